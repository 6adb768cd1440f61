import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, fact, resolution, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';
import { funded, named } from './asset.ts';

const ID = 'JPN-ODA-MYS-2016';
const SOURCES = ['mofa_mys16', 'mdefence'];
const PEKAN = 'KM-PEKAN';
const ARAU = 'KM-ARAU';
const MARLIN = 'KM-MARLIN';
const AGENCY = 'Malaysian Maritime Enforcement Agency (MMEA)';

const pekanHandedOver = event(
  `asset:${PEKAN}`,
  { step: 'handed-over', on: '2017-01-19', place: 'Innoshima' },
  'borneopost_20170208',
  {
    confidence: 'partly',
    note: 'The register has the day and the place; which of its pages gives them is to be verified.',
  },
);
const pekanIn2016 = event(`asset:${PEKAN}`, { step: 'handed-over', on: '2016' }, 'mdefence', { as: 'mdefence' });
const pekanNextDay = event(`asset:${PEKAN}`, { step: 'handed-over', on: '2017-01-20' }, 'wiki_pekan', { as: 'wiki' });

/** Ships of the Japan Coast Guard given to Malaysia second-hand, and what they were called before. */
export const JPN_SECOND_HAND: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Two patrol vessels of the Japan Coast Guard, second-hand' },
      donor: 'JPN',
      recipients: ['MYS'],
      agency: AGENCY,
      programme: 'JPN-ODA',
      kind: 'second-hand',
      instrument: 'Economic and Social Development Programme',
      amount: yen(700_000_000),
      endUsers: [AGENCY],
    },
    SOURCES,
  ),
  ...notes(ID, { on: '2016-11-16' }, 'mofa_mys16'),
  ...lot(
    `${ID}/vessels`,
    {
      is: { en: 'Patrol vessel, second-hand' },
      kind: 'ship',
      unit: 'vessel',
      announced: exactly(2),
      endUsers: [{ name: AGENCY }],
    },
    SOURCES,
  ),

  event(
    `lot:${ID}/vessels`,
    {
      step: 'handed-over',
      on: '2017-01-19',
      occasion: 'first',
      quantity: exactly(1),
      place: 'Innoshima',
      note: 'KM Pekan.',
    },
    'borneopost_20170208',
    { confidence: 'partly' },
  ),
  event(
    `lot:${ID}/vessels`,
    { step: 'handed-over', on: '../2017-06-07', occasion: 'second', quantity: exactly(1), note: 'KM Arau.' },
    'dailyexpress_20170608',
    { confidence: 'derived' },
  ),

  named(PEKAN, 'erimo', { name: 'Erimo', built: '1991' }, SOURCES, {
    from: '1991',
    to: '1991/2017-01-19',
    note: 'When the name changed to Ojika was not read.',
  }),
  named(PEKAN, 'ojika', { name: 'Ojika', built: '1991' }, SOURCES, { from: '1991/2017-01-19', to: '2017-01-19' }),
  named(PEKAN, 'pekan', { name: 'KM Pekan', built: '1991' }, SOURCES, { from: '2017-01-19' }),
  pekanHandedOver,
  pekanIn2016,
  pekanNextDay,
  resolution(
    pekanHandedOver,
    [pekanIn2016, pekanNextDay],
    ['mofa_mys16', 'borneopost_20170208'],
    'The notes were exchanged on 16 November 2016, so that a handover in that January cannot be: the year is 2017. 19 and 20 January differ by a day; the first is kept.',
  ),
  funded(PEKAN, 'grant', { grant: ID, part: 'transfer' }, SOURCES),

  named(ARAU, 'oki', { name: 'Oki', built: '1989' }, ['mofa_mys16', 'dailyexpress_20170608'], {
    from: '1989',
    to: '../2017-06-07',
  }),
  named(ARAU, 'arau', { name: 'KM Arau', built: '1989', note: '993 t.' }, 'dailyexpress_20170608', {
    from: '../2017-06-07',
  }),
  fact(`asset:${ARAU}`, 'performance', { lengthM: 87 }, 'dailyexpress_20170608'),
  event(
    `asset:${ARAU}`,
    {
      step: 'handed-over',
      on: '../2017-06-07',
      note: 'Arrived at Kota Kinabalu on 7 June 2017; the day of the handover was not read.',
    },
    'dailyexpress_20170608',
    { confidence: 'derived' },
  ),
  funded(ARAU, 'grant', { grant: ID, part: 'transfer' }, SOURCES),

  named(
    MARLIN,
    'marlin',
    { name: 'KM Marlin', note: 'Training ship of 40 m, a gift; the register has the year 2007 beside it.' },
    'mdefence',
  ),
  fact(`asset:${MARLIN}`, 'performance', { lengthM: 40 }, 'mdefence'),
];
