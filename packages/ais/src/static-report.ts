import type { MessageFields } from './generated/view.ts';

/** What a vessel or aid says of itself. A field not sent, or sent as "not available", is absent. */
export interface StaticFields {
  readonly mmsi: number;
  /** Epoch milliseconds, NaN where nothing gives a time. */
  readonly timeMs: number;
  readonly name?: string;
  readonly callSign?: string;
  /** IMO ship number as sent; its check digit is not verified. */
  readonly imo?: number;
  /** AIS type of ship and cargo, 1-255. */
  readonly shipType?: number;
  /** Metres from the reference point to bow, stern, port, starboard. */
  readonly dimensions?: {
    readonly bowM: number;
    readonly sternM: number;
    readonly portM: number;
    readonly starboardM: number;
  };
  readonly destination?: string;
}

/** The static part of a message's view. */
export function toStaticFields(view: MessageFields, timeMs: number): StaticFields {
  const fields = view as Partial<Record<string, number | string | boolean | null>>;
  const text = (name: string): string | undefined => (fields[name] as string | null | undefined) || undefined;
  const number = (name: string): number | undefined => (fields[name] as number | null | undefined) || undefined;
  const name = text('fullName') ?? text('name');
  const callSign = text('callSign');
  const imo = number('imoNumber');
  const shipType = number('shipAndCargoType');
  const destination = text('destination');
  const [bowM, sternM, portM, starboardM] = ['dimA', 'dimB', 'dimC', 'dimD'].map((side) => number(side) ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  return {
    mmsi: view.userId,
    timeMs,
    ...(name !== undefined && { name }),
    ...(callSign !== undefined && { callSign }),
    ...(imo !== undefined && { imo }),
    ...(shipType !== undefined && { shipType }),
    // All zero means that no dimension was entered (ITU-R M.1371-5 figure 41).
    ...((bowM || sternM || portM || starboardM) && { dimensions: { bowM, sternM, portM, starboardM } }),
    ...(destination !== undefined && { destination }),
  };
}
