import { drawBetween, pick, type Random } from '../../random.ts';
import type { Flag } from '../../vessel/identity.ts';
import type { Trade } from './lanes.ts';

/** A merchant ship as drawn: what she is and how she sails. */
export interface MerchantShip {
  readonly shipType: number;
  readonly lengthM: number;
  readonly beamM: number;
  readonly speedKn: number;
  readonly ladenDraughtM: number;
  readonly ballastDraughtM: number;
  readonly sternPart: number;
}

interface Kind {
  /** AIS type of ship and cargo: 70-79 cargo, 80-89 tanker. */
  readonly shipType: number;
  readonly lengthM: readonly [number, number];
  readonly lengthPerBeam: number;
  readonly speedKn: readonly [number, number];
  readonly lengthPerDraught: number;
  readonly ballastPart: number;
  /** Where the bridge with the antenna stands. */
  readonly sternPart: number;
}

/** Usual sizes and sea speeds of the trades (memory; round numbers of the classes). */
const KINDS = {
  largeContainer: kind(71, [294, 399], 7, [14.5, 18.5], 24, 0.8, 0.62),
  feederContainer: kind(70, [138, 215], 6.6, [12.5, 16.5], 19, 0.7, 0.2),
  generalCargo: kind(79, [92, 150], 6.3, [9.5, 12.5], 17, 0.6, 0.15),
  carCarrier: kind(70, [180, 200], 6, [14.5, 17.5], 20, 0.85, 0.85),
  crudeCarrier: kind(80, [330, 336], 5.5, [11.5, 13.8], 16, 0.5, 0.13),
  aframax: kind(80, [240, 252], 5.6, [11, 13.2], 17, 0.5, 0.13),
  productTanker: kind(82, [176, 185], 5.6, [11.5, 13.8], 15, 0.55, 0.14),
  gasCarrier: kind(84, [283, 299], 6.2, [14.5, 18], 25, 0.82, 0.15),
  capesize: kind(70, [288, 295], 6.5, [10.8, 12.8], 16.2, 0.5, 0.12),
  panamax: kind(70, [222, 229], 7, [11, 13], 16, 0.5, 0.12),
  handysize: kind(70, [170, 190], 6.2, [11, 13.2], 17, 0.55, 0.13),
  coaster: kind(79, [72, 105], 6, [8.2, 10.8], 17, 0.6, 0.15),
} as const;

type KindName = keyof typeof KINDS;

const KINDS_BY_TRADE: Readonly<Record<Trade, readonly KindName[]>> = {
  main: ['largeContainer', 'largeContainer', 'largeContainer', 'carCarrier', 'panamax', 'crudeCarrier'],
  feeder: ['feederContainer', 'feederContainer', 'feederContainer', 'generalCargo', 'productTanker', 'handysize'],
  tanker: ['crudeCarrier', 'crudeCarrier', 'aframax', 'productTanker', 'carCarrier', 'panamax', 'gasCarrier'],
  gas: ['gasCarrier'],
  bulk: ['capesize', 'capesize', 'panamax', 'panamax', 'handysize'],
  coastal: ['coaster', 'coaster', 'generalCargo', 'productTanker'],
};

const FLAGS_BY_TRADE: Readonly<Record<Trade, readonly Flag[]>> = {
  main: ['PAN', 'LBR', 'MHL', 'HKG', 'SGP', 'MLT', 'GBR', 'CHN'],
  feeder: ['PAN', 'LBR', 'HKG', 'SGP', 'CHN', 'TWN', 'KOR', 'MYS', 'THA', 'VNM', 'PHL', 'IDN'],
  tanker: ['PAN', 'LBR', 'MHL', 'JPN', 'SGP', 'HKG', 'CYM'],
  gas: ['MYS', 'JPN', 'MHL', 'BRN'],
  bulk: ['PAN', 'LBR', 'MHL', 'HKG', 'JPN', 'CHN'],
  coastal: ['VNM', 'MYS', 'IDN', 'PAN'],
};

export function drawMerchantShip(random: Random, trade: Trade): MerchantShip {
  const drawn = KINDS[pick(random, KINDS_BY_TRADE[trade])];
  const lengthM = drawBetween(random, ...drawn.lengthM);
  const ladenDraughtM = (lengthM / drawn.lengthPerDraught) * drawBetween(random, 0.9, 1.02);
  return {
    shipType: drawn.shipType,
    lengthM,
    beamM: lengthM / drawn.lengthPerBeam,
    speedKn: drawBetween(random, ...drawn.speedKn),
    ladenDraughtM,
    ballastDraughtM: ladenDraughtM * drawn.ballastPart,
    sternPart: drawn.sternPart,
  };
}

export function drawFlag(random: Random, trade: Trade): Flag {
  return pick(random, FLAGS_BY_TRADE[trade]);
}

function kind(
  shipType: number,
  lengthM: [number, number],
  lengthPerBeam: number,
  speedKn: [number, number],
  lengthPerDraught: number,
  ballastPart: number,
  sternPart: number,
): Kind {
  return { shipType, lengthM, lengthPerBeam, speedKn, lengthPerDraught, ballastPart, sternPart };
}
