import type { LineRecord, Register } from '../register/schema.ts';
import { listLines } from './list-records.ts';
import { judgeRule, type VerifyLine } from './report.ts';

/** The region of the register: from the Andaman Sea to the Kuril Islands. West, south, east, north. */
const REGION = [93, -2, 150, 46] as const;

/**
 * Points lie in the region of the register and are no others' place or name; what is called a parallel or a meridian runs
 * along one. Longitude and latitude in each other's place are found by this: no longitude of the region is a latitude.
 */
export function checkPoints(register: Register): VerifyLine[] {
  return [
    ...listLines(register).flatMap((line) => [judgeRule('points', line.id, judgePoints(line)), checkEdges(line)]),
    ...register.features.map(({ id, position }) =>
      judgeRule('points', id, judgePlace(position.lon, position.lat) ?? judgeUncertainty(position.uncertaintyM)),
    ),
    ...register.dashes.map(({ id, dashes, joinedClosure, joinedOrder }) => {
      const bad = [...dashes.flat(), ...joinedClosure].map(([lon, lat]) => judgePlace(lon, lat)).find(Boolean);
      const isWhole = [...joinedOrder].sort((a, b) => a - b).join() === dashes.map((_, i) => i).join();
      return judgeRule('points', id, bad ?? (isWhole ? undefined : 'the order of the dashes does not name each once'));
    }),
    ...[...register.excludedCoasts, ...register.reducedBelts].map(({ name, box }) =>
      judgeRule('points', name, judgeBox(box)),
    ),
    ...register.gaps.flatMap(({ id, box }) => (box === undefined ? [] : [judgeRule('points', id, judgeBox(box))])),
  ];
}

function judgePoints(line: LineRecord): string | undefined {
  const { points, closed } = line;
  if (points.length < (closed ? 3 : 2)) return `${points.length} points make no ${closed ? 'ring' : 'line'}`;
  for (const [name, lon, lat] of points) {
    const problem = judgePlace(lon, lat);
    if (problem !== undefined) return `point ${name}: ${problem}`;
  }
  return (
    findTwice(points.map(([name]) => `point ${name}`)) ??
    findTwice(points.map(([, lon, lat]) => `place ${lat}, ${lon}`))
  );
}

function judgePlace(lon: number, lat: number): string | undefined {
  if (isInRegion(lon, lat)) return undefined;
  return isInRegion(lat, lon)
    ? `latitude ${lat} and longitude ${lon} stand in each other's place`
    : `latitude ${lat}, longitude ${lon} lies outside the region of the register`;
}

/** Boxes reach farther north than points do: they leave out coasts up to the Sea of Okhotsk. */
function judgeBox([west, south, east, north]: readonly [number, number, number, number]): string | undefined {
  if (!(west < east && south < north)) return 'the box is not west, south, east, north';
  const isWithin = west >= REGION[0] && east <= REGION[2] && south >= REGION[1] && north <= REGION[3] + 10;
  return isWithin ? undefined : 'the box lies outside the region of the register';
}

function isInRegion(lon: number, lat: number): boolean {
  const [west, south, east, north] = REGION;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function judgeUncertainty(uncertaintyM: number): string | undefined {
  return uncertaintyM >= 100 && uncertaintyM <= 25_000
    ? undefined
    : `uncertain by ${uncertaintyM} m, which is not plausible`;
}

function findTwice(names: readonly string[]): string | undefined {
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  return twice.length === 0 ? undefined : `${twice.join(', ')} stands twice`;
}

function checkEdges({ id, edge, points, closed }: LineRecord): VerifyLine {
  if (typeof edge === 'string') return judgeRule('edges', id, undefined);
  const count = closed ? points.length : points.length - 1;
  if (edge.length !== count) return judgeRule('edges', id, `${edge.length} kinds for ${count} edges`);
  const wrong = edge.flatMap((kind, i) => {
    const [from, lonA, latA] = points[i]!;
    const [to, lonB, latB] = points[(i + 1) % points.length]!;
    const isOff = (kind === 'parallel' && latA !== latB) || (kind === 'meridian' && lonA !== lonB);
    return isOff ? [`${from}-${to} runs along no ${kind}`] : [];
  });
  return judgeRule('edges', id, wrong.length === 0 ? undefined : wrong.join('; '));
}
