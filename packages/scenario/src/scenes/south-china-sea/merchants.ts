import { solveInverse } from '@searoom/geo';
import { shiftAlong } from '../../local-plane.ts';
import { makePlace } from '../../path/path.ts';
import { Route, type Waypoint } from '../../path/route.ts';
import type { SpeedOrder } from '../../path/speed-profile.ts';
import { drawBetween, drawInteger, drawNormal, makeRandom, pick, type Random } from '../../random.ts';
import type { SceneSetting } from '../../scene.ts';
import { HOUR_MS, METRES_PER_MILE, METRES_PER_SECOND_PER_KNOT, turnBetween } from '../../units.ts';
import { COASTER, MERCHANT } from '../../vessel/handling.ts';
import type { Identity, IdentityRegister } from '../../vessel/identity.ts';
import { inventName } from '../../vessel/names.ts';
import { makeDimensions, type Vessel } from '../../vessel/vessel.ts';
import { Voyage } from '../../vessel/voyage.ts';
import { LANES, type Lane } from './lanes.ts';
import { drawFlag, drawMerchantShip, type MerchantShip } from './merchant-kinds.ts';
import { PORTS, type Port, type PortName } from './ports.ts';
import { findLanePoint, type LanePoint } from './waypoints.ts';

/** A ship off a port slows to this, from this far out. */
const PORT_SPEED_KN = 9;
const PORT_APPROACH_M: number = 7 * METRES_PER_MILE;

/** Part of the ships at anchor that sail in the first day. */
const SAILING_PART = 0.45;

/** Merchant ships on the lanes and at anchor off the ports. */
export function buildMerchants(setting: SceneSetting, register: IdentityRegister): Vessel[] {
  const vessels: Vessel[] = [];
  for (const lane of LANES) {
    for (let number = 0; number < lane.ships; number++) {
      const random = makeRandom(setting.seed, `lane ${lane.name} ${number}`);
      vessels.push(new MerchantBuilder(setting, random, lane, number % 2 === 0).buildUnderWay(register));
    }
  }
  for (const port of Object.keys(PORTS) as PortName[]) {
    const lanes = LANES.filter((lane) => lane.fromPort === port || lane.toPort === port);
    for (let number = 0; number < PORTS[port].atAnchor; number++) {
      const random = makeRandom(setting.seed, `anchor ${port} ${number}`);
      const lane = pick(random, lanes);
      vessels.push(new MerchantBuilder(setting, random, lane, lane.fromPort === port).buildAtAnchor(register));
    }
  }
  return vessels;
}

interface LaneWaypoint {
  readonly at: Waypoint;
  /** Highest speed on the leg that leads here. */
  readonly mostKn: number;
}

class MerchantBuilder {
  readonly #setting: SceneSetting;
  readonly #random: Random;
  readonly #lane: Lane;
  readonly #outward: boolean;
  readonly #ship: MerchantShip;
  readonly #start: Port | undefined;
  readonly #goal: Port | undefined;

  /** @param outward from the lane's first point to its last */
  constructor(setting: SceneSetting, random: Random, lane: Lane, outward: boolean) {
    this.#setting = setting;
    this.#random = random;
    this.#lane = lane;
    this.#outward = outward;
    this.#ship = drawMerchantShip(random, lane.trade);
    const [first, last] = [lane.fromPort, lane.toPort].map((name) => name && PORTS[name]);
    this.#start = outward ? first : last;
    this.#goal = outward ? last : first;
  }

