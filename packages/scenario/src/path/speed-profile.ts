import { METRES_PER_SECOND_PER_KNOT } from '../units.ts';

/** The distance made good as a function of time. */
export interface Progress {
  readonly startMs: number;
  readonly endMs: number;
  /** Metres from the start of the route. */
  distanceAt(timeMs: number): number;
}

/** A stretch of a route and the speed ordered on it. */
export interface SpeedOrder {
  /** Where the stretch ends, metres from the start of the route. */
  readonly untilM: number;
  readonly speedKn: number;
}

interface Phase {
  readonly startMs: number;
  readonly startM: number;
  readonly speed: number;
  readonly acceleration: number;
}

/**
 * Speeds ordered by stretch: the ship changes speed at a constant rate where an order begins, and slows down in time to
 * stop at the end. Distance is a piecewise parabola of time.
 */
export class OrderedSpeed implements Progress {
  readonly startMs: number;
  readonly endMs: number;
  readonly #phases: Phase[] = [];
  readonly #lengthM: number;
  #last = 0;

  /**
   * @param orders stretches in order; the last one ends the route
   * @param accelerationMs2 rate of change of speed, metres per second per second
   * @param startSpeedKn speed at the start; 0 for a ship that gets under way
   * @param stopsAtEnd false for one whose way goes on beyond the end of the route
   */
  constructor(
    startMs: number,
    orders: readonly SpeedOrder[],
    accelerationMs2: number,
    { startSpeedKn = 0, stopsAtEnd = true }: { startSpeedKn?: number; stopsAtEnd?: boolean } = {},
  ) {
    this.startMs = startMs;
    const lengthM = orders.at(-1)!.untilM;
    this.#lengthM = lengthM;
    let timeMs = startMs;
    let atM = 0;
    let speed = startSpeedKn * METRES_PER_SECOND_PER_KNOT;
    const advance = (acceleration: number, seconds: number): void => {
      if (seconds <= 0) return;
      this.#phases.push({ startMs: timeMs, startM: atM, speed, acceleration });
      timeMs += seconds * 1000;
      atM += speed * seconds + (acceleration * seconds * seconds) / 2;
      speed += acceleration * seconds;
    };
    /** Where braking for the end has to begin at this speed. */
    const brakingM = (at: number): number => (stopsAtEnd ? (at * at) / 2 / accelerationMs2 : 0);
    for (const order of orders) {
      const wanted = order.speedKn * METRES_PER_SECOND_PER_KNOT;
      const untilM = Math.min(order.untilM, lengthM);
      if (wanted > speed) {
        // Accelerate to the ordered speed, or to what leaves room to stop, or until the stretch ends.
        const roomM = stopsAtEnd ? lengthM - atM : Number.POSITIVE_INFINITY;
        const peak = Math.min(
          wanted,
          Math.sqrt(speed * speed + accelerationMs2 * Math.max(0, roomM - brakingM(speed))),
        );
        const reachable = Math.sqrt(speed * speed + 2 * accelerationMs2 * Math.max(0, untilM - atM));
        advance(accelerationMs2, (Math.min(peak, reachable) - speed) / accelerationMs2);
      } else if (wanted < speed) {
        const least = Math.sqrt(Math.max(0, speed * speed - 2 * accelerationMs2 * Math.max(0, untilM - atM)));
        advance(-accelerationMs2, (speed - Math.max(wanted, least)) / accelerationMs2);
      }
      const cruiseM = Math.min(untilM, lengthM - brakingM(speed)) - atM;
      if (cruiseM > 0 && speed > 0) advance(0, cruiseM / speed);
    }
    if (stopsAtEnd && speed > 0) advance(-accelerationMs2, speed / accelerationMs2);
    this.endMs = timeMs;
  }

  distanceAt(timeMs: number): number {
    if (timeMs <= this.startMs) return 0;
    if (timeMs >= this.endMs) return this.#lengthM;
    const phases = this.#phases;
    let i = this.#last;
    if (phases[i]!.startMs > timeMs) i = 0;
    while (i + 1 < phases.length && phases[i + 1]!.startMs <= timeMs) i++;
    this.#last = i;
    const phase = phases[i]!;
    const seconds = (timeMs - phase.startMs) / 1000;
    return Math.min(this.#lengthM, phase.startM + seconds * (phase.speed + (phase.acceleration * seconds) / 2));
  }
}

/**
 * A timetable: given distances at given times, with speeds between that never overshoot (monotone cubic interpolation,
 * F. N. Fritsch and R. E. Carlson 1980, with the harmonic-mean slopes of Fritsch and Butland 1984).
 */
export class Timetable implements Progress {
  readonly startMs: number;
  readonly endMs: number;
  readonly #times: readonly number[];
  readonly #distances: readonly number[];
  readonly #slopes: number[];

  /**
   * @param times epoch milliseconds, strictly ascending, at least two
   * @param distances metres, ascending, one for each time
   */
  constructor(times: readonly number[], distances: readonly number[]) {
    this.startMs = times[0]!;
    this.endMs = times.at(-1)!;
    this.#times = times;
    this.#distances = distances;
    const rates = times.slice(1).map((time, i) => (distances[i + 1]! - distances[i]!) / (time - times[i]!));
    this.#slopes = times.map((_, i) => {
      const before = rates[i - 1];
      const after = rates[i];
      if (before === undefined) return after!;
      if (after === undefined) return before;
      return before > 0 && after > 0 ? (2 * before * after) / (before + after) : 0;
    });
  }

  distanceAt(timeMs: number): number {
    const times = this.#times;
    if (timeMs <= this.startMs) return this.#distances[0]!;
    if (timeMs >= this.endMs) return this.#distances.at(-1)!;
    let i = 0;
    while (times[i + 1]! <= timeMs) i++;
    const span = times[i + 1]! - times[i]!;
    const u = (timeMs - times[i]!) / span;
    const from = this.#distances[i]!;
    const to = this.#distances[i + 1]!;
    return (
      from * (1 + 2 * u) * (1 - u) ** 2 +
      to * u * u * (3 - 2 * u) +
      span * u * (1 - u) * (this.#slopes[i]! * (1 - u) - this.#slopes[i + 1]! * u)
    );
  }
}
