import type { FactDraft } from '../../facts/fact.ts';
import { fact, type More, type Sources } from '../build.ts';

/** Programmes of the grants that Official Security Assistance can be compared with. */
export const DONOR_PROGRAMMES: readonly FactDraft[] = [
  ...programme('JICA-MSCIP', 'JPN', 'Maritime Safety Capability Improvement Project, Philippines (MSCIP)', [
    'philstar_20151228',
    'manilastandard',
  ]),
  ...programme('JPN-ODA', 'JPN', 'Official Development Assistance of Japan: vessels', [
    'mofa_mys16',
    'navalnews_202008',
  ]),
  ...programme('USA-EDA', 'USA', 'Excess Defense Articles, with Foreign Military Financing', [
    'uscg_eda',
    'shephard_20170526',
  ]),
  ...programme('KOR-TRANSFER', 'KOR', 'Transfer of ships of the Navy of the Republic of Korea', 'xinhua_20190819'),
  ...programme('AUS-PMSP', 'AUS', 'Pacific Maritime Security Program', ['watoday_20220630', 'marex_20240612']),
  ...programme('EUU-EPF', 'EUU', 'European Peace Facility, assistance measures', 'lexaris_2023_2682'),
  ...programme('IND-GRANT', 'IND', 'Ships given by India', 'memory', { confidence: 'memory' }),
];

function programme(key: string, party: string, text: string, sources: Sources, more: More = {}): FactDraft[] {
  const subject = `programme:${key}`;
  return [
    fact(subject, 'title', { texts: [{ language: 'en', text }] }, sources, more),
    fact(subject, 'donor', { party }, sources, more),
  ];
}
