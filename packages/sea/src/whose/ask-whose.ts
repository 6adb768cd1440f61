import { SearoomError } from '@searoom/model';
import type { Atlas } from '../atlas.ts';
import { findLineUncertaintyM } from '../base/collect-points.ts';
import type { ImportedSet } from '../imported/imported-set.ts';
import { REGISTER } from '../register/mod.ts';
import { isHeld, type Judgement } from '../views/judge.ts';
import { NEAR_FEATURE_NM } from '../views/near-feature.ts';
import { isInForce } from '../zones/in-force.ts';
import type { Zone, ZoneKind } from '../zones/zone.ts';
import type { NearbyLine, WhoseAnswer, WhoseZone } from './answer.ts';
import { askImported } from './ask-imported.ts';
import { findZonesAt } from './find-zones.ts';
import { formatPlace } from './format-place.ts';
import { measureMedians } from './measure-medians.ts';
import { measureBase, measureMargin, shadowOf } from './measure-zone.ts';
import { findFeatures, listNear } from './near-features.ts';
import { ruleOfZone } from './rule-of-zone.ts';
import { sayView } from './say-view.ts';
import { METRES_PER_NM, round, toParty } from './shared.ts';

const CAUTION =
  'Searoom lists what parties assert and what it measured. It decides no dispute, and being listed first means nothing.';

/** Innermost first; among equals by party code. */
const KIND_ORDER: readonly ZoneKind[] = [
  'internal-waters',
  'archipelagic-waters',
  'territorial-sea',
  'contiguous-zone',
  'exclusive-economic-zone',
  'continental-shelf',
  'group-waters',
  'joint-development-area',
  'provisional-measures-zone',
  'claimed-islands-area',
  'dashed-line-band',
  'dashed-line-area',
];
const INNER: readonly ZoneKind[] = ['internal-waters', 'archipelagic-waters', 'territorial-sea'];
const OUTER: readonly ZoneKind[] = [
  'territorial-sea',
  'contiguous-zone',
  'exclusive-economic-zone',
  'continental-shelf',
];

/** A boundary is worth a word this near. */
const NEARBY_NM = 30;

export interface WhoseOptions {
  /** The day asked about, by default that of the register. */
  readonly atMs?: number;
  /** Id of a legal view, or `all`; without it nothing is judged. */
  readonly view?: string;
  /** Zones of other sources, told beside those of the register. */
  readonly imported?: readonly ImportedSet[];
}

/**
 * Everything asserted at a place on a day: each zone with party, instrument, source, the rule it follows from, and where
 * it is measured from a base point the margin to its nearest limit with its uncertainty; and what legal views hold of it.
 *
 * @param lon,lat degrees
 * @throws SearoomError SR_VIEW_UNKNOWN; SR_DATE_BEFORE_REGISTER for a day before the register begins
 */
export function askWhose(atlas: Atlas, lon: number, lat: number, options: WhoseOptions = {}): WhoseAnswer {
  const at = options.atMs === undefined ? atlas.registerDate : new Date(options.atMs).toISOString().slice(0, 10);
  if (at < atlas.begins) throw new SearoomError('SR_DATE_BEFORE_REGISTER', [atlas.begins, at]);
  const views = listViews(atlas, options.view);
  const { inside, justOutside } = findZonesAt(atlas, lon, lat);
  const zoneOf = (number: number): Zone => atlas.zones[number]!;
  const inForce = inside.filter((number) => isInForce(zoneOf(number), at));
  const near = listNear(lon, lat, NEAR_FEATURE_NM);
  const judged = views.map((view) => atlas.judge.judgeAll(view, inForce, { at, near }));
  const told = inForce
    .filter((number) => zoneOf(number).kind !== 'land')
    .filter((number) => isAsserted(atlas, number, at) || judged.some((one) => one.some(({ zone }) => zone === number)))
    .sort((a, b) => compareZones(zoneOf(a), zoneOf(b)));
  const asserted = told.filter((number) => isAsserted(atlas, number, at)).map(zoneOf);
  const zones = told.map((number) =>
    describe(
      atlas,
      number,
      findInner(zoneOf(number), asserted),
      views.flatMap((view, i) => judged[i]!.filter(({ zone }) => zone === number).map((one) => ({ view, ...one }))),
      lon,
      lat,
    ),
  );
  const codes = [...new Set(asserted.flatMap((zone) => zone.assertedBy.split('+')))].sort();
  return {
    place: { lat, lon, text: formatPlace(lon, lat) },
    at,
    registerDate: atlas.registerDate,
    onLand: inside.some((number) => zoneOf(number).kind === 'land'),
    zones,
    assertedBy: codes.map(toParty),
    views: views.map((view, i) => sayView(atlas, view, judged[i]!, (one) => givesWay(atlas, one, judged[i]!))),
    notInForce: listNotInForce(atlas, inside, at),
    justOutside: justOutside
      .filter(({ zone }) => isInForce(zoneOf(zone), at) && isAsserted(atlas, zone, at))
      .map(({ zone, beyondM, uncertaintyM }) => ({
        zone: zoneOf(zone).id,
        kind: zoneOf(zone).kind,
        assertedBy: zoneOf(zone).assertedBy.split('+').map(toParty),
        beyondNm: round(beyondM / METRES_PER_NM),
        uncertaintyNm: round(uncertaintyM / METRES_PER_NM),
      })),
    medians: measureMedians(atlas, asserted, lon, lat),
    features: findFeatures(lon, lat),
    linesNearby: findLinesNearby(lon, lat, at),
    gaps: REGISTER.gaps
      .filter(({ box }) => box !== undefined && lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])
      .map(({ id, about, why }) => ({ id, about, why })),
    imported: askImported(options.imported ?? [], lon, lat),
    caution: CAUTION,
  };
}