  buildUnderWay(register: IdentityRegister): Vessel {
    const random = this.#random;
    const waypoints = this.#drawWaypoints();
    const handling = this.#ship.lengthM > 130 ? MERCHANT : COASTER;
    const whole = new Route(
      waypoints.map(({ at }) => at),
      handling.turnRadiusM,
    );
    // Somewhere on the lane, far enough from its end to be under way for a while.
    const startM = drawBetween(random, 0.01, 0.97) * whole.lengthM;
    const place = makePlace();
    whole.locate(startM, place);
    const clearM = startM + 3 * handling.turnRadiusM;
    const rest = waypoints.filter((_, i) => whole.waypointM[i]! > clearM);
    const voyage = new Voyage(this.#setting.startMs, [place.lon, place.lat], handling, random, place.headingDeg);
    return this.#sail(voyage, rest, register, true);
  }

  buildAtAnchor(register: IdentityRegister): Vessel {
    const random = this.#random;
    const { startMs, endMs } = this.#setting;
    const handling = this.#ship.lengthM > 130 ? MERCHANT : COASTER;
    const waypoints = this.#drawWaypoints();
    const voyage = new Voyage(startMs - 3 * HOUR_MS, waypoints[0]!.at, handling, random, drawBetween(random, 0, 360));
    if (random() >= SAILING_PART) {
      voyage.anchor(endMs + HOUR_MS, this.#chainM());
      return this.#describe(voyage, register, undefined);
    }
    voyage.anchor(startMs + drawBetween(random, 1, 18) * HOUR_MS, this.#chainM());
    return this.#sail(voyage, waypoints.slice(1), register, false);
  }

  /** The lane as this ship keeps it: to starboard of the middle, between her ends. */
  #drawWaypoints(): LaneWaypoint[] {
    const random = this.#random;
    const points: LanePoint[] = this.#lane.points.map(findLanePoint);
    if (!this.#outward) points.reverse();
    // In open water some keep wide of the line; in narrow water all keep to it.
    const wide = Math.max(0.2, 1 + 0.6 * drawNormal(random));
    const close = 1 + 0.2 * drawNormal(random);
    const waypoints = points.map((point, i) => {
      const before = points[i - 1];
      return {
        at: shiftToStarboard(points, i, point.apartM * (point.mostKn === undefined ? wide : close)),
        mostKn: before?.mostKn !== undefined && point.mostKn !== undefined ? Math.min(before.mostKn, point.mostKn) : 99,
      };
    });
    if (this.#start !== undefined) waypoints.unshift({ at: drawAnchorage(random, this.#start), mostKn: 99 });
    if (this.#goal !== undefined) waypoints.push({ at: drawAnchorage(random, this.#goal), mostKn: 12 });
    return waypoints;
  }

  #sail(
    voyage: Voyage,
    waypoints: readonly LaneWaypoint[],
    register: IdentityRegister,
    startsAtSpeed: boolean,
  ): Vessel {
    const { endMs } = this.#setting;
    const reached = this.#cutBeyondEnd(voyage, waypoints);
    const arrives = reached.length === waypoints.length;
    const stops = arrives && this.#goal !== undefined;
    voyage.sail(
      reached.map(({ at }) => at),
      this.#ship.speedKn,
      { startsAtSpeed, stopsAtEnd: stops, orders: (route) => this.#orderSpeeds(route, reached, stops) },
    );
    if (stops && voyage.nowMs < endMs + HOUR_MS) voyage.anchor(endMs + HOUR_MS, this.#chainM());
    return this.#describe(voyage, register, stops ? undefined : voyage.nowMs);
  }

  /** Leaves out what she cannot reach before the end, which would only cost vertices. */
  #cutBeyondEnd(voyage: Voyage, waypoints: readonly LaneWaypoint[]): readonly LaneWaypoint[] {
    const hours = (this.#setting.endMs - voyage.nowMs) / HOUR_MS + 2;
    let leftM = Math.max(1, hours) * 3600 * this.#ship.speedKn * METRES_PER_SECOND_PER_KNOT;
    let here = voyage.here;
    for (let i = 0; i < waypoints.length; i++) {
      leftM -= solveInverse(...here, ...waypoints[i]!.at).distanceM;
      if (leftM < 0) return waypoints.slice(0, i + 1);
      here = waypoints[i]!.at;
    }
    return waypoints;
  }

  #orderSpeeds(route: Route, waypoints: readonly LaneWaypoint[], stops: boolean): SpeedOrder[] {
    const { speedKn } = this.#ship;
    const orders: SpeedOrder[] = waypoints.map(({ mostKn }, i) => ({
      untilM: route.waypointM[i + 1]!,
      speedKn: Math.min(speedKn, mostKn),
    }));
    if (!stops) return orders;
    const approachM = route.lengthM - PORT_APPROACH_M;
    return [
      ...orders.filter(({ untilM }) => untilM < approachM),
      ...(approachM > 0
        ? [{ untilM: approachM, speedKn: orders.find(({ untilM }) => untilM >= approachM)!.speedKn }]
        : []),
      { untilM: route.lengthM, speedKn: Math.min(PORT_SPEED_KN, speedKn) },
    ];
  }

  #describe(voyage: Voyage, register: IdentityRegister, onAirUntilMs: number | undefined): Vessel {
    const random = this.#random;
    const ship = this.#ship;
    const identity: Identity = register.issue(drawFlag(random, this.#lane.trade), inventName(random), true);
    const laden = this.#outward || this.#lane.trade === 'feeder' || this.#lane.trade === 'main';
    const draughtM = (laden ? ship.ladenDraughtM : ship.ballastDraughtM) * drawBetween(random, 0.93, 1);
    return {
      ...identity,
      transponder: 'class-a',
      path: voyage.path,
      shipType: ship.shipType,
      dimensions: makeDimensions(ship.lengthM, ship.beamM, ship.sternPart),
      draughtM: Math.round(draughtM * 10) / 10,
      destination: `SIM ${this.#goal?.locode ?? this.#lane.beyond ?? 'ORDERS'}`,
      // A few old stations have no gyro compass connected.
      sendsHeading: random() > 0.03,
      ...(onAirUntilMs === undefined ? {} : { onAirUntilMs }),
    };
  }

  #chainM(): number {
    return 120 + this.#ship.lengthM * 0.6 + drawInteger(this.#random, 0, 40);
  }
}

/** A lane point moved to starboard of the ship that follows the lane. */
function shiftToStarboard(points: readonly LanePoint[], i: number, offM: number): Waypoint {
  const here = points[i]!;
  const before = points[i - 1];
  const after = points[i + 1];
  const inDeg = before && solveInverse(before.lon, before.lat, here.lon, here.lat).finalBearingDeg;
  const outDeg = after && solveInverse(here.lon, here.lat, after.lon, after.lat).initialBearingDeg;
  const courseDeg =
    inDeg !== undefined && outDeg !== undefined ? inDeg + turnBetween(inDeg, outDeg) / 2 : (inDeg ?? outDeg)!;
  return shiftAlong(here.lon, here.lat, courseDeg + 90, offM);
}

function drawAnchorage(random: Random, port: Port): Waypoint {
  const [lon, lat] = port.anchorage;
  return shiftAlong(lon, lat, drawBetween(random, 0, 360), port.radiusM * Math.sqrt(random()));
}
