import type { FactDraft } from '../../facts/fact.ts';
import { fact, millions, reported, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-PHL-2024-01';
const GRANT = `grant:${ID}`;
const SOURCES = ['jdef_phl24', 'portnews'];

/** Philippines 2024: boats, coastal radar, AIS for aircraft, air surveillance radar. */
export const PHL_2024: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Rigid-hulled inflatable boats, coastal radar, air surveillance radar equipment' },
      donor: 'JPN',
      recipients: ['PHL'],
      programme: 'OSA',
      fiscalYear: 2024,
      amount: yen(1_600_000_000),
      endUsers: ['Philippine Navy', 'Philippine Air Force'],
    },
    SOURCES,
  ),
  ...notes(
    ID,
    {
      on: '2024-12-05',
      place: 'Manila',
      by: [
        { name: 'Endo Kazuya', role: 'Ambassador of Japan', party: 'JPN' },
        { name: 'Enrique A. Manalo', role: 'Secretary for Foreign Affairs', party: 'PHL' },
      ],
    },
    'jdef_phl24',
    { saidBy: 'Ministry of Foreign Affairs of Japan' },
  ),
  fact(
    GRANT,
    'relatedGrant',
    { grant: 'OSA-PHL-2025-01', how: 'Boathouses and slipways for the boats of this grant.' },
    'mofa_phl25',
  ),

  ...lot(`${ID}/boats`, { is: { en: 'Rigid-hulled inflatable boats' }, kind: 'boat', unit: 'boat' }, SOURCES),
  ...lot(`${ID}/coastal-radar`, { is: { en: 'Coastal radar systems' }, kind: 'radar', unit: 'system' }, SOURCES),
  ...lot(`${ID}/ais-sets`, { is: { en: 'AIS for C-90 aircraft' }, kind: 'equipment' }, SOURCES),
  ...lot(`${ID}/air-radar`, { is: { en: 'Equipment for the Air Surveillance Radar System' }, kind: 'radar' }, SOURCES),

  reported(
    GRANT,
    'php-611',
    { money: millions('611', 'PHP'), asWritten: 'PHP 611 million', on: '2024-12-06' },
    'manila24',
  ),
  reported(
    GRANT,
    'usd-10.7',
    { money: millions('10.7', 'USD'), asWritten: 'USD 10.7 million', on: '2024-12-06' },
    'portnews',
  ),
];
