import { parseDate } from '@searoom/assistance';
import type { GrantReader } from './grant-reader.ts';
import { element, narrative, type XmlTree } from './xml-tree.ts';

/** Steps that can stand for the actual start, the exchange of notes before all, with the words that say which it is. */
const STARTS = [
  ['notes-exchanged', 'Exchange of notes'],
  ['entered-into-force', 'Entry into force'],
  ['agent-agreed', 'Agreement with the procurement agent'],
] as const;

interface Planned {
  readonly step: string;
  readonly by: string;
}

/** `activity-date`s in the order of their type. Without a start (1 or 2) the activity cannot be written. */
export function writeDates(reader: GrantReader): { readonly dates: XmlTree[]; readonly hasStart: boolean } {
  const dates: XmlTree[] = [];
  const add = (day: string | undefined, type: string, words: string): boolean => {
    if (day !== undefined) dates.push(element('activity-date', { 'iso-date': day, type }, [narrative(words)]));
    return day !== undefined;
  };
  const planned = reader.all<Planned>(reader.subject, 'planned');
  const plannedStart = planned.find(({ value }) => value.step === 'notes-exchanged')?.value.by;
  const plannedEnd = planned.find(({ value }) => value.step === 'closed')?.value.by ?? latestPlannedHandover(reader);
  const start = plannedStart && reader.exactDay(plannedStart, 'planned exchange of notes', true);
  const hasPlannedStart = add(start, '1', 'Planned exchange of notes');
  let hasActualStart = false;
  for (const [step, words] of STARTS) {
    const event = reader.exactEvent(reader.subject, step);
    if (event !== undefined && add(event.day, '2', words)) {
      reader.write(event.fact);
      hasActualStart = true;
      break;
    }
  }
  // A planned end that lies before the planned start is no date that a reader could use.
  const end = plannedEnd && reader.exactDay(plannedEnd, 'planned end', true);
  if (end !== undefined && start !== undefined && end < start) reader.drop('planned end', 'it is before the start');
  else add(end, '3', 'Planned end');
  const closed = reader.exactEvent(reader.subject, 'closed');
  if (closed !== undefined && add(closed.day, '4', 'Closed')) reader.write(closed.fact);
  return { dates, hasStart: hasPlannedStart || hasActualStart };
}

function latestPlannedHandover(reader: GrantReader): string | undefined {
  const dates = reader.lots.map(
    (lot) => reader.all<Planned>(lot, 'planned').find(({ value }) => value.step === 'handed-over')?.value.by,
  );
  // Where one lot has no date, the end of the grant is not known.
  if (dates.length === 0 || dates.includes(undefined)) return undefined;
  return dates
    .filter((date) => date !== undefined)
    .sort(byLastDay)
    .at(-1);
}

function byLastDay(a: string, b: string): number {
  return (parseDate(a).lastDay ?? Number.POSITIVE_INFINITY) - (parseDate(b).lastDay ?? Number.POSITIVE_INFINITY);
}

/**
 * Code of ActivityStatus: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. Notes that wait
 * for a condition are pipeline: signed is not in force.
 */
export function findStatus(reader: GrantReader): string {
  const has = (step: string): boolean => reader.happened(reader.subject, step).length > 0;
  if (has('cancelled')) return '5';
  if (has('closed')) return '4';
  if (isSuspended(reader)) return '6';
  if (!has('notes-exchanged') && !has('entered-into-force')) {
    // What comes with no notes (second-hand ships, sales) is under way once something was handed over.
    const isMoving = reader.lots.some((lot) => reader.happened(lot, 'handed-over').length > 0);
    if (!isMoving) return '1';
  }
  const waits = reader.knowledge.groups(reader.subject, 'entersIntoForceOn').length > 0 && !has('entered-into-force');
  if (waits) return '1';
  return reader.lots.length > 0 && reader.lots.every((lot) => isHandedOver(reader, lot)) ? '3' : '2';
}

function isSuspended(reader: GrantReader): boolean {
  const last = (step: string): number =>
    Math.max(
      ...reader
        .happened(reader.subject, step)
        .map(({ best }) => parseDate((best.fact.value as unknown as { on: string }).on).lastDay ?? 0),
      Number.NEGATIVE_INFINITY,
    );
  const suspended = last('suspended');
  return Number.isFinite(suspended) && last('resumed') < suspended;
}

function isHandedOver(reader: GrantReader, lot: string): boolean {
  const counts = countHandedOver(reader, lot);
  const announced = countOf(reader, lot, 'announced') ?? countOf(reader, lot, 'contracted');
  return counts !== undefined && announced !== undefined && counts >= announced;
}

interface Count {
  readonly least?: number;
  readonly most?: number;
}

/** How many at a stage, where it is known exactly and settled. */
export function countOf(reader: GrantReader, lot: string, stage: string): number | undefined {
  const found = reader.all<{ stage: string; count: Count }>(lot, 'quantity').find(({ value }) => value.stage === stage)
    ?.value.count;
  return found === undefined ? undefined : exactly(found);
}

/** How many were handed over in all, where every handover counts exactly and no other account says otherwise. */
export function countHandedOver(reader: GrantReader, lot: string): number | undefined {
  const stated = countOf(reader, lot, 'handed-over');
  const events = reader.happened(lot, 'handed-over');
  const counts = events.map((group) => {
    const settled = reader.settle(group, `handover of ${lot}`);
    const quantity = (settled?.fact.value as { quantity?: Count } | undefined)?.quantity;
    return quantity === undefined ? undefined : exactly(quantity);
  });
  const isWhole = counts.length > 0 && !counts.includes(undefined);
  const sum = isWhole ? counts.reduce((total: number, count) => total + count!, 0) : undefined;
  if (stated !== undefined && sum !== undefined && stated !== sum) {
    reader.drop(`handed over of ${lot}`, `${stated} are stated, and its handovers add up to ${sum}`);
    return undefined;
  }
  return stated ?? sum;
}

function exactly({ least, most }: Count): number | undefined {
  return least !== undefined && least === most ? least : undefined;
}
