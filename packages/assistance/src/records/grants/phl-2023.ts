import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, millions, reported, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-PHL-2023-01';
const GRANT = `grant:${ID}`;
const RADARS = `lot:${ID}/radars`;

/** Philippines 2023: coastal radars. */
export const PHL_2023: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Coastal radar systems' },
      donor: 'JPN',
      recipients: ['PHL'],
      programme: 'OSA',
      fiscalYear: 2023,
      amount: yen(600_000_000),
      endUsers: ['Philippine Navy'],
    },
    ['manila23', 'mb26'],
  ),
  ...notes(
    ID,
    {
      on: '2023-11-03',
      place: 'Manila (Malacanang)',
      by: [
        { name: 'Koshikawa Kazuhiko', role: 'Ambassador of Japan to the Philippines', party: 'JPN' },
        { name: 'Enrique A. Manalo', role: 'Secretary for Foreign Affairs', party: 'PHL' },
      ],
      inPresenceOf: [
        { name: 'Kishida Fumio', role: 'Prime Minister of Japan', party: 'JPN' },
        { name: 'Ferdinand Marcos Jr.', role: 'President of the Philippines', party: 'PHL' },
      ],
      note: 'A Friday; the paper of 4 November describes the Friday meeting.',
    },
    'manila23',
  ),

  ...lot(
    `${ID}/radars`,
    {
      is: { en: 'Coastal radar system' },
      kind: 'radar',
      unit: 'system',
      announced: exactly(5),
      endUsers: [
        {
          name: 'Philippine Navy',
          note: 'Through the Department of National Defense and the Armed Forces of the Philippines.',
        },
      ],
      note: 'Radar units, surveillance and monitoring, communications, support.',
    },
    ['manila23', 'sunstar26'],
  ),
  event(RADARS, { step: 'arrived', on: '2026-01-14' }, 'inq26'),
  event(
    RADARS,
    {
      step: 'handed-over',
      on: '2026-02-11',
      quantity: exactly(5),
      place: 'Camp Aguinaldo, Quezon City',
      by: [{ name: 'Endo Kazuya', role: 'Ambassador of Japan', party: 'JPN' }],
      to: [{ name: 'Gilberto C. Teodoro Jr.', role: 'Secretary of National Defense', party: 'PHL' }],
    },
    ['mb26', 'sunstar26'],
  ),
  event(
    RADARS,
    { step: 'status-reported', on: '2026-02', note: 'Not yet in operation at the handover ("once operational").' },
    'inq26',
  ),

  reported(
    GRANT,
    'php-235',
    { money: millions('235', 'PHP'), asWritten: 'PHP 235 million', on: '2023-11-04' },
    'manila23',
  ),
  reported(
    GRANT,
    'php-235.5',
    { money: millions('235.5', 'PHP'), asWritten: 'PHP 235.5 million', on: '2023-11' },
    'dmirror',
  ),
  reported(GRANT, 'usd-4', { money: millions('4', 'USD'), asWritten: '~USD 4 million', on: '2023-11' }, 'dmirror'),
  reported(GRANT, 'php-228', { money: millions('228', 'PHP'), asWritten: 'PHP 228 million', on: '2026-02' }, 'mb26'),
  reported(
    GRANT,
    'php-228.4',
    { money: millions('228.4', 'PHP'), asWritten: 'PHP 228.4 million', on: '2026-02' },
    'inq26',
  ),
  reported(GRANT, 'php-230', { money: millions('230', 'PHP'), asWritten: 'PHP 230 million', on: '2026-02' }, 'pbn26'),
];
