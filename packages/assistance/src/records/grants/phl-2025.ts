import type { FactDraft } from '../../facts/fact.ts';
import { fact, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-PHL-2025-01';

/** Philippines 2025: boathouses and slipways for the boats of 2024. The first works of the programme. */
export const PHL_2025: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Boathouses and slipways for rigid-hulled inflatable boats' },
      donor: 'JPN',
      recipients: ['PHL'],
      programme: 'OSA',
      fiscalYear: 2025,
      amount: yen(900_000_000),
      endUsers: ['Philippine Navy'],
    },
    'mofa_phl25',
  ),
  ...notes(
    ID,
    {
      on: '2026-01-15',
      place: 'Manila',
      by: [
        { name: 'Motegi Toshimitsu', role: 'Minister for Foreign Affairs of Japan', party: 'JPN' },
        { name: 'Maria Theresa Lazaro', role: 'Secretary of Foreign Affairs', party: 'PHL' },
      ],
    },
    'mofa_phl25',
  ),
  fact(`grant:${ID}`, 'relatedGrant', { grant: 'OSA-PHL-2024-01', how: 'For the boats of that grant.' }, 'mofa_phl25'),

  ...lot(
    `${ID}/boathouses`,
    {
      is: { en: 'Storage facility and slipway for rigid-hulled inflatable boats' },
      kind: 'works',
      endUsers: [{ name: 'Philippine Navy' }],
      note: 'Construction: the first works of the programme.',
    },
    'mofa_phl25',
  ),
];
