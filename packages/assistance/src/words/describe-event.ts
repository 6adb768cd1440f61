import type { EventValue } from '../facts/values.ts';
import { describeCount } from './describe-count.ts';
import { describeWhen } from './describe-date.ts';
import { stepPast } from './step-words.ts';

/** Steps whose count stands behind the verb: `handed over 7`. */
const COUNTED_AFTER = new Set([
  'contracted',
  'accepted-at-factory',
  'shipped',
  'arrived',
  'customs-cleared',
  'handed-over',
  'commissioned',
  'lost',
  'disposed',
  'repaired',
  'transferred',
]);

/** Steps of which only the note says what it was. */
const TOLD_BY_NOTE = new Set([
  'status-reported',
  'defect',
  'repaired',
  'lost',
  'used',
  'end-use-checked',
  'consent-requested',
  'consent-answered',
  'transferred',
]);

/** Places that things happen at, and not in. */
const AT = /\b(base|camp|office|ministry|mindef|kompleks|complex|hotel|palace|house|port|airport|harbour|yard|pier)\b/i;

/** A step that was taken, in words: `handed over 7 on 1 Oct 2025 at Jugra Air Base, Banting`. */
export function describeEvent(event: EventValue): string {
  const count = event.quantity === undefined ? undefined : describeCount(event.quantity);
  const isCounted = count !== undefined && count !== 'unknown';
  let text = stepPast(event.step);
  if (isCounted) text += COUNTED_AFTER.has(event.step) ? ` ${count}` : ` (${count})`;
  text += ` ${describeWhen(event.on)}`;
  if (event.place !== undefined) text += ` ${AT.test(event.place.split(/[,(]/)[0]!) ? 'at' : 'in'} ${event.place}`;
  const by = nameAll(event.by);
  const to = nameAll(event.to);
  if (by !== undefined) text += `, by ${by}`;
  if (to !== undefined) text += `, to ${to}`;
  const present = nameAll(event.inPresenceOf);
  if (present !== undefined) text += `, in the presence of ${present}`;
  return event.note !== undefined && TOLD_BY_NOTE.has(event.step) ? `${text}: ${event.note}` : text;
}

/** Names in a sentence: `A`, `A and B`, `A, B and C`; undefined for none. */
export function nameAll(people: readonly { readonly name: string }[] | undefined): string | undefined {
  if (people === undefined || people.length === 0) return undefined;
  return joinNames(people.map(({ name }) => name));
}

export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
