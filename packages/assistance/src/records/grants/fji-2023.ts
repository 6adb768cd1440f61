import type { FactDraft } from '../../facts/fact.ts';
import { event, millions, reported, yen } from '../build.ts';
import { grant, lot, notes, remark } from '../describe.ts';

const ID = 'OSA-FJI-2023-01';
const GRANT = `grant:${ID}`;
const EQUIPMENT = `lot:${ID}/equipment`;

/** Fiji 2023: patrol boats and other equipment. The first delivery of the programme anywhere. */
export const FJI_2023: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Patrol boats and other equipment' },
      donor: 'JPN',
      recipients: ['FJI'],
      programme: 'OSA',
      fiscalYear: 2023,
      amount: yen(400_000_000),
      endUsers: ['Republic of Fiji Navy'],
    },
    ['mofa_fji23', 'fbc23'],
  ),
  ...notes(
    ID,
    {
      on: '2023-12-18',
      place: 'Suva',
      by: [
        { name: 'Tanaka Kenichiro', role: "Chargé d'affaires, Embassy of Japan", party: 'JPN' },
        {
          name: 'Filimoni W.R. Vosarogo',
          role: 'Acting Minister for Home Affairs and Immigration',
          party: 'FJI',
        },
      ],
    },
    'mofa_fji23',
  ),
  remark(GRANT, 'beside-australia', 'It runs beside the maritime security support of Australia.', 'mofa_fji23'),

  ...lot(
    `${ID}/equipment`,
    {
      is: { en: 'Patrol boats, rigid inflatable boats, rescue boats, underwater cameras; training' },
      kind: 'equipment',
      endUsers: [{ name: 'Republic of Fiji Navy' }],
      note: 'No source that was read divides it into lots or gives numbers.',
    },
    ['mofa_fji23', 'fbc23'],
  ),
  event(
    EQUIPMENT,
    {
      step: 'handed-over',
      on: '../2025-05-26',
      quantity: { text: 'not known' },
      note: 'Reported on 26 May 2025. The first delivery of the programme anywhere.',
    },
    'fbc25',
  ),

  reported(
    GRANT,
    'fjd-6.2',
    { money: millions('6.2', 'FJD'), asWritten: 'FJD 6.2 million', on: '2023-12-17' },
    'fijilive',
  ),
  reported(GRANT, 'fjd-6', { money: millions('6', 'FJD'), asWritten: 'FJD 6 million', on: '2025-05-26' }, 'fbc25'),
];
