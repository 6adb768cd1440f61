import type { Box, Collection, Selection } from '@searoom/sea';
import { STANCES } from '@searoom/sea';
import { readTime, readWords, refuse } from '../query/read-query.ts';

/** Parameters of a list of items as they come. What is not here is refused before. */
export interface ItemsQuery {
  readonly limit?: number;
  readonly offset?: number;
  readonly bbox?: string;
  readonly datetime?: string;
  readonly kind?: string;
  readonly assertedBy?: string;
  readonly view?: string;
  readonly stance?: string;
  readonly 'max-error'?: number;
}

/** @throws SearoomError SR_QUERY_INVALID */
export function readSelection(collection: Collection, query: ItemsQuery): Selection {
  const kinds = readWords('kind', query.kind, collection.kinds);
  const parties = readWords('assertedBy', query.assertedBy);
  const stances = readWords('stance', query.stance, STANCES);
  if (stances !== undefined && query.view === undefined) refuse('stance', 'say under which view');
  const boxes = readBoxes(query.bbox);
  return {
    ...(kinds !== undefined && { kinds }),
    ...(parties !== undefined && { parties }),
    ...(stances !== undefined && { stances }),
    ...(query.view !== undefined && { view: query.view }),
    ...(boxes !== undefined && { boxes }),
    ...readDays(query.datetime),
  };
}

/**
 * Reads `bbox` (7.15.3): four numbers, or six with heights, which are left out because nothing here has one. West beyond
 * east is a box across the antimeridian: two boxes.
 *
 * @throws SearoomError SR_QUERY_INVALID
 */
export function readBoxes(text: string | undefined): Box[] | undefined {
  if (text === undefined) return undefined;
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite)) {
    refuse('bbox', 'give west,south,east,north in degrees, or the same with the lower and the upper height');
  }
  const [west, south, east, north] = (
    numbers.length === 4 ? numbers : [numbers[0], numbers[1], numbers[3], numbers[4]]
  ) as [number, number, number, number];
  if (numbers.length === 6 && numbers[2]! > numbers[5]!) refuse('bbox', 'its lower height lies above its upper');
  if (south < -90 || north > 90) refuse('bbox', 'latitudes go from -90 to 90');
  if (south > north) refuse('bbox', 'its south lies north of its north');
  if (Math.abs(west) > 180 || Math.abs(east) > 180) refuse('bbox', 'longitudes go from -180 to 180');
  if (west <= east) return [[west, south, east, north]];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

const INSTANT = /^\d{4}-\d{2}-\d{2}([Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2}))?$/;

/**
 * Reads `datetime` (7.15.4): a day or a time, or two of them with `/` between, where `..` or nothing is an open end. The
 * register knows days, so a time counts as its day in UTC.
 *
 * @throws SearoomError SR_QUERY_INVALID
 */
export function readDays(text: string | undefined): { fromDay?: string; toDay?: string } {
  if (text === undefined) return {};
  const parts = text.split('/');
  if (parts.length > 2) refuse('datetime', 'give one time, or two with / between');
  if (parts.length === 1) {
    const day = readDay(text);
    return { fromDay: day, toDay: day };
  }
  const [fromDay, toDay] = parts.map((part) => (part === '' || part === '..' ? undefined : readDay(part)));
  if (fromDay === undefined && toDay === undefined) refuse('datetime', 'one end of it must be a time');
  if (fromDay !== undefined && toDay !== undefined && fromDay > toDay) refuse('datetime', 'it ends before it begins');
  return { ...(fromDay !== undefined && { fromDay }), ...(toDay !== undefined && { toDay }) };
}

function readDay(text: string): string {
  if (!INSTANT.test(text)) {
    refuse(
      'datetime',
      `"${text.slice(0, 60)}" is no time: give 2020-01-31, 2020-01-31T00:00:00Z or an interval of them`,
    );
  }
  return new Date(readTime('datetime', text.toUpperCase())!).toISOString().slice(0, 10);
}
