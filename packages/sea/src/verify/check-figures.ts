import { solveInverse, traceEdge } from '@searoom/geo';
import { METRES_PER_NAUTICAL_MILE } from '@searoom/model';
import { findEdge } from '../base/collect-points.ts';
import type { LineRecord, PointRow, PublishedFigures, Register } from '../register/schema.ts';
import { traceBoundary } from '../zones/trace-boundary.ts';
import { compareFigure, halfLastPlace } from './compare-figure.ts';
import { measureAreaKm2 } from './measure-area.ts';
import { findLongest, type Leg, listLegs, measureLegM, sumLegsM } from './measure-line.ts';
import type { VerifyLine } from './report.ts';

/** Totals are held to 0.02 M, or to the rounding of the published figure where that is coarser. */
const TOTAL_BOUND_M = 0.02;
/** Areas are held to 0.2 %. */
const AREA_SHARE = 0.002;
/** A printed bearing is held to one minute of arc, and its own rounding. */
const BEARING_BOUND_MIN = 1.5;
/** Points drawn at a distance are held to 1 M. */
const CONSTRUCTION_BOUND_M = 1;
const KM2_PER_SQUARE_M: number = (METRES_PER_NAUTICAL_MILE / 1000) ** 2;

/** Every published figure of a line but its listed legs: number of points, lengths, areas, bearings, distances. */
export function checkFigures(register: Register, line: LineRecord): VerifyLine[] {
  const { published } = line;
  if (published === undefined) return [];
  const legs = listLegs(line);
  return [
    ...checkCount(line, published),
    ...checkLengths(line, published, legs),
    ...checkParts(line, published),
    ...checkArea(line, published),
    ...checkBearings(line, published),
    ...checkConstruction(register, line, published),
  ];
}

function checkCount(record: LineRecord, { pointCount }: PublishedFigures): VerifyLine[] {
  if (pointCount === undefined) return [];
  const figure = { check: 'points', record, item: 'number', published: pointCount, computed: record.points.length };
  return [compareFigure({ ...figure, bound: 0, unit: 'points', digits: 0 })];
}

function checkLengths(record: LineRecord, published: PublishedFigures, legs: readonly Leg[]): VerifyLine[] {
  const totalM = sumLegsM(legs);
  const longest = findLongest(legs);
  const compare = (check: string, figure: number | undefined, computed: number, note?: string): VerifyLine[] => {
    if (figure === undefined) return [];
    const bound = Math.max(TOTAL_BOUND_M, halfLastPlace(figure));
    return [
      compareFigure({
        check,
        record,
        published: figure,
        computed,
        bound,
        unit: 'M',
        digits: 3,
        ...(note !== undefined && { note }),
      }),
    ];
  };
  return [
    ...compare('total', published.totalM, totalM),
    ...compare('longest', published.longestLegM, longest?.lengthM ?? 0, longest && `leg ${longest.name}`),
    ...compare('mean', published.meanLegM, totalM / legs.length),
  ];
}

function checkParts(record: LineRecord, { parts = [] }: PublishedFigures): VerifyLine[] {
  return parts.flatMap(({ from, to, lengthM, lengthKm }) => {
    const first = record.points.findIndex(([name]) => name === from);
    const last = record.points.findIndex(([name]) => name === to);
    const item = `${from} to ${to}`;
    if (first < 0 || last <= first) return [missPoint('part', record, item)];
    let sumM = 0;
    for (let i = first; i < last; i++) sumM += measureLegM(record.points[i]!, record.points[i + 1]!);
    const common = { check: 'part', record, item, digits: 3 };
    return [
      ...(lengthM === undefined
        ? []
        : [compareFigure({ ...common, published: lengthM, computed: sumM, bound: findBound(lengthM), unit: 'M' })]),
      ...(lengthKm === undefined
        ? []
        : [
            compareFigure({
              ...common,
              published: lengthKm,
              computed: (sumM * METRES_PER_NAUTICAL_MILE) / 1000,
              bound: findBound(lengthKm),
              unit: 'km',
            }),
          ]),
    ];
  });
}

function findBound(figure: number): number {
  return Math.max(TOTAL_BOUND_M, halfLastPlace(figure));
}

function checkArea(record: LineRecord, { areaKm2, areaSquareM }: PublishedFigures): VerifyLine[] {
  if (areaKm2 === undefined && areaSquareM === undefined) return [];
  if (!record.closed) {
    return [
      { check: 'area', record: record.id, verdict: 'differs', note: 'an area is published, but the line is open' },
    ];
  }
  const computed = measureAreaKm2(traceBoundary(record));
  const compare = (published: number, value: number, unit: string): VerifyLine => {
    const bound = Math.max(AREA_SHARE * published, halfLastPlace(published));
    return compareFigure({ check: 'area', record, published, computed: value, bound, unit, digits: 0 });
  };
  return [
    ...(areaKm2 === undefined ? [] : [compare(areaKm2, computed, 'km2')]),
    ...(areaSquareM === undefined ? [] : [compare(areaSquareM, computed / KM2_PER_SQUARE_M, 'square M')]),
  ];
}

function checkBearings(record: LineRecord, { bearings = [] }: PublishedFigures): VerifyLine[] {
  return bearings.map(({ from, to, bearing: [deg, min] }) => {
    const index = record.points.findIndex(([name]) => name === from);
    const start = record.points[index];
    const end = record.points[index + 1];
    const item = `${from}-${to}`;
    if (start === undefined || end?.[0] !== to) return missPoint('bearing', record, item);
    return compareFigure({
      check: 'bearing',
      record,
      item,
      published: deg * 60 + min,
      computed: measureBearingMin(record, index, start, end),
      bound: BEARING_BOUND_MIN,
      unit: 'minutes of arc',
      digits: 1,
      format: formatBearing,
    });
  });
}

/** Degrees and minutes: `045° 54.8′`. */
function formatBearing(minutes: number): string {
  const deg = Math.floor(minutes / 60);
  return `${String(deg).padStart(3, '0')}° ${(minutes - deg * 60).toFixed(1).padStart(4, '0')}′`;
}

/** Bearing of an edge in minutes: that of its first hundred metres, as the instrument draws it. */
function measureBearingMin(
  record: LineRecord,
  index: number,
  [, lonA, latA]: PointRow,
  [, lonB, latB]: PointRow,
): number {
  const edge = traceEdge(findEdge(record, index), lonA, latA, lonB, latB, 100);
  return solveInverse(lonA, latA, edge[2] ?? lonB, edge[3] ?? latB).initialBearingDeg * 60;
}

/** Points of a line that were drawn at a distance from base points: how far they lie from the nearest one. */
function checkConstruction(register: Register, record: LineRecord, { construction }: PublishedFigures): VerifyLine[] {
  if (construction === undefined) return [];
  const baseline = register.baselines.find(({ id }) => id === construction.baseline);
  return construction.points.map((name) => {
    const point = record.points.find((row) => row[0] === name);
    const item = `${name} from ${construction.baseline}`;
    if (point === undefined || baseline === undefined) return missPoint('construction', record, item);
    const computed = Math.min(...baseline.points.map((base) => measureLegM(point, base)));
    return compareFigure({
      check: 'construction',
      record,
      item,
      published: construction.distanceM,
      computed,
      bound: CONSTRUCTION_BOUND_M,
      unit: 'M',
      digits: 2,
    });
  });
}

function missPoint(check: string, record: LineRecord, item: string): VerifyLine {
  return { check, record: record.id, item, verdict: 'differs', note: 'the record has no such points' };
}
