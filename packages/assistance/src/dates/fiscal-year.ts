import type { PartialDate } from './partial-date.ts';
import { fromDay } from './partial-date.ts';

/** First month (1 to 12) of a state's fiscal year, which is named by the calendar year of that month. */
export interface FiscalRule {
  readonly party: string;
  readonly firstMonth: number;
}

/** Japan: April to March (Public Finance Act of Japan, Art. 11). */
export const JAPANESE_FISCAL_YEAR: FiscalRule = { party: 'JPN', firstMonth: 4 };

/** Fiscal year of a day since 1970-01-01: 2023-12-16 and 2024-03-31 lie in Japan's 2023, 2024-04-01 in 2024. */
export function fiscalYearOf(day: number, rule: FiscalRule = JAPANESE_FISCAL_YEAR): number {
  const iso = fromDay(day);
  const year = Number(iso.slice(0, 4));
  return Number(iso.slice(5, 7)) >= rule.firstMonth ? year : year - 1;
}

/** Fiscal year of a date that is known in part; undefined where its bounds lie in two. */
export function fiscalYearOfDate(date: PartialDate, rule: FiscalRule = JAPANESE_FISCAL_YEAR): number | undefined {
  if (date.firstDay === undefined || date.lastDay === undefined) return undefined;
  const year = fiscalYearOf(date.firstDay, rule);
  return fiscalYearOf(date.lastDay, rule) === year ? year : undefined;
}
