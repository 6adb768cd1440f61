import type { DateText } from '../dates/partial-date.ts';
import type { FactDraft } from '../facts/fact.ts';
import { fact, type More, type PersonValue, type Sources } from './build.ts';
import { relabel, remark } from './describe.ts';

const CSP = 'comprehensive strategic partnership';
const SP = 'strategic partnership';
const MALAYSIA_2015 = level('MYS', SP, '2015-05-25', 'memory', { as: '2015', confidence: 'memory' });
const VIET_NAM_2014 = level('VNM', 'extensive strategic partnership', '2014-03-18', 'memory', {
  as: '2014',
  confidence: 'memory',
});
const LAOS_2015 = level('LAO', SP, '2015', ['nikkei_lao', 'worldjpn_lao'], { as: '2015' });

/** What Japan calls its relations, and since when. Labels are political words, not a scale across countries. */
export const PARTNERSHIPS: readonly FactDraft[] = [
  level('ASEAN', CSP, '2023-09', 'helobn_20231218', { as: '2023', saidBy: 'Sultan of Brunei' }),
  level('ASEAN', CSP, '2023-09-06', 'memory', { as: '2023:day', confidence: 'memory' }),

  MALAYSIA_2015,
  relabel('partnership:JPN/MYS', '2023', CSP, '2023-12-16', MALAYSIA_2015, ['mofa_mys23', 'yomi1217']),

  VIET_NAM_2014,
  relabel('partnership:JPN/VNM', '2023', CSP, '2023-11-27', VIET_NAM_2014, ['jt_20231128', 'scmp_20231128']),
  signed(
    'VNM',
    [
      { name: 'Kishida Fumio', role: 'Prime Minister of Japan', party: 'JPN' },
      { name: 'Vo Van Thuong', role: 'President of Viet Nam', party: 'VNM' },
    ],
    ['jt_20231128', 'scmp_20231128'],
  ),

  level('IDN', CSP, '2023-09-07', 'indoguard', {
    as: '2023',
    saidBy: 'Kyodo',
    note: 'Jakarta. The source says Thursday; the day is from the context.',
  }),

  level('THA', CSP, '2022-11-17', 'nation_20221118', { as: '2022' }),
  fact('partnership:JPN/THA', 'agreed', { label: CSP, on: '2022-05-02' }, 'nation_20220503'),

  level('KHM', CSP, '2023', 'bnn_20240326', { as: '2023', note: 'Known to the year.' }),
  fact('partnership:JPN/KHM', 'agreed', { label: CSP, on: '2022-11-12' }, 'asianews_20221115'),

  LAOS_2015,
  relabel('partnership:JPN/LAO', '2025', CSP, '2025-01-21', LAOS_2015, ['nikkei_lao', 'makunouchi', 'worldjpn_lao'], {
    note: 'Tokyo.',
  }),
  signed(
    'LAO',
    [
      { name: 'Ishiba Shigeru', role: 'Prime Minister of Japan', party: 'JPN' },
      { name: 'Sonexay Siphandone', role: 'Prime Minister of Laos', party: 'LAO' },
    ],
    ['nikkei_lao', 'makunouchi'],
  ),

  level('SGP', SP, '2026-03-18', 'star_20260318', { as: '2026' }),
  signed(
    'SGP',
    [
      { name: 'Takaichi Sanae', role: 'Prime Minister of Japan', party: 'JPN' },
      { name: 'Lawrence Wong', role: 'Prime Minister of Singapore', party: 'SGP' },
    ],
    'star_20260318',
  ),

  level('PHL', SP, '2011', 'klajoo_20231031', {
    as: '2011',
    saidBy: 'Department of Foreign Affairs of the Philippines',
  }),
  remark(
    'partnership:JPN/PHL',
    '2026-01-15',
    'Still called a strategic partner (戦略的パートナー) on 15 January 2026.',
    'mofa_phl25',
  ),

  level('BGD', SP, '2023-04', 'dstar', {
    as: '2023',
    note: 'During the visit of Prime Minister Hasina.',
  }),
  level('BGD', SP, '2023-04-26', 'memory', { as: '2023:day', confidence: 'memory' }),

  level('MNG', 'special strategic partnership for peace and prosperity', '../2025', 'kyodo_mng', {
    as: '2025',
    saidBy: 'Kyodo',
    note: 'Since when was not found; so called in 2025.',
  }),

  level('AUS', 'special strategic partnership', '../2024', 'bluebook_2024', {
    as: '2024',
    note: 'Since when was not found; so called in the Bluebook of 2024.',
  }),
  remark(
    'partnership:JPN/AUS',
    'access',
    'A Reciprocal Access Agreement is in force since August 2023.',
    'bluebook_2024',
  ),

  level('TLS', 'Advanced Partnership towards Growth and Prosperity', '2016-03-15', 'mofa_tls', { as: '2016' }),

  level('MMR', 'none', '../2023-12-17', 'istanbulpost_20231217', { as: '2023' }),
  remark(
    'partnership:JPN/MMR',
    'summit',
    'The leader of Myanmar was not invited to the summit of December 2023.',
    'istanbulpost_20231217',
  ),

  remark(
    'partnership:JPN/BRN',
    'none-found',
    'No formal strategic partnership was found, and no source either way.',
    'search',
    {
      confidence: 'derived',
    },
  ),
];

function level(partner: string, label: string, from: DateText, sources: Sources, more: More = {}): FactDraft {
  return fact(`partnership:JPN/${partner}`, 'level', { label }, sources, { ...more, from });
}

function signed(partner: string, people: readonly PersonValue[], sources: Sources): FactDraft {
  return fact(`partnership:JPN/${partner}`, 'signedBy', { people: people.map((person) => ({ ...person })) }, sources);
}
