import type { FactDraft } from '../facts/fact.ts';
import { event, fact } from './build.ts';

const OSA = 'programme:OSA';

/** Official Security Assistance of Japan: who runs it, by which rules. */
export const OSA_PROGRAMME: readonly FactDraft[] = [
  fact(
    OSA,
    'title',
    {
      texts: [
        { language: 'en', text: 'Official Security Assistance (OSA)' },
        { language: 'ja', text: '政府安全保障能力強化支援' },
      ],
    },
    ['spf', 'guidelines'],
  ),
  fact(OSA, 'donor', { party: 'JPN' }, 'guidelines'),
  fact(
    OSA,
    'office',
    { name: 'Security Cooperation Division, Ministry of Foreign Affairs of Japan', note: 'Set up in July 2023.' },
    'spf',
    { from: '2023-07' },
  ),
  event(
    OSA,
    {
      step: 'adopted',
      on: '2023-04-05',
      by: [{ name: 'National Security Council of Japan', party: 'JPN' }],
      note: 'Implementation Guidelines, under the National Security Strategy (Cabinet decision of 16 December 2022).',
    },
    'guidelines',
  ),
  fact(
    OSA,
    'document',
    { name: 'Implementation Guidelines for Official Security Assistance', kind: 'guidelines', on: '2023-04-05' },
    'guidelines',
    { as: 'implementation-guidelines' },
  ),
  fact(
    OSA,
    'document',
    { name: 'Procurement Guidelines for Official Security Assistance', kind: 'guidelines', on: '2023-04' },
    'procguide',
    { as: 'procurement-guidelines' },
  ),
  fact(
    OSA,
    'principle',
    {
      id: 'fields',
      text: 'Only in fields not directly related to any international conflict: peace, stability and security under the rule of law (surveillance of territorial waters and airspace, maintaining public order); humanitarian activities; international peace cooperation.',
    },
    ['spf', 'icwa'],
    { as: 'fields' },
  ),
  fact(
    OSA,
    'principle',
    {
      id: 'recipients',
      text: 'Grants, in principle to developing countries, of equipment, supplies and infrastructure, for armed forces and related organisations.',
    },
    ['icwa', 'guidelines'],
    { as: 'recipients' },
  ),
  fact(
    OSA,
    'principle',
    {
      id: 'three-principles',
      text: 'Within the Three Principles on Transfer of Defense Equipment and Technology: prohibited cases; strict examination and transparency; prior consent of Japan, in principle, for extra-purpose use and for transfer to third parties.',
    },
    ['icwa', 'threep'],
    { as: 'three-principles' },
  ),
  fact(
    OSA,
    'principle',
    {
      id: 'charter',
      text: 'In conformity with the purposes and principles of the Charter of the United Nations; clauses on disclosure of information and on evaluation.',
    },
    'memory',
    { as: 'charter', confidence: 'memory' },
  ),
  fact(
    OSA,
    'principle',
    {
      id: 'procurement',
      text: 'Exchange of notes and signed Procedural Details between the governments; the recipient concludes an Agent Agreement with a procurement agent recommended by Japan and agreed in the Procedural Details; the agent tenders and concludes the contracts with the suppliers.',
    },
    'procguide',
    { as: 'procurement' },
  ),
  fact(
    OSA,
    'consentClause',
    { text: 'No extra-purpose use and no transfer to third parties without the prior consent of Japan.' },
    ['icwa', 'threep'],
  ),
];
