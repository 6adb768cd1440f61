import type { FactDraft } from '../../facts/fact.ts';
import { event, millions, reported } from '../build.ts';
import { grant, lot, remark } from '../describe.ts';

const ID = 'EUU-EPF-2023-2682';
const DECISION = 'lexaris_2023_2682';

/** A measure of the European Peace Facility for states of West and Central Africa. */
export const EUU: readonly FactDraft[] = [
  ...grant(
    ID,
    {
      title: { en: 'Boats, drones and surveillance services for navies of West and Central Africa' },
      donor: 'EUU',
      recipients: ['GHA', 'CMR', 'BEN', 'COG'],
      programme: 'EUU-EPF',
      kind: 'measure',
      instrument: 'assistance measure, Council Decision (CFSP) 2023/2682',
      amount: millions('21', 'EUR'),
    },
    DECISION,
  ),
  remark(`grant:${ID}`, 'recipients', 'The decision names more recipients than were read.', DECISION),
  event(
    `grant:${ID}`,
    { step: 'donor-approved', on: '2023-11-27', by: [{ name: 'Council of the European Union', party: 'EUU' }] },
    DECISION,
  ),
  reported(
    `grant:${ID}`,
    'ghana',
    {
      money: millions('25', 'EUR'),
      asWritten: 'EUR 25m/36 months',
      on: '2023/..~',
      part: 'Ghana, 36 months',
      note: 'Whether it is a part of the measure or another one was not read; nor the day of the report.',
    },
    'biztweet',
  ),
  ...lot(
    `${ID}/boats`,
    { is: { en: 'Rigid-hulled inflatable boats and speed boats' }, kind: 'boat', unit: 'boat' },
    DECISION,
  ),
  ...lot(`${ID}/drones`, { is: { en: 'Naval unmanned aircraft' }, kind: 'drone', unit: 'aircraft' }, DECISION),
  ...lot(
    `${ID}/services`,
    { is: { en: 'Services of intelligence, surveillance and reconnaissance' }, kind: 'equipment' },
    DECISION,
  ),
];
