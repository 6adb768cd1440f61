import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly } from '../build.ts';
import { grant, lot } from '../describe.ts';
import { funded, named } from './asset.ts';

const KOREA = 'KOR-TRANSFER-PHL-2019';
const INDIA = 'IND-GRANT-2023';
const MEMORY = { confidence: 'memory' } as const;

/** A corvette of the Republic of Korea for the Philippines. */
export const KOR: readonly FactDraft[] = [
  ...grant(
    KOREA,
    {
      title: { en: 'Corvette for the Philippine Navy, second-hand' },
      donor: 'KOR',
      recipients: ['PHL'],
      programme: 'KOR-TRANSFER',
      kind: 'second-hand',
      endUsers: ['Philippine Navy'],
    },
    'xinhua_20190819',
  ),
  ...lot(
    `${KOREA}/corvette`,
    {
      is: { en: 'Corvette of the Pohang class, second-hand' },
      kind: 'ship',
      unit: 'ship',
      announced: exactly(1),
      endUsers: [{ name: 'Philippine Navy' }],
    },
    'xinhua_20190819',
  ),
  event(
    `lot:${KOREA}/corvette`,
    { step: 'handed-over', on: '2019-08-05', quantity: exactly(1), place: 'Changwon/Jinhae' },
    'xinhua_20190819',
  ),
  named('BRP-CONRADO-YAP', 'chungju', { name: 'Chungju', note: 'In service from 1987 to 2016.' }, 'xinhua_20190819', {
    from: '1987',
    to: '2019-08-05',
  }),
  named('BRP-CONRADO-YAP', 'yap', { name: 'BRP Conrado Yap', hull: 'PS-39' }, 'xinhua_20190819', {
    from: '2019-08-05',
  }),
  event(
    'asset:BRP-CONRADO-YAP',
    { step: 'handed-over', on: '2019-08-05', place: 'Changwon/Jinhae' },
    'xinhua_20190819',
  ),
  funded('BRP-CONRADO-YAP', 'transfer', { grant: KOREA, part: 'transfer' }, 'xinhua_20190819'),
];

/** Ships given by India, from memory. */
export const IND: readonly FactDraft[] = [
  ...grant(
    INDIA,
    {
      title: { en: 'Ships given by India' },
      donor: 'IND',
      recipients: ['VNM', 'LKA', 'MDV', 'MUS', 'SYC'],
      programme: 'IND-GRANT',
    },
    'memory',
    MEMORY,
  ),
  ...lot(
    `${INDIA}/corvette`,
    { is: { en: 'Corvette INS Kirpan, to Viet Nam' }, kind: 'ship', unit: 'ship', announced: exactly(1) },
    'memory',
    MEMORY,
  ),
  event(`lot:${INDIA}/corvette`, { step: 'handed-over', on: '2023', quantity: exactly(1) }, 'memory', MEMORY),
  ...lot(
    `${INDIA}/patrol-craft`,
    { is: { en: 'Patrol craft, to Maldives, Mauritius and Seychelles' }, kind: 'boat' },
    'memory',
    MEMORY,
  ),
  named('INS-KIRPAN', 'kirpan', { name: 'INS Kirpan' }, 'memory', MEMORY),
  event('asset:INS-KIRPAN', { step: 'handed-over', on: '2023' }, 'memory', MEMORY),
  funded('INS-KIRPAN', 'grant', { grant: INDIA, part: 'transfer' }, 'memory', MEMORY),
];
