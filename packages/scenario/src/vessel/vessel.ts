import type { Path } from '../path/path.ts';
import type { Identity } from './identity.ts';

/** What kind of station a vessel carries; it decides which messages she sends and how often. */
export type Transponder = 'class-a' | 'class-b' | 'aircraft' | 'distress';

/** Metres from the antenna to bow, stern, port and starboard. */
export interface Dimensions {
  readonly bowM: number;
  readonly sternM: number;
  readonly portM: number;
  readonly starboardM: number;
}

export interface Vessel extends Identity {
  readonly transponder: Transponder;
  readonly path: Path;
  /** AIS type of ship and cargo (ITU-R M.1371-5 table 53). */
  readonly shipType: number;
  readonly dimensions: Dimensions;
  readonly draughtM: number;
  readonly destination: string;
  /** False for a station without a heading sensor: it sends 511. */
  readonly sendsHeading: boolean;
  /** Altitude of an aircraft. */
  readonly altitudeM?: number;
  /** Text that a distress transmitter adds (message 14). */
  readonly safetyText?: string;
  /** Times at which the station is switched off. */
  readonly silences?: readonly Silence[];
  /** The station transmits from here ... */
  readonly onAirFromMs?: number;
  /** ... to here; absent = the whole scenario. */
  readonly onAirUntilMs?: number;
}

export interface Silence {
  readonly startMs: number;
  readonly endMs: number;
}

/** A station that does not move: a base station or an aid to navigation. */
export interface FixedStation {
  readonly kind: 'base-station' | 'aid';
  readonly mmsi: number;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Type of aid to navigation (ITU-R M.1371-5 table 74); 0 for a base station. */
  readonly aidType: number;
  readonly isVirtual: boolean;
  /** The station that hears it. */
  readonly source: string;
}

/** Splits length and beam round an antenna that stands `sternPart` of the length before the stern. */
export function makeDimensions(lengthM: number, beamM: number, sternPart: number): Dimensions {
  const sternM = Math.round(lengthM * sternPart);
  const portM = Math.round(beamM / 2);
  return { bowM: Math.round(lengthM) - sternM, sternM, portM, starboardM: Math.round(beamM) - portM };
}
