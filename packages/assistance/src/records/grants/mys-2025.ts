import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';

const ID = 'OSA-MYS-2025-01';
const MOFA = ['mofa_mys25', 'mofa_reg'];

/** Malaysia 2025: a diving support vessel, and equipment to watch a ceasefire. Signed four days before it was announced. */
export const MYS_2025: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Diving support vessel and ceasefire-monitoring equipment' },
      donor: 'JPN',
      recipients: ['MYS'],
      programme: 'OSA',
      fiscalYear: 2025,
      amount: yen(3_100_000_000),
      endUsers: ['Malaysian Armed Forces'],
    },
    MOFA,
  ),
  ...notes(
    ID,
    {
      on: '2025-10-22',
      place: 'Kuala Lumpur',
      by: [
        { name: 'Shikata Noriyuki', role: 'Ambassador of Japan', party: 'JPN' },
        { name: 'Mohd Yani bin Daud', role: 'Deputy Secretary General (Policy), Ministry of Defence', party: 'MYS' },
      ],
    },
    MOFA,
  ),
  event(`grant:${ID}`, { step: 'announced', on: '2025-10-26', note: 'After the notes were exchanged.' }, 'mofa_mys25'),

  ...lot(
    `${ID}/vessel`,
    {
      is: { en: 'Diving support vessel' },
      kind: 'ship',
      unit: 'vessel',
      announced: exactly(1),
      endUsers: [{ name: 'Royal Malaysian Navy, divers' }],
    },
    MOFA,
  ),
  ...lot(
    `${ID}/monitoring-equipment`,
    {
      is: { en: 'Radios, binoculars and other equipment to monitor a ceasefire' },
      kind: 'equipment',
      endUsers: [{ name: 'ASEAN observer team on the border of Cambodia and Thailand' }],
    },
    MOFA,
  ),
];
