import type { Field, FieldKind, Layout } from './layouts.ts';

/** What a raw integer is divided by to give degrees, knots or metres. */
export const DIVISORS: Readonly<Record<FieldKind, number>> = {
  u: 1,
  b: 1,
  i: 1,
  d10: 10,
  lon: 600_000,
  lat: 600_000,
  lon10: 600,
  lat10: 600,
  t: 1,
};

/** Whether a field's integer is two's complement. */
export function isSigned(kind: FieldKind): boolean {
  return kind === 'i' || kind.startsWith('l');
}

/** Raw integers that mean "not available" (ITU-R M.1371-5 Annex 8), by field and, where they differ, by layout. */
const NOT_AVAILABLE: Readonly<Record<string, number | Readonly<Record<string, number>>>> = {
  sog: { '27': 63, other: 1023 },
  cog: { '27': 511, other: 3600 },
  trueHeading: 511,
  altitude: 4095,
  rateOfTurnAis: -128,
  navigationalStatus: 15,
  etaMonth: 0,
  etaDay: 0,
  etaHour: 24,
  etaMinute: 60,
  utcYear: 0,
  utcMonth: 0,
  utcDay: 0,
  utcHour: 24,
  utcMinute: 60,
  utcSecond: 60,
  draught: 0,
  imoNumber: 0,
  // In a group assignment 0 means all types of ship.
  shipAndCargoType: { '23': -1, other: 0 },
};

/**
 * The raw integer of a field that means "not available"; null when it has none. `timeStamp` is not here: its four codes
 * from `TIME_STAMP_NONE` on (60 not available, 61 manual, 62 dead reckoning, 63 inoperative) all give no second.
 */
export function findNotAvailable(layout: Layout, field: Field): number | null {
  const divisor = DIVISORS[field.kind];
  if (field.kind.startsWith('lon')) return 181 * divisor;
  if (field.kind.startsWith('lat')) return 91 * divisor;
  const code = NOT_AVAILABLE[field.name];
  if (code === undefined || typeof code === 'number') return code ?? null;
  return code[layout.id] ?? code['other'] ?? null;
}

/** From this `timeStamp` on there is no UTC second. */
export const TIME_STAMP_NONE = 60;
