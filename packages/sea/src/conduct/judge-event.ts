import type { EventCase, EventConductRecord, EventType, EventZoneView, JudgeEvent } from '@searoom/model';
import type { Stance } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import { NEAR_FEATURE_NM } from '../views/near-feature.ts';
import { listNear } from '../whose/near-features.ts';
import { isInForce } from '../zones/in-force.ts';
import type { Zone, ZoneKind } from '../zones/zone.ts';
import { classifyVessel } from './classify-vessel.ts';
import type { Conduct, ConductVerdict } from './conduct-rule.ts';
import { type ConductLabel, labelConduct } from './label-conduct.ts';
import { HELD } from './rules/parts.ts';

/** Places of one law that are remembered. */
const MOST_REMEMBERED = 5000;

/** What each type of event shows of conduct. That a limit was passed shows presence, and no more. */
const CONDUCT_OF: Readonly<Partial<Record<EventType, Conduct>>> = {
  loitering: 'loiter',
  drifting: 'loiter',
  'sudden-stop': 'stop',
  'survey-pattern': 'survey',
};

/** Events whose zones are those that the vessel was in, so that there is conduct to be told of. */
const NO_CONDUCT: readonly EventType[] = ['zone-exit', 'teleport', 'gap'];

/** Innermost first: conduct is told of the innermost zones that an event names. */
const KIND_ORDER: readonly ZoneKind[] = [
  'internal-waters',
  'archipelagic-waters',
  'territorial-sea',
  'contiguous-zone',
  'exclusive-economic-zone',
  'continental-shelf',
];

/** The most serious first, where a view has a word on two zones of one kind at one place. */
const VERDICT_ORDER: readonly ConductVerdict[] = [
  'breach',
  'disputed',
  'needs-permission',
  'needs-notice',
  'normal',
  'no-rule',
];

/**
 * What judges events under the views of an atlas. Pure: the same event gets the same words. Stances are those at the place,
 * on the day, among everything that is asserted there; what was judged once is remembered by the set of zones.
 */
