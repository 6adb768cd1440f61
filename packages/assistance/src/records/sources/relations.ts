import type { FactDraft } from '../../facts/fact.ts';
import { page, source } from '../build.ts';

const MOFA = 'Ministry of Foreign Affairs of Japan';

/** A paper of a day, whose address is not in the register. */
function paper(key: string, publisher: string, title: string, date: string, more: { note?: string } = {}): FactDraft {
  return source(key, 'press', publisher, title, { date, language: 'en', ...more });
}

/** Sources on partnerships, memberships and the summit of December 2023. */
export const RELATION_SOURCES: readonly FactDraft[] = [
  paper('helobn_20231218', 'Helo Brunei', 'The Sultan of Brunei on the partnership of ASEAN and Japan', '2023-12-18'),
  page(
    'yomi1217',
    'press',
    'The Yomiuri Shimbun',
    'The Prime Minister meets leaders of ASEAN separately',
    'https://japannews.yomiuri.co.jp/world/asia-pacific/20231217-156274/',
    '2023-12-17',
  ),
  paper('jt_20231128', 'The Japan Times', 'Japan and Viet Nam raise their partnership', '2023-11-28'),
  paper('scmp_20231128', 'South China Morning Post', 'Japan and Viet Nam raise their partnership', '2023-11-28'),
  source(
    'indoguard',
    'reprint',
    'indoguardonline',
    'Japan and Indonesia: comprehensive strategic partnership (Kyodo)',
    {
      date: '2023-09?',
      language: 'en',
      note: 'Reprints Kyodo. It says Thursday; the day is from the context. Read in part, not whole.',
    },
  ),
  paper('nation_20221118', 'The Nation (Thailand)', 'Japan and Thailand raise their ties', '2022-11-18'),
  paper('nation_20220503', 'The Nation (Thailand)', 'Japan and Thailand agree to raise their ties', '2022-05-03'),
  paper('asianews_20221115', 'Asia News Network', 'Japan and Cambodia agree on a partnership', '2022-11-15'),
  paper('bnn_20240326', 'BNN Breaking', 'Japan and Cambodia', '2024-03-26'),
  source('nikkei_lao', 'reprint', 'http476386114', 'Japan and Laos raise their partnership (Nikkei)', {
    date: '2025-01?',
    language: 'en',
    note: 'Reprints Nikkei. Read in part, not whole.',
  }),
  paper('makunouchi', 'makunouchibento', 'Japan and Laos raise their partnership', '2025-01?'),
  source(
    'worldjpn_lao',
    'document',
    'The World and Japan database, University of Tokyo',
    'Text of 5 March 2025 on Japan and Laos (20250305.S1J)',
    {
      date: '2025-03-05',
      language: 'ja',
    },
  ),
  paper('star_20260318', 'The Star', 'Japan and Singapore: strategic partnership', '2026-03-18'),
  paper(
    'klajoo_20231031',
    'klajoo',
    'The Department of Foreign Affairs of the Philippines on the partnership',
    '2023-10-31',
  ),
  paper('istanbulpost_20231217', 'The Istanbul Post', 'The commemorative summit and who attended', '2023-12-17'),
  source('mofa_tls', 'official', MOFA, 'Japan and Timor-Leste: partnership (page4e_000390)', {
    date: '2016-03-15?',
    language: 'en',
  }),
  source('bluebook_2024', 'official', MOFA, 'Diplomatic Bluebook 2024, on Australia (c030103)', {
    date: '2024',
    language: 'en',
  }),
  paper('ians_20251026', 'Indo-Asian News Service', 'Timor-Leste joins ASEAN; when the others joined', '2025-10-26'),
  source('csis_20231221', 'study', 'Center for Strategic and International Studies', 'The commemorative summit', {
    date: '2023-12-21',
    language: 'en',
  }),
  page(
    'mofa_summit',
    'official',
    MOFA,
    'Commemorative Summit for the 50th Year of ASEAN-Japan Friendship and Cooperation',
    'https://www.mofa.go.jp/a_o/rp/pagewe_000001_00006.html',
    '2023-12?',
  ),
  source('mofa_banquet', 'official', MOFA, 'Banquet of the commemorative summit (pageite_000001_00059)', {
    date: '2023-12-16',
    language: 'en',
  }),
  source('abscbn', 'reprint', 'ABS-CBN', 'The summit in Tokyo, three days through Monday (Kyodo)', {
    date: '2023-12?',
    language: 'en',
    note: 'Reprints Kyodo. Read in part, not whole.',
  }),
  paper('mothership_20231217', 'Mothership', 'Singapore and Japan: green and digital shipping corridor', '2023-12-17'),
];
