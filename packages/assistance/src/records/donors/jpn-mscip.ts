import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, fact, millions, reported, yen } from '../build.ts';
import { grant, lot, notes } from '../describe.ts';
import { funded, named } from './asset.ts';

const COAST_GUARD = 'Philippine Coast Guard';
const ONE = 'JICA-MSCIP-PHL-I';
const TWO = 'JICA-MSCIP-PHL-II';
const THREE = 'JICA-MSCIP-PHL-III';
const SOURCES_ONE = ['philstar_20151228', 'defmirror_16854'];
const SOURCES_TWO = ['mshimbun_262584', 'janes_mscip', 'navalnews_202008'];
const SOURCES_THREE = ['manilastandard', 'janes_mscip', 'mshimbun_276945'];

/** Loans of Japan for the ships of the Philippine Coast Guard, in three phases: 10, 2 and 5 ships. */
export const JPN_MSCIP: readonly FactDraft[] = [
  ...loan(ONE, 'Ships of the Philippine Coast Guard, phase I', SOURCES_ONE),
  reported(
    `grant:${ONE}`,
    'loan',
    { money: millions('7373', 'PHP'), asWritten: 'PHP 7.373bn', on: '2015-12-28', part: 'covered by the loan' },
    'philstar_20151228',
  ),
  reported(
    `grant:${ONE}`,
    'project',
    { money: millions('8807', 'PHP'), asWritten: 'PHP 8.807bn', on: '2015-12-28', part: 'whole project' },
    'philstar_20151228',
  ),
  ...lot(
    `${ONE}/ships`,
    {
      is: { en: 'Multi-role response vessel of 44 m, Parola class' },
      kind: 'ship',
      unit: 'ship',
      announced: exactly(10),
      endUsers: [{ name: COAST_GUARD }],
    },
    SOURCES_ONE,
  ),
  fact(`lot:${ONE}/ships`, 'performance', { lengthM: 44 }, SOURCES_ONE),
  named('BRP-TUBBATAHA', 'tubbataha', { name: 'BRP Tubbataha', note: 'First of the ten.' }, SOURCES_ONE),
  event('asset:BRP-TUBBATAHA', { step: 'handed-over', on: '2016' }, 'defmirror_16854', { confidence: 'partly' }),
  funded('BRP-TUBBATAHA', 'loan', { grant: ONE, part: 'loan' }, SOURCES_ONE),

  ...loan(TWO, 'Ships of the Philippine Coast Guard, phase II', SOURCES_TWO),
  reported(
    `grant:${TWO}`,
    'contract',
    { money: millions('132.57', 'USD'), asWritten: 'USD 132.57m', on: '2020-02', part: 'contract for the ships' },
    'navalnews_202008',
  ),
  ...lot(
    `${TWO}/ships`,
    {
      is: { en: 'Multi-role response vessel of 97 m, Teresa Magbanua class' },
      kind: 'ship',
      unit: 'ship',
      announced: exactly(2),
      endUsers: [{ name: COAST_GUARD }],
      note: 'After the Kunigami class; built by Mitsubishi.',
    },
    SOURCES_TWO,
  ),
  fact(`lot:${TWO}/ships`, 'performance', { lengthM: 97 }, SOURCES_TWO),
  event(`lot:${TWO}/ships`, { step: 'contracted', on: '2020-02', quantity: exactly(2) }, 'navalnews_202008'),
  event(
    `lot:${TWO}/ships`,
    { step: 'arrived', on: '2022-02-25', occasion: 'first', quantity: exactly(1) },
    'mshimbun_262584',
  ),
  event(
    `lot:${TWO}/ships`,
    { step: 'commissioned', on: '2022-05', occasion: 'first', quantity: exactly(1) },
    'janes_mscip',
  ),
  event(
    `lot:${TWO}/ships`,
    { step: 'commissioned', on: '2022-06', occasion: 'second', quantity: exactly(1) },
    'janes_mscip',
  ),
  named(
    'BRP-TERESA-MAGBANUA',
    'magbanua',
    { name: 'BRP Teresa Magbanua', note: 'Gives the class its name.' },
    SOURCES_TWO,
  ),
  funded('BRP-TERESA-MAGBANUA', 'loan', { grant: TWO, part: 'loan' }, SOURCES_TWO),

  ...loan(THREE, 'Ships of the Philippine Coast Guard, phase III', SOURCES_THREE),
  fact(`grant:${THREE}`, 'amount', { money: { ...yen(64_380_000_000) } }, SOURCES_THREE),
  ...notes(THREE, { on: '2024-05-17' }, SOURCES_THREE),
  ...lot(
    `${THREE}/ships`,
    {
      is: { en: 'Multi-role response vessel of 97 m' },
      kind: 'ship',
      unit: 'ship',
      announced: exactly(5),
      endUsers: [{ name: COAST_GUARD }],
      note: 'With support facilities.',
    },
    SOURCES_THREE,
  ),
  fact(`lot:${THREE}/ships`, 'performance', { lengthM: 97 }, SOURCES_THREE),
  fact(
    `lot:${THREE}/ships`,
    'planned',
    { step: 'handed-over', by: '2027/2028', note: 'Delivery of the five in these two years.' },
    SOURCES_THREE,
    { as: 'handed-over' },
  ),
];

function loan(id: string, title: string, sources: readonly string[]): FactDraft[] {
  return grant(
    id,
    {
      title: { en: title },
      donor: 'JPN',
      recipients: ['PHL'],
      agency: COAST_GUARD,
      programme: 'JICA-MSCIP',
      kind: 'loan',
      instrument: 'loan of Official Development Assistance',
      endUsers: [COAST_GUARD],
    },
    sources,
  );
}
