const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date; a month or a year counts from its first day. Undefined for anything else. */
export function dayOf(iso: string | undefined): number | undefined {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? '') ?? [];
  if (year === undefined) return undefined;
  const timeMs = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(timeMs) ? undefined : Math.round(timeMs / DAY_MS);
}

/** ISO date of a day since 1970-01-01. */
export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Days on a line of pixels, with the grid of years and quarters behind it. */
export interface DayScale {
  readonly fromDay: number;
  readonly toDay: number;
  readonly leftPx: number;
  readonly rightPx: number;
  readonly toX: (day: number) => number;
  /** First days of years, each with its label; labels that would touch are left out. */
  readonly years: readonly { readonly x: number; readonly label: string }[];
  /** First days of the quarters between; none where they would stand too close. */
  readonly quarters: readonly number[];
}

const YEAR_LABEL_PX = 40;
const QUARTER_PX = 14;
/** Part of the whole that stays free at either side. */
const MARGIN = 0.02;

/** A scale that holds all days, with a margin. At least a year, so that a single day does not fill the line. */
export function makeDayScale(days: readonly number[], leftPx: number, rightPx: number): DayScale {
  const first = Math.min(...days);
  const last = Math.max(...days);
  const surplus = Math.max(0, 365 - (last - first)) / 2;
  const margin = Math.max(30, (last - first) * MARGIN) + surplus;
  const fromDay = first - margin;
  const toDay = last + margin;
  const toX = (day: number): number => leftPx + ((day - fromDay) / (toDay - fromDay)) * (rightPx - leftPx);
  const firstYear = Number(isoOf(Math.ceil(fromDay)).slice(0, 4));
  const lastYear = Number(isoOf(Math.floor(toDay)).slice(0, 4));
  const yearPx = toX(365) - toX(0);
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => step * yearPx >= YEAR_LABEL_PX) ?? 100;
  const years: { x: number; label: string }[] = [];
  const quarters: number[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    for (const month of [1, 4, 7, 10]) {
      const day = dayOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)!;
      if (day < fromDay || day > toDay) continue;
      if (month === 1 && year % every === 0) years.push({ x: toX(day), label: String(year) });
      else if (yearPx >= 4 * QUARTER_PX) quarters.push(toX(day));
    }
  }
  return { fromDay, toDay, leftPx, rightPx, toX, years, quarters };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as exactly as it is known, in words: `16 Dec 2023`, `May 2025`, `by 26 May 2025`, `about 2025`. */
export function sayDate(text: string): string {
  const marks = /[~?]*$/.exec(text)![0];
  const [left = '', right] = text.slice(0, text.length - marks.length).split('/');
  const about = marks.includes('~') ? 'about ' : '';
  const derived = marks.includes('?') ? ' (derived)' : '';
  if (right === undefined) return `${about}${sayPoint(left)}${derived}`;
  if (left === '..') return `${about}by ${sayPoint(right)}${derived}`;
  if (right === '..') return `${about}not before ${sayPoint(left)}${derived}`;
  return `${about}${sayPoint(left)} to ${sayPoint(right)}${derived}`;
}

function sayPoint(text: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined) return text;
  const name = month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? month);
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
