import { shiftPlace } from '../local-plane.ts';
import { drawBetween, type Random } from '../random.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS, smoothStep, toRadians, turnBetween, wrapDegrees } from '../units.ts';
import type { Path, Place } from './path.ts';
import type { Route } from './route.ts';
import { SmoothNoise } from './smooth-noise.ts';
import type { Progress } from './speed-profile.ts';

/** How far sea and helmsman set a vessel off her line. */
export interface Wander {
  /** Largest distance off the line to either side. */
  readonly crossTrackM: number;
  /** Largest angle between heading and course, which counters the current. */
  readonly crabDeg: number;
  /** Largest deviation from the ordered speed, as seconds ahead of or behind the plan. */
  readonly surgeS: number;
}

const CROSS_TRACK_WAVELENGTH_M = 30_000;

/** The wander grows from nothing within this distance of either end, so that paths join without a step. */
const FADE_M = 6000;

/** A ship that gets under way from rest takes this long to bring her bow round to the course; one at speed less. */
const CAST_MS: number = 6 * MINUTE_MS;
const CAST_AT_SPEED_MS: number = 1.5 * MINUTE_MS;

/** A vessel under way along a route. */
export class Sail implements Path {
  readonly startMs: number;
  readonly endMs: number;
  readonly #route: Route;
  readonly #progress: Progress;
  readonly #status: number;
  readonly #wander: Wander;
  readonly #cross: SmoothNoise;
  readonly #crab: SmoothNoise;
  readonly #surge: SmoothNoise;
  readonly #initialHeadingDeg: number | undefined;
  readonly #castMs: number;

  /** @param initialHeadingDeg how she lay before this path; absent where there was nothing before */
  constructor(
    route: Route,
    progress: Progress,
    navigationalStatus: number,
    wander: Wander,
    random: Random,
    initialHeadingDeg?: number,
  ) {
    this.startMs = progress.startMs;
    this.endMs = progress.endMs;
    this.#route = route;
    this.#progress = progress;
    this.#status = navigationalStatus;
    this.#wander = wander;
    this.#cross = new SmoothNoise(random, CROSS_TRACK_WAVELENGTH_M * drawBetween(random, 0.7, 1.5));
    this.#crab = new SmoothNoise(random, 5 * HOUR_MS);
    this.#surge = new SmoothNoise(random, 2 * HOUR_MS);
    this.#initialHeadingDeg = initialHeadingDeg;
    const firstM = progress.distanceAt(progress.startMs + SECOND_MS) - progress.distanceAt(progress.startMs);
    this.#castMs = firstM > 1 ? CAST_AT_SPEED_MS : CAST_MS;
  }

  locate(timeMs: number, place: Place): void {
    const { crossTrackM, crabDeg, surgeS } = this.#wander;
    const plannedM = this.#progress.distanceAt(timeMs);
    const toEndM = Math.min(plannedM, this.#route.lengthM - plannedM);
    const fade = toEndM >= FADE_M ? 1 : smoothStep(0, FADE_M, toEndM);
    let distanceM = plannedM;
    if (surgeS > 0 && fade > 0) {
      distanceM +=
        this.#progress.distanceAt(timeMs + fade * surgeS * 1000 * this.#surge.at(timeMs - this.startMs)) - plannedM;
    }
    this.#route.locate(distanceM, place);
    const courseDeg = place.headingDeg;
    if (crossTrackM > 0 && fade > 0) {
      const offM = fade * crossTrackM * this.#cross.at(distanceM);
      const course = toRadians(courseDeg);
      // Starboard of the course is the positive side.
      const [lon, lat] = shiftPlace(place.lon, place.lat, offM * Math.cos(course), -offM * Math.sin(course));
      place.lon = lon;
      place.lat = lat;
    }
    let headingDeg = courseDeg + fade * crabDeg * this.#crab.at(timeMs - this.startMs);
    if (this.#initialHeadingDeg !== undefined && timeMs < this.startMs + this.#castMs) {
      const cast = smoothStep(this.startMs, this.startMs + this.#castMs, timeMs);
      headingDeg = this.#initialHeadingDeg + cast * turnBetween(this.#initialHeadingDeg, headingDeg);
    }
    place.headingDeg = wrapDegrees(headingDeg);
    place.navigationalStatus = this.#status;
  }
}
