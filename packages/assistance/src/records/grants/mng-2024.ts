import type { FactDraft } from '../../facts/fact.ts';
import { exactly, fact, millions, reported, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-MNG-2024-01';
const GRANT = `grant:${ID}`;
const BY_KYODO = { saidBy: 'Kyodo' } as const;

/** Mongolia 2024: air traffic control radar. A transfer agreement came first. */
export const MNG_2024: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Air traffic control radar system' },
      donor: 'JPN',
      recipients: ['MNG'],
      programme: 'OSA',
      fiscalYear: 2024,
      amount: yen(1_300_000_000),
      endUsers: ['Mongolian Air Force'],
    },
    'kyodo_mng',
    BY_KYODO,
  ),
  fact(
    GRANT,
    'document',
    {
      name: 'Agreement on the transfer of defence equipment and technology',
      kind: 'transfer-agreement',
      on: '2024-12',
      note: 'Signed in December 2024, in force in January 2025; Mongolia is the 16th country to have one with Japan.',
    },
    'kyodo_mng',
    { ...BY_KYODO, as: 'transfer-agreement' },
  ),
  ...notes(
    ID,
    {
      on: '2025-01/2025-03~',
      place: 'Ulaanbaatar',
      by: [
        { name: 'Igawahara Masaru', role: 'Ambassador of Japan', party: 'JPN' },
        { name: 'Sandag Byambatsogt', role: 'Minister of Defence', party: 'MNG' },
      ],
      note: 'Early 2025 ("earlier this month"), after the transfer agreement took effect in January; the day is not known.',
    },
    'kyodo_mng',
    BY_KYODO,
  ),

  ...lot(
    `${ID}/radar`,
    {
      is: { en: 'Air traffic control radar system' },
      kind: 'radar',
      unit: 'system',
      announced: exactly(1),
      endUsers: [{ name: 'Mongolian Air Force' }],
    },
    'kyodo_mng',
    BY_KYODO,
  ),
  fact(
    `lot:${ID}/radar`,
    'planned',
    { step: 'commissioned', by: '2025/..~', note: 'A few years until it is in operation.' },
    'kyodo_mng',
    { ...BY_KYODO, as: 'commissioned' },
  ),

  reported(
    GRANT,
    'usd-8.7',
    { money: millions('8.7', 'USD'), asWritten: 'USD 8.7 million', on: '2025' },
    'kyodo_mng',
    BY_KYODO,
  ),
];
