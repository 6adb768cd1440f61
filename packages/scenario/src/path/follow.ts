import { shiftPlace } from '../local-plane.ts';
import { MINUTE_MS, SECOND_MS, smoothStep, toDegrees, toRadians, turnBetween, wrapDegrees } from '../units.ts';
import { makePlace, type Path, type Place } from './path.ts';

/** Where the follower lies from the leader, fixed to north so that the leader's turns do not whip the follower round. */
export interface FollowStation {
  readonly atMs: number;
  readonly eastM: number;
  readonly northM: number;
}

/** Movement in half a minute, in degrees of latitude, below which a vessel counts as at rest: a knot. */
const REST_DEG = 1.4e-4;

const CAST_MS: number = 3 * MINUTE_MS;

/**
 * A vessel that keeps station on another: the leader's place a little ago, shifted. Between two stations the shift goes
 * over smoothly, which also brings the follower up and lets her fall back.
 */
export class Follow implements Path {
  readonly startMs: number;
  readonly endMs: number;
  readonly #leader: Path;
  readonly #lagMs: number;
  readonly #initialHeadingDeg: number;
  readonly #stations: readonly FollowStation[];
  readonly #status: number;
  readonly #before: Place = makePlace();
  readonly #after: Place = makePlace();

  /**
   * @param stations at least one, by time; the path lasts from the first to `endMs`
   * @param initialHeadingDeg how the follower lay before
   * @throws RangeError when the stations are not in order of time
   */
  constructor(
    leader: Path,
    stations: readonly FollowStation[],
    endMs: number,
    initialHeadingDeg: number,
    { lagMs = 0, navigationalStatus = 0 }: { lagMs?: number; navigationalStatus?: number } = {},
  ) {
    stations.forEach((station, i) => {
      if (i > 0 && station.atMs <= stations[i - 1]!.atMs) throw new RangeError(`station ${i} is not after the last`);
    });
    this.#initialHeadingDeg = initialHeadingDeg;
    this.startMs = stations[0]!.atMs;
    this.endMs = endMs;
    this.#leader = leader;
    this.#lagMs = lagMs;
    this.#stations = stations;
    this.#status = navigationalStatus;
  }

  locate(timeMs: number, place: Place): void {
    const before = this.#before;
    const after = this.#after;
    const at = Math.max(this.startMs, Math.min(this.endMs, timeMs));
    this.#locatePoint(at - 15 * SECOND_MS, before);
    this.#locatePoint(at + 15 * SECOND_MS, after);
    this.#locatePoint(at, place);
    const eastDeg = (after.lon - before.lon) * Math.cos(toRadians(place.lat));
    const northDeg = after.lat - before.lat;
    // Nearly at rest the bow lies as the leader's does.
    const underWay = smoothStep(REST_DEG, 3 * REST_DEG, Math.hypot(eastDeg, northDeg));
    const courseDeg = toDegrees(Math.atan2(eastDeg, northDeg));
    let headingDeg = place.headingDeg + underWay * turnBetween(place.headingDeg, courseDeg);
    if (at < this.startMs + CAST_MS) {
      const cast = smoothStep(this.startMs, this.startMs + CAST_MS, at);
      headingDeg = this.#initialHeadingDeg + cast * turnBetween(this.#initialHeadingDeg, headingDeg);
    }
    place.headingDeg = wrapDegrees(headingDeg);
    place.navigationalStatus = this.#status;
  }

  #locatePoint(timeMs: number, place: Place): void {
    this.#leader.locate(timeMs - this.#lagMs, place);
    const stations = this.#stations;
    let i = 0;
    while (i + 1 < stations.length && stations[i + 1]!.atMs <= timeMs) i++;
    const from = stations[i]!;
    const to = stations[i + 1] ?? from;
    const part = to === from ? 0 : smoothStep(from.atMs, to.atMs, timeMs);
    const [lon, lat] = shiftPlace(
      place.lon,
      place.lat,
      from.eastM + (to.eastM - from.eastM) * part,
      from.northM + (to.northM - from.northM) * part,
    );
    place.lon = lon;
    place.lat = lat;
  }
}
