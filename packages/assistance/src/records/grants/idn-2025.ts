import type { FactDraft } from '../../facts/fact.ts';
import { event, fact, yen } from '../build.ts';
import { grant, lot, remark } from '../describe.ts';

const ID = 'OSA-IDN-2025-01';
const GRANT = `grant:${ID}`;

/** Indonesia 2025: patrol boats, a second grant. No exchange of notes was found. */
export const IDN_2025: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Patrol boats (second grant)' },
      donor: 'JPN',
      recipients: ['IDN'],
      programme: 'OSA',
      amount: yen(1_900_000_000),
      endUsers: ['Indonesian Navy'],
    },
    'idpost',
  ),
  fact(
    GRANT,
    'fiscalYear',
    { party: 'JPN', year: 2025, note: 'Derived from the day of the report: it lies in fiscal 2025.' },
    'idpost',
    { confidence: 'derived' },
  ),
  event(
    GRANT,
    {
      step: 'status-reported',
      on: '2026-02-10',
      by: [{ name: 'Commission I, House of Representatives of Indonesia', party: 'IDN' }],
      note: 'The commission agreed to accept the grant; it goes to the plenary, whose approval was not read.',
    },
    'idpost',
  ),
  remark(GRANT, 'notes', 'No exchange of notes was found.', 'search', { confidence: 'derived' }),

  ...lot(
    `${ID}/boats`,
    { is: { en: 'Patrol boats, up to 40 kn' }, kind: 'boat', unit: 'boat', endUsers: [{ name: 'Indonesian Navy' }] },
    'idpost',
  ),
  fact(`lot:${ID}/boats`, 'performance', { speedKn: 40 }, 'idpost'),
];
