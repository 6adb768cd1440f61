import { cropNear } from '../base/crop-near.ts';
import type { OtherSide } from '../contour/median-field.ts';
import type { BandKind, LineRecord, Register } from '../register/schema.ts';
import type { TerritorySource } from './collect-territories.ts';

/** Beyond this the points that lie farther apart will do. */
const FAR_M = 50 * 1852;

/**
 * The coasts up to whose line of equal distance a zone of a party reaches: those of every party near enough, but not of
 * one with which the register knows that no such line means anything (`noMedianBetween`).
 *
 * @param territories of every party, each with its span of days
 */
export function findMedianSides(
  register: Register,
  own: TerritorySource,
  kind: BandKind,
  breadthM: number,
  territories: readonly TerritorySource[],
): (OtherSide & { readonly party: string })[] {
  const day = own.validTo ?? register.asOf;
  return territories
    .filter(
      (other) =>
        other.party !== own.party &&
        other.group === undefined &&
        (other.validFrom ?? '') <= day &&
        day <= (other.validTo ?? '9999') &&
        !isLeftOut(register, own.party, other.party) &&
        mayMeet(own.points.places, other.points.places, 2 * breadthM),
    )
    .map((other) => ({
      party: other.party,
      points: cropNear(breadthM > FAR_M ? other.farPoints : other.points, own.points.places, 2 * breadthM),
    }))
    .filter(({ points }) => points.origins.length > 0)
    .map((other) => {
      const lines = register.lines.filter((line) => settles(line, own.party, other.party, kind));
      const stretches = lines.map((line) => new Stretch(line));
      return {
        ...other,
        ...(stretches.length > 0 && { isSettled: (lon: number, lat: number) => isBeside(stretches, lon, lat) }),
      };
    });
}

/** Pairs of parties between whose coasts no line of equal distance is drawn. */
export function isLeftOut(register: Register, a: string, b: string): boolean {
  return register.noMedianBetween.some(({ parties }) => parties.includes(a) && parties.includes(b));
}

/** A boundary of the two, or a limit that the party drew for itself: along it nothing is left to equal distance. */
function settles(line: LineRecord, own: string, other: string, kind: BandKind): boolean {
  if (line.limitsKinds?.includes(kind) !== true || !line.parties.includes(own)) return false;
  return line.parties.includes(other) || line.kind === 'claim-limit';
}

/** A line as its instrument lists it, and whether a place lies beside it or beyond its ends. */
class Stretch {
  readonly #line: readonly (readonly [number, number])[];

  constructor(line: LineRecord) {
    this.#line = line.points.map(([, lon, lat]) => [lon, lat]);
  }

  /** Square of the distance in degrees of latitude, on a local plane: enough to tell which line is nearest. */
  measureSquare(lon: number, lat: number): number {
    const shrink = Math.cos((lat * Math.PI) / 180);
    const line = this.#line;
    let least = Number.POSITIVE_INFINITY;
    let bx = (line[0]![0] - lon) * shrink;
    let by = line[0]![1] - lat;
    for (let i = 1; i < line.length; i++) {
      const ax = bx;
      const ay = by;
      bx = (line[i]![0] - lon) * shrink;
      by = line[i]![1] - lat;
      const dx = bx - ax;
      const dy = by - ay;
      const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
      const x = ax + t * dx;
      const y = ay + t * dy;
      least = Math.min(least, x * x + y * y);
    }
    return least;
  }

  isBeside(lon: number, lat: number): boolean {
    const last = this.#line.length - 1;
    return (
      isAhead(this.#line[0]!, this.#line[1]!, lon, lat) && isAhead(this.#line[last]!, this.#line[last - 1]!, lon, lat)
    );
  }
}

/** True when a place lies on the side of a line's end on which the line goes on. */
function isAhead(end: readonly [number, number], next: readonly [number, number], lon: number, lat: number): boolean {
  const shrink = Math.cos((end[1] * Math.PI) / 180) ** 2;
  return (next[0] - end[0]) * (lon - end[0]) * shrink + (next[1] - end[1]) * (lat - end[1]) >= 0;
}

function isBeside(stretches: readonly Stretch[], lon: number, lat: number): boolean {
  if (stretches.length === 1) return stretches[0]!.isBeside(lon, lat);
  let nearest = stretches[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const stretch of stretches) {
    const square = stretch.measureSquare(lon, lat);
    if (square < least) [nearest, least] = [stretch, square];
  }
  return nearest.isBeside(lon, lat);
}

/** False when two coasts certainly lie farther apart. */
function mayMeet(a: Float64Array, b: Float64Array, distanceM: number): boolean {
  const [boxA, boxB] = [findBox(a), findBox(b)];
  const room = distanceM / 110_000;
  const roomLon = room / Math.cos((Math.max(...[boxA, boxB].flatMap((box) => [-box[1], box[3]])) * Math.PI) / 180);
  return (
    boxA[0] - roomLon < boxB[2] && boxB[0] - roomLon < boxA[2] && boxA[1] - room < boxB[3] && boxB[1] - room < boxA[3]
  );
}

function findBox(places: Float64Array): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (let i = 0; i < places.length; i += 2) {
    box[0] = Math.min(box[0], places[i]!);
    box[1] = Math.min(box[1], places[i + 1]!);
    box[2] = Math.max(box[2], places[i]!);
    box[3] = Math.max(box[3], places[i + 1]!);
  }
  return box;
}
