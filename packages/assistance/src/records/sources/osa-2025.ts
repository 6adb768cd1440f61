import type { FactDraft } from '../../facts/fact.ts';
import { page } from '../build.ts';

const MOFA = 'Ministry of Foreign Affairs of Japan';

/** Sources of the grants of fiscal 2025. */
export const OSA_2025_SOURCES: readonly FactDraft[] = [
  page(
    'jiji_png',
    'press',
    'Jiji Press, on nippon.com',
    'Heavy machinery for Papua New Guinea',
    'https://www.nippon.com/en/news/yjj2025091600983/',
    '2025-09-17',
  ),
  page(
    'onepng',
    'press',
    'One PNG',
    'Papua New Guinea secures K11.6 million of Japan',
    'https://www.onepng.com/2025/10/png-secures-japans-k116-million.html',
    '2025-10-01',
  ),
  page(
    'geoip',
    'reprint',
    'Geo Indo-Pacific',
    'Security assistance for Papua New Guinea (Indo-Pacific Defense FORUM)',
    'https://geoindopacific.com/?p=6760',
    undefined,
    { note: 'Reprints the Indo-Pacific Defense FORUM; its day is not known. Read in part, not whole.' },
  ),
  page(
    'pti_lka',
    'press',
    'Press Trust of India, on NewsDrum',
    'Drones for the Navy of Sri Lanka',
    'https://www.newsdrum.in/international/sri-lanka-navy-gets-uavs-from-japan-10514409',
    '2025-09-29',
  ),
  page(
    'mofa_mys25',
    'official',
    MOFA,
    'Exchange of notes with Malaysia, fiscal 2025 (in Japanese)',
    'https://www.mofa.go.jp/mofaj/press/release/pressit_000001_02880.html',
    '2025-10-26',
    { language: 'ja' },
  ),
  page(
    'jiji_ton',
    'press',
    'Jiji Press, on nippon.com',
    'Drones and uniforms for Tonga',
    'https://www.nippon.com/en/news/yjj2025120500529/',
    '2025-12-05',
  ),
  page(
    'emb_ton',
    'official',
    'Embassy of Japan in Tonga',
    'Exchange of notes with Tonga (in Japanese)',
    'https://www.ton.emb-japan.go.jp/itpr_ja/11_000001_00608.html',
    '2025-12-05',
    { language: 'ja' },
  ),
  page(
    'mofa_phl25',
    'official',
    MOFA,
    'Exchange of notes with the Philippines, fiscal 2025 (in Japanese)',
    'https://www.mofa.go.jp/mofaj/s_sa/sea2/ph/pageit_000001_02703.html',
    '2026-01-15',
    { language: 'ja' },
  ),
  page(
    'idpost',
    'press',
    'Indonesian Post',
    'Commission I of the House on a grant of patrol vessels',
    'https://indonesianpost.com/2026/02/10/indonesia-dpr-commission-i-accept-japan-osa-patrol-vessel-grant-1-9-billion-yen',
    '2026-02-10',
  ),
];
