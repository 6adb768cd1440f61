import type { FactDraft } from '../../facts/fact.ts';
import { DONOR_SOURCES } from './donors.ts';
import { MATTER_SOURCES } from './matters.ts';
import { OSA_2023_SOURCES } from './osa-2023.ts';
import { OSA_2024_SOURCES } from './osa-2024.ts';
import { OSA_2025_SOURCES } from './osa-2025.ts';
import { MYS_SOURCES } from './osa-mys.ts';
import { OSA_PROGRAMME_SOURCES } from './osa-programme.ts';
import { OWN_SOURCES } from './own.ts';
import { RELATION_SOURCES } from './relations.ts';

/** Every source that a fact of the register rests on. */
export const SOURCES: readonly FactDraft[] = [
  ...OWN_SOURCES,
  ...OSA_PROGRAMME_SOURCES,
  ...MYS_SOURCES,
  ...OSA_2023_SOURCES,
  ...OSA_2024_SOURCES,
  ...OSA_2025_SOURCES,
  ...RELATION_SOURCES,
  ...MATTER_SOURCES,
  ...DONOR_SOURCES,
];
