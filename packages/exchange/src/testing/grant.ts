import type { FactDraft } from '@searoom/assistance';
import { say, source } from './seal.ts';

const GRANT = 'grant:OSA-MYS-2023-01';
const BOATS = 'lot:OSA-MYS-2023-01/boats';
const DRONES = 'lot:OSA-MYS-2023-01/drones';
const TRUCKS = 'lot:OSA-MYS-2023-01/trucks';

/** A grant with what makes one hard to export: a part of a lot, a date by which, accounts that differ, other currencies. */
export const GRANT_DRAFTS: readonly FactDraft[] = [
  source('ministry', {
    title: 'Announcement by the Ministry of Foreign Affairs of Japan',
    publisher: 'Ministry of Foreign Affairs of Japan',
    kind: 'official',
    address: 'https://www.mofa.go.jp/fp/nsp/pageite_000001_00050.html',
    date: '2023-12-16',
    language: 'en',
  }),
  source('paper', { title: 'A paper', address: 'https://paper.example/a?b=1&c=2', date: '2025-09-23', language: 'en' }),
  say('programme:OSA', 'title', { texts: [{ language: 'en', text: 'Official Security Assistance' }] }),
  say('programme:OSA', 'donor', { party: 'JPN' }),
  say('programme:OSA', 'office', { name: 'Ministry of Foreign Affairs of Japan' }),
  say('programme:OSA', 'consentClause', {
    text: 'No extra-purpose use and no transfer to third parties without the prior consent of Japan.',
  }),
  say(GRANT, 'title', {
    texts: [
      { language: 'ja', text: 'マレーシアに対する政府安全保障能力強化支援（OSA）' },
      { language: 'en', text: 'Official Security Assistance (OSA) to Malaysia, FY2023' },
    ],
  }),
  say(GRANT, 'programme', { programme: 'OSA' }),
  say(GRANT, 'instrument', { kind: 'grant' }),
  say(GRANT, 'donor', { party: 'JPN' }),
  say(GRANT, 'recipient', { party: 'MYS', agency: 'Ministry of Defence of Malaysia' }),
  say(GRANT, 'agent', { name: 'Japan International Cooperation System' }),
  say(GRANT, 'amount', { money: { minor: 400_000_000, currency: 'JPY' } }),
  say(GRANT, 'purpose', {
    text: 'Grant of equipment (e.g. rescue boats) for monitoring and surveillance by the Malaysian Armed Forces.',
  }),
  say(GRANT, 'event', { step: 'notes-exchanged', on: '2023-12-16', place: 'Tokyo' }),
  say(GRANT, 'event', { step: 'recipient-approved', on: '2023-12-01' }, { sources: ['paper'] }),
  say(
    GRANT,
    'reportedAmount',
    { money: { minor: 1_263_000_000, currency: 'MYR' }, asWritten: 'RM12.63 million', on: '2025-09-22' },
    { sources: ['paper'] },
  ),
  say(BOATS, 'description', { texts: [{ language: 'en', text: 'rescue boats' }] }),
  say(BOATS, 'kindOfItem', { kind: 'boat' }),
  say(BOATS, 'quantity', { stage: 'announced', count: { least: 7, most: 7 } }),
  say(BOATS, 'endUser', { name: '=HYPERLINK("https://evil.example")' }, { sources: ['paper'] }),
  say(
    BOATS,
    'event',
    { step: 'handed-over', on: '2025-10-01', quantity: { least: 7, most: 7 }, place: 'Jugra Air Base, "Banting"' },
    { sources: ['ministry', 'paper'] },
  ),
  say(DRONES, 'description', { texts: [{ language: 'en', text: 'unmanned aerial vehicles' }] }),
  say(DRONES, 'kindOfItem', { kind: 'drone' }),
  say(DRONES, 'quantity', { stage: 'announced', count: { least: 14, most: 14 } }),
  say(
    DRONES,
    'event',
    { step: 'handed-over', on: '2025-09-22', quantity: { least: 2, most: 13, text: 'several of 14' } },
    { sources: ['paper'] },
  ),
  say(DRONES, 'event', { step: 'trained', on: '2025-05' }, { sources: ['paper'] }),
  say(TRUCKS, 'description', { texts: [{ language: 'en', text: 'road trucks' }] }),
  say(TRUCKS, 'quantity', { stage: 'announced', count: { least: 2, most: 2 } }),
  say(TRUCKS, 'event', { step: 'tendered', on: '../2025-09-22' }, { sources: ['paper'] }),
];

/** Another account of the handover of the boats, which cannot be true beside the first. */
export const OTHER_HANDOVER: FactDraft = say(
  BOATS,
  'event',
  { step: 'handed-over', on: '2025-09-22', quantity: { least: 7, most: 7 } },
  { id: 'OSA-MYS-2023-01/boats:event:handed-over:paper', sources: ['paper'] },
);

/** Chooses between the two. */
export const RESOLUTION: FactDraft = {
  id: 'OSA-MYS-2023-01/boats:event:handed-over:resolution',
  kind: 'resolution',
  subject: BOATS,
  predicate: 'event',
  value: { chosen: 'OSA-MYS-2023-01/boats:event:handed-over' },
  sources: ['ministry'],
  confidence: 'derived',
  targets: ['OSA-MYS-2023-01/boats:event:handed-over', 'OSA-MYS-2023-01/boats:event:handed-over:paper'],
  reason: 'The headline runs ahead of the handover -- it names what was announced.',
};
