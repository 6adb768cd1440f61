import type { Register } from '../register/schema.ts';
import { listLines, nameClaim } from './list-records.ts';
import { judgeRule, type VerifyLine } from './report.ts';

/**
 * Dates exist in the calendar and do not lie after the day of the register; what is valid begins no earlier than its
 * instrument, and ends after it began. The last day may lie ahead: an agreement can name the day on which it ends.
 */
export function checkDates(register: Register): VerifyLine[] {
  const { asOf } = register;
  const dates = new Map(register.instruments.map(({ id, date }) => [id, date]));
  return [
    judgeRule('dates', 'register', judgeDate(asOf, asOf, true)),
    ...register.instruments.map(({ id, date, inForce, protests = [] }) =>
      judgeRule(
        'dates',
        id,
        (date === undefined ? undefined : judgeDate(date, asOf)) ??
          (inForce === undefined ? undefined : judgeDate(inForce, asOf)) ??
          (inForce !== undefined && (date === undefined || inForce < date) ? 'in force before its date' : undefined) ??
          protests.map((protest) => protest.date && judgeDate(protest.date, asOf)).find(Boolean),
      ),
    ),
    ...listLines(register).map(({ id, validFrom, validTo, instrument }) => {
      const date = dates.get(instrument);
      const problem =
        validFrom === undefined
          ? 'no first day'
          : (judgeDate(validFrom, asOf, true) ??
            (date !== undefined && validFrom < date
              ? `valid since ${validFrom}, before its instrument of ${date}`
              : undefined) ??
            (validTo === undefined ? undefined : judgeEnd(validFrom, validTo)));
      return judgeRule('dates', id, problem);
    }),
    ...register.nationalClaims.map(({ party, kind, validFrom }) =>
      judgeRule('dates', nameClaim(party, kind), judgeDate(validFrom, asOf)),
    ),
  ];
}

/** What is wrong with a date, month or year; undefined where nothing is. */
function judgeDate(date: string, asOf: string, isExact = false): string | undefined {
  const pattern = isExact ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}(-\d\d(-\d\d)?)?$/;
  if (!pattern.test(date)) return `${date} is no ${isExact ? 'day' : 'date'}`;
  const day = completeDate(date);
  const timeMs = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(timeMs) || !new Date(timeMs).toISOString().startsWith(day)) return `${date} is in no calendar`;
  return day > asOf ? `${date} lies after ${asOf}, the day of the register` : undefined;
}

function judgeEnd(validFrom: string, validTo: string): string | undefined {
  return (
    judgeDate(validTo, '9999-12-31', true) ?? (validTo > validFrom ? undefined : `ends on ${validTo}, before it began`)
  );
}

/** The first day of a year or month. */
function completeDate(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}
