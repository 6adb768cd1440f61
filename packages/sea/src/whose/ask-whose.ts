import { nameParty, type Source } from '@searoom/model';
import type { Atlas } from '../atlas.ts';
import { BaseDistance } from '../base/base-points.ts';
import { findLineUncertaintyM } from '../base/collect-points.ts';
import type { Territory } from '../base/territory.ts';
import { LineShadow } from '../contour/line-shadow.ts';
import { POSITION_SOURCES, REGISTER } from '../register/mod.ts';
import { traceBoundary } from '../zones/build-bands.ts';
import type { Zone, ZoneKind } from '../zones/zone.ts';
import type { MeasuredBase, NamedParty, NearbyLine, WhoseAnswer, WhoseZone } from './answer.ts';
import { formatPlace } from './format-place.ts';

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
const METRES_PER_NM = 1852;

/**
 * Everything asserted at a place on a day: each zone with party, instrument, source, and where it is measured from a base
 * point the margin to its limit with its uncertainty.
 *
 * @param lon,lat degrees
 * @param options `atMs`: the day asked about, by default that of the register. Zones are built from the baselines of the
 *   register's day; where one of them is younger than the day asked about, the zone's note says so.
 */
export function askWhose(
  atlas: Atlas,
  lon: number,
  lat: number,
  options: { readonly atMs?: number } = {},
): WhoseAnswer {
  const at = options.atMs === undefined ? atlas.registerDate : new Date(options.atMs).toISOString().slice(0, 10);
  const here = [...atlas.index.zonesOfSet(atlas.index.setAt(lon, lat))].map((number) => atlas.zones[number]!);
  const asserted = here.filter((zone) => zone.kind !== 'land').sort(compareZones);
  const inForce = asserted.filter((zone) => isInForce(zone, at));
  const zones = inForce.map((zone) => describe(atlas, zone, inForce, lon, lat, at));
  const codes = [...new Set(zones.flatMap((zone) => zone.assertedBy.map((party) => party.code)))].sort();
  return {
    place: { lat, lon, text: formatPlace(lon, lat) },
    at,
    registerDate: atlas.registerDate,
    onLand: here.some((zone) => zone.kind === 'land'),
    zones,
    assertedBy: codes.map(toParty),
    notInForce: asserted
      .filter((zone) => !isInForce(zone, at))
      .map(({ id, validFrom, validTo }) => ({
        zone: id,
        ...(validFrom !== undefined && { validFrom }),
        ...(validTo !== undefined && { validTo }),
      })),
    linesNearby: findLinesNearby(lon, lat, at),
    gaps: REGISTER.gaps
      .filter(({ box }) => box !== undefined && lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])
      .map(({ id, about, why }) => ({ id, about, why })),
    caution: CAUTION,
  };
}

/** Dates as exactly as known: a year or month counts from its beginning. */
function isInForce(zone: { readonly validFrom?: string; readonly validTo?: string }, at: string): boolean {
  return (zone.validFrom === undefined || zone.validFrom <= at) && (zone.validTo === undefined || at <= zone.validTo);
}

function compareZones(a: Zone, b: Zone): number {
  return (
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    (a.assertedBy < b.assertedBy ? -1 : a.assertedBy > b.assertedBy ? 1 : 0) ||
    (a.breadthNm ?? 0) - (b.breadthNm ?? 0)
  );
}

function describe(atlas: Atlas, zone: Zone, others: readonly Zone[], lon: number, lat: number, at: string): WhoseZone {
  const base = zone.territory === undefined ? undefined : findBase(atlas.territories[zone.territory]!, lon, lat);
  const inner = others.find(
    (other) =>
      other !== zone &&
      other.assertedBy === zone.assertedBy &&
      OUTER.includes(zone.kind) &&
      INNER.includes(other.kind) &&
      INNER.indexOf(other.kind) !== INNER.indexOf(zone.kind),
  );
  const isEnclosed = inner !== undefined && inner.kind !== 'territorial-sea';
  const instrument = REGISTER.instruments.find((record) => record.id === zone.instrument);
  const notes = [zone.note, describeYounger(zone, base?.origin.validFrom, at)].filter((note) => note !== undefined);
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
    ...(zone.validFrom !== undefined && { validFrom: zone.validFrom }),
    ...(zone.validTo !== undefined && { validTo: zone.validTo }),
    ...(zone.breadthNm !== undefined && { breadthNm: zone.breadthNm }),
    ...(base !== undefined &&
      !isEnclosed && { marginNm: round(zone.breadthNm! - base.measured.distanceNm), base: base.measured }),
    uncertaintyNm: round(
      (base === undefined ? zone.exactness.uncertaintyM : base.measured.uncertaintyM) / METRES_PER_NM,
    ),
    exactness: zone.exactness,
    ...(inner !== undefined && { within: inner.id }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  };
}

function describeYounger(zone: Zone, baseFrom: string | undefined, at: string): string | undefined {
  if (baseFrom === undefined || baseFrom <= at || zone.territory === undefined) return undefined;
  return `The nearest base point was published on ${baseFrom}, after the day asked about; what held then is not drawn.`;
}

/** Trees over base points are made when first asked for, and kept with the atlas. */
const distances = new WeakMap<Territory, BaseDistance>();

function findBase(
  territory: Territory,
  lon: number,
  lat: number,
): { measured: MeasuredBase; origin: Territory['origins'][number] } | undefined {
  let distance = distances.get(territory);
  if (distance === undefined) distances.set(territory, (distance = new BaseDistance(territory.points)));
  const metres = distance.measureM(lon, lat);
  if (distance.nearest < 0) return undefined;
  const origin = territory.origins[territory.points.origins[distance.nearest]!]!;
  const line = REGISTER.baselines.find((record) => record.id === origin.record);
  return {
    origin,
    measured: {
      kind: origin.kind,
      record: origin.record,
      name: line === undefined ? origin.name : `${line.name}, ${origin.name}`,
      lon: round(territory.points.places[2 * distance.nearest]!, 1e6),
      lat: round(territory.points.places[2 * distance.nearest + 1]!, 1e6),
      distanceNm: round(metres / METRES_PER_NM),
      uncertaintyM: origin.uncertaintyM,
      confidence: origin.confidence,
      contestedBy: (line?.contestedBy ?? []).map(toParty),
      sources: line?.sources ?? listBaseSources(origin),
    },
  };
}

const BASE_MAP_SOURCE: Source = {
  title: 'Natural Earth 1:10 million, as world-atlas 2.0.2: a base map, no low-water line',
  confidence: 'derived',
  licence: 'public domain',
};

function listBaseSources(origin: Territory['origins'][number]): Source[] {
  if (origin.kind === 'coast') return [BASE_MAP_SOURCE];
  const feature = REGISTER.features.find((record) => record.id === origin.record);
  const source = feature === undefined ? undefined : POSITION_SOURCES[feature.position.source];
  return source === undefined ? [] : [source];
}

const shadows = new Map<string, LineShadow>();

function findLinesNearby(lon: number, lat: number, at: string): NearbyLine[] {
  return REGISTER.lines
    .filter((line) => !line.closed && line.points.length > 1 && isInForce(line, at))
    .map((line) => {
      let shadow = shadows.get(line.id);
      if (shadow === undefined) shadows.set(line.id, (shadow = new LineShadow(traceBoundary(line))));
      return { line, distanceNm: shadow.measureM(lon, lat) / METRES_PER_NM };
    })
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

function toParty(code: string): NamedParty {
  return { code, name: nameParty(code) };
}

function round(value: number, steps = 100): number {
  return Math.round(value * steps) / steps;
}
