import type { FactDraft } from '../../facts/fact.ts';
import type { SourceValue } from '../../facts/values.ts';
import { page, source } from '../build.ts';

/** A source of a day, whose address is not in the register. */
function of(
  key: string,
  kind: SourceValue['kind'],
  publisher: string,
  title: string,
  date?: string,
  note?: string,
): FactDraft {
  return source(key, kind, publisher, title, {
    language: 'en',
    ...(date !== undefined && { date }),
    ...(note !== undefined && { note: `${note} Read in part, not whole.` }),
  });
}

/** Sources on comparable assistance of other donors and programmes. */
export const DONOR_SOURCES: readonly FactDraft[] = [
  of('philstar_20151228', 'press', 'The Philippine Star', 'Patrol ships for the Philippine Coast Guard', '2015-12-28'),
  page(
    'defmirror_16854',
    'press',
    'DefenseMirror',
    'Patrol ships for the Philippine Coast Guard',
    'https://defensemirror.com/news/16854',
  ),
  page(
    'mshimbun_262584',
    'press',
    'The Manila Shimbun',
    'First ship of 97 metres for the Philippine Coast Guard',
    'https://www.manila-shimbun.com/category/english/news262584.html',
    '2022?',
  ),
  of('janes_mscip', 'press', 'Janes', 'Multi-role response vessels of the Philippine Coast Guard'),
  of('navalnews_202008', 'press', 'Naval News', 'Patrol vessels of Japan for Viet Nam and the Philippines', '2020-08'),
  of('manilastandard', 'press', 'Manila Standard', 'Third phase of the ships for the Philippine Coast Guard', '2024?'),
  page(
    'mshimbun_276945',
    'press',
    'The Manila Shimbun',
    'Exchange of notes on five ships of 97 metres',
    'https://www.manila-shimbun.com/category/english/news276945.html',
    '2024?',
  ),
  of('dmilt', 'press', 'dmilt', 'Patrol vessels for the Vietnam Coast Guard'),
  of(
    'mofa_mys16',
    'official',
    'Ministry of Foreign Affairs of Japan',
    'Exchange of notes with Malaysia on patrol vessels (press4e_001355)',
    '2016-11-16?',
  ),
  page(
    'mdefence',
    'press',
    'Malaysian Defence',
    'New ship of the Malaysian Maritime Enforcement Agency',
    'https://malaysiandefence.com/new-ship-mmea',
    undefined,
    { note: 'Its body has the year 2016. Read in part, not whole.' },
  ),
  of('wiki_pekan', 'reprint', 'Wikipedia', 'KM Pekan', undefined, 'Cites 20 January 2017.'),
  of(
    'borneopost_20170208',
    'press',
    'The Borneo Post',
    'KM Pekan of the Malaysian Maritime Enforcement Agency',
    '2017-02-08',
  ),
  of('dailyexpress_20170608', 'press', 'Daily Express', 'KM Arau arrives in Kota Kinabalu', '2017-06-08'),
  of(
    'armyrec_20240708',
    'press',
    'Army Recognition',
    'Patrol vessel for the maritime security agency of Indonesia',
    '2024-07-08',
  ),
  of(
    'uscg_eda',
    'official',
    'United States Coast Guard (dcms.uscg.mil)',
    'Transfer of USCGC Morgenthau to Viet Nam (EDA052617)',
    '2017-05-26?',
  ),
  of('vietnamtimes_20200730', 'press', 'Vietnam Times', 'Second cutter for the Vietnam Coast Guard', '2020-07-30'),
  of('hanoitimes_20210724', 'press', 'Hanoi Times', 'The cutter CSB-8021', '2021-07-24'),
  of('shephard_20170526', 'press', 'Shephard Media', 'Where the cutters of the Hamilton class went', '2017-05-26'),
  of('xinhua_20190819', 'press', 'Xinhua', 'Corvette of the Republic of Korea for the Philippines', '2019-08-19'),
  of('watoday_20220630', 'press', 'WAtoday', 'Faults of the Guardian class', '2022-06-30'),
  of(
    'marex_20240612',
    'press',
    'The Maritime Executive',
    'A patrol boat of Fiji aground on its first patrol',
    '2024-06-12',
  ),
  of('pacificadvocate', 'press', 'Pacific Advocate', 'Patrol boats of the Guardian class'),
  of(
    'lexaris_2023_2682',
    'document',
    'lexaris',
    'Council Decision (CFSP) 2023/2682 (32023D2682)',
    '2023-11-27',
    'A copy of the decision of the Council of the European Union.',
  ),
  of('biztweet', 'press', 'biztweet', 'European Peace Facility: assistance to Ghana'),
];
