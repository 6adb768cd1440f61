import type { FactDraft } from '../../facts/fact.ts';
import { exactly, fact, millions, reported, yen } from '../build.ts';
import { grant, lot, notes, remark } from '../describe.ts';

const VIET_NAM = 'JPN-ODA-VNM-2020';
const INDONESIA = 'JICA-IDN-BAKAMLA';
const FOR_VIET_NAM = ['navalnews_202008', 'dmilt'];
const FOR_INDONESIA = ['armyrec_20240708', 'yomi1217'];

/** Patrol vessels of Japan for Viet Nam (a loan) and Indonesia (a grant). */
export const JPN_ODA: readonly FactDraft[] = [
  ...grant(
    VIET_NAM,
    {
      title: { en: 'Patrol vessels for the Vietnam Coast Guard' },
      donor: 'JPN',
      recipients: ['VNM'],
      agency: 'Vietnam Coast Guard',
      programme: 'JPN-ODA',
      kind: 'loan',
      instrument: 'loan of Official Development Assistance, 0.1 % over 40 years',
      amount: yen(36_626_000_000),
      endUsers: ['Vietnam Coast Guard'],
    },
    FOR_VIET_NAM,
  ),
  ...notes(VIET_NAM, { on: '2020-07-28', note: 'Day of the agreement.' }, FOR_VIET_NAM),
  reported(
    `grant:${VIET_NAM}`,
    'total',
    { money: millions('42542', 'JPY'), asWritten: '42.542bn', on: '2020-08', part: 'total cost' },
    'navalnews_202008',
  ),
  ...lot(
    `${VIET_NAM}/vessels`,
    {
      is: { en: 'Patrol vessel of 79 m' },
      kind: 'ship',
      unit: 'vessel',
      announced: exactly(6),
      endUsers: [{ name: 'Vietnam Coast Guard' }],
      note: 'A design after the Aso class is expected.',
    },
    FOR_VIET_NAM,
  ),
  fact(
    `lot:${VIET_NAM}/vessels`,
    'planned',
    { step: 'handed-over', by: '2025-10', note: 'The sixth was due then.' },
    FOR_VIET_NAM,
    { as: 'handed-over' },
  ),
  remark(`lot:${VIET_NAM}/vessels`, 'delivery', 'How many were delivered was not found.', 'search', {
    confidence: 'derived',
  }),

  ...grant(
    INDONESIA,
    {
      title: { en: 'Patrol vessel for the maritime security agency of Indonesia' },
      donor: 'JPN',
      recipients: ['IDN'],
      agency: 'BAKAMLA',
      programme: 'JPN-ODA',
      kind: 'grant',
      instrument: 'grant of Official Development Assistance',
      amount: yen(9_053_000_000),
      endUsers: ['BAKAMLA'],
    },
    FOR_INDONESIA,
  ),
  ...lot(
    `${INDONESIA}/vessel`,
    {
      is: { en: 'Patrol vessel of 85.6 m' },
      kind: 'ship',
      unit: 'vessel',
      announced: exactly(1),
      endUsers: [{ name: 'BAKAMLA' }],
    },
    FOR_INDONESIA,
  ),
  fact(`lot:${INDONESIA}/vessel`, 'performance', { lengthM: 85.6, speedKn: 22, crew: 70 }, 'armyrec_20240708'),
];
