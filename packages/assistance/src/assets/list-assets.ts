import type { AssetRow } from '@searoom/model/api';
import { toDay } from '../dates/partial-date.ts';
import type { Knowledge, Standing } from '../facts/knowledge.ts';
import { parseSubject } from '../facts/subject.ts';
import type { PageContext } from '../grant/page-context.ts';
import { listOpenDefects } from './defects.ts';
import { describeReadyShare, findReadiness, judgeFitness } from './fitness.ts';
import { findIdentity } from './identity.ts';
import { findLastUse, listMissions } from './missions.ts';
import { listStandingSubjects } from './standing-subjects.ts';
import { keyOfSubject } from './subject-key.ts';

export interface PerformanceValue {
  readonly speedKn?: number;
  readonly enduranceHours?: number;
  readonly rangeNm?: number;
  readonly crew?: number;
  readonly seats?: number;
  readonly lengthM?: number;
  readonly sensors?: readonly string[];
}

/**
 * Assets on the day of the answer, by their keys: those of a grant (`OSA-MYS-2023-01/boats/1`, or any asset that the grant
 * paid a part of), or all of them. `id`, `grant` and `lot` are keys without the word for their kind.
 *
 * @param grant key of a grant, with or without `grant:`
 */
export function listAssets(context: PageContext, grant?: string): AssetRow[] {
  const day = toDay(context.today);
  return listAssetSubjects(context.knowledge, grant).map((asset) => makeAssetRow(context, asset, day));
}

/** Subjects of the assets of a grant, or of all assets. */
export function listAssetSubjects(knowledge: Knowledge, grant?: string): string[] {
  const subjects = listStandingSubjects(knowledge, 'asset');
  if (grant === undefined) return subjects;
  const key = keyOfSubject(grant);
  return subjects.filter((asset) => grantsOf(knowledge, asset).includes(key));
}

/** Keys of the grants of an asset: the one that it is named by, then those that paid a part. */
export function grantsOf(knowledge: Knowledge, asset: string): string[] {
  const { path } = parseSubject(asset);
  const own = path.length > 1 ? [path[0]] : [];
  const funds = knowledge
    .each(asset, 'fundedBy')
    .map(({ fact }) => keyOfSubject((fact.value as { readonly grant: string }).grant));
  return [...new Set([...own, ...funds])];
}

/** Subject of the lot that an asset is named by. */
export function lotOf(asset: string): string | undefined {
  const { path } = parseSubject(asset);
  return path.length < 3 ? undefined : `lot:${path[0]}/${path[1]}`;
}

/** Everything that is known of an asset, and whether it is fit for sea on a day (days since 1970-01-01). */
export function makeAssetRow(context: PageContext, asset: string, day: number): AssetRow {
  const { knowledge } = context;
  const lot = lotOf(asset);
  const grants = grantsOf(knowledge, asset);
  const identity = findIdentity(context, asset);
  const performance = findPerformance(knowledge, asset, lot);
  const base = knowledge.best(asset, 'base') ?? (lot === undefined ? undefined : knowledge.best(lot, 'base'));
  const readiness = findReadiness(knowledge, asset, day);
  const defects = [...listOpenDefects(knowledge, asset), ...(lot === undefined ? [] : listOpenDefects(knowledge, lot))];
  const missions = listMissions(knowledge, asset);
  const lastUse = findLastUse(knowledge, asset, missions);
  const user = findUser(knowledge, lot, grants);
  const fit = judgeFitness(knowledge, asset, lot, { readiness, defects, day });
  const { sensors, speedKn, enduranceHours, rangeNm, crew, seats } = performance.value;
  const { hull, serial, mmsi } = identity;
  const place = base === undefined ? undefined : (base.fact.value as { name: string; lat?: number; lon?: number });
  const readyShare = describeReadyShare(readiness.value);
  const facts = [
    ...identity.facts,
    ...knowledge.each(asset, 'fundedBy').map(({ fact }) => fact.id),
    ...(base === undefined ? [] : [base.fact.id]),
    ...performance.facts,
    ...readiness.facts,
    ...defects.flatMap((defect) => defect.facts),
    ...missions.flatMap((mission) => mission.facts),
    ...lastUse.facts,
    ...user.facts,
    ...fit.facts,
  ];
  return {
    id: keyOfSubject(asset),
    ...(grants[0] !== undefined && { grant: grants[0] }),
    ...(lot !== undefined && { lot: keyOfSubject(lot) }),
    name: identity.shownName,
    formerNames: identity.formerNames,
    ...(hull !== undefined && { hull }),
    ...(serial !== undefined && { serial }),
    ...(mmsi !== undefined && { mmsi }),
    ...(user.name !== undefined && { user: user.name }),
    ...(place !== undefined && {
      base: {
        name: place.name,
        ...(place.lat !== undefined && { lat: place.lat }),
        ...(place.lon !== undefined && { lon: place.lon }),
      },
    }),
    ...(speedKn !== undefined && { speedKn }),
    ...(enduranceHours !== undefined && { enduranceHours }),
    ...(rangeNm !== undefined && { rangeNm }),
    ...(crew !== undefined && { crew }),
    ...(seats !== undefined && { seats }),
    sensors: sensors ?? [],
    readiness: readiness.state,
    ...(readyShare !== undefined && { readyShare }),
    ...(readiness.on !== undefined && { readinessOn: readiness.on }),
    defects: defects.map(({ text }) => text),
    missions,
    ...(lastUse.on !== undefined && { lastUse: lastUse.on }),
    fit: { now: fit.now, why: fit.why },
    facts: [...new Set(facts)],
  };
}

/** What an asset can do: its own figures, and those of its lot where it has none. */
function findPerformance(
  knowledge: Knowledge,
  asset: string,
  lot: string | undefined,
): { readonly value: PerformanceValue; readonly facts: readonly string[] } {
  const own = knowledge.best(asset, 'performance');
  const ofLot = lot === undefined ? undefined : knowledge.best(lot, 'performance');
  const standings = [ofLot, own].filter((standing) => standing !== undefined);
  return {
    value: Object.assign({}, ...standings.map(({ fact }) => fact.value)) as PerformanceValue,
    facts: standings.map(({ fact }) => fact.id),
  };
}

/** The user of the lot, else of the grant. Of several it is not known whose this one is. */
function findUser(
  knowledge: Knowledge,
  lot: string | undefined,
  grants: readonly string[],
): { readonly name: string | undefined; readonly facts: readonly string[] } {
  const subjects = [...(lot === undefined ? [] : [lot]), ...grants.map((grant) => `grant:${grant}`)];
  for (const subject of subjects) {
    const users: Standing[] = knowledge.each(subject, 'endUser');
    if (users.length === 0) continue;
    const names = users.map(({ fact }) => (fact.value as { readonly name: string }).name).sort();
    const facts = users.map(({ fact }) => fact.id);
    return { name: names.length === 1 ? names[0] : `one of: ${names.join('; ')}`, facts };
  }
  return { name: undefined, facts: [] };
}
