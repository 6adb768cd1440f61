import { type DateText, fromDay, isDateText, type PartialDate, parseDate } from '../dates/partial-date.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A date in words, as exactly as it is known: `16 Dec 2023`, `Dec 2023`, `2023`, `between Jan and Mar 2025`,
 * `by 26 May 2025`, `not before 10 Jan 2025`, `about 2025`; one that was worked out says so. What is no date is given back
 * as it is.
 */
export function describeDate(text: DateText): string {
  if (!isDateText(text)) return text;
  const date = parseDate(text);
  return `${describeBody(date)}${date.isDerived ? ' (worked out)' : ''}`;
}

/** The same with the word before it that a sentence needs: `on 16 Dec 2023`, `in Dec 2023`, `by 26 May 2025`. */
export function describeWhen(text: DateText): string {
  if (!isDateText(text)) return `on ${text}`;
  const { precision, isApproximate } = parseDate(text);
  if (isApproximate || precision === 'interval' || precision === 'by' || precision === 'from') {
    return describeDate(text);
  }
  return `${precision === 'day' ? 'on' : 'in'} ${describeDate(text)}`;
}

/** A day since 1970-01-01 in words: `16 Dec 2023`. */
export function describeDay(day: number): string {
  return describePoint(fromDay(day));
}

function describeBody(date: PartialDate): string {
  const [left = '', right = ''] = date.text.replace(/[~?]+$/, '').split('/');
  const about = date.isApproximate ? 'about ' : '';
  if (date.precision === 'by') return `by ${about}${describePoint(right)}`;
  if (date.precision === 'from') return `not before ${about}${describePoint(left)}`;
  if (date.precision !== 'interval') return `${about}${describePoint(left)}`;
  const from = describeStart(left, right);
  const to = describePoint(right);
  return date.isApproximate ? `about ${from} to ${to}` : `between ${from} and ${to}`;
}

function describePoint(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const name = `${MONTHS[Number(month) - 1]} ${year}`;
  return day === undefined ? name : `${Number(day)} ${name}`;
}

/** The start of an interval without the year, or month and year, that its end names too. */
function describeStart(left: string, right: string): string {
  const [year, month, day] = left.split('-');
  const [endYear, endMonth, endDay] = right.split('-');
  const whole = describePoint(left);
  if (year !== endYear || month === undefined || endMonth === undefined) return whole;
  if (day === undefined) return endDay === undefined && month !== endMonth ? MONTHS[Number(month) - 1]! : whole;
  if (endDay === undefined) return whole;
  return month === endMonth ? String(Number(day)) : `${Number(day)} ${MONTHS[Number(month) - 1]}`;
}
