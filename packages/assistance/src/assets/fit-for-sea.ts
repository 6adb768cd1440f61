import type { AssetRow } from '@searoom/model/api';
import { fromDay } from '../dates/partial-date.ts';
import { Knowledge } from '../facts/knowledge.ts';
import type { PageContext } from '../grant/page-context.ts';
import { dayOf } from './fitness.ts';
import { grantsOf, listAssetSubjects, lotOf, makeAssetRow } from './list-assets.ts';
import { listStandingSubjects } from './standing-subjects.ts';

/** What a rescue needs. What is not known of an asset does not rule it out, and makes its fitness unknown. */
export interface FitCriteria {
  readonly minRangeNm?: number;
  readonly minSeats?: number;
  /** Kinds of item, boats and ships when absent. */
  readonly what?: readonly string[] | string;
}

const AT_SEA: readonly string[] = ['boat', 'ship'];

/**
 * Assets that may be sent on a day: those fit for sea first, then those of which it is not known, each with the reason in
 * `fit.why`. What is not fit, or certainly falls short of the criteria, is left out.
 *
 * @param atDay ISO day, or days since 1970-01-01
 * @throws SearoomError SR_DATE_INVALID
 */
export function listFitForSea(
  asked: PageContext,
  atDay: string | number,
  { minRangeNm, minSeats, what = AT_SEA }: FitCriteria = {},
): AssetRow[] {
  const day = dayOf(atDay);
  const context = askAbout(asked, day);
  const kinds: readonly string[] = typeof what === 'string' ? [what] : what;
  const rows: AssetRow[] = [];
  for (const asset of listAssetSubjects(context.knowledge)) {
    const kind = kindOf(context.knowledge, asset);
    if (kind !== undefined && !kinds.includes(kind)) continue;
    const row = makeAssetRow(context, asset, day);
    const { fit, rangeNm, seats } = row;
    if (fit.now === 'no' || fallsShort(rangeNm, minRangeNm) || fallsShort(seats, minSeats)) continue;
    const unknown = [
      ...(kind === undefined ? ['what kind of thing it is'] : []),
      ...(minRangeNm !== undefined && rangeNm === undefined ? ['its range'] : []),
      ...(minSeats !== undefined && seats === undefined ? ['how many it seats'] : []),
    ];
    if (unknown.length === 0) rows.push(row);
    else rows.push({ ...row, fit: { now: 'unknown', why: `${fit.why} Not known: ${unknown.join(', ')}.` } });
  }
  const order = { yes: 0, unknown: 1, no: 2 } as const;
  return rows.sort((a, b) => order[a.fit.now] - order[b.fit.now] || (a.id < b.id ? -1 : 1));
}

/** The same question about another day: what held then counts, what came later does not. */
function askAbout(context: PageContext, day: number): PageContext {
  const about = fromDay(day);
  const { question, facts } = context.knowledge;
  if (question.about === about) return context;
  return { ...context, knowledge: new Knowledge(facts, { ...question, about }), today: about };
}

function fallsShort(value: number | undefined, least: number | undefined): boolean {
  return value !== undefined && least !== undefined && value < least;
}

/** Kind of the lot, or that of all lots of the grants that paid for it, where they hold one kind only. */
function kindOf(knowledge: Knowledge, asset: string): string | undefined {
  const lot = lotOf(asset);
  const lots =
    lot === undefined
      ? grantsOf(knowledge, asset).flatMap((grant) => listStandingSubjects(knowledge, 'lot', `${grant}/`))
      : [lot];
  const kinds = new Set(lots.map((subject) => knowledge.value<{ readonly kind: string }>(subject, 'kindOfItem')?.kind));
  return kinds.size === 1 ? [...kinds][0] : undefined;
}
