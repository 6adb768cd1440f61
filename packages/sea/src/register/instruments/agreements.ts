import type { InstrumentRecord } from '../schema.ts';
import { memory, partly, seen } from '../sources.ts';

/** Agreements between parties, in the order of their ids. */
export const AGREEMENTS: readonly InstrumentRecord[] = [
  {
    id: 'chn-vnm-2000',
    parties: ['CHN', 'VNM'],
    title:
      'Agreement on the Delimitation of the Territorial Seas, EEZs and Continental Shelves in the Beibu Gulf (Bac Bo Gulf)',
    date: '2000-12-25',
    inForce: '2004-06-30',
    sources: [seen('text', 'english.luatvietnam.vn 52/2004/LPQT'), memory('entry into force')],
  },
  {
    id: 'idn-mys-1969',
    parties: ['IDN', 'MYS'],
    title: 'Agreement relating to the delimitation of the continental shelves (Malacca Strait and South China Sea)',
    date: '1969-10-27',
    inForce: '1969-11-07',
    note: 'Extended by a straight line to the point common with Thailand by the agreement of 21 December 1971.',
    sources: [
      seen('Limits in the Seas 81 (common point)', 'documents.pub indonesia-malaysia-thailand-maritime-boundaries'),
      seen('maritimeindex.org (treaty summary)'),
      memory('entry into force'),
    ],
  },
  {
    id: 'idn-mys-1970',
    parties: ['IDN', 'MYS'],
    title: 'Treaty relating to the delimitation of the territorial seas in the Strait of Malacca, Kuala Lumpur',
    date: '1970-03-17',
    inForce: '1971-10-08',
    note: 'Two treaties of 8 June 2023 add to it (southernmost Malacca Strait, Sulawesi Sea): a gap.',
    sources: [
      seen('ms.wikipedia.org Sempadan Malaysia-Indonesia'),
      seen('suaramerdeka.com.my/triti-malaysia-indonesia-apa-yang-belum-anda-ketahui'),
      memory('entry into force'),
    ],
  },
  {
    id: 'idn-phl-2014',
    parties: ['IDN', 'PHL'],
    title: 'Agreement concerning the delimitation of the exclusive economic zone boundary',
    date: '2014-05-23',
    inForce: '2019-08-01',
    sources: [
      seen('eight points, 627.51 M, geodetic lines', 'philstar.com/headlines/2014/05/23/1326419'),
      seen('entry into force', 'dur.ac.uk/ibru 39500'),
    ],
  },
  {
    id: 'idn-sgp-1973',
    parties: ['IDN', 'SGP'],
    title:
      'Agreement of 25 May 1973 on the territorial sea boundary in the Strait of Singapore; Treaties of 10 March 2009 (west) and 3 September 2014 (east)',
    date: '1973-05-25',
    inForce: '1974-08-29',
    note: 'Date of the treaty of 2014 and entry into force from memory.',
    sources: [partly('Indonesia-Singapore border', 'pt.qaz.wiki')],
  },
  {
    id: 'idn-tha-1971',
    parties: ['IDN', 'THA'],
    title:
      'Agreements of 17 December 1971 and 11 December 1975 on the seabed boundary; agreement with India of 22 June 1978 on the trijunction',
    date: '1971-12-17',
    inForce: '1973-07-16',
    sources: [seen('Indonesia-Thailand border', 'fi.frwiki.wiki'), memory('entry into force')],
  },
  {
    id: 'idn-vnm-2003',
    parties: ['IDN', 'VNM'],
    title: 'Agreement on the delimitation of the continental shelf boundary, Hanoi',
    date: '2003-06-26',
    inForce: '2007-05-29',
    sources: [
      seen('treaty text', 'defence.pk thread 196058 p.208'),
      seen('thuvienphapluat.vn 115570'),
      memory('entry into force'),
    ],
  },
  {
    id: 'jpn-chn-1997',
    parties: ['CHN', 'JPN'],
    title: 'Fisheries Agreement',
    date: '1997-11-11',
    inForce: '2000-06-01',
    sources: [
      seen('text and dates', 'worldjpn.net/documents/texts/JPCH/19971111.T1J.html'),
      seen('zones', 'dlzhouzb.blogspot.com/2012/09/blog-post_5.html'),
    ],
  },
  {
    id: 'jpn-kor-1974-north',
    parties: ['JPN', 'KOR'],
    title:
      'Agreement concerning the establishment of the boundary in the northern part of the adjacent continental shelf',
    date: '1974-01-30',
    inForce: '1978-06-22',
    sources: [seen('official text', 'mofa.go.jp/mofaj/gaiko/treaty/htmls/A-S53-607.html')],
  },
  {
    id: 'jpn-kor-1974-south',
    parties: ['JPN', 'KOR'],
    title: 'Agreement concerning joint development of the southern part of the adjacent continental shelf',
    date: '1974-01-30',
    inForce: '1978-06-22',
    note: 'In force for at least 50 years: may end on 22 June 2028. Not accepted by China.',
    protests: [
      {
        party: 'CHN',
        date: '1974-02-04',
        what: 'Holds that the shelf cannot be divided without it.',
        source: memory('statement of China of 4 February 1974'),
      },
    ],
    sources: [
      seen('expiry', 'koreatimesus.com'),
      seen('area of 24,092 square miles', 'ebrary.net/209032'),
      memory('objection of China'),
    ],
  },
  {
    id: 'mys-tha-1979',
    parties: ['MYS', 'THA'],
    title:
      'Memorandum of Understanding on a Joint Authority for the seabed resources in a defined area; Agreement of 30 May 1990',
    date: '1979-02-21',
    inForce: '1979-10-24',
    note: 'For 50 years.',
    sources: [seen('area of 7,250 km2', 'straitstimes.com'), memory('dates of signature and of entry into force')],
  },
  {
    id: 'mys-vnm-1992',
    parties: ['MYS', 'VNM'],
    title: 'Memorandum of Understanding on exploration and exploitation of petroleum in a defined area (PM-3)',
    date: '1992-06-05',
    sources: [seen('ms.wikipedia.org Sempadan Malaysia-Vietnam'), memory('date of signature')],
  },
  {
    id: 'tha-vnm-1997',
    parties: ['THA', 'VNM'],
    title: 'Agreement on the delimitation of the maritime boundary in the Gulf of Thailand',
    date: '1997-08-09',
    inForce: '1998-02-27',
    sources: [seen('Thailand-Viet Nam border', 'it.frwiki.wiki / da.frwiki.wiki')],
  },
  {
    id: 'us-gb-1930',
    parties: ['MYS', 'PHL'],
    title:
      'Convention between the United States and Great Britain on the boundary between the Philippine archipelago and North Borneo, Washington',
    date: '1930-01-02',
    note: 'Concluded by the predecessors of the two states: it allots islands. Bearings of the text from memory.',
    sources: [seen('named in the preamble of RA 3046', 'imoa.ph/1930/01'), memory('text of the convention')],
  },
];
