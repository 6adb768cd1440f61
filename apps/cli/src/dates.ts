import { SearoomError } from '@searoom/model';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads an ISO date or date and time as a user writes it: `2023-12-09`, `2023-12-09T10:50`, `2023-12-09T10:50:00+08:00`.
 * Without an offset it is UTC; a date alone is its first moment.
 *
 * @returns epoch milliseconds
 * @throws SearoomError SR_DATE_INVALID, also for a date that no calendar has
 */
export function parseDate(text: string): number {
  const match = DATE.exec(text.trim());
  if (match === null) throw new SearoomError('SR_DATE_INVALID', [text]);
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = match;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  const timeMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  // Some engines take 30 February for 1 or 2 March.
  const isInCalendar = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
  if (Number.isNaN(timeMs) || !isInCalendar) throw new SearoomError('SR_DATE_INVALID', [text]);
  return timeMs;
}
