import type { Group, Texts } from '@searoom/assistance';
import type { GrantReader } from './grant-reader.ts';
import { countHandedOver, countOf } from './life.ts';
import { element, narrative, type XmlTree } from './xml-tree.ts';

/**
 * `result` with an indicator for each lot whose handovers are known exactly: target is what was announced, actual is what
 * was handed over, the period runs from the first to the last handover. Every other lot is dropped.
 */
export function writeResults(reader: GrantReader): XmlTree[] {
  const indicators = reader.lots.flatMap((lot) => writeIndicator(reader, lot) ?? []);
  if (indicators.length === 0) return [];
  return [
    element('result', { type: '1' }, [element('title', {}, [narrative('Equipment handed over')]), ...indicators]),
  ];
}

function writeIndicator(reader: GrantReader, lot: string): XmlTree | undefined {
  const events = reader.happened(lot, 'handed-over');
  const what = `handover of ${lot}`;
  if (events.length === 0) {
    reader.drop(what, 'no handover is known, and IATI cannot say what was only announced');
    return undefined;
  }
  const days = events.map((group) => findDay(reader, group, what));
  const actual = countHandedOver(reader, lot);
  if (days.includes(undefined)) return undefined;
  if (actual === undefined) {
    reader.drop(what, 'it is not known exactly how many were handed over');
    return undefined;
  }
  for (const { best } of events) reader.write(best.fact);
  const [first, ...rest] = (days as string[]).sort();
  const announced = countOf(reader, lot, 'announced');
  const name = nameLot(reader, lot);
  return element('indicator', { measure: '1' }, [
    element('title', {}, [narrative(`${name.slice(0, 1).toUpperCase()}${name.slice(1)} handed over`)]),
    element('period', {}, [
      element('period-start', { 'iso-date': first }),
      element('period-end', { 'iso-date': rest.at(-1) ?? first }),
      announced === undefined ? undefined : element('target', { value: String(announced) }),
      element('actual', { value: String(actual) }),
    ]),
  ]);
}

function findDay(reader: GrantReader, group: Group, what: string): string | undefined {
  const settled = reader.settle(group, what);
  return settled && reader.exactDay((settled.fact.value as unknown as { on: string }).on, `day of ${what}`);
}

/** What a lot is called: its description in English, else in another language, else its own id. */
export function nameLot(reader: GrantReader, lot: string): string {
  const texts = reader.one<Texts>(lot, 'description')?.value.texts;
  const english = texts?.find(({ language }) => language.startsWith('en'));
  return english?.text ?? texts?.[0]?.text ?? lot.slice(lot.lastIndexOf('/') + 1);
}
