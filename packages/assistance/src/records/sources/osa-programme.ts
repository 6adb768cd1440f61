import type { FactDraft } from '../../facts/fact.ts';
import { page } from '../build.ts';

const MOFA = 'Ministry of Foreign Affairs of Japan';
const DATABASE = 'The World and Japan database, University of Tokyo';

/** Sources of the programme and of its budgets. */
export const OSA_PROGRAMME_SOURCES: readonly FactDraft[] = [
  page(
    'guidelines',
    'document',
    DATABASE,
    'Implementation Guidelines for Official Security Assistance, National Security Council',
    'http://www.ioc.u-tokyo.ac.jp/~worldjpn/documents/texts/JPSC/20230405.O2E.html',
    '2023-04-05',
    { note: 'Provisional translation. Read in part, not whole.' },
  ),
  page(
    'procguide',
    'document',
    DATABASE,
    'Procurement Guidelines for Official Security Assistance',
    'https://worldjpn.net/documents/texts/JPSC/20230400.O1E.html',
    '2023-04',
  ),
  page(
    'threep',
    'official',
    MOFA,
    'Three Principles on Transfer of Defense Equipment and Technology',
    'https://www.mofa.go.jp/fp/nsp/page1we_000083.html',
    '2023-12-05',
  ),
  page(
    'mofa_reg',
    'official',
    MOFA,
    'Register of projects of Official Security Assistance (in Japanese)',
    'https://www.mofa.go.jp/mofaj/fp/ipc/pagew_000001_02082.html',
    '2026-01-06',
    { language: 'ja', note: 'Read only down to the entry of Papua New Guinea.' },
  ),
  page(
    'icwa',
    'study',
    'Indian Council of World Affairs',
    "Japan's Official Security Assistance",
    'https://icwa.in/show_content.php?lang=1&level=3&ls_id=10210&lid=6512',
  ),
  page(
    'spf',
    'study',
    'Sasakawa Peace Foundation, International Information Network Analysis',
    'Official Security Assistance (Nishida)',
    'https://www.spf.org/iina/en/articles/nishida_03.html',
  ),
  page(
    'jt25',
    'press',
    'The Japan Times',
    'Budget of Official Security Assistance grows',
    'https://www.japantimes.co.jp/news/2025/01/17/japan/japan-osa-budget-expansion',
    '2025-01-17',
  ),
  page(
    'jtoday25',
    'press',
    'Kyodo, on Japan Today',
    'Japan to provide defence equipment to Thailand and seven other states',
    'https://japantoday.com/category/national/japan-to-provide-defense-equipment-to-thailand-7-other-nations',
    '2025-06-21',
  ),
  page(
    'jiji26',
    'press',
    'Jiji Press, on nippon.com',
    'Budget of Official Security Assistance for fiscal 2026',
    'https://www.nippon.com/en/news/yjj2025122400728/',
    '2025-12-24',
  ),
  page(
    'asahi26',
    'press',
    'The Asahi Shimbun',
    'Draft budget for fiscal 2026: Official Security Assistance',
    'https://ajw-origin.potaufeu.asahi.com/ajw/articles/16256952',
    '2025-12-27',
  ),
  page(
    'alo26',
    'reprint',
    'alojapan.com',
    'Official Security Assistance in fiscal 2026 (The Japan Times)',
    'https://www.alojapan.com/1433550/',
    '2025-12',
    { note: 'Reprints The Japan Times. Read in part, not whole.' },
  ),
  page(
    'newsible',
    'press',
    'Newsible Asia',
    'Japan and security in Southeast Asia: Official Security Assistance',
    'https://www.newsibleasia.com/japan-strengthens-southeast-asia-security-with-osa-program',
    '2026',
  ),
];
