import { fact, source } from '../../assets/testing/make-context.ts';
import type { FactDraft } from '../../facts/fact.ts';

export const MALAYSIA = 'OSA-MYS-2023-01';
const GRANT = `grant:${MALAYSIA}`;
export const BOATS = `lot:${MALAYSIA}/boats`;
export const DRONES = `lot:${MALAYSIA}/drones`;
export const TRUCKS = `lot:${MALAYSIA}/trucks`;

const exactly = (count: number): { least: number; most: number } => ({ least: count, most: count });
const official = { sources: ['mofa'] };
const embassy = { sources: ['embassy', 'sun'] };
const star = { sources: ['star'] };
const bernama = { sources: ['bernama'] };
const sun = { sources: ['sun'] };

/** The notes as the ministry that exchanged them tells of them. */
export const NOTES: FactDraft = fact(
  GRANT,
  'event',
  { step: 'notes-exchanged', on: '2023-12-16', place: 'Tokyo', by: [{ name: 'Kamikawa Yoko', party: 'JPN' }] },
  { ...official, id: 'notes' },
);

const handover = fact(
  BOATS,
  'event',
  { step: 'handed-over', on: '2025-10-01', quantity: exactly(7), place: 'Jugra Air Base, Banting' },
  { ...embassy, id: 'boats:handed-over' },
);
const headline = fact(
  BOATS,
  'event',
  { step: 'handed-over', on: '2025-09-22', quantity: exactly(7) },
  { ...bernama, id: 'boats:headline' },
);

/** The grant of the article, as far as its page needs it: boats handed over, some of the drones, trucks in tender. */
export const MALAYSIAN_GRANT: readonly FactDraft[] = [
  source('mofa', 'official', 'Ministry of Foreign Affairs of Japan'),
  source('embassy', 'official', 'Embassy of Japan'),
  source('bernama', 'press', 'Bernama'),
  source('star', 'press', 'The Star'),
  source('sun', 'press', 'The Sun'),
  fact('programme:OSA', 'event', { step: 'adopted', on: '2023-04-05' }, official),
  fact('programme:OSA', 'donor', { party: 'JPN' }, official),
  fact(GRANT, 'title', { texts: [{ language: 'en', text: 'Equipment for monitoring' }] }, official),
  fact(GRANT, 'programme', { programme: 'OSA' }, official),
  fact(GRANT, 'fiscalYear', { party: 'JPN', year: 2023 }, official),
  fact(GRANT, 'amount', { money: { minor: 400_000_000, currency: 'JPY' } }, official),
  fact(GRANT, 'recipient', { party: 'MYS' }, official),
  fact(GRANT, 'agent', { name: 'JICS' }, bernama),
  fact(GRANT, 'event', { step: 'recipient-approved', on: '2023-12-01', by: [{ name: 'Cabinet' }] }, sun),
  NOTES,
  fact(GRANT, 'partiesToNotes', { parties: ['Japan', 'Malaysia'] }, { ...official, id: 'parties:mofa' }),
  fact(GRANT, 'partiesToNotes', { parties: ['Malaysia', 'JICS'] }, { ...sun, id: 'parties:sun' }),
  fact(
    GRANT,
    'partiesToNotes',
    { chosen: 'parties:mofa' },
    {
      ...official,
      id: 'parties:resolution',
      kind: 'resolution',
      targets: ['parties:mofa', 'parties:sun'],
      reason: 'JICS is the agent.',
    },
  ),
  ...['RM12.63 million', 'RM12.36 million'].map((asWritten) =>
    fact(
      GRANT,
      'reportedAmount',
      {
        money: { minor: asWritten === 'RM12.36 million' ? 1_236_000_000 : 1_263_000_000, currency: 'MYR' },
        asWritten,
        on: '2025-09-22',
      },
      asWritten === 'RM12.36 million' ? star : bernama,
    ),
  ),
  fact(BOATS, 'description', { texts: [{ language: 'en', text: 'Rescue boat JE-470' }] }, embassy),
  fact(BOATS, 'quantity', { stage: 'announced', count: exactly(7) }, embassy),
  fact(BOATS, 'endUser', { name: 'Air Force, PASKAU' }, sun),
  handover,
  headline,
  fact(
    BOATS,
    'event',
    { chosen: handover.id },
    {
      ...embassy,
      id: 'boats:resolution',
      kind: 'resolution',
      targets: [handover.id, headline.id],
      reason: 'The day of the report is not the day of the event.',
    },
  ),
  fact(DRONES, 'quantity', { stage: 'announced', count: exactly(14) }, star),
  fact(DRONES, 'endUser', { name: 'Army', quantity: exactly(6) }, star),
  fact(DRONES, 'event', { step: 'trained', on: '2025-05', quantity: { text: '12 officers' } }, star),
  fact(
    DRONES,
    'event',
    { step: 'handed-over', on: '2025-09-22', quantity: { least: 2, most: 13, text: 'several of 14' } },
    star,
  ),
  fact(TRUCKS, 'quantity', { stage: 'announced', count: exactly(2) }, bernama),
  fact(TRUCKS, 'nameAsReported', { text: 'road-cleaning lorries' }, bernama),
  fact(TRUCKS, 'nameAsReported', { text: 'road leading trucks' }, star),
  fact(TRUCKS, 'event', { step: 'tendered', on: '../2025-09-22' }, bernama),
];
