import { type PartialDate, toDay } from '../dates/partial-date.ts';
import { type FigureFit, fitFigure } from './fit-figure.ts';
import type { Money } from './money.ts';
import type { CrossRate, RateTable } from './rate-table.ts';
import type { Figure } from './read-figure.ts';
import { sayConsistent, sayOff, sayShort } from './say-figure.ts';

/** A day of a grant whose rate a figure may have been worked out with. */
export interface NotedDay {
  /** `Cabinet`, `signing`, `handover`: what a reader knows the day by. */
  readonly label: string;
  /** Days since 1970-01-01. */
  readonly day: number;
}

/** A figure of a report, with when it was reported. */
export interface ReportedFigure {
  readonly figure: Figure;
  readonly on: PartialDate;
}

/** What a figure is worked out to be. */
export interface FigureReading {
  /** Rate of the day that it fits, else of the day of the report; undefined where there is none. */
  readonly rate: CrossRate | undefined;
  readonly text: string;
  /** Something a reader should look at. */
  readonly attention: boolean;
  /** Days of the table within rounding of it, noted or not, ISO. */
  readonly days: readonly string[];
}

/** What a figure is compared with. */
export interface FigureQuestion {
  readonly contract: Money;
  readonly rates: RateTable;
  readonly noted: readonly NotedDay[];
  /** The other figures of the same grant and currency. */
  readonly others: readonly ReportedFigure[];
  /** Last day that counts, since 1970-01-01. */
  readonly until: number;
}

/** Label of the days on which something was handed over. */
export const HANDOVER = 'handover';

/** Budgets and announcements use rates of the months before. */
const DAYS_BEFORE = 92;

/**
 * Dates a figure by the rate that it implies, and says so in words: equal to the contract amount on its own day
 * (`consistent`), on a noted day before it (`Cabinet-day rate, 11 % over at handover`), with two digits of another figure
 * swapped (`likely 12.63 transposed`), or on no day of the table.
 */
export function dateFigure(reported: ReportedFigure, question: FigureQuestion): FigureReading {
  const { figure, on } = reported;
  const { contract, rates, until } = question;
  const window = { first: firstOf(question, on), last: Math.min(on.lastDay ?? until, until) };
  const inWindow = rates.listRates(contract.currency, figure.money.currency, window.first, window.last);
  const days = inWindow.filter((rate) => fitFigure(contract, figure, rate).fit === 'rounding').map(({ day }) => day);
  const own = findOwn(reported, question);
  const found = explain(reported, question);
  if (found !== undefined) {
    const text =
      found.noted === undefined
        ? `${sayConsistent(found.fit, figure)}${sayShare(reported, question, found.rate)}`
        : `${found.noted.label}-day rate${sayAtHandover(reported, question, found.noted)}`;
    return { rate: found.rate, text, attention: false, days };
  }
  const swapped = question.others.find(
    (other) => isTransposed(figure.money, other.figure.money) && explain(other, question) !== undefined,
  );
  if (swapped !== undefined) {
    return { rate: own, text: `likely ${sayShort(swapped.figure)} transposed`, attention: true, days };
  }
  const off = own === undefined ? '' : `; ${sayOff(fitFigure(contract, figure, own).overPermille)} on ${own.day}`;
  if (days.length > 0) {
    const which = days.length === 1 ? 'rate' : `rates of ${days.length} days, the last`;
    return { rate: own, text: `no noted day: ${which} of ${days.at(-1)}${off}`, attention: true, days };
  }
  return { rate: own, text: `no day of the table gives it${off}`, attention: true, days };
}

interface Explanation {
  readonly rate: CrossRate;
  readonly fit: FigureFit;
  readonly noted: NotedDay | undefined;
}

