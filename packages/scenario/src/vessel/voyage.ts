import { solveInverse } from '@searoom/geo';
import { metresPerDegreeEast, metresPerDegreeNorth, shiftAlong } from '../local-plane.ts';
import { Anchored, Fixed, MOORED } from '../path/anchor.ts';
import { Drift, type DriftOptions } from '../path/drift.ts';
import { Follow, type FollowStation } from '../path/follow.ts';
import { makeMotion, measureMotion } from '../path/motion.ts';
import { makePlace, type Path, type Place, placeAt } from '../path/path.ts';
import { Route, type Waypoint } from '../path/route.ts';
import { Sail, type Wander } from '../path/sail.ts';
import { Sequence } from '../path/sequence.ts';
import { OrderedSpeed, type Progress, type SpeedOrder, Timetable } from '../path/speed-profile.ts';
import type { TimedWaypoint } from '../pattern/block.ts';
import type { Random } from '../random.ts';
import { turnBetween } from '../units.ts';

/** How a kind of vessel handles. */
export interface Handling {
  readonly turnRadiusM: number;
  readonly accelerationMs2: number;
  readonly wander: Wander;
}

export interface SailOptions {
  readonly navigationalStatus?: number;
  /** True for a ship already at speed where the voyage begins. */
  readonly startsAtSpeed?: boolean;
  /** False for one whose way goes on beyond the last waypoint. */
  readonly stopsAtEnd?: boolean;
  /** Speeds by stretch of the route instead of one speed; distances are asked of the finished route. */
  readonly orders?: (route: Route) => SpeedOrder[];
  readonly turnRadiusM?: number;
  readonly wander?: Wander;
}

const NO_WANDER: Wander = { crossTrackM: 0, crabDeg: 0, surgeS: 0 };

/** Puts the path of a vessel together, leg after leg: each begins where and when the last one ended. */
export class Voyage {
  readonly #handling: Handling;
  readonly #random: Random;
  readonly #paths: Path[] = [];
  #nowMs: number;
  #here: Place;

  constructor(startMs: number, start: Waypoint, handling: Handling, random: Random, headingDeg = 0) {
    this.#nowMs = startMs;
    this.#handling = handling;
    this.#random = random;
    this.#here = { ...makePlace(), lon: start[0], lat: start[1], headingDeg };
  }

  /** Time at which the last leg ends. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /** Place at which the last leg ends. */
  get here(): Waypoint {
    return [this.#here.lon, this.#here.lat];
  }

  /** The whole path so far. */
  get path(): Path {
    return this.#paths.length === 1 ? this.#paths[0]! : new Sequence(this.#paths);
  }

  /** Sails through the waypoints and stops at the last. */
  sail(waypoints: readonly Waypoint[], speedKn: number, options: SailOptions = {}): this {
    const turnRadiusM = options.turnRadiusM ?? this.#handling.turnRadiusM;
    const startsAtSpeed = options.startsAtSpeed ?? false;
    const leadOut = startsAtSpeed ? this.#leadOut(waypoints[0]!, turnRadiusM) : [];
    const route = new Route([this.here, ...leadOut, ...waypoints], turnRadiusM);
    const orders = options.orders?.(route) ?? [{ untilM: route.lengthM, speedKn }];
    const progress = new OrderedSpeed(this.#nowMs, orders, this.#handling.accelerationMs2, {
      startSpeedKn: startsAtSpeed ? this.#measureSpeedKn(orders[0]!.speedKn) : 0,
      stopsAtEnd: options.stopsAtEnd ?? true,
    });
    return this.#addSail(route, progress, options, this.#handling.wander);
  }

  /** Passes each waypoint at its time. Speeds follow from that; it is for the scene to ask what a ship can do. */
  keepTimetable(waypoints: readonly TimedWaypoint[], options: SailOptions = {}): this {
    const route = new Route(
      [this.here, ...waypoints.map(({ at }) => at)],
      options.turnRadiusM ?? this.#handling.turnRadiusM,
    );
    const progress = new Timetable([this.#nowMs, ...waypoints.map(({ atMs }) => atMs)], route.waypointM);
    return this.#addSail(route, progress, options, NO_WANDER);
  }

  anchor(untilMs: number, chainM: number): this {
    return this.#add(new Anchored(this.#nowMs, untilMs, this.#here, chainM, this.#random));
  }

  moor(untilMs: number): this {
    return this.#add(new Fixed(this.#nowMs, untilMs, { ...this.#here, navigationalStatus: MOORED }));
  }

  drift(untilMs: number, options: DriftOptions): this {
    return this.#add(new Drift(this.#nowMs, untilMs, this.#here, options, this.#random));
  }

  /**
   * Keeps station on another vessel: comes up from where she is now to the first station, goes over from one to the
   * next, and holds the last.
   */
  follow(leader: Path, stations: readonly FollowStation[], untilMs: number, lagMs: number): this {
    const from = placeAt(leader, this.#nowMs - lagMs);
    const here: FollowStation = {
      atMs: this.#nowMs,
      eastM: (this.#here.lon - from.lon) * metresPerDegreeEast((this.#here.lat + from.lat) / 2),
      northM: (this.#here.lat - from.lat) * metresPerDegreeNorth((this.#here.lat + from.lat) / 2),
    };
    return this.#add(new Follow(leader, [here, ...stations], untilMs, this.#here.headingDeg, { lagMs }));
  }

  #addSail(route: Route, progress: Progress, options: SailOptions, wander: Wander): this {
    const initialHeadingDeg = this.#paths.length === 0 && options.startsAtSpeed ? undefined : this.#here.headingDeg;
    return this.#add(
      new Sail(
        route,
        progress,
        options.navigationalStatus ?? 0,
        options.wander ?? wander,
        this.#random,
        initialHeadingDeg,
      ),
    );
  }

  /** Waypoints that let a vessel at speed turn from her present heading to the first waypoint in an arc. */
  #leadOut(first: Waypoint, turnRadiusM: number): Waypoint[] {
    if (this.#paths.length === 0) return [];
    const { headingDeg } = this.#here;
    const turnDeg = turnBetween(headingDeg, solveInverse(...this.here, ...first).initialBearingDeg);
    if (Math.abs(turnDeg) < 5) return [];
    const ahead = shiftAlong(...this.here, headingDeg, 1.5 * turnRadiusM);
    if (Math.abs(turnDeg) < 100) return [ahead];
    return [ahead, shiftAlong(...ahead, headingDeg + Math.sign(turnDeg) * 90, 2.2 * turnRadiusM)];
  }

  /** Speed at which the last leg ended; `assumedKn` where there was none. */
  #measureSpeedKn(assumedKn: number): number {
    const last = this.#paths.at(-1);
    if (last === undefined) return assumedKn;
    const motion = makeMotion();
    measureMotion(last, last.endMs - 5000, motion);
    return motion.speedKn;
  }

  #add(path: Path): this {
    if (path.endMs <= path.startMs) return this;
    this.#paths.push(path);
    this.#nowMs = path.endMs;
    this.#here = placeAt(path, path.endMs);
    return this;
  }
}
