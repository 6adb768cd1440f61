import { nameParty } from '@searoom/model';
import { findFlag } from './flags.ts';
import type { Identity } from './identities.ts';
import type { WatchedZone } from './zone-source.ts';

/** `SIM LUCONIA TRADER (533000123, MYS)`: name if known, MMSI, flag that the MMSI claims. */
export function describeVessel(mmsi: number, identity: Readonly<Identity> | undefined): string {
  const flag = findFlag(mmsi);
  const digits = formatMmsi(mmsi);
  const brackets = flag === undefined ? digits : `${digits}, ${flag}`;
  return identity?.name === undefined ? `Vessel ${brackets}` : `${identity.name} (${brackets})`;
}

/** Nine digits, as identities are written. */
export function formatMmsi(mmsi: number): string {
  return String(mmsi).padStart(9, '0');
}

/** `the territorial sea asserted by Malaysia, contested by China and Viet Nam`: never an owner. */
export function describeZone(zone: WatchedZone): string {
  const kind = zone.kind.replaceAll('-', ' ');
  const asserted = `the ${kind} asserted by ${joinWords(zone.assertedBy.split('+').map(nameParty))} (${zone.name})`;
  return zone.contestedBy.length === 0
    ? asserted
    : `${asserted}, contested by ${joinWords(zone.contestedBy.map(nameParty))}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `45 s`, `12 min`, `3.5 h`. */
export function describeDuration(ms: number): string {
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} min`;
  return `${(ms / 3_600_000).toFixed(1)} h`;
}
