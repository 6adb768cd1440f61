import type { TargetKind, Vessel } from '@searoom/model/api';

/** A vessel as the panel shows it, from the map's table or from the server. */
export interface ShownVessel {
  readonly mmsi: number;
  readonly kind: TargetKind;
  readonly name?: string | undefined;
  readonly callSign?: string | undefined;
  readonly imo?: number | undefined;
  readonly flag?: string | undefined;
  readonly shipType?: number | undefined;
  readonly destination?: string | undefined;
  readonly lengthM?: number | undefined;
  readonly beamM?: number | undefined;
  readonly lat: number;
  readonly lon: number;
  readonly sogKn?: number | undefined;
  readonly cogDeg?: number | undefined;
  readonly headingDeg?: number | undefined;
  readonly navigationalStatus?: number | undefined;
  readonly timeMs: number;
  /** Number or id of the feed. */
  readonly feed: number | string;
  readonly simulated: boolean;
  readonly coarse: boolean;
  readonly lost: boolean;
}

const IDENTITY = ['name', 'callSign', 'imo', 'flag', 'shipType', 'destination', 'lengthM', 'beamM'] as const;

/**
 * The vessel as it is known best: position and motion from the live table where it has the vessel, identity from there
 * too, and what the table has not heard yet from the server's last answer.
 */
export function mergeVessel(live: ShownVessel | undefined, told: Vessel | undefined): ShownVessel | undefined {
  const fromServer = told === undefined ? undefined : { ...told, timeMs: Date.parse(told.time) };
  if (live === undefined) return fromServer;
  if (fromServer === undefined) return live;
  const identity = Object.fromEntries(IDENTITY.map((key) => [key, live[key] ?? fromServer[key]]));
  return { ...live, ...identity };
}
