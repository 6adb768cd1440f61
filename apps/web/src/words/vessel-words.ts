import type { TargetKind } from '@searoom/model/api';

const TARGETS: Readonly<Record<TargetKind, string>> = {
  unknown: 'target of unknown kind',
  'class-a': 'vessel, class A',
  'class-b': 'vessel, class B',
  aid: 'aid to navigation',
  station: 'base station',
  aircraft: 'search and rescue aircraft',
  distress: 'distress beacon',
  craft: 'craft of a ship',
};

/** What sent a position. */
export function describeTarget(kind: TargetKind): string {
  return TARGETS[kind];
}

const STATUSES: readonly string[] = [
  'under way using engine',
  'at anchor',
  'not under command',
  'restricted in manoeuvrability',
  'constrained by draught',
  'moored',
  'aground',
  'engaged in fishing',
  'under way sailing',
  'reserved, high-speed craft with dangerous goods',
  'reserved, wing in ground with dangerous goods',
  'power-driven, towing astern',
  'power-driven, pushing ahead or towing alongside',
  'reserved for future use',
  'AIS-SART, MOB or EPIRB active',
];

/** Navigational status after ITU-R M.1371-5 table 48; absent and 15 are unknown. */
export function describeStatus(status: number | undefined): string {
  return (status === undefined ? undefined : STATUSES[status]) ?? 'unknown';
}

/** Types that stand alone (ITU-R M.1371-5 table 53). */
const SINGLE_TYPES: Readonly<Record<number, string>> = {
  30: 'fishing',
  31: 'towing',
  32: 'towing, long or broad tow',
  33: 'dredging or underwater operations',
  34: 'diving operations',
  35: 'military operations',
  36: 'sailing',
  37: 'pleasure craft',
  50: 'pilot vessel',
  51: 'search and rescue vessel',
  52: 'tug',
  53: 'port tender',
  54: 'anti-pollution vessel',
  55: 'law enforcement',
  56: 'local use',
  57: 'local use',
  58: 'medical transport',
  59: 'ship of a State not party to an armed conflict',
};

const TENS: Readonly<Record<number, string>> = {
  2: 'wing in ground',
  4: 'high-speed craft',
  6: 'passenger ship',
  7: 'cargo ship',
  8: 'tanker',
  9: 'other type',
};

const CARGO: Readonly<Record<number, string>> = {
  1: 'hazard category X',
  2: 'hazard category Y',
  3: 'hazard category Z',
  4: 'hazard category OS',
};

/** AIS type of ship and cargo in words (ITU-R M.1371-5 table 53); absent and 0 are unknown. */
export function describeShipType(type: number | undefined): string {
  if (type === undefined || type === 0) return 'unknown';
  const single = SINGLE_TYPES[type];
  if (single !== undefined) return single;
  const tens = type < 100 ? TENS[Math.floor(type / 10)] : undefined;
  if (tens === undefined) return `type ${type}, not defined`;
  const cargo = CARGO[type % 10];
  return cargo === undefined ? tens : `${tens}, ${cargo}`;
}
