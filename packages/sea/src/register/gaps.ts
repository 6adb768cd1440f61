import type { GapRecord } from './schema.ts';
import { memory, partly, seen } from './sources.ts';

/** What is known to exist but is not in the register: lines and areas of one place first, then what lacks everywhere. */
export const GAPS: readonly GapRecord[] = [
  {
    id: 'mys-map-1979',
    parties: ['MYS'],
    about:
      'Limits of the territorial sea and of the continental shelf on the Malaysian map of 1979, asserted by Malaysia and accepted by no neighbour.',
    why: 'Two of its turning points are known: 43 is point C and 45 point A of the joint development area with Thailand. The rest is missing.',
    box: [99.0, 1.0, 120.5, 9.0],
    sources: [
      seen('ms.wikipedia.org Sempadan Malaysia-Vietnam'),
      seen('it.frwiki.wiki Thailand-Viet Nam border'),
      seen('statement of the Foreign Minister, 24 February 2026', 'trtmelayu.com/article/a3f8157bdc8b'),
      memory('value of point 45'),
    ],
  },
  {
    id: 'mys-vnm-clcs-2009',
    parties: ['MYS', 'VNM'],
    about:
      'Joint submission of 6 May 2009 on the shelf beyond 200 M; submission of Viet Nam for the central area of 17 July 2024 (78 fixed points).',
    why: 'The table of the executive summary (WGS 84, from memory) is missing.',
    box: [109.0, 6.0, 115.0, 13.0],
    sources: [seen('ncbden.galaxycloud.vn 56603'), memory('Table 1 of the executive summary')],
  },
  {
    id: 'mys-baselines-act-2006',
    parties: ['MYS'],
    about: 'Base points of Malaysia under the Baselines of Maritime Zones Act 2006 (Act 660).',
    why: 'Section 5 names low-water lines, reefs, low-tide elevations and geodesics between declared points; no public list of the points is known.',
    sources: [
      seen('Baselines of Maritime Zones Act 2006 (Act 660), s. 5'),
      seen(
        'FAOLEX abstract of the Act',
        'leap.unep.org/en/countries/my/national-legislation/baselines-maritime-zones-act-act-no-660',
      ),
    ],
  },
  {
    id: 'contiguous-zones-not-known',
    parties: ['BRN', 'MYS', 'PRK', 'SGP'],
    about: 'Whether BRN, MYS, PRK and SGP assert a contiguous zone.',
    why: 'No instrument was found. The Malaysian Act 660 s. 2 lists territorial sea, shelf and EEZ as the maritime zones; whether a later law adds one was not found. None is drawn.',
    sources: [
      seen('Baselines of Maritime Zones Act 2006 (Act 660), s. 2', 'mylaw.my/legislation/act-2006-660/section-2'),
      memory('that the other three assert none'),
    ],
  },
  {
    id: 'shelf-claims-not-entered',
    parties: ['BRN', 'KOR', 'PRK', 'SGP', 'THA'],
    about: 'What BRN, KOR, PRK, SGP and THA assert as continental shelf.',
    why: 'No instrument with a distance of 200 M was read: THA asserts limits by coordinates (1973), KOR amended its EEZ Act in 2017, BRN made a preliminary submission in 2009. Shelf agreements and joint areas of these parties are in the register.',
    sources: [
      seen('preliminary submission of Brunei Darussalam (2009), first page', 'scribd.com/document/462568656'),
      memory('the instruments of 1973 and 2017'),
    ],
  },
  {
    id: 'mys-sgp-1995',
    parties: ['MYS', 'SGP'],
    about:
      'Agreement of 7 August 1995 (date from memory) that delimits the territorial waters in the Johor Strait along the line of 1927.',
    why: 'Coordinates are missing. Beyond both ends and round Pedra Branca nothing is agreed.',
    box: [103.55, 1.15, 104.6, 1.5],
    sources: [seen('pt.qwe.wiki Malaysia-Singapore border')],
  },
  {
    id: 'mys-idn-2023',
    parties: ['IDN', 'MYS'],
    about:
      'Two treaties of 8 June 2023: southernmost Malacca Strait (points 8A, 8B, 8C joined to point 8 of 1970) and part of the territorial sea in the Sulawesi Sea.',
    why: 'Coordinates are not published in the sources read.',
    box: [102.9, 1.0, 103.6, 1.5],
    sources: [seen('suaramerdeka.com.my/triti-malaysia-indonesia-apa-yang-belum-anda-ketahui')],
  },
  {
    id: 'mys-idn-2023-sulawesi',
    parties: ['IDN', 'MYS'],
    about: 'Sulawesi Sea part of the treaties of 8 June 2023; EEZ and shelf off Ambalat are not agreed.',
    why: 'Coordinates are not published in the sources read.',
    box: [117.5, 3.5, 119.5, 4.5],
    sources: [seen('suaramerdeka.com.my/triti-malaysia-indonesia-apa-yang-belum-anda-ketahui')],
  },
  {
    id: 'brn-mys-2009',
    parties: ['BRN', 'MYS'],
    about: 'Exchange of letters of 16 March 2009 on the maritime boundaries between Brunei and Malaysia.',
    why: 'The letters are not published.',
    box: [111.5, 4.5, 115.3, 8.5],
    sources: [memory('exchange of letters of 16 March 2009')],
  },
  {
    id: 'brn-1988',
    parties: ['BRN'],
    about:
      'Maps of 1987 and 1988 by which Brunei asserts an area seaward of its coast, Louisa Reef within it; lateral limits of the Orders in Council nos. 1517 and 1518 of 1958.',
    why: 'The maps and their coordinates are missing; what they show is from memory.',
    box: [111.5, 4.5, 115.3, 8.5],
    sources: [seen('Orders in Council of 1958', 'fr.scribd.com/document/395577252'), memory('maps of 1987 and 1988')],
  },
  {
    id: 'idn-vnm-eez-2022',
    parties: ['IDN', 'VNM'],
    about:
      'EEZ boundary between Indonesia and Viet Nam, concluded on 22 December 2022 (signed 22 or 23 December: sources differ); water column only, a line of its own beside the shelf boundary of 2003.',
    why: 'Agreed, unpublished: the line lies between the shelf boundary of 2003 and the limit that Indonesia asserted before. No line is drawn.',
    box: [105.8, 6.0, 110.2, 7.8],
    sources: [
      seen('maritim.ft.ugm.ac.id/2024/01/16'),
      seen('fulcrum.sg'),
      seen('blog of 12 January 2023', 'cil.nus.edu.sg'),
      seen('maritimefairtrade.org'),
    ],
  },
  {
    id: 'idn-baseline-other-points',
    parties: ['IDN'],
    about: 'Archipelagic base points of Indonesia outside the Natuna part: 179 of 195.',
    why: 'The annex of Government Regulation no. 37 of 2008 was not read.',
    sources: [
      seen('Limits in the Seas no. 141 names the annex', 'docslib.org/doc/7228660/limits-in-the-seas-no'),
      memory('number of points'),
    ],
  },
  {
    id: 'idn-tha-between-2-and-t',
    parties: ['IDN', 'THA'],
    about: 'Seabed boundary of Indonesia and Thailand between points 2 and T.',
    why: 'The points between are missing; the line is drawn straight there and marked incomplete.',
    box: [95.0, 6.0, 98.2, 8.0],
    sources: [seen('fi.frwiki.wiki Indonesia-Thailand border')],
  },
  {
    id: 'vnm-baseline-2025-from-a21',
    parties: ['VNM'],
    about: 'Baseline of Viet Nam of 21 February 2025 from point A21 to the boundary with China.',
    why: 'Of A21 (Bo Cat) the latitude 21°11′19.6″N is known; the later points are missing.',
    box: [107.8, 20.9, 108.3, 21.6],
    sources: [seen('vietnam.vn/sv/tuyen-bo-cua-viet-nam-ve-duong-co-so...'), seen('baolacai.net/?p=268060')],
  },
  {
    id: 'vnm-vms-boundary-75',
    parties: ['VNM'],
    about:
      'Line of 75 points at which Vietnamese vessel monitoring warns fishing boats before they leave the waters that Viet Nam asserts. No legal limit.',
    why: 'No published instrument and no licence to use the list.',
    sources: [
      seen('list of 10 June 2026, second-hand', 'github.com/hoainxm/forfish src/data/vn-maritime-border.ts @6b22e8b'),
    ],
  },
  {
    id: 'chn-baseline-2024-huangyan',
    parties: ['CHN'],
    about:
      'Baselines of Huangyan Dao (Scarborough Shoal), 16 points, asserted by China by a statement of 10 November 2024 and deposited at the United Nations on 2 December 2024.',
    why: 'The sixteen positions could not be read in the deposit; a list from memory exists and is not used. Zones asserted by China are drawn round the feature instead.',
    box: [117.5, 14.9, 118.05, 15.4],
    sources: [
      seen('en.people.cn/n3/2024/1203/c90000-20249441.html'),
      seen('South China Morning Post 3286090'),
      seen('news.china.com/socialgd/10000169/20241204/47699187.html'),
    ],
  },
  {
    id: 'twn-baseline-1999',
    parties: ['TWN'],
    about:
      'First batch of baselines of 10 February 1999 (amended 2009): 22 points round Taiwan and Penghu, four at Pratas, a normal baseline at Diaoyutai.',
    why: 'Existence, date and extreme points were read; the positions are from memory and no independent number confirms them. The coast of the base map stands instead.',
    box: [116.5, 20.4, 122.5, 26.0],
    sources: [
      seen('National Land Surveying and Mapping Center', 'nlsc.gov.tw/en/NLSC_Content.aspx?n=2109&s=258954'),
      seen('tamsui.dils.tku.edu.tw wiki (10 February 1999)'),
    ],
  },
  {
    id: 'chn-dashed-line-tenth-dash',
    parties: ['CHN'],
    about: 'Tenth dash of the dashed line, east of Taiwan, on the map of 2013 and the standard map of 2023.',
    why: 'It is missing from the digitisation used. Of the eleven dashes of 1947, the two in the Gulf of Tonkin are missing too.',
    box: [121.5, 21.5, 124.0, 25.5],
    sources: [seen('Limits in the Seas no. 143', 'es.slideshare.net/habuiviet/234936'), memory('map of 2013')],
  },
  {
    id: 'chn-twn-taiwan-coast',
    parties: ['CHN', 'TWN'],
    about:
      'Zones measured from Taiwan, Penghu and the islands near them, asserted by China (1992 law, Art. 2) and by Taiwan (laws of 1998).',
    why: 'Both assert the same breadths from the same coast, so each zone is drawn once, under TWN, and marked as contested by CHN. China has published no baselines there.',
    box: [117.0, 19.5, 125.5, 27.5],
    sources: [
      seen(
        'text of the law of 25 February 1992, Art. 2',
        'lehmanlaw.com/resource-centre/laws-and-regulations/general/law-of-the-peoples-republic-of-china-concerning-the-territorial-sea-and-the-contiguous-zone-1992.html',
      ),
      seen('DoD 2005.1-M, Taiwan', 'studylib.net/doc/7262280/taiwan'),
    ],
  },
  {
    id: 'chn-twn-mainland-coast',
    parties: ['CHN', 'TWN'],
    about:
      'Zones measured from the mainland, asserted by China (laws of 1992 and 1998). A study of the laws of both sides finds that they apply to the same areas; the baselines that Taiwan announced in 1999 leave the mainland out.',
    why: 'Each zone is drawn once, under CHN. A study is no protest, so none is marked as contested by TWN. Taiwan has published no baselines there.',
    box: [107.0, 17.0, 125.5, 41.5],
    sources: [
      seen(
        'Basic marine laws of mainland China and Taiwan: comparisons and regional implications',
        'lawexplores.com/basic-marine-laws-of-mainland-china-and-taiwan-comparisons-and-regional-implications',
      ),
      memory('extent of the baselines of 1999'),
    ],
  },
  {
    id: 'chn-twn-islands-off-fujian',
    parties: ['CHN', 'TWN'],
    about:
      'Kinmen, Matsu and Wuqiu: held by Taiwan; in the declaration of China of 1958 named as islands inside its baselines. Four base points of China of 1996 (19, 20, 22, 23) lie on islands held by Taiwan.',
    why: 'Taiwan left these islands out of its baselines of 1999; the restricted and prohibited waters that it announced there (memory) are not in the register. No zone is drawn from their coast; those from the baselines of China of 1996 stand, contested by TWN.',
    box: [118.0, 24.1, 120.7, 26.6],
    sources: [
      seen('text of the declaration of 4 September 1958', 'en.wikisource.org/wiki/Declaration_on_Territorial_Sea'),
      memory('restricted waters'),
    ],
  },
  {
    id: 'chn-jpn-kor-east-china-sea',
    parties: ['CHN', 'JPN', 'KOR'],
    about:
      'Limits in the East China Sea: China and the Republic of Korea assert a shelf by natural prolongation to the Okinawa Trough, Japan the median line.',
    why: 'Nothing is agreed between China and Japan but fisheries, and the limits asserted beyond 200 M were not read. The median line follows from the coasts and is not recorded as a line.',
    box: [121.0, 25.0, 131.0, 33.5],
    sources: [memory('submissions to the Commission on the Limits of the Continental Shelf of December 2012')],
  },
  {
    id: 'chn-baseline-north-of-shandong',
    parties: ['CHN'],
    about:
      'Baselines of China north of point 1 (Shandong), and of the island groups that it names Dongsha, Nansha and Zhongsha (other than Huangyan Dao).',
    why: 'China has published none. The declaration of 1996 says that the remaining baselines will be announced.',
    box: [117.5, 37.0, 124.5, 41.0],
    sources: [memory('last paragraph of the declaration of 15 May 1996')],
  },
  {
    id: 'jpn-baseline',
    parties: ['JPN'],
    about:
      'Straight baselines of Japan in 15 areas (memory), by the Enforcement Order of the Territorial Sea Act; none at the Senkaku Islands.',
    why: 'The annex of the Enforcement Order holds the points and was not read. The coast of the base map stands instead, so limits there may lie several M too far landward.',
    sources: [
      seen('ASIL Insight 17/7: none at the Senkaku Islands', 'asil.org/insights/volume/17/issue/7'),
      memory('number of areas; Limits in the Seas no. 120 draws them'),
    ],
  },
  {
    id: 'kor-baseline',
    parties: ['KOR'],
    about: 'Straight baselines of the Republic of Korea on its southern and western coasts (1978).',
    why: 'The points of the Enforcement Decree were not read. The coast of the base map stands instead.',
    box: [124.3, 33.0, 129.7, 37.3],
    sources: [memory('Enforcement Decree of 20 September 1978; Limits in the Seas no. 82')],
  },
  {
    id: 'prk-limits',
    parties: ['KOR', 'PRK'],
    about:
      'Limits in the Yellow Sea between the two Koreas: the Northern Limit Line, the line asserted by PRK since 1999, and the military boundary asserted by PRK since 1977.',
    why: 'No agreed text holds their points. None of them is drawn; no event follows from them.',
    box: [123.5, 37.0, 127.0, 39.8],
    sources: [
      seen('Northern Limit Line (copy of English Wikipedia)', 'wikien4.appspot.com/wiki/Northern_Limit_Line'),
      memory('line of 1999'),
      seen('The World Factbook 2008, Korea (North), maritime claims', 'bitlit.ru, page 3318'),
    ],
  },
  {
    id: 'kor-jpn-liancourt-position',
    parties: ['JPN', 'KOR'],
    about: 'Liancourt Rocks (Dokdo, Takeshima), claimed by JPN and KOR.',
    why: 'The register holds the group but no position of the rocks read in a source, so no zone is drawn.',
    box: [131.4, 36.9, 132.4, 37.6],
    sources: [memory('claims of both parties')],
  },
  {
    id: 'jpn-rus-islands',
    parties: ['JPN', 'RUS'],
    about: 'Iturup, Kunashir, Shikotan and the Habomai Islands, claimed by JPN and RUS.',
    why: 'The coast of the base map is not taken and the register holds no features there: neither party’s zones are drawn.',
    box: [144.8, 42.8, 149.5, 46.2],
    sources: [memory('claims of both parties')],
  },
  {
    id: 'mys-phl-sabah',
    parties: ['MYS', 'PHL'],
    about: 'Sabah: administered by Malaysia, part of it claimed by the Philippines.',
    why: 'Zones off Sabah are drawn as asserted by Malaysia only: the Philippines has published no baseline there.',
    box: [115.0, 3.9, 119.6, 7.6],
    sources: [memory('Republic Act no. 5446 (1968), s. 2, and the reaction of Malaysia to Republic Act no. 12064')],
  },
  {
    id: 'sgp-limits',
    parties: ['SGP'],
    about: 'Territorial sea of up to 12 M and an EEZ, announced by Singapore in 1980 and again in 2008.',
    why: 'The limits have not been announced: 3 M are drawn and no EEZ.',
    box: [103.5, 1.0, 104.8, 1.6],
    sources: [
      seen(
        'statement to Parliament, July 2008',
        'cia391.blogspot.com/2008/07/singapore-claiming-eez-around-pedra.html',
      ),
      memory('statement of 15 September 1980'),
    ],
  },
  {
    id: 'gulf-of-thailand-baselines',
    parties: ['KHM', 'THA', 'VNM'],
    about:
      'Straight baselines of Cambodia (1982) and Thailand (1970, 1992), the meeting point 0 of the baselines of Cambodia and Viet Nam, the joint historic waters of those two (1982), and shelf limits asserted by coordinates (Cambodia 1972, Thailand 1973).',
    why: 'Their points were not read. The coast of the base map stands instead.',
    box: [99.0, 6.0, 105.2, 13.6],
    sources: [
      partly(
        'Mom Ravin, Law of the Sea, maritime boundaries and dispute settlement mechanisms (contents only: chapter II treats the claims in the Gulf of Thailand)',
        'docslib.org/doc/12010954/international-law-of-the-sea-a',
      ),
      memory('years of the instruments'),
    ],
  },
  {
    id: 'rus-baseline-1984',
    parties: ['RUS'],
    about: 'Straight baselines of the Pacific coast (Soviet declaration of 1984).',
    why: 'The points were not read. The coast of the base map stands instead.',
    box: [130.0, 42.0, 141.5, 54.0],
    sources: [memory('declaration of 7 February 1984; Limits in the Seas no. 107')],
  },
  {
    id: 'features-unchecked-positions',
    parties: [],
    about:
      'Positions of 21 features that are recalled and were compared with no second list: Bach Long Vi, Con Co, Investigator Shoal, James Shoal, Kita-kojima, Loaita Cay, Louisa Reef, Macclesfield Bank, McKennan Reef, Middle Rocks, Minami-kojima, North Luconia, Okinotorishima, Pedra Branca, Pratas, Reed Bank, Sandy Cay, Scarborough Shoal, Sekatung, South Luconia, Taisho.',
    why: 'Of 70 recalled positions that could be checked, 14 were wrong by more than 1 km: these carry the uncertainty of their grade.',
    sources: [memory('the 21 positions')],
  },
  {
    id: 'vn-2000-transform',
    parties: ['VNM'],
    about: 'Official parameters of the datum VN-2000, in which Viet Nam prints positions (Circular 33/2024).',
    why: 'The seven parameters used are recalled. Positions of three features come out 37 to 46 m from independent ones, which supports them; untransformed they would be some 220 m off.',
    sources: [memory('seven parameters from VN-2000 to WGS 84')],
  },
  {
    id: 'low-water-lines',
    parties: [],
    about: 'Low-water lines of every feature and coast.',
    why: 'No free source holds them. Positions of features are label points or centres of islands, the coast is that of a base map: every limit built from them carries their uncertainty.',
    sources: [
      seen('world-atlas 2.0.2 (Natural Earth 1:10 m), quantised to about 400 x 190 m', 'npmjs.com/package/world-atlas'),
    ],
  },
];
