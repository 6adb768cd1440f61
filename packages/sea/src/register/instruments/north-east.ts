import type { InstrumentRecord } from '../schema.ts';
import { memory, partly, seen } from '../sources.ts';

/** Laws, declarations and notes of CHN, JPN, KOR, PRK, RUS and TWN, in the order of the parties' codes. */
export const NORTH_EAST_INSTRUMENTS: readonly InstrumentRecord[] = [
  {
    id: 'chn-territorial-sea-1992',
    parties: ['CHN'],
    title: "Law of the People's Republic of China on the Territorial Sea and the Contiguous Zone",
    date: '1992-02-25',
    inForce: '1992-02-25',
    note: 'Art. 2 lists the land territory by island group: the mainland and its offshore islands; Taiwan and the islands appertaining to it, Diaoyu Dao among them; Penghu; Dongsha; Xisha; Zhongsha and Nansha; Art. 3 the 12 M belt; Art. 4 the contiguous zone of a further 12 M; Art. 6 asks approval for foreign warships; Art. 13 counts security among the powers in the contiguous zone. The 12 M were first asserted by the declaration of 4 September 1958.',
    protests: [
      {
        party: 'JPN',
        date: '1992-02-27',
        what: 'Objects to the naming of the Senkaku Islands in Art. 2.',
        source: memory('protest of Japan of 27 February 1992'),
      },
      {
        party: 'VNM',
        date: '1992',
        what: 'Objects to the naming of Xisha and Nansha in Art. 2.',
        source: memory('protest of Viet Nam of 1992'),
      },
    ],
    sources: [
      seen(
        'text of the law, Arts. 2, 3',
        'lehmanlaw.com/resource-centre/laws-and-regulations/general/law-of-the-peoples-republic-of-china-concerning-the-territorial-sea-and-the-contiguous-zone-1992.html',
      ),
      seen('text of the declaration of 4 September 1958', 'de.scribd.com/document/7126540'),
      memory('Arts. 4, 6, 13 of the law'),
    ],
  },
  {
    id: 'chn-baselines-1996',
    parties: ['CHN'],
    title: 'Declaration on the Baselines of the Territorial Sea',
    date: '1996-05-15',
    inForce: '1996-05-15',
    note: 'Part I: mainland and Hainan, 49 points. Part II: Xisha Qundao, 28 points.',
    protests: [
      {
        party: 'PHL',
        date: '1996',
        what: 'Objects to straight baselines round the Paracel Islands (Part II).',
        source: memory('protest of the Philippines of 1996'),
      },
      {
        party: 'VNM',
        date: '1996',
        what: 'Objects to straight baselines round the Paracel Islands (Part II), over which it asserts sovereignty.',
        source: memory('statement of Viet Nam of May 1996'),
      },
    ],
    sources: [
      seen('text of the declaration, points 1-20', 'fsou.com/html/text/chl/146/14653.html'),
      seen('points of Xisha Qundao', 'cnenc.net/b995162.html'),
    ],
  },
  {
    id: 'chn-eez-1998',
    parties: ['CHN'],
    title: "Law of the People's Republic of China on the Exclusive Economic Zone and the Continental Shelf",
    date: '1998-06-26',
    inForce: '1998-06-26',
    note: 'Art. 2: EEZ to 200 M; shelf by natural prolongation, or to 200 M. Art. 14: does not affect historic rights.',
    protests: [
      {
        party: 'VNM',
        date: '1998',
        what: 'Objects to historic rights (Art. 14) in the waters that it asserts.',
        source: memory('statement of Viet Nam of August 1998'),
      },
    ],
    sources: [
      seen('text of the law, Art. 2', 'asianlii.org/cn/legis/cen/laws/eezatcs443'),
      memory('Art. 14 of the law'),
    ],
  },
  {
    id: 'chn-note-2009',
    parties: ['CHN'],
    title: 'Notes verbales CML/17/2009 and CML/18/2009 to the Secretary-General, with a map of nine dashes',
    date: '2009-05-07',
    note: 'Asserts sovereignty over the islands and the adjacent waters, sovereign rights and jurisdiction over the relevant waters and their seabed. A tenth dash, east of Taiwan, stands on the map of 2013.',
    protests: [
      {
        party: 'IDN',
        date: '2010',
        what: 'Holds that the map of nine dashes lacks a basis in law; note 480/POL-703/VII/10, recalled as of 8 July 2010.',
        source: seen(
          'VERA Files, April 2011: protests of Malaysia and Viet Nam (2009), of Indonesia (2010), of the Philippines (5 April 2011)',
          'ph.news.yahoo.com/blogs/the-inbox/ph-protests-china-9-dash-line-claim-over-20110413-064347-870.html',
        ),
      },
      {
        party: 'MYS',
        date: '2009',
        what: 'Objects to the position of the notes; note HA 24/09, recalled as of 20 May 2009.',
        source: seen(
          'VERA Files, April 2011: protests of Malaysia and Viet Nam (2009), of Indonesia (2010), of the Philippines (5 April 2011)',
          'ph.news.yahoo.com/blogs/the-inbox/ph-protests-china-9-dash-line-claim-over-20110413-064347-870.html',
        ),
      },
      {
        party: 'PHL',
        date: '2011-04-05',
        what: 'Objects to rights in waters beyond those adjacent to islands; note 000228 (number recalled).',
        source: seen(
          'VERA Files, April 2011: protests of Malaysia and Viet Nam (2009), of Indonesia (2010), of the Philippines (5 April 2011)',
          'ph.news.yahoo.com/blogs/the-inbox/ph-protests-china-9-dash-line-claim-over-20110413-064347-870.html',
        ),
      },
      {
        party: 'VNM',
        date: '2009',
        what: 'Holds that the claim of the map has no basis; note 86/HC-2009, recalled as of 8 May 2009.',
        source: seen(
          'VERA Files, April 2011: protests of Malaysia and Viet Nam (2009), of Indonesia (2010), of the Philippines (5 April 2011)',
          'ph.news.yahoo.com/blogs/the-inbox/ph-protests-china-9-dash-line-claim-over-20110413-064347-870.html',
        ),
      },
    ],
    sources: [
      seen('Limits in the Seas no. 143 (5 December 2014)', 'es.slideshare.net/habuiviet/234936'),
      memory('wording of the two notes'),
    ],
  },
  {
    id: 'chn-note-2011',
    parties: ['CHN'],
    title: 'Note verbale CML/8/2011 to the Secretary-General',
    date: '2011-04-14',
    note: "Says that China's Nansha Islands are fully entitled to territorial sea, EEZ and continental shelf.",
    protests: [
      {
        party: 'VNM',
        date: '2011',
        what: 'Objects to the note.',
        source: memory('note of Viet Nam 77/HC-2011 of May 2011'),
      },
    ],
    sources: [memory('CML/8/2011 of 14 April 2011')],
  },
  {
    id: 'chn-baselines-2012',
    parties: ['CHN'],
    title: 'Statement on the Baselines of the Territorial Sea of Diaoyu Dao and its Affiliated Islands',
    date: '2012-09-10',
    inForce: '2012-09-10',
    note: 'Part I: Diaoyu Dao, 12 points. Part II: Chiwei Yu, 5 points.',
    protests: [
      {
        party: 'JPN',
        date: '2012-09-24',
        what: 'Objects to baselines round islands that it holds to be its own.',
        source: seen('ASIL Insight 17/7', 'asil.org/insights/volume/17/issue/7'),
      },
      {
        party: 'TWN',
        date: '2012-09',
        what: 'Objects to baselines round islands that it holds to be its own.',
        source: memory('statement of Taiwan of September 2012'),
      },
    ],
    sources: [
      seen('Ministry of Natural Resources, text with points', 'mnr.gov.cn/dt/hy/201209/t20120912_2330256.html'),
      seen('ASIL Insight 17/7', 'asil.org/insights/volume/17/issue/7'),
    ],
  },
  {
    id: 'chn-baseline-2024',
    parties: ['CHN'],
    title: 'Statement on the Baseline of the Territorial Sea in the Northern Part of the Beibu Gulf',
    date: '2024-03-01',
    inForce: '2024-03-01',
    protests: [
      {
        party: 'VNM',
        date: '2024-03',
        what: 'Asks that the baselines respect UNCLOS and the agreement of 2000 on the Gulf of Tonkin.',
        source: partly('reaction of Viet Nam read; its wording recalled', 'vnexpress 4722407'),
      },
    ],
    sources: [
      seen('text of the statement in two Chinese pages', 'zichuagri.com/kyguanwangmanbetx/21/7822.html'),
      seen('reactions of Viet Nam', 'vnexpress 4722407'),
    ],
  },
  {
    id: 'jpn-territorial-sea-1977',
    parties: ['JPN'],
    title:
      'Act on the Territorial Sea and the Contiguous Zone (Act no. 30 of 1977; amended by Act no. 73 of 14 June 1996)',
    date: '1977-05-02',
    inForce: '1977-07-01',
    note: 'Art. 1: 12 M, or the median line against an opposite coast. The supplementary provisions keep 3 M in five designated areas (Soya, Tsugaru, Tsushima eastern and western channel, Osumi). The amendment of 1996 added the contiguous zone and straight baselines.',
    sources: [
      seen(
        'Japanese Laws and Regulations for Maritime Safety and Security Policy Program (number and dates of the Act and its amendment)',
        '123deta.com/document/qo54oee0',
      ),
      seen('Y. Kawasaki, International Straits (five straits of 3 M)', 'scribd.com/document/634388523'),
      memory('articles, entry into force, names of the five areas'),
    ],
  },
  {
    id: 'jpn-eez-1996',
    parties: ['JPN'],
    title: 'Act on the Exclusive Economic Zone and the Continental Shelf (Act no. 74 of 1996)',
    date: '1996-06-14',
    inForce: '1996-07-20',
    note: 'Arts. 1, 2: to 200 M, or the median line against an opposite coast, or a line agreed instead of it.',
    protests: [
      {
        party: 'CHN',
        date: '2009-02-06',
        what: 'Holds that Okinotorishima gives no EEZ and no shelf.',
        source: { ...memory('CML/2/2009'), reference: 'instrument:chn-note-2009-okinotori' },
      },
      {
        party: 'KOR',
        date: '2009-02-27',
        what: 'Holds that Okinotorishima gives no shelf.',
        source: { ...memory('MUN/046/09'), reference: 'instrument:kor-note-2009-okinotori' },
      },
    ],
    sources: [
      seen(
        'Japanese Laws and Regulations for Maritime Safety and Security Policy Program (number and date of the Act)',
        '123deta.com/document/qo54oee0',
      ),
      memory('articles and entry into force'),
    ],
  },
  {
    id: 'kor-territorial-sea-1977',
    parties: ['KOR'],
    title: 'Territorial Sea and Contiguous Zone Act (Law no. 3037; amended by Law no. 4986 of 6 December 1995)',
    date: '1977-12-31',
    inForce: '1978-04-30',
    note: 'Art. 1: 12 M; the Enforcement Decree keeps 3 M in the Korea Strait. The amendment of 1995, in force 1 August 1996, added the contiguous zone.',
    sources: [
      seen(
        'BIMCO, Republic of Korea, territorial waters (12 M, 3 M in the Strait of Korea)',
        'bi-cd02.bimco.org/ships-ports-and-voyage-planning/countries/korea--republic-of',
      ),
      memory('numbers and dates of the laws'),
    ],
  },
  {
    id: 'kor-eez-1996',
    parties: ['KOR'],
    title:
      'Exclusive Economic Zone Act (Law no. 5151; since 2017 Act on the Exclusive Economic Zone and Continental Shelf)',
    date: '1996-08-08',
    inForce: '1996-09-10',
    sources: [memory('Law no. 5151 of 8 August 1996 and its amendment of 2017')],
  },
  {
    id: 'prk-territorial-sea',
    parties: ['PRK'],
    title: 'Practice of the Democratic People’s Republic of Korea: territorial sea of 12 M',
    date: '1955-03-05',
    note: 'No text is published. A cabinet order of 5 March 1955 is named in the literature.',
    sources: [
      seen('The World Factbook 2008, Korea (North), maritime claims: territorial sea 12 M', 'bitlit.ru, page 3318'),
      memory('date of the order'),
    ],
  },
  {
    id: 'prk-eez-1977',
    parties: ['PRK'],
    title: 'Decree of the Central People’s Committee establishing the economic zone',
    date: '1977-06-21',
    inForce: '1977-08-01',
    note: 'EEZ of 200 M; no coordinates are published. On 1 August 1977 a military boundary was announced: 50 M in the East Sea (Sea of Japan), the limit of the economic zone in the Yellow Sea.',
    sources: [
      seen('The World Factbook 2008, Korea (North), maritime claims', 'bitlit.ru, page 3318'),
      seen(
        'Exclusive economic zone of North Korea (declared in 1977)',
        'en.wikipedia.org/wiki/Exclusive_economic_zone_of_North_Korea',
      ),
      memory('dates of the decree and of the announcement'),
    ],
  },
  {
    id: 'rus-territorial-sea-1998',
    parties: ['RUS'],
    title: 'Federal Act no. 155-FZ on the Internal Maritime Waters, Territorial Sea and Contiguous Zone',
    date: '1998-07-31',
    inForce: '1998-07-31',
    note: 'Art. 2: territorial sea of 12 M; Art. 22: contiguous zone to 24 M.',
    sources: [memory('155-FZ of 31 July 1998, Arts. 2, 22')],
  },
  {
    id: 'rus-eez-1998',
    parties: ['RUS'],
    title: 'Federal Act no. 191-FZ on the Exclusive Economic Zone',
    date: '1998-12-17',
    inForce: '1998-12-17',
    sources: [memory('191-FZ of 17 December 1998, Art. 1')],
  },
  {
    id: 'rus-shelf-1995',
    parties: ['RUS'],
    title: 'Federal Act no. 187-FZ on the Continental Shelf',
    date: '1995-11-30',
    sources: [memory('187-FZ of 30 November 1995, Art. 1')],
  },
  {
    id: 'twn-map-1947',
    parties: ['TWN'],
    title: 'Location Map of the South China Sea Islands, with eleven dashes (U-shaped line)',
    date: '1947',
    note: 'Drawn by the government then seated in Nanjing. Two of the eleven dashes lie in the Gulf of Tonkin.',
    sources: [memory('map of 1947; the month differs between sources')],
  },
  {
    id: 'twn-territorial-sea-1998',
    parties: ['TWN'],
    title: 'Law on the Territorial Sea and the Contiguous Zone',
    date: '1998-01-21',
    inForce: '1998-01-21',
    note: 'Art. 3: 12 M; Art. 14: contiguous zone to 24 M. The 12 M were first asserted by an order of 8 October 1979. The first batch of baselines is of 10 February 1999.',
    sources: [
      seen('first batch of baselines of 10 February 1999', 'nlsc.gov.tw/en/NLSC_Content.aspx?n=2109&s=258954'),
      seen(
        'DoD 2005.1-M, Taiwan: 12 M by decree of October 1979; 12 and 24 M by the law of January 1998',
        'studylib.net/doc/7262280/taiwan',
      ),
      memory('days of the law and of the order; Arts. 3, 14'),
    ],
  },
  {
    id: 'twn-eez-1998',
    parties: ['TWN'],
    title: 'Law on the Exclusive Economic Zone and the Continental Shelf',
    date: '1998-01-21',
    inForce: '1998-01-21',
    note: 'Art. 2. An economic zone of 200 M was first announced on 8 October 1979.',
    sources: [
      seen('DoD 2005.1-M, Taiwan: 200 M by decree of October 1979', 'studylib.net/doc/7262280/taiwan'),
      memory('Law of 21 January 1998, Art. 2; day of the order of 1979'),
    ],
  },
];
