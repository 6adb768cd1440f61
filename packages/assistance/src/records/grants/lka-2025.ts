import type { FactDraft } from '../../facts/fact.ts';
import { fact, millions, reported, yen } from '../build.ts';
import { calledBy, grant, lot, notes } from '../describe.ts';

const ID = 'OSA-LKA-2025-01';
const DRONES = `lot:${ID}/drones`;

/** Sri Lanka 2025: drones, two of them or two types of them. */
export const LKA_2025: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Unmanned aerial vehicles' },
      donor: 'JPN',
      recipients: ['LKA'],
      programme: 'OSA',
      fiscalYear: 2025,
      amount: yen(500_000_000),
      endUsers: ['Sri Lanka Navy'],
    },
    ['mofa_reg', 'pti_lka'],
  ),
  ...notes(
    ID,
    {
      on: '2025-09-29',
      place: 'Japan',
      inPresenceOf: [{ name: 'Ishiba Shigeru', role: 'Prime Minister of Japan', party: 'JPN' }],
      note: 'During the visit of President Dissanayake. Who signed was not read.',
    },
    ['mofa_reg', 'pti_lka'],
  ),

  ...lot(
    `${ID}/drones`,
    { is: { en: 'Unmanned aerial vehicle, two types' }, kind: 'drone', endUsers: [{ name: 'Sri Lanka Navy' }] },
    ['mofa_reg', 'pti_lka'],
  ),
  calledBy(DRONES, 'headline', 'two UAVs', 'pti_lka'),
  calledBy(DRONES, 'body', 'two types', 'pti_lka'),
  fact(
    DRONES,
    'quantity',
    {
      stage: 'announced',
      count: { least: 2, text: 'two, or of two types' },
      note: 'The headline has two aircraft, the text below it two types.',
    },
    'pti_lka',
    { as: 'announced', confidence: 'partly' },
  ),

  reported(
    `grant:${ID}`,
    'lkr-1000',
    { money: millions('1000', 'LKR'), asWritten: 'LKR ~1 billion', on: '2025-09-29' },
    'pti_lka',
  ),
];
