import { traceEdge } from '@searoom/geo';
import { BASE_MAP_UNCERTAINTY_M } from '../base/collect-points.ts';
import type { BaselineRecord } from '../register/schema.ts';
import { traceEnclosure } from '../zones/collect-territories.ts';
import { formatFigure } from './compare-figure.ts';
import type { Land, NearestCoast } from './land.ts';
import { measureCommonKm2 } from './measure-area.ts';
import { type Leg, listLegs } from './measure-line.ts';
import type { VerifyLine } from './report.ts';
import { testBay } from './test-bay.ts';

/** Spacing of the places along a mouth. */
const STEP_M = 500;
/** A coast that goes on for longer than this many mouths is an island's or a country's, not that of a bay. */
const MOST_MOUTHS = 60;

/**
 * UNCLOS Art. 10: a leg of at most 24 M whose ends stand on one and the same coast closes an indentation; the water
 * between leg and coast is held against the semicircle on the leg. The lines were declared as straight baselines, which
 * need no bay, so nothing here agrees or differs; and where the base map is too coarse to tell, that is said.
 */
export function checkArticle10(line: BaselineRecord, land: Land | undefined): VerifyLine[] {
  if (line.kind !== 'straight-baseline') return [];
  const common = { check: 'art-10', record: line.id, verdict: 'not-applicable' as const };
  if (land === undefined) return [{ ...common, note: 'no base map at hand' }];
  const enclosure = traceEnclosure(line);
  if (enclosure === null) return [{ ...common, note: 'the line is open: nothing lies behind it' }];
  const short = listLegs(line).filter(({ lengthM }) => lengthM <= 24);
  const ends = short.map((leg) => findEnds(leg, land));
  const mouths = short.flatMap((leg, i) =>
    ends[i] === undefined ? [] : [testLeg(line, leg, ends[i], land, enclosure)],
  );
  const tested = mouths.filter(({ isTold }) => isTold).length;
  return [
    {
      ...common,
      item: 'mouths',
      computed: `${short.length} legs of at most 24 M; ${mouths.length} of them between two places of one coast of the base map; ${tested} measured well enough to tell`,
      note: 'declared as straight baselines, which need no bay; the other legs run between islands that the base map keeps apart or lacks',
    },
    ...mouths.map(({ line: told }) => told),
  ];
}

interface Ends {
  readonly from: NearestCoast;
  readonly to: NearestCoast;
}

/** The coast at both ends of a leg, where it is the same and near enough. */
function findEnds({ from: [, lonA, latA], to: [, lonB, latB] }: Leg, land: Land): Ends | undefined {
  const from = land.findNearest(lonA, latA);
  const to = land.findNearest(lonB, latB);
  const isNear = Math.max(from.distanceM, to.distanceM) <= BASE_MAP_UNCERTAINTY_M;
  return isNear && from.ring === to.ring && from.vertex !== to.vertex ? { from, to } : undefined;
}

function testLeg(
  line: BaselineRecord,
  leg: Leg,
  { from, to }: Ends,
  land: Land,
  enclosure: Float64Array,
): { readonly line: VerifyLine; readonly isTold: boolean } {
  const [, lonA, latA] = leg.from;
  const [, lonB, latB] = leg.to;
  const common = { check: 'art-10', record: line.id, item: `leg ${leg.name}`, verdict: 'not-applicable' as const };
  const lengthM = leg.lengthM * 1852;
  const coast = walkCoast(land.rings[from.ring]!, from.vertex, to.vertex);
  if (measurePathM(coast) > MOST_MOUTHS * lengthM) {
    return {
      line: { ...common, computed: 'the coast between its ends goes round an island or a country' },
      isTold: false,
    };
  }
  const mouth = traceEdge('geodesic', lonB, latB, lonA, latA, STEP_M);
  const pocket = Float64Array.from([lonA, latA, ...coast, ...mouth]);
  // Landward of the line only: a coast may bulge out over it.
  const waterKm2 = measureCommonKm2([pocket], [enclosure], Math.min(0.002, lengthM / 2e7));
  const bay = testBay([lonA, latA], [lonB, latB], waterKm2);
  // The ends of the coast are known to their offset from the leg; the area to a strip of that width along the mouth.
  const errorKm2 = (lengthM * Math.max(from.distanceM, to.distanceM, 400)) / 1e6;
  const isTold = Math.abs(waterKm2 - bay.semicircleKm2) > errorKm2;
  return {
    isTold,
    line: {
      ...common,
      computed: `${formatFigure(waterKm2, 1)} ± ${formatFigure(errorKm2, 1)} km2 of water behind a mouth of ${formatFigure(bay.mouthM, 2)} M; semicircle ${formatFigure(bay.semicircleKm2, 1)} km2`,
      note: !isTold
        ? 'the coast of the base map is too coarse to tell'
        : bay.isBay
          ? 'as large as the semicircle: the test of a bay would be met'
          : 'smaller than the semicircle: the test of a bay would not be met',
    },
  };
}

/** The shorter way along a ring from one vertex to another, as [lon, lat ...]. */
function walkCoast(ring: Float64Array, from: number, to: number): number[] {
  const count = ring.length / 2;
  const walk = (step: 1 | -1): number[] => {
    const out: number[] = [];
    for (let i = from; ; i = (i + step + count) % count) {
      out.push(ring[2 * i]!, ring[2 * i + 1]!);
      if (i === to) return out;
    }
  };
  const [there, back] = [walk(1), walk(-1)];
  return measurePathM(there) <= measurePathM(back) ? there : back;
}

/** Length of a path in metres, on a flat map: enough to choose between two ways. */
function measurePathM(path: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i < path.length; i += 2) {
    const north = path[i + 1]! - path[i - 1]!;
    const east = (path[i]! - path[i - 2]!) * Math.cos((path[i + 1]! * Math.PI) / 180);
    sum += 111_320 * Math.hypot(east, north);
  }
  return sum;
}
