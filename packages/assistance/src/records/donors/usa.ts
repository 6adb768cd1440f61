import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, millions, reported } from '../build.ts';
import { grant, lot } from '../describe.ts';
import { funded, named } from './asset.ts';

const VIET_NAM = 'USA-EDA-VNM-HAMILTON';
const OTHERS = 'USA-EDA-HAMILTON';
const COAST_GUARD = 'Vietnam Coast Guard';
const SOURCES = ['uscg_eda', 'vietnamtimes_20200730', 'hanoitimes_20210724'];
const FMF = 'Foreign Military Financing';

/** Cutters of the Hamilton class given by the United States: a ship from one line, its refit from another. */
export const USA: readonly FactDraft[] = [
  ...grant(
    VIET_NAM,
    {
      title: { en: 'Two cutters and 24 boats for the Vietnam Coast Guard' },
      donor: 'USA',
      recipients: ['VNM'],
      agency: COAST_GUARD,
      programme: 'USA-EDA',
      kind: 'second-hand',
      instrument: 'Excess Defense Articles and Foreign Military Financing (Title 22)',
      endUsers: [COAST_GUARD],
    },
    SOURCES,
  ),
  reported(
    `grant:${VIET_NAM}`,
    'support-8020',
    {
      money: millions('13.9', 'USD'),
      asWritten: 'USD 13.9m',
      on: '2017-05-26',
      part: 'support of the transfer of CSB-8020',
    },
    'uscg_eda',
  ),
  reported(
    `grant:${VIET_NAM}`,
    'fmf',
    {
      money: millions('58', 'USD'),
      asWritten: 'USD 58m',
      on: '2021-07-24',
      part: 'Foreign Military Financing, both cutters',
    },
    'hanoitimes_20210724',
  ),
  reported(
    `grant:${VIET_NAM}`,
    'support-8021',
    { money: millions('27', 'USD'), asWritten: 'USD 27m', on: '2020-07-30', part: 'CSB-8021 and support' },
    'vietnamtimes_20200730',
  ),
  ...lot(
    `${VIET_NAM}/cutters`,
    {
      is: { en: 'Cutter of the Hamilton class, second-hand' },
      kind: 'ship',
      unit: 'cutter',
      announced: exactly(2),
      endUsers: [{ name: COAST_GUARD }],
    },
    SOURCES,
  ),
  event(
    `lot:${VIET_NAM}/cutters`,
    { step: 'handed-over', on: '2017-05-25', occasion: 'first', quantity: exactly(1) },
    'uscg_eda',
  ),
  event(`lot:${VIET_NAM}/cutters`, { step: 'handed-over', on: '2020-08', occasion: 'second', quantity: exactly(1) }, [
    'vietnamtimes_20200730',
    'hanoitimes_20210724',
  ]),
  ...lot(
    `${VIET_NAM}/boats`,
    {
      is: { en: 'Metal Shark boat' },
      kind: 'boat',
      unit: 'boat',
      announced: exactly(24),
      endUsers: [{ name: COAST_GUARD }],
    },
    SOURCES,
  ),

  named('CSB-8020', 'morgenthau', { name: 'USCGC Morgenthau', hull: 'WHEC-722' }, 'uscg_eda', { to: '2017-05-25' }),
  named('CSB-8020', 'csb', { name: 'CSB-8020', hull: '8020' }, 'uscg_eda', { from: '2017-05-25' }),
  event('asset:CSB-8020', { step: 'handed-over', on: '2017-05-25' }, 'uscg_eda'),
  funded('CSB-8020', 'eda', { grant: VIET_NAM, part: 'ship: Excess Defense Articles' }, 'uscg_eda'),
  funded(
    'CSB-8020',
    'support',
    { grant: VIET_NAM, part: 'support of the transfer', money: millions('13.9', 'USD') },
    'uscg_eda',
  ),
  funded(
    'CSB-8020',
    'fmf',
    { grant: VIET_NAM, part: FMF, note: 'USD 58 million for both cutters.' },
    'hanoitimes_20210724',
  ),

  named('CSB-8021', 'midgett', { name: 'USCGC John Midgett', hull: 'WHEC-726' }, SOURCES, { to: '2020-08' }),
  named('CSB-8021', 'csb', { name: 'CSB-8021', hull: '8021' }, 'hanoitimes_20210724', { from: '2020-08' }),
  event('asset:CSB-8021', { step: 'handed-over', on: '2020-08', note: 'Sailed from Seattle on 1 June 2021.' }, [
    'vietnamtimes_20200730',
    'hanoitimes_20210724',
  ]),
  funded('CSB-8021', 'eda', { grant: VIET_NAM, part: 'ship: Excess Defense Articles' }, 'vietnamtimes_20200730'),
  funded(
    'CSB-8021',
    'support',
    { grant: VIET_NAM, part: 'ship and support', money: millions('27', 'USD') },
    'vietnamtimes_20200730',
  ),
  funded(
    'CSB-8021',
    'fmf',
    { grant: VIET_NAM, part: FMF, note: 'USD 58 million for both cutters.' },
    'hanoitimes_20210724',
  ),

  ...grant(
    OTHERS,
    {
      title: { en: 'Cutters of the Hamilton class for the Philippines, Bangladesh and Nigeria' },
      donor: 'USA',
      recipients: ['PHL', 'BGD', 'NGA'],
      programme: 'USA-EDA',
      kind: 'second-hand',
      instrument: 'Excess Defense Articles',
    },
    'shephard_20170526',
  ),
  ...lot(
    `${OTHERS}/cutters-philippines`,
    {
      is: { en: 'Cutter of the Hamilton class, to the Philippines' },
      kind: 'ship',
      unit: 'cutter',
      announced: exactly(3),
      endUsers: [{ name: 'Philippine Navy' }],
    },
    'shephard_20170526',
  ),
  ...lot(
    `${OTHERS}/cutters-bangladesh`,
    { is: { en: 'Cutter of the Hamilton class, to Bangladesh' }, kind: 'ship', unit: 'cutter', announced: exactly(2) },
    'shephard_20170526',
  ),
  ...lot(
    `${OTHERS}/cutters-nigeria`,
    { is: { en: 'Cutter of the Hamilton class, to Nigeria' }, kind: 'ship', unit: 'cutter', announced: exactly(2) },
    'shephard_20170526',
  ),
];
