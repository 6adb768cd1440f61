import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, millions, reported, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-BGD-2023-01';
const GRANT = `grant:${ID}`;
const BOATS = `lot:${ID}/boats`;

/** Bangladesh 2023: patrol boats, four announced and five handed over. */
export const BGD_2023: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Patrol boats' },
      donor: 'JPN',
      recipients: ['BGD'],
      programme: 'OSA',
      fiscalYear: 2023,
      amount: yen(575_000_000),
      endUsers: ['Bangladesh Navy'],
    },
    ['nippon_bgd', 'dstar'],
  ),
  ...notes(
    ID,
    {
      on: '2023-11-15',
      place: "Dhaka (Prime Minister's Office)",
      by: [
        { name: 'Iwama Kiminori', role: 'Ambassador of Japan', party: 'JPN' },
        {
          name: 'Waker-Uz-Zaman',
          role: 'Principal Staff Officer, Armed Forces Division, Lieutenant General',
          party: 'BGD',
        },
      ],
    },
    ['nippon_bgd', 'dstar'],
  ),

  ...lot(
    `${ID}/boats`,
    {
      is: { en: 'Patrol boat' },
      kind: 'boat',
      unit: 'boat',
      announced: exactly(4),
      endUsers: [{ name: 'Bangladesh Navy' }],
    },
    ['nippon_bgd', 'dstar'],
  ),
  event(
    BOATS,
    {
      step: 'status-reported',
      on: '2025-01-27',
      quantity: exactly(5),
      note: 'The embassy of Japan speaks of five patrol vessels.',
    },
    'bss',
    { saidBy: 'Embassy of Japan in Bangladesh' },
  ),
  event(
    BOATS,
    {
      step: 'handed-over',
      on: '../2026-07-03?',
      quantity: exactly(5),
      note: 'The day of the ceremony is not known. The report names 3 July, a Friday: the year 2026 is derived.',
    },
    'unb26',
    { saidBy: 'United News of Bangladesh' },
  ),

  reported(
    GRANT,
    'usd-3.8',
    { money: millions('3.8', 'USD'), asWritten: 'USD 3.8 million', on: '2023-11-16' },
    'dstar',
  ),
];
