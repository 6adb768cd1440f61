import type { FactDraft } from '../../facts/fact.ts';
import { BGD_2023 } from './bgd-2023.ts';
import { DJI_2024 } from './dji-2024.ts';
import { FJI_2023 } from './fji-2023.ts';
import { IDN_2024 } from './idn-2024.ts';
import { IDN_2025 } from './idn-2025.ts';
import { LKA_2025 } from './lka-2025.ts';
import { MNG_2024 } from './mng-2024.ts';
import { MYS_2023 } from './mys-2023.ts';
import { MYS_2025 } from './mys-2025.ts';
import { PHL_2023 } from './phl-2023.ts';
import { PHL_2024 } from './phl-2024.ts';
import { PHL_2025 } from './phl-2025.ts';
import { PLANNED_2025 } from './planned-2025.ts';
import { PNG_2025 } from './png-2025.ts';
import { TON_2025 } from './ton-2025.ts';

/** Every grant of Official Security Assistance in the register. */
export const OSA_GRANTS: readonly FactDraft[] = [
  ...MYS_2023,
  ...PHL_2023,
  ...BGD_2023,
  ...FJI_2023,
  ...PHL_2024,
  ...IDN_2024,
  ...MNG_2024,
  ...DJI_2024,
  ...PNG_2025,
  ...LKA_2025,
  ...MYS_2025,
  ...TON_2025,
  ...PHL_2025,
  ...IDN_2025,
  ...PLANNED_2025,
];
