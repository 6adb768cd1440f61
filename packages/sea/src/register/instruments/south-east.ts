import type { InstrumentRecord } from '../schema.ts';
import { memory, partly, seen } from '../sources.ts';

/** Laws, declarations and maps of BRN, IDN, KHM, MYS, PHL, SGP, THA and VNM, in the order of the parties' codes. */
export const SOUTH_EAST_INSTRUMENTS: readonly InstrumentRecord[] = [
  {
    id: 'brn-territorial-waters-1982',
    parties: ['BRN'],
    title: 'Territorial Waters of Brunei Act',
    date: '1982',
    inForce: '1983-02-10',
    note: '12 M. The lateral limits rest on the Orders in Council nos. 1517 and 1518 of 1958.',
    sources: [
      seen('country summary that names the Orders in Council of 1958', 'fr.scribd.com/document/395577252'),
      memory('title, year and entry into force of the Act'),
    ],
  },
  {
    id: 'brn-eez-1993',
    parties: ['BRN'],
    title: 'Declaration on the Exclusive Economic Zone',
    date: '1993-07-21',
    note: '200 M, or the median line against a neighbour. Maps of 1987 and 1988 draw the area: they are a gap.',
    sources: [
      partly(
        'R. Haller-Trost, The Brunei-Malaysia Dispute, IBRU Maritime Briefing 1/3 (contents only: chapter 4.3 treats the EEZ)',
        'docslib.org/download/1252997/maritime-briefing',
      ),
      memory('date of the declaration'),
    ],
  },
  {
    id: 'idn-waters-1996',
    parties: ['IDN'],
    title: 'Act no. 6 of 1996 regarding Indonesian Waters',
    date: '1996-08-08',
    inForce: '1996-08-08',
    note: 'Archipelagic waters and a territorial sea of 12 M. The 12 M were first asserted by Act no. 4 Prp. of 18 February 1960.',
    sources: [
      seen(
        'Limits in the Seas no. 141 (15 September 2014), introduction',
        'docslib.org/doc/7228660/limits-in-the-seas-no',
      ),
      memory('Act no. 4 Prp. of 1960'),
    ],
  },
  {
    id: 'idn-pp-38-2002',
    parties: ['IDN'],
    title:
      'Government Regulation no. 38 of 2002 on the Geographical Coordinates of the Base Points of the Archipelagic Baselines, as amended by no. 37 of 2008',
    date: '2002-06-28',
    note: 'Amended on 19 May 2008 (date from memory). 195 points (memory), of which the Natuna part is in the register.',
    sources: [
      seen('text without annex', 'studylibid.com/doc/164523/pp-no.-38-thn-02'),
      seen('Limits in the Seas no. 141: amended by no. 37 of 2008', 'docslib.org/doc/7228660/limits-in-the-seas-no'),
      memory('days of the two regulations'),
    ],
  },
  {
    id: 'idn-sea-2014',
    parties: ['IDN'],
    title: 'Law no. 32 of 2014 on the Sea (Kelautan)',
    date: '2014-10-17',
    inForce: '2014-10-17',
    note: 'Contiguous zone to 24 M from the archipelagic baselines.',
    sources: [
      partly(
        'Indonesian article on the zones of Indonesia: contiguous zone to 24 M',
        'kompasiana.com/indobicara/57144e14759373f7046e216d',
      ),
      memory('number and date of the law'),
    ],
  },
  {
    id: 'idn-eez-1983',
    parties: ['IDN'],
    title: 'Act no. 5 of 1983 on the Indonesian Exclusive Economic Zone',
    date: '1983-10-18',
    inForce: '1983-10-18',
    note: 'Art. 2: 200 M. First announced by a government declaration of 21 March 1980.',
    sources: [memory('Act no. 5 of 18 October 1983, Art. 2; declaration of 21 March 1980')],
  },
  {
    id: 'idn-shelf-2023',
    parties: ['IDN'],
    title: 'Law no. 16 of 2023 on the Continental Shelf',
    date: '2023',
    note: 'Replaces Act no. 1 of 1973.',
    sources: [memory('Law no. 16 of 2023')],
  },
  {
    id: 'idn-permen-18-2014',
    parties: ['IDN'],
    title: 'Ministerial regulation 18/PERMEN-KP/2014 on the fishery management areas of Indonesia (WPP-NRI)',
    date: '2014-04-01',
    note: 'Number and date from memory. The annex was read second-hand, in whole seconds.',
    sources: [
      partly(
        'transcription of the limits of WPP 571, 711 and 716',
        'github.com/ifishcommunity/ifish web/ifish/main/wpp.js @0512062d',
      ),
    ],
  },
  {
    id: 'khm-decree-1982',
    parties: ['KHM'],
    title: 'Decree of the Council of State on the territorial waters, contiguous zone, EEZ and continental shelf',
    date: '1982-07',
    note: 'Cited with 13 July and with 31 July 1982.',
    sources: [
      seen(
        'S. Kongrawd, Thailand and Cambodia Maritime Disputes: 12, 24 and 200 M',
        'studylib.net/doc/11223565/thailand-and-cambodia-maritime-disputes-introduction',
      ),
      memory('Decree of the Council of State of July 1982; the shelf of 200 M'),
    ],
  },
  {
    id: 'mys-territorial-sea-1969',
    parties: ['MYS'],
    title:
      'Emergency (Essential Powers) Ordinance no. 7 of 1969 [P.U.(A) 307A/1969]; since 2012 Territorial Sea Act 2012 (Act 750)',
    date: '1969-08-02',
    note: '12 M; in the Straits of Malacca, the Sulu Sea and the Celebes Sea as agreed with the neighbours or as charted by Malaysia.',
    sources: [
      seen(
        'Baselines of Maritime Zones Act 2006 (Act 660), s. 2, names the Ordinance',
        'mylaw.my/legislation/act-2006-660/section-2',
      ),
      memory('date and breadth of the Ordinance; Act 750 of 2012'),
    ],
  },
  {
    id: 'mys-eez-1984',
    parties: ['MYS'],
    title: 'Exclusive Economic Zone Act 1984 (Act 311)',
    date: '1984-12-24',
    inForce: '1985-05-01',
    article: 's. 3',
    note: '200 M. An EEZ was first proclaimed on 25 April 1980 (memory).',
    sources: [
      seen(
        'FAOLEX abstract: 200 M, section 3; Gazette of 31 December 1984',
        'leap.unep.org/en/countries/my/national-legislation/exclusive-economic-zone-act-1984-act-no-311',
      ),
      seen('royal assent 24 December 1984', 'vdocuments.pub/akta-marin.html'),
      seen(
        'in force 1 May 1985, P.U.(B) 214/1985',
        'my-aturio.cancode.codes/legislation/exclusive-economic-zone-act-1984',
      ),
    ],
  },
  {
    id: 'mys-shelf-1966',
    parties: ['MYS'],
    title: 'Continental Shelf Act 1966 (Act 83)',
    date: '1966',
    article: 's. 2',
    note: 's. 2 as it stands now: natural prolongation, or 200 M from the baselines of Act 660.',
    sources: [seen('text of s. 2', 'mylaw.my/legislation/continental-shelf-act-1966/section-2')],
  },
  {
    id: 'mys-map-1979',
    parties: ['MYS'],
    title: 'Map showing the territorial waters and continental shelf boundaries of Malaysia (Peta Baru)',
    date: '1979-12-21',
    note: 'Accepted by no neighbour. The turning points are a gap. On 24 February 2026 the Foreign Minister said that Malaysia holds to it.',
    protests: [
      {
        party: 'BRN',
        what: 'Does not accept the limits; first by the United Kingdom in its name.',
        source: memory('notes about the map on behalf of Brunei, 1980'),
      },
      {
        party: 'CHN',
        what: 'Objects to limits that take in features which it asserts.',
        source: memory('protest of China about the map'),
      },
      {
        party: 'IDN',
        date: '1980',
        what: 'Objects to the limits.',
        source: memory('note of Indonesia of 1980'),
      },
      {
        party: 'PHL',
        what: 'Objects to the limits.',
        source: memory('note of the Philippines about the map'),
      },
      {
        party: 'SGP',
        date: '1980-02-14',
        what: 'Objects to the map, which shows Pedra Branca within the limits.',
        source: memory('note of Singapore of 14 February 1980, in the ICJ judgment of 2008'),
      },
      {
        party: 'THA',
        what: 'Does not accept the limits in the Gulf of Thailand.',
        source: memory('reaction of Thailand to the map'),
      },
      {
        party: 'TWN',
        what: 'Objects to limits that take in features which it asserts.',
        source: memory('reaction of Taiwan to the map'),
      },
      {
        party: 'VNM',
        what: 'Objects to limits that take in features which it asserts.',
        source: memory('note of Viet Nam about the map'),
      },
    ],
    sources: [
      seen('statement of the Foreign Minister, 24 February 2026', 'trtmelayu.com/article/a3f8157bdc8b'),
      seen('ms.wikipedia.org, Sempadan Malaysia-Vietnam'),
      memory('day of publication'),
    ],
  },
  {
    id: 'phl-pd-1596',
    parties: ['PHL'],
    title: 'Presidential Decree no. 1596: Kalayaan Island Group',
    date: '1978-06-11',
    protests: [
      {
        party: 'CHN',
        what: 'Objects: asserts sovereignty over the features inside the polygon.',
        source: memory('protest of China about the decree'),
      },
      {
        party: 'VNM',
        what: 'Objects: asserts sovereignty over the features inside the polygon.',
        source: memory('protest of Viet Nam about the decree'),
      },
    ],
    sources: [seen('text of the decree', 'fr.scribd.com/document/416482811')],
  },
  {
    id: 'phl-ra-9522',
    parties: ['PHL'],
    title: 'Republic Act no. 9522: archipelagic baselines of the Philippines',
    date: '2009-03-10',
    note: 'Section 2: Kalayaan Island Group and Bajo de Masinloc under the regime of islands (UNCLOS Art. 121). UN deposit M.Z.N.69.',
    protests: [
      {
        party: 'CHN',
        date: '2009-04-13',
        what: 'Objects to the claim to Huangyan Dao and to features of Nansha Qundao.',
        source: memory('note of China to the Secretary-General of 13 April 2009'),
      },
      {
        party: 'TWN',
        date: '2009',
        what: 'Objects to the claim to features that it asserts.',
        source: memory('statement of Taiwan of 2009'),
      },
      {
        party: 'VNM',
        date: '2009',
        what: 'Objects to the claim to features of Truong Sa.',
        source: memory('statement of Viet Nam of 2009'),
      },
    ],
    sources: [
      seen('text with points 1-16', 'scribd.com/document/654217995'),
      seen('published totals and the three legs over 100 M', 'iilss.net'),
    ],
  },
  {
    id: 'phl-ra-12064',
    parties: ['PHL'],
    title: 'Republic Act no. 12064: Philippine Maritime Zones Act',
    date: '2024-11-08',
    note: 'Names internal waters, archipelagic waters, territorial sea, contiguous zone, EEZ and continental shelf, from the baselines of RA 9522 and, outside them, from normal or straight baselines.',
    protests: [
      {
        party: 'CHN',
        date: '2024-11-08',
        what: 'Objects to the Act as to Huangyan Dao and features of Nansha Qundao.',
        source: memory('statement of the Ministry of Foreign Affairs of China, 8 November 2024'),
      },
      {
        party: 'MYS',
        date: '2024-11',
        what: 'Objects to the Act as to Sabah.',
        source: memory('note of Malaysia of November 2024'),
      },
      {
        party: 'VNM',
        what: 'Objects to the Act as to features of Truong Sa.',
        source: memory('statement of Viet Nam of November 2024'),
      },
    ],
    sources: [
      seen(
        'signed on 8 November 2024',
        'canadianinquirer.net/2024/11/08/marcos-inks-laws-on-ph-maritime-zones-archipelagic-sea-lanes',
      ),
      seen('column on the Act: the zones and baselines it names', 'theboholtribune.com/2024/12/08/rule-of-law-237'),
      seen(
        'report on the Act: 12, 24 and 200 M',
        'sundaypunch.ph/china-has-no-reason-to-oppose-ph-maritime-archipelagic-acts',
      ),
    ],
  },
  {
    id: 'sgp-practice',
    parties: ['SGP'],
    title: 'Practice of Singapore: territorial waters of 3 M (Territorial Waters Jurisdiction Act 1878)',
    note: 'A ministry statement of 15 September 1980 (memory) announced up to 12 M and an EEZ, limits to be agreed with the neighbours; in July 2008 Parliament was told that coordinates would be announced at an appropriate time.',
    sources: [
      seen(
        'statement to Parliament, July 2008',
        'cia391.blogspot.com/2008/07/singapore-claiming-eez-around-pedra.html',
      ),
      memory('Act of 1878 and statement of 15 September 1980'),
    ],
  },
  {
    id: 'tha-territorial-sea-1966',
    parties: ['THA'],
    title: 'Proclamation establishing the breadth of the territorial waters',
    date: '1966-10-06',
    sources: [
      seen(
        'S. Kongrawd, Thailand and Cambodia Maritime Disputes: 12 M',
        'studylib.net/doc/11223565/thailand-and-cambodia-maritime-disputes-introduction',
      ),
      memory('Proclamation of 6 October 1966'),
    ],
  },
  {
    id: 'tha-contiguous-zone-1995',
    parties: ['THA'],
    title: 'Royal Proclamation establishing the contiguous zone',
    date: '1995-08-14',
    sources: [
      seen(
        'S. Kongrawd, Thailand and Cambodia Maritime Disputes: 24 M',
        'studylib.net/doc/11223565/thailand-and-cambodia-maritime-disputes-introduction',
      ),
      memory('Proclamation of 14 August 1995'),
    ],
  },
  {
    id: 'tha-eez-1981',
    parties: ['THA'],
    title: 'Royal Proclamation establishing the exclusive economic zone',
    date: '1981-02-23',
    sources: [
      seen(
        'S. Kongrawd, Thailand and Cambodia Maritime Disputes: 200 M',
        'studylib.net/doc/11223565/thailand-and-cambodia-maritime-disputes-introduction',
      ),
      memory('Proclamation of 23 February 1981'),
    ],
  },
  {
    id: 'vnm-baseline-1982',
    parties: ['VNM'],
    title: 'Statement on the Territorial Sea Baseline',
    date: '1982-11-12',
    inForce: '1982-11-12',
    note: 'Points A1 to A11. States outside the region objected too (memory).',
    protests: [
      {
        party: 'CHN',
        date: '1982',
        what: 'Objects to the baseline in the Gulf of Tonkin and to the naming of Xisha and Nansha.',
        source: memory('statement of China of 28 November 1982'),
      },
      {
        party: 'SGP',
        date: '1986',
        what: 'Objects to the baseline.',
        source: memory('note of Singapore of 1986'),
      },
      {
        party: 'THA',
        date: '1985',
        what: 'Objects to the baseline.',
        source: memory('statement of Thailand of 1985'),
      },
    ],
    sources: [seen('points A1-A11', 'hmweb.com.vn/ban-do-lanh-hai-viet-nam'), seen('maritimeindex.org/?p=104018')],
  },
  {
    id: 'vnm-law-of-the-sea-2012',
    parties: ['VNM'],
    title: 'Law of the Sea of Viet Nam (no. 18/2012/QH13)',
    date: '2012-06-21',
    inForce: '2013-01-01',
    note: 'Art. 1 names Hoang Sa and Truong Sa; Art. 11 territorial sea; Art. 13 contiguous zone; Art. 15 EEZ; Art. 17 shelf. The same breadths were first asserted by the statement of 12 May 1977.',
    protests: [
      {
        party: 'CHN',
        date: '2012-06-21',
        what: 'Objects to the naming of Xisha and Nansha in Art. 1.',
        source: memory('statement of the Ministry of Foreign Affairs of China, 21 June 2012'),
      },
      {
        party: 'TWN',
        date: '2012-06',
        what: 'Objects to the naming of islands that it asserts.',
        source: memory('statement of Taiwan of June 2012'),
      },
    ],
    sources: [
      seen('text of the law, Art. 1; entry into force', 'vietnamlawmagazine.vn/law-of-the-sea-of-vietnam-4895.html'),
      seen(
        'summary of Arts. 11, 13, 15',
        'lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/05-parts-of-vietnam-seas-110935.html',
      ),
      memory('Art. 17; statement of 12 May 1977'),
    ],
  },
  {
    id: 'vnm-baseline-2025',
    parties: ['VNM'],
    title: 'Declaration on the baseline in the Gulf of Tonkin (Resolution 68/NQ-UBTVQH15)',
    date: '2025-02-21',
    note: 'Deposited at the United Nations on 12 March 2025.',
    sources: [seen('vietnam.vn/sv/tuyen-bo-cua-viet-nam-ve-duong-co-so...'), seen('baolacai.net/?p=268060')],
  },
];
