import type { FactDraft } from '../../facts/fact.ts';
import { source } from '../build.ts';

/** Sources of the Malaysian grant of 2023. */
export const MYS_SOURCES: readonly FactDraft[] = [
  source(
    'mofa_mys23',
    'official',
    'Ministry of Foreign Affairs of Japan',
    'Exchange of notes with Malaysia on Official Security Assistance',
    {
      address: 'https://www.mofa.go.jp/fp/nsp/pageite_000001_00050.html',
      date: '2023-12-16',
      language: 'en',
    },
  ),
  source(
    'mofa_mys23ja',
    'official',
    'Ministry of Foreign Affairs of Japan',
    'Exchange of notes with Malaysia on Official Security Assistance (in Japanese)',
    {
      address: 'https://www.mofa.go.jp/mofaj/fp/nsp/pageit_000001_00098.html',
      date: '2023-12-16',
      language: 'ja',
    },
  ),
  source('jiji_mys', 'press', 'Jiji Press, on nippon.com', 'Security assistance planned for Malaysia', {
    address: 'https://www.nippon.com/en/news/yjj2023121500805/',
    date: '2023-12-15',
    language: 'en',
  }),
  source('seed', 'press', 'TRT World', 'Japan and Malaysia sign a security assistance deal (Reuters)', {
    date: '2023-12-16',
    language: 'en',
    confidence: 'seen',
    note: 'A report of Reuters as TRT World published it; read whole. Under the copyright of its publisher.',
  }),
  source('bernama', 'press', 'Bernama', 'Malaysian Armed Forces receive boats and drones from Japan', {
    address: 'https://www.bernama.com/tv/news.php?id=2469941',
    date: '2025-09-22',
    language: 'en',
  }),
  source('star25', 'press', 'The Star', 'Japan gives drones and rescue boats', {
    address: 'https://www.thestar.com.my/news/nation/2025/09/23/japan-donates-aerial-dronesrescue-boats',
    date: '2025-09-23',
    language: 'en',
  }),
  source('sun2', 'press', 'The Sun', 'Air Force receives seven rescue boats from Japan', {
    address:
      'https://thesun.my/malaysia-news/rmaf-receives-seven-rescue-boats-from-japan-under-rm126-million-security-grant-DE15007422',
    date: '2025-10-01',
    language: 'en',
  }),
  source('embmy', 'official', 'Embassy of Japan in Malaysia', 'Handover of rescue boats (in Japanese)', {
    address: 'https://www.my.emb-japan.go.jp/itpr_ja/newinfo_01102025.html',
    date: '2025-10-01',
    language: 'ja',
  }),
];
