import type { FactDraft } from '../../facts/fact.ts';
import { page } from '../build.ts';

/** Sources of the grants of fiscal 2024. */
export const OSA_2024_SOURCES: readonly FactDraft[] = [
  page(
    'jdef_phl24',
    'reprint',
    'J-Defense',
    'Exchange of notes with the Philippines (in Japanese)',
    'https://j-defense.ikaros.jp/docs/mod/002263.html',
    '2024-12-05',
    {
      language: 'ja',
      note: 'Reprints the release of the Ministry of Foreign Affairs of 5 December 2024. Read in part, not whole.',
    },
  ),
  page(
    'portnews',
    'press',
    'PortNews',
    'Security assistance for the Philippines',
    'https://en.portnews.ru/news/371183/',
    '2024-12-06',
  ),
  page(
    'manila24',
    'press',
    'The Manila Shimbun',
    'Second grant of security assistance to the Philippines',
    'https://www.manila-shimbun.com/category/english/news280490.html',
    '2024-12-06',
  ),
  page(
    'jdef_idn24',
    'reprint',
    'J-Defense',
    'Exchange of notes with Indonesia (in Japanese)',
    'https://j-defense.ikaros.jp/docs/mod/002472.html',
    '2025-01-11',
    {
      language: 'ja',
      note: 'Reprints the release of the Ministry of Foreign Affairs of 11 January 2025. Read in part, not whole.',
    },
  ),
  page(
    'benar',
    'press',
    'BenarNews',
    'Japan gives Indonesia two patrol vessels',
    'https://engdev.benarnews.org/english/news/indonesian/japan-donates-two-patrol-vessels-02122025120804.html',
    '2025-02-12',
  ),
  page(
    'kyodo_mng',
    'reprint',
    'Mongolian Business Database',
    'Air traffic control radar for Mongolia (Kyodo)',
    'http://mongolianbusinessdatabase.com/base/newsdetials?id=35559',
    '2025',
    { note: 'Reprints Kyodo. Read in part, not whole.' },
  ),
  page(
    'arab_dji',
    'press',
    'Arab News Japan',
    'Coastal radars for Djibouti',
    'https://www.arabnews.jp/en/japan/article_137756/',
    '2025-01/2025-03~',
  ),
];
