import type { FactDraft } from '../../facts/fact.ts';
import { event } from '../build.ts';
import { grant, lot, remark } from '../describe.ts';

const NOT_NAMED = 'What it is to consist of was not read; nor an amount.';

/** Thailand and Timor-Leste: named for fiscal 2025; no signing was found, no amount is known. */
export const PLANNED_2025: readonly FactDraft[] = [
  ...planned('OSA-THA-2025-01', 'THA', 'Thailand', ['newsible', 'jtoday25']),
  remark(
    'grant:OSA-THA-2025-01',
    'plan',
    'Set to join as the 11th recipient in fiscal 2025. Only as a plan: no signing was found.',
    ['newsible', 'jtoday25'],
  ),
  ...planned('OSA-TLS-2025-01', 'TLS', 'Timor-Leste', ['jtoday25']),
  remark(
    'grant:OSA-TLS-2025-01',
    'plan',
    "Named as a candidate of fiscal 2025; not in the part of the ministry's register of 6 January 2026 that was read. Only as a plan: no signing was found.",
    ['jtoday25', 'mofa_reg'],
  ),
];

function planned(id: string, party: string, name: string, sources: readonly string[]): FactDraft[] {
  return [
    ...grant(
      id,
      {
        title: { en: `Assistance planned for ${name}` },
        donor: 'JPN',
        recipients: [party],
        programme: 'OSA',
        fiscalYear: 2025,
      },
      sources,
    ),
    event(
      `grant:${id}`,
      { step: 'announced', on: '../2025-06-21', note: 'Named in the press as a recipient foreseen.' },
      'jtoday25',
    ),
    ...lot(`${id}/unnamed`, { is: { en: 'Not named' }, kind: 'equipment', note: NOT_NAMED }, sources),
  ];
}