/** The day whose rate gives a figure: that of its report, else the noted one that fits best. */
function explain(reported: ReportedFigure, question: FigureQuestion): Explanation | undefined {
  const { figure, on } = reported;
  const { contract, rates } = question;
  const own = findOwn(reported, question);
  if (own !== undefined) {
    const fit = fitFigure(contract, figure, own);
    if (fit.fit === 'rounding' || fit.fit === 'coarse') return { rate: own, fit, noted: undefined };
  }
  const last = on.lastDay ?? question.until;
  const matches: Explanation[] = [];
  for (const noted of question.noted) {
    if (noted.day > last) continue;
    const rate = rates.findRate(contract.currency, figure.money.currency, noted.day);
    if (rate === undefined) continue;
    const fit = fitFigure(contract, figure, rate);
    if (fit.fit === 'rounding' || fit.fit === 'close') matches.push({ rate, fit, noted });
  }
  const off = ({ fit }: Explanation): number => Math.abs(fit.overPermille);
  const [best] = matches.sort((a, b) => off(a) - off(b) || a.noted!.day - b.noted!.day);
  const fit = own === undefined ? undefined : fitFigure(contract, figure, own);
  // A day that gives the figure exactly tells more than the day of the report that comes close.
  if (own !== undefined && fit?.fit === 'close' && best?.fit.fit !== 'rounding')
    return { rate: own, fit, noted: undefined };
  return best;
}

/**
 * Rate of the day of a report. Of a report dated in part: that of a noted day within its bounds, else of the day within
 * them that fits.
 */
function findOwn({ figure, on }: ReportedFigure, { contract, rates, noted }: FigureQuestion): CrossRate | undefined {
  const { firstDay, lastDay } = on;
  if (firstDay === undefined || lastDay === undefined) return undefined;
  const currency = figure.money.currency;
  if (firstDay === lastDay) return rates.findRate(contract.currency, currency, firstDay);
  const byFit = (candidates: readonly CrossRate[]): CrossRate | undefined => {
    const off = (rate: CrossRate): number => Math.abs(fitFigure(contract, figure, rate).overPermille);
    return [...candidates].sort((a, b) => off(a) - off(b))[0];
  };
  const within = rates.listRates(contract.currency, currency, firstDay, lastDay);
  const isNoted = (rate: CrossRate): boolean => noted.some(({ day }) => day === toDay(rate.day));
  const exact = within.filter((rate) => fitFigure(contract, figure, rate).fit === 'rounding');
  return byFit(exact.filter(isNoted)) ?? byFit(exact) ?? byFit(within.filter(isNoted)) ?? byFit(within.slice(0, 1));
}

function firstOf({ noted, until }: FigureQuestion, { firstDay }: PartialDate): number {
  return Math.min(firstDay ?? until, ...noted.map(({ day }) => day)) - DAYS_BEFORE;
}

/** On how many days of those of a report that is dated in part; nothing for one that is dated to the day. */
function sayShare({ figure, on }: ReportedFigure, { contract, rates, noted }: FigureQuestion, rate: CrossRate): string {
  const { firstDay, lastDay } = on;
  if (firstDay === undefined || lastDay === undefined || firstDay === lastDay) return '';
  const day = toDay(rate.day);
  if (noted.some((other) => other.day === day)) return ` on ${rate.day}`;
  const within = rates.listRates(contract.currency, figure.money.currency, firstDay, lastDay);
  const fits = within.filter((one) => fitFigure(contract, figure, one).fit === 'rounding').length;
  return fits === 0 ? ` on ${rate.day}` : ` on ${fits} of ${within.length} days held`;
}

/** What it is off by at the handover nearest to the report, where it fits another day. */
function sayAtHandover({ figure, on }: ReportedFigure, question: FigureQuestion, fits: NotedDay): string {
  const { contract, rates, noted, until } = question;
  const reportDay = on.firstDay ?? on.lastDay ?? until;
  const [nearest] = noted
    .filter(({ label }) => label === HANDOVER)
    .sort((a, b) => Math.abs(a.day - reportDay) - Math.abs(b.day - reportDay) || a.day - b.day);
  if (nearest === undefined || nearest.day === fits.day) return '';
  const rate = rates.findRate(contract.currency, figure.money.currency, nearest.day);
  if (rate === undefined) return '';
  return `, ${sayOff(fitFigure(contract, figure, rate).overPermille)} at handover`;
}

/** Whether two amounts are the same digits but for two neighbours that are swapped. */
function isTransposed(one: Money, other: Money): boolean {
  const a = String(one.minor);
  const b = String(other.minor);
  if (one.currency !== other.currency || a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((digit, place) => digit !== b[place]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
