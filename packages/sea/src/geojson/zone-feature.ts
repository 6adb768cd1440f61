import type { LegalView } from '@searoom/model/api';
import type { ViewJudge } from '../views/judge.ts';
import { listParties } from '../views/test-zone.ts';
import type { Zone } from '../zones/zone.ts';
import type { DrawOptions, GeoFeature } from './geojson.ts';
import { groupRings } from './group-rings.ts';
import { findBox } from './places.ts';
import { CAUTION, listRecordSources, nameInstrument } from './records.ts';

/** What is read of an atlas. */
export interface ZoneAtlas {
  readonly registerDate: string;
  /** First day that can be asked about. */
  readonly begins: string;
  readonly zones: readonly Zone[];
  readonly views: readonly LegalView[];
  readonly judge: Pick<ViewJudge, 'judgeAll' | 'judgeAlone' | 'findView'>;
}

/** Outlines of the zones of an atlas, by zone number: [lon, lat ...] in degrees, first place not repeated. */
export interface OutlineRings {
  ringsOf(zoneNumber: number): readonly Float64Array[];
}

/**
 * A zone as a feature of GeoJSON: a MultiPolygon as RFC 7946 asks, and in its properties who asserts it under what, how
 * exactly its limit is known, and what it is under each legal view (`partly`: it depends on the place).
 *
 * @param options `view`: id of a view whose stance, with its reason, stands beside those of all
 * @throws SearoomError SR_VIEW_UNKNOWN
 */
export function zoneToFeature(
  atlas: ZoneAtlas,
  outlines: OutlineRings,
  zoneNumber: number,
  { view, ...draw }: DrawOptions & { readonly view?: string } = {},
): GeoFeature {
  const zone = atlas.zones[zoneNumber]!;
  const rings = outlines.ringsOf(zoneNumber);
  const box = findBox(rings);
  const { exactness } = zone;
  return {
    type: 'Feature',
    id: zone.id,
    ...(box !== undefined && { bbox: box }),
    geometry: rings.length === 0 ? null : { type: 'MultiPolygon', coordinates: groupRings(rings, draw) },
    properties: {
      id: zone.id,
      featureType: 'zone',
      kind: zone.kind,
      name: zone.name,
      assertedBy: listParties(zone),
      contestedBy: zone.contestedBy,
      ...(zone.instrument !== '' && { instrument: nameInstrument(zone.instrument) }),
      ...pick(zone, 'article', 'breadthNm', 'validFrom', 'validTo', 'basis', 'group', 'features', 'statuses'),
      ...pick(zone, 'alternativeTo', 'endsAtMedianWith'),
      exactness: exactness.grade,
      uncertaintyM: exactness.uncertaintyM,
      exactnessNote: exactness.note,
      ...pick(zone, 'note'),
      ...(view !== undefined && describeStance(atlas, zoneNumber, view)),
      stances: listStances(atlas, zoneNumber),
      derivedFrom: zone.derivedFrom,
      sources: listRecordSources(zone.instrument, zone.derivedFrom),
      registerDate: atlas.registerDate,
      caution: CAUTION,
    },
  };
}

function listStances(atlas: ZoneAtlas, zoneNumber: number): Record<string, string> {
  if (atlas.zones[zoneNumber]!.kind === 'land') return {};
  return Object.fromEntries(atlas.views.map(({ id }, view) => [id, atlas.judge.judgeAlone(view, zoneNumber)]));
}

/** The stance of one view; where it depends on the place, no single rule decides. */
function describeStance(atlas: ZoneAtlas, zoneNumber: number, id: string): Record<string, unknown> {
  const view = atlas.judge.findView(id);
  if (atlas.zones[zoneNumber]!.kind === 'land') return { view: id };
  const stance = atlas.judge.judgeAlone(view, zoneNumber);
  if (stance === 'partly') return { view: id, stance, because: 'It depends on what else is asserted at the place.' };
  const judged = atlas.judge.judgeAll(view, [zoneNumber])[0];
  // A zone that stands for another is not judged where the view holds that one.
  if (judged === undefined) return { view: id, stance, because: 'It counts only where `alternativeTo` does not.' };
  return { view: id, stance, rule: judged.rule, because: judged.because };
}

/** Those of some fields that are there. */
export function pick<T extends object>(record: T, ...names: readonly (keyof T & string)[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]));
}