function listViews(atlas: Atlas, view: string | undefined): number[] {
  if (view === undefined) return [];
  return view === 'all' ? atlas.views.map((_, number) => number) : [atlas.judge.findView(view)];
}

/** False for what stands for a zone that is in force on the day. */
function isAsserted(atlas: Atlas, number: number, at: string): boolean {
  const { alternativeTo } = atlas.zones[number]!;
  return alternativeTo?.some((id) => atlas.zones.some((zone) => zone.id === id && isInForce(zone, at))) !== true;
}

function compareZones(a: Zone, b: Zone): number {
  return (
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    (a.assertedBy < b.assertedBy ? -1 : a.assertedBy > b.assertedBy ? 1 : 0) ||
    (a.breadthNm ?? 0) - (b.breadthNm ?? 0)
  );
}

/** Inner waters of the same party here: by law the outer zone begins where those end. */
function findInner(zone: Zone, others: readonly Zone[]): Zone | undefined {
  if (!OUTER.includes(zone.kind)) return undefined;
  return others.find(
    (other) =>
      other !== zone &&
      other.assertedBy === zone.assertedBy &&
      INNER.includes(other.kind) &&
      INNER.indexOf(other.kind) !== INNER.indexOf(zone.kind),
  );
}

/** True for a zone that begins where inner waters of the same party end which the view takes alike. */
function givesWay(atlas: Atlas, one: Judgement, judged: readonly Judgement[]): boolean {
  const alike = judged.filter(({ stance }) => isHeld(stance) === isHeld(one.stance));
  return (
    findInner(
      atlas.zones[one.zone]!,
      alike.map(({ zone }) => atlas.zones[zone]!),
    ) !== undefined
  );
}

function describe(
  atlas: Atlas,
  number: number,
  inner: Zone | undefined,
  stances: readonly (Judgement & { readonly view: number })[],
  lon: number,
  lat: number,
): WhoseZone {
  const zone = atlas.zones[number]!;
  const base = measureBase(atlas, zone, lon, lat);
  const isEnclosed = inner !== undefined && inner.kind !== 'territorial-sea';
  const margin = base === undefined || isEnclosed ? undefined : measureMargin(atlas, zone, base, lon, lat);
  const instrument = REGISTER.instruments.find((record) => record.id === zone.instrument);
  const uncertaintyM = margin?.uncertaintyM ?? base?.uncertaintyM ?? zone.exactness.uncertaintyM;
  const uncertaintyNm = round(uncertaintyM / METRES_PER_NM);
  return {
    zone: zone.id,
    kind: zone.kind,
    name: zone.name,
    assertedBy: zone.assertedBy.split('+').map(toParty),
    contestedBy: zone.contestedBy.map(toParty),
    instrument: {
      id: zone.instrument,
      title: instrument?.title ?? zone.instrument,
      ...(instrument?.date !== undefined && { date: instrument.date }),
      ...(zone.article !== undefined && { article: zone.article }),
      sources: instrument?.sources ?? [],
    },
    rule: ruleOfZone(zone),
    ...(zone.validFrom !== undefined && { validFrom: zone.validFrom }),
    ...(zone.validTo !== undefined && { validTo: zone.validTo }),
    ...(zone.breadthNm !== undefined && { breadthNm: zone.breadthNm }),
    ...(margin !== undefined && { marginNm: margin.marginNm, limit: margin.limit }),
    ...(margin !== undefined && margin.marginNm < uncertaintyNm && { withinDoubt: true }),
    uncertaintyNm,
    ...(base !== undefined && { base }),
    exactness: zone.exactness,
    ...(inner !== undefined && { within: inner.id }),
    stances: stances.map(({ view, stance, rule, because, source }) => ({
      view: atlas.views[view]!.id,
      stance,
      rule,
      because,
      source,
    })),
    ...(zone.note !== undefined && { note: zone.note }),
  };
}

/** Zones that the place lies in on another day, where no zone of the same party and kind stands in their place. */
function listNotInForce(atlas: Atlas, inside: readonly number[], at: string): WhoseAnswer['notInForce'] {
  const zones = inside.map((number) => atlas.zones[number]!);
  const key = ({ kind, assertedBy, group }: Zone): string => [kind, assertedBy, group].join(' ');
  const held = new Set(zones.filter((zone) => isInForce(zone, at)).map(key));
  return zones
    .filter((zone) => !isInForce(zone, at) && !held.has(key(zone)))
    .map(({ id, validFrom, validTo }) => ({
      zone: id,
      ...(validFrom !== undefined && { validFrom }),
      ...(validTo !== undefined && { validTo }),
    }));
}

function findLinesNearby(lon: number, lat: number, at: string): NearbyLine[] {
  return REGISTER.lines
    .filter((line) => !line.closed && line.points.length > 1 && isInForce(line, at))
    .filter((line) => shadowOf(line).boundM(lon, lat) <= NEARBY_NM * METRES_PER_NM)
    .map((line) => ({ line, distanceNm: shadowOf(line).measureM(lon, lat) / METRES_PER_NM }))
    .filter(({ distanceNm }) => distanceNm <= NEARBY_NM)
    .sort((a, b) => a.distanceNm - b.distanceNm)
    .map(({ line, distanceNm }) => ({
      line: line.id,
      name: line.name,
      parties: line.parties.map(toParty),
      ...(line.limits !== undefined && { limits: line.limits }),
      distanceNm: round(distanceNm),
      uncertaintyNm: round(findLineUncertaintyM(line) / METRES_PER_NM),
      instrument: REGISTER.instruments.find((record) => record.id === line.instrument)?.title ?? line.instrument,
    }));
}
