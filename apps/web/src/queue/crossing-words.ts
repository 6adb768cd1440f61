import type { RoomEvent } from '@searoom/model/api';
import { cleanInner, cleanName, describeKind, formatMmsi, joinWords } from '../words/mod.ts';

/** One plain sentence of what happened: of one event its headline, of crossings that belong together one for all. */
export function describeGroup(members: readonly RoomEvent[]): string {
  const first = members[0]!.event;
  if (members.length === 1) return cleanInner(first.headline);
  const vessel = first.vessels[0]!;
  const zone = first.zones[0]!;
  const verb = first.type === 'zone-exit' ? 'left' : 'entered';
  const name = nameOfPlace(members.map(({ event }) => event.headline));
  const what = `${describeWho(vessel)} ${verb} the ${zone.kind.replaceAll('-', ' ')} asserted by ${joinWords(partiesOf(members))}`;
  const where = name === undefined ? '' : ` (${name})`;
  if (first.status !== 'retracted') return `${what}${where}.`;
  return `Withdrawn: that ${what}${where}. ${cleanInner(first.retractReason ?? '')}`.trim();
}

/** Codes of all parties that assert a zone of these events, in the order of the alphabet. */
export function partiesOf(members: readonly RoomEvent[]): string[] {
  const codes = members.flatMap(({ event }) => event.zones.flatMap((zone) => zone.assertedBy.split('+')));
  return [...new Set(codes)].filter((code) => code !== '').sort();
}

/** Kinds of the zones of these events in words, for the filter by text. */
export function kindsOf(members: readonly RoomEvent[]): string[] {
  return [...new Set(members.flatMap(({ event }) => event.zones.map((zone) => describeKind(zone.kind))))];
}

function describeWho(vessel: RoomEvent['event']['vessels'][number]): string {
  const name = cleanName(vessel.name);
  const number = vessel.flag === undefined ? formatMmsi(vessel.mmsi) : `${formatMmsi(vessel.mmsi)}, ${vessel.flag}`;
  return name === undefined ? `Vessel ${number}` : `${name} (${number})`;
}

/**
 * The name that the limits have in common, out of headlines like "… asserted by Japan (Uotsuri-shima and 4 more, Senkaku
 * Islands (Diaoyu Dao, Diaoyutai)), contested by …". Where one name stands within all others it is enough; else all are
 * said, so that nobody's is left out.
 */
export function nameOfPlace(headlines: readonly string[]): string | undefined {
  const names = headlines.map(bracketBehind);
  if (names.some((name) => name === undefined)) return undefined;
  const clean = [...new Set(names.map((name) => cleanInner(name!)))];
  const common = clean.find((name) => clean.every((other) => other.includes(name)));
  return common ?? clean.sort().join('; ');
}

/**
 * What stands in the brackets behind the party. The vessel's name, which anybody can send, stands before the last
 * "asserted by" and is not looked at.
 */
function bracketBehind(headline: string): string | undefined {
  const from = headline.lastIndexOf(' asserted by ');
  const open = from < 0 ? -1 : headline.indexOf('(', from);
  if (open < 0) return undefined;
  let depth = 0;
  for (let i = open; i < headline.length; i++) {
    if (headline[i] === '(') depth++;
    else if (headline[i] === ')' && --depth === 0) return headline.slice(open + 1, i);
  }
  return undefined;
}