export function makeEventJudge(atlas: Atlas): JudgeEvent {
  const numbers = new Map(atlas.zones.map((zone, number) => [zone.id, number]));
  const told = new Map<string, EventConductRecord | undefined>();
  const remembered = new Map<string, ReadonlyMap<number, readonly EventZoneView[]>>();
  const judge = (event: EventCase, named: readonly number[]): ReadonlyMap<number, readonly EventZoneView[]> => {
    const at = new Date(event.timeMs).toISOString().slice(0, 10);
    const near = listNear(event.lon, event.lat, NEAR_FEATURE_NM);
    // The place of a crossing lies on the limit itself; an exit is judged as of the zone that was left.
    const zones = [...new Set([...listZonesAt(atlas, event.lon, event.lat, at), ...named])].sort((a, b) => a - b);
    const key = `${at} ${near.join(',')} ${zones.join(',')}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const stances = judgeZones(atlas, zones, at, near);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, stances);
    return stances;
  };
  return (event) => {
    const named = event.zones.flatMap((id) => numbers.get(id) ?? []);
    if (named.length === 0) return { views: event.zones.map(() => []) };
    const stances = judge(event, named);
    const views = event.zones.map((id) => stances.get(numbers.get(id) ?? -1) ?? []);
    const conduct = tellConduct(atlas, event, named, stances, told);
    return { views, ...(conduct !== undefined && { conduct }) };
  };
}

/** Zones in force at a place. Land is among them where it is. */
function listZonesAt(atlas: Atlas, lon: number, lat: number, at: string): number[] {
  return [...atlas.index.zonesOfSet(atlas.index.setAt(lon, lat))].filter((zone) => isInForce(atlas.zones[zone]!, at));
}

/** The word of every view on every zone, views in the order of the atlas. */
function judgeZones(
  atlas: Atlas,
  zones: readonly number[],
  at: string,
  near: readonly string[],
): ReadonlyMap<number, readonly EventZoneView[]> {
  const found = new Map<number, EventZoneView[]>(zones.map((zone) => [zone, []]));
  for (const [number, { id }] of atlas.views.entries()) {
    for (const { zone, stance } of atlas.judge.judgeAll(number, zones, { at, near })) {
      found.get(zone)!.push({ view: id, stance });
    }
  }
  return found;
}

/** Events of vessels of one class and flag in the same zones share one record, so that many events take little room. */
function tellConduct(
  atlas: Atlas,
  event: EventCase,
  named: readonly number[],
  stances: ReadonlyMap<number, readonly EventZoneView[]>,
  told: Map<string, EventConductRecord | undefined>,
): EventConductRecord | undefined {
  // What did not happen is no conduct; and who leaves has been told of when entering.
  if (event.status === 'retracted' || NO_CONDUCT.includes(event.type)) return undefined;
  const { flag, shipType, name } = event.vessel;
  const vesselClass = classifyVessel(shipType, name, flag === undefined ? {} : { flag }).class;
  const conduct = CONDUCT_OF[event.type] ?? 'unknown';
  const zones = findInnermost(atlas, named);
  const words = zones.map((zone) => (stances.get(zone) ?? []).map(({ view, stance }) => `${view}=${stance}`).join());
  const key = [conduct, vesselClass, flag ?? '', ...zones, ...words].join(' ');
  if (told.has(key)) return told.get(key);
  const cases = zones.map((number) => {
    const zone = atlas.zones[number]!;
    const label = labelConduct({
      zoneKind: zone.kind,
      assertedBy: zone.assertedBy.split('+'),
      contestedBy: zone.contestedBy,
      ...(flag !== undefined && { flag }),
      vesselClass,
      conduct,
      ...(zone.group !== undefined && { group: zone.group }),
      stances: Object.fromEntries<Stance>((stances.get(number) ?? []).map(({ view, stance }) => [view, stance])),
    });
    return { zone, label };
  });
  const record = joinCases(cases);
  if (told.size >= MOST_REMEMBERED) told.clear();
  told.set(key, record);
  return record;
}

/** Conduct in one zone, and what the views say of it there. */
interface ToldCase {
  readonly zone: Zone;
  readonly label: ConductLabel;
}

function joinCases(cases: readonly ToldCase[]): EventConductRecord | undefined {
  const [first] = cases;
  if (first === undefined || cases.every(({ label }) => label.byView.length === 0)) return undefined;
  return {
    label: first.label.label,
    sentence: [...new Set(cases.map(({ label }) => label.sentence))].join(' '),
    byView: mergeViews(cases),
  };
}

/** Zones of the innermost kind, by their parties and ids. */
function findInnermost(atlas: Atlas, named: readonly number[]): number[] {
  const rank = (number: number): number => {
    const order = KIND_ORDER.indexOf(atlas.zones[number]!.kind);
    return order < 0 ? KIND_ORDER.length : order;
  };
  const least = Math.min(...named.map(rank));
  const key = (number: number): string => `${atlas.zones[number]!.assertedBy} ${atlas.zones[number]!.id}`;
  return named.filter((number) => rank(number) === least).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** One word for each view: that on a zone which it holds, then the most serious. */
function mergeViews(cases: readonly ToldCase[]): EventConductRecord['byView'] {
  const all = cases.flatMap(({ zone, label }) => label.byView.map((word) => ({ zone, word })));
  const views = [...new Set(all.map(({ word }) => word.view))];
  return views.map((view) => {
    const [{ zone, word }] = all
      .filter((one) => one.word.view === view)
      .sort((a, b) => weigh(a.word) - weigh(b.word)) as [(typeof all)[number]];
    const { verdict, rule, text, incursion, contestedBy, sources } = word;
    return {
      view,
      zone: zone.id,
      verdict,
      rule,
      text,
      incursion,
      contestedBy: [...contestedBy],
      source: sources[0]!,
    };
  });
}

function weigh({ stance, verdict }: { readonly stance: Stance; readonly verdict: ConductVerdict }): number {
  return (HELD.includes(stance) ? 0 : VERDICT_ORDER.length) + VERDICT_ORDER.indexOf(verdict);
}
