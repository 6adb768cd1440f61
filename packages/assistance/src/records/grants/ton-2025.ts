import type { FactDraft } from '../../facts/fact.ts';
import { exactly, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-TON-2025-01';
const ARMED_FORCES = "His Majesty's Armed Forces (Tonga)";
const SOURCES = ['mofa_reg', 'emb_ton', 'jiji_ton'];

/** Tonga 2025: drones and uniforms. */
export const TON_2025: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Unmanned aircraft and uniforms' },
      donor: 'JPN',
      recipients: ['TON'],
      programme: 'OSA',
      fiscalYear: 2025,
      amount: yen(300_000_000),
      endUsers: [ARMED_FORCES],
    },
    SOURCES,
  ),
  ...notes(
    ID,
    {
      on: '2025-12-05',
      place: 'Tonga',
      by: [
        { name: 'Inagaki Hisao', role: 'Ambassador of Japan', party: 'JPN' },
        {
          name: "Crown Prince Tupouto'a 'Ulukalala",
          role: 'Minister for Foreign Affairs and Defence',
          party: 'TON',
        },
      ],
    },
    SOURCES,
  ),

  ...lot(
    `${ID}/drones`,
    {
      is: { en: 'Unmanned aircraft' },
      kind: 'drone',
      unit: 'aircraft',
      announced: exactly(8),
      endUsers: [{ name: ARMED_FORCES }],
    },
    SOURCES,
  ),
  ...lot(
    `${ID}/uniforms`,
    {
      is: { en: 'Uniforms' },
      kind: 'supplies',
      unit: 'uniform',
      announced: exactly(2_000),
      endUsers: [{ name: ARMED_FORCES }],
    },
    SOURCES,
  ),
];
