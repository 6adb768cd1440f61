import type { FactDraft } from '../facts/fact.ts';
import { ASEAN_MEMBERS } from './asean.ts';
import { OSA_BUDGETS } from './budgets.ts';
import { COMPARABLE } from './donors/mod.ts';
import { OSA_GRANTS } from './grants/mod.ts';
import { MATTERS } from './matters.ts';
import { PARTNERSHIPS } from './partnerships.ts';
import { OSA_PROGRAMME } from './programme.ts';
import { SOURCES } from './sources/mod.ts';
import { SUMMIT_2023 } from './summit.ts';

export { DOCUMENTS } from './documents/mod.ts';
export { SHIPPED_RATES } from './rates.ts';

/** When the register recorded the facts that come with Searoom. */
export const SHIPPED_AT = '2026-11-26T00:00:00.000Z';

/** Every fact that comes with Searoom, sources first. */
export const SHIPPED: readonly FactDraft[] = [
  ...SOURCES,
  ...OSA_PROGRAMME,
  ...OSA_BUDGETS,
  ...OSA_GRANTS,
  ...COMPARABLE,
  ...PARTNERSHIPS,
  ...ASEAN_MEMBERS,
  ...SUMMIT_2023,
  ...MATTERS,
];
