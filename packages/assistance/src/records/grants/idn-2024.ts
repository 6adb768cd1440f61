import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, fact, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-IDN-2024-01';
const GRANT = `grant:${ID}`;
const BY_MOFA = { saidBy: 'Ministry of Foreign Affairs of Japan' } as const;

/** Indonesia 2024: two patrol boats. Signed, and in force only on a written notice. */
export const IDN_2024: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'High-speed patrol boats' },
      donor: 'JPN',
      recipients: ['IDN'],
      programme: 'OSA',
      fiscalYear: 2024,
      amount: yen(1_000_000_000),
      endUsers: ['Indonesian Navy'],
    },
    'jdef_idn24',
    BY_MOFA,
  ),
  ...notes(
    ID,
    {
      on: '2025-01-10',
      place: 'Jakarta',
      by: [
        { name: 'Masaki Yasushi', role: 'Ambassador of Japan', party: 'JPN' },
        {
          name: 'H. Haris Haryanto',
          role: 'Director General of Defence Strength, Ministry of Defence, Air Vice Marshal',
          party: 'IDN',
        },
      ],
    },
    'jdef_idn24',
    BY_MOFA,
  ),
  fact(
    GRANT,
    'entersIntoForceOn',
    { condition: 'Japan receives written notice that Indonesia has completed its domestic procedures.' },
    'jdef_idn24',
    BY_MOFA,
  ),
  event(
    GRANT,
    {
      step: 'recipient-approved',
      on: '2025-02',
      by: [{ name: 'House of Representatives of Indonesia', party: 'IDN' }],
      note: 'Approved after the notes were exchanged. That the written notice was given was not read.',
    },
    'benar',
  ),

  ...lot(
    `${ID}/boats`,
    {
      is: { en: 'High-speed patrol boat of aluminium, 18 m' },
      kind: 'boat',
      unit: 'boat',
      announced: exactly(2),
      endUsers: [{ name: 'Indonesian Navy' }],
    },
    'jdef_idn24',
    BY_MOFA,
  ),
  fact(`lot:${ID}/boats`, 'performance', { lengthM: 18 }, 'jdef_idn24', BY_MOFA),
];
