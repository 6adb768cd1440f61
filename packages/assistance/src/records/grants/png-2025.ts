import type { FactDraft } from '../../facts/fact.ts';
import { millions, reported, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-PNG-2025-01';
const GRANT = `grant:${ID}`;
const ENGINEERS = 'Papua New Guinea Defence Force, engineering battalion, Lae';

/** Papua New Guinea 2025: heavy machinery. */
export const PNG_2025: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Heavy machinery for disaster response and road construction' },
      donor: 'JPN',
      recipients: ['PNG'],
      programme: 'OSA',
      fiscalYear: 2025,
      amount: yen(400_000_000),
      endUsers: [ENGINEERS],
    },
    ['mofa_reg', 'jiji_png'],
  ),
  ...notes(
    ID,
    {
      on: '2025-09-16',
      place: 'Papua New Guinea',
      by: [
        { name: 'Miyaji Takuma', role: 'State Minister for Foreign Affairs of Japan', party: 'JPN' },
        { name: 'Justin Tkatchenko', role: 'Minister for Foreign Affairs', party: 'PNG' },
      ],
      note: 'Port Moresby is derived, not read.',
    },
    ['mofa_reg', 'jiji_png'],
  ),

  ...lot(
    `${ID}/machinery`,
    { is: { en: 'Shovel loaders, bulldozers (planned)' }, kind: 'vehicle', endUsers: [{ name: ENGINEERS }] },
    'jiji_png',
  ),

  reported(
    GRANT,
    'pgk-11.6',
    { money: millions('11.6', 'PGK'), asWritten: 'PGK 11.6 million', on: '2025-10-01' },
    'onepng',
  ),
  reported(
    GRANT,
    'usd-2.5',
    {
      money: millions('2.5', 'USD'),
      asWritten: 'USD 2.5 million',
      on: '2025-09-16/..',
      note: 'The day of the report is not known.',
    },
    'geoip',
    { saidBy: 'Indo-Pacific Defense FORUM' },
  ),
];
