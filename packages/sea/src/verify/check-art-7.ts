import { measureDistanceM, traceEdge } from '@searoom/geo';
import { METRES_PER_NAUTICAL_MILE } from '@searoom/model';
import { BASE_MAP_UNCERTAINTY_M, findEdge } from '../base/collect-points.ts';
import type { BaselineRecord, FeatureRecord, PointRow, Register } from '../register/schema.ts';
import { traceEnclosure } from '../zones/collect-territories.ts';
import { formatFigure } from './compare-figure.ts';
import type { Land } from './land.ts';
import { measureAreaKm2, measureCommonKm2 } from './measure-area.ts';
import { findLongest, listLegs } from './measure-line.ts';
import { findOpenQuestion, type VerifyLine } from './report.ts';

/** Height of the rows in which land is measured, about 500 m. */
const ROW_DEG = 0.005;
/** How far apart the places of a leg are that are measured to the coast. */
const STEP_M = 2000;

/**
 * UNCLOS Art. 7 on straight baselines, as far as it can be measured: the legs, the waters that they enclose, how far they
 * run from any coast, and whether an end lies on a low-tide elevation (4). Whether a coast is deeply indented, or fringed
 * with islands, is not measured and not decided; so no figure here agrees or differs. An end on a low-tide elevation is
 * an open question: a lighthouse or general recognition would answer it.
 */
export function checkArticle7(register: Register, line: BaselineRecord, land: Land | undefined): VerifyLine[] {
  const elevations = checkElevations(register, line);
  return line.kind === 'straight-baseline' ? [measureLegs(line), measureReach(line, land), ...elevations] : elevations;
}

function measureLegs(line: BaselineRecord): VerifyLine {
  const legs = listLegs(line);
  const longest = findLongest(legs);
  const over24 = legs.filter(({ lengthM }) => lengthM > 24);
  return {
    check: 'art-7',
    record: line.id,
    item: 'legs',
    computed: `longest ${formatFigure(longest?.lengthM ?? 0, 2)} M (${longest?.name ?? 'no leg'}); ${over24.length} of ${legs.length} legs over 24 M`,
    verdict: 'not-applicable',
    note: 'the article sets no greatest length; 24 M is the breadth that Art. 10 allows a bay',
  };
}

function measureReach(line: BaselineRecord, land: Land | undefined): VerifyLine {
  const common = { check: 'art-7', record: line.id, item: 'waters enclosed', verdict: 'not-applicable' as const };
  if (land === undefined) return { ...common, note: 'no base map at hand' };
  const ring = traceEnclosure(line);
  const waters = ring === null ? undefined : measureAreaKm2(ring) - measureCommonKm2([ring], land.rings, ROW_DEG);
  const ends = line.points.filter(([, lon, lat]) => land.findNearest(lon, lat).distanceM > BASE_MAP_UNCERTAINTY_M);
  const farthest = findFarthest(line, land);
  return {
    ...common,
    computed: [
      ...(waters === undefined ? [] : [`${formatFigure(waters, 0)} km2 of water of the base map`]),
      `leg ${farthest.leg} runs up to ${formatFigure(farthest.distanceM / METRES_PER_NAUTICAL_MILE, 1)} M from the nearest coast`,
      `${ends.length} of ${line.points.length} ends farther than ${formatFigure(BASE_MAP_UNCERTAINTY_M / 1000, 1)} km from any coast of the base map`,
    ].join('; '),
    note: `the base map is no low-water line and lacks small islands${ends.length === 0 ? '' : `: ${listNames(ends)}`}`,
  };
}

/** The place of all legs that is farthest from a coast, looked for in steps of 2 km. */
function findFarthest(line: BaselineRecord, land: Land): { distanceM: number; leg: string } {
  let best = { distanceM: 0, leg: '' };
  listLegs(line).forEach(({ name, from, to }, i) => {
    const places = traceEdge(findEdge(line, i), from[1], from[2], to[1], to[2], STEP_M);
    for (let j = 0; j < places.length; j += 2) {
      const { distanceM } = land.findNearest(places[j]!, places[j + 1]!);
      if (distanceM > best.distanceM) best = { distanceM, leg: name };
    }
  });
  return best;
}

/** Ends that lie on a low-tide elevation of the register, within what is known of its place (Arts. 7(4) and 47(4)). */
function checkElevations(register: Register, line: BaselineRecord): VerifyLine[] {
  const features = register.features.filter(({ status }) => status === 'low-tide' || status === 'submerged');
  const check = line.kind === 'straight-baseline' ? 'art-7' : 'art-47';
  const found = line.points.flatMap((point) =>
    features.filter((feature) => liesOn(point, feature)).map((feature) => ({ point, feature })),
  );
  if (found.length === 0) {
    return [
      {
        check,
        record: line.id,
        item: 'low-tide elevations',
        computed: 'no end lies on one of the register',
        verdict: 'not-applicable',
        note: `${features.length} low-tide and submerged features are in the register; those near coasts are not`,
      },
    ];
  }
  return found.map(({ point, feature }) => ({
    check,
    record: line.id,
    item: `point ${point[0]}`,
    computed: `${feature.names['en'] ?? feature.id} (${feature.status}) ${formatFigure(measureToFeatureM(point, feature), 0)} m away, its place known to ${formatFigure(feature.position.uncertaintyM, 0)} m`,
    verdict: 'open-question',
    note:
      findOpenQuestion(line, check, `point ${point[0]}`)?.why ??
      'no baseline from a low-tide elevation without a lighthouse above high tide or general recognition; neither is in the register',
  }));
}

function liesOn(point: PointRow, feature: FeatureRecord): boolean {
  return measureToFeatureM(point, feature) <= feature.position.uncertaintyM;
}

function measureToFeatureM([, lon, lat]: PointRow, { position }: FeatureRecord): number {
  return measureDistanceM(lon, lat, position.lon, position.lat);
}

/** The first few names; a list of fifty says less than its length. */
function listNames(points: readonly PointRow[]): string {
  const names = points.map(([name]) => name);
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 6).join(', ')} and ${names.length - 6} more`;
}
