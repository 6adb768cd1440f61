import type { FactDraft } from '../../facts/fact.ts';
import { millions, reported, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-DJI-2024-01';

/** Djibouti 2024: coastal radars and what belongs to them. */
export const DJI_2024: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Coastal radar systems and related infrastructure' },
      donor: 'JPN',
      recipients: ['DJI'],
      programme: 'OSA',
      fiscalYear: 2024,
      amount: yen(1_100_000_000),
      endUsers: ['Djiboutian Navy'],
    },
    'arab_dji',
  ),
  ...notes(
    ID,
    {
      on: '2025-01/2025-03~',
      place: 'Djibouti',
      by: [
        { name: 'Oshima Hiroyuki', role: "Chargé d'affaires ad interim of Japan", party: 'JPN' },
        {
          name: 'Mahmoud Ali Youssouf',
          role: 'Minister for Foreign Affairs and International Cooperation',
          party: 'DJI',
        },
      ],
      note: 'A Wednesday in early 2025; the day is not known.',
    },
    'arab_dji',
  ),

  ...lot(
    `${ID}/radars`,
    {
      is: { en: 'Coastal radar systems and related infrastructure' },
      kind: 'radar',
      endUsers: [{ name: 'Djiboutian Navy' }],
    },
    'arab_dji',
  ),

  reported(
    `grant:${ID}`,
    'usd-7',
    { money: millions('7', 'USD'), asWritten: 'USD 7 million', on: '2025-01/2025-03~' },
    'arab_dji',
  ),
];
