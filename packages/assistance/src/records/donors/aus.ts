import type { FactDraft } from '../../facts/fact.ts';
import { event, exactly, fact, millions } from '../build.ts';
import { grant, lot, remark } from '../describe.ts';
import { funded, named } from './asset.ts';

const ID = 'AUS-PMSP-GUARDIAN';
const BOATS = `lot:${ID}/boats`;
const SOURCES = ['watoday_20220630', 'pacificadvocate'];

/** Patrol boats of the Guardian class, given by Australia: what happened after the handover matters most. */
export const AUS: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Patrol boats of the Guardian class' },
      donor: 'AUS',
      recipients: ['FJI', 'WSM', 'TLS'],
      programme: 'AUS-PMSP',
      kind: 'grant',
    },
    SOURCES,
  ),
  fact(
    `grant:${ID}`,
    'amount',
    { money: { ...millions('2100', 'AUD') }, note: 'Of the whole programme, rounded as the press gave it.' },
    'watoday_20220630',
  ),
  remark(
    `grant:${ID}`,
    'recipients',
    'Twelve Pacific states and Timor-Leste; the register names only those of whose boats it tells something.',
    SOURCES,
  ),
  ...lot(
    `${ID}/boats`,
    {
      is: { en: 'Patrol boat of 39.5 m, Guardian class' },
      kind: 'boat',
      unit: 'boat',
      announced: exactly(22),
      note: 'Built by Austal.',
    },
    SOURCES,
  ),
  fact(BOATS, 'performance', { lengthM: 39.5 }, SOURCES),
  event(
    BOATS,
    { step: 'defect', on: '2021-02', occasion: 'coupling', note: 'Cracked couplings between engine and gearbox.' },
    'watoday_20220630',
  ),
  event(
    BOATS,
    { step: 'defect', on: '2021-05', occasion: 'ventilation', note: 'Ventilation of the sick bay.' },
    'watoday_20220630',
  ),
  event(
    BOATS,
    {
      step: 'defect',
      on: '2022-05/2022-06',
      occasion: 'exhaust',
      note: 'Cracks in the exhaust that leak carbon monoxide.',
    },
    'watoday_20220630',
  ),

  named('NAFANUA-II', 'nafanua', { name: 'Nafanua II', note: 'Samoa.' }, SOURCES),
  event('asset:NAFANUA-II', { step: 'lost', on: '2021', note: 'Wrecked.' }, SOURCES),
  funded('NAFANUA-II', 'programme', { grant: ID, part: 'boat' }, SOURCES),

  named('RFNS-PUAMAU', 'puamau', { name: 'RFNS Puamau', note: 'Fiji.' }, 'marex_20240612'),
  event('asset:RFNS-PUAMAU', { step: 'handed-over', on: '2024-03' }, 'marex_20240612'),
  event(
    'asset:RFNS-PUAMAU',
    {
      step: 'defect',
      on: '2024-06-10',
      occasion: 'grounding',
      note: 'Aground on the first patrol, three months after the handover.',
    },
    'marex_20240612',
  ),
  funded('RFNS-PUAMAU', 'programme', { grant: ID, part: 'boat' }, 'marex_20240612'),
];
