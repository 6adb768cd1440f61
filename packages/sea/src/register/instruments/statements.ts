import type { InstrumentRecord } from '../schema.ts';
import { memory, partly, seen } from '../sources.ts';

/**
 * Notes verbales, submissions and statements of governments on the South China Sea and on Okinotorishima, in the order
 * of their ids. Notes to the Secretary-General stand on the pages of the Commission on the Limits of the Continental
 * Shelf; where only recalled, the wording has to be read there.
 */
export const STATEMENTS: readonly InstrumentRecord[] = [
  {
    id: 'chn-note-2009-okinotori',
    parties: ['CHN'],
    title: 'Note verbale CML/2/2009 to the Secretary-General on the submission of Japan of 12 November 2008',
    date: '2009-02-06',
    note: 'Holds that the rock of Okinotorishima generates no EEZ and no continental shelf (UNCLOS Art. 121(3)).',
    sources: [memory('CML/2/2009 of 6 February 2009')],
  },
  {
    id: 'chn-note-2020',
    parties: ['CHN'],
    title: 'Notes verbales CML/11/2020 (23 March 2020) and CML/42/2020 (17 April 2020) to the Secretary-General',
    date: '2020-03-23',
    note: 'Answers to the Philippines and to Viet Nam after the submission of Malaysia of 12 December 2019: sovereignty over Nanhai Zhudao and adjacent waters, rights over relevant waters, historic rights; the award of 2016 neither accepted nor recognised. CML/14/2019 of 12 December 2019 said the like.',
    protests: [
      {
        party: 'IDN',
        date: '2020-05-26',
        what: 'Holds that maps of nine dashes and historic rights lack a basis in law, and that it has no overlap with China to delimit.',
        source: { ...memory('note of Indonesia 126/POL-703/V/20'), reference: 'instrument:idn-note-2020' },
      },
      {
        party: 'JPN',
        date: '2021-01-19',
        what: 'Objects to baselines round groups of features that do not meet the conditions of UNCLOS.',
        source: { ...memory('note of Japan SC/21/002'), reference: 'instrument:jpn-note-2021' },
      },
      {
        party: 'MYS',
        date: '2020-07-29',
        what: 'Rejects the claims to historic rights and to maritime features as far as they exceed UNCLOS.',
        source: { ...memory('note of Malaysia HA 26/20'), reference: 'instrument:mys-note-2020' },
      },
      {
        party: 'VNM',
        date: '2020-03-30',
        what: 'Rejects the position of CML/14/2019 and CML/11/2020.',
        source: { ...memory('note of Viet Nam 22/HC-2020'), reference: 'instrument:vnm-note-2020' },
      },
    ],
    sources: [memory('CML/11/2020, CML/42/2020 and CML/14/2019')],
  },
  {
    id: 'chn-statement-2016',
    parties: ['CHN'],
    title:
      "Statement of the Government of the People's Republic of China on China's Territorial Sovereignty and Maritime Rights and Interests in the South China Sea",
    date: '2016-07-12',
    note: 'Asserts sovereignty over Nanhai Zhudao (Dongsha, Xisha, Zhongsha and Nansha Qundao); internal waters, territorial sea, contiguous zone, EEZ and continental shelf based on Nanhai Zhudao; and historic rights. It publishes no limits.',
    protests: [
      {
        party: 'PHL',
        date: '2020-03-06',
        what: 'Contests the same position as repeated in CML/14/2019: what is claimed beyond UNCLOS has no effect, as the award of 2016 found.',
        source: { ...memory('note of the Philippines 000191-2020'), reference: 'instrument:phl-note-2020' },
      },
      {
        party: 'VNM',
        date: '2020-03-30',
        what: 'Holds that no high-tide feature there generates an EEZ or shelf and that no baselines may join a group.',
        source: { ...memory('note of Viet Nam 22/HC-2020'), reference: 'instrument:vnm-note-2020' },
      },
    ],
    sources: [memory('text of the statement of 12 July 2016, part III')],
  },
  {
    id: 'idn-note-2020',
    parties: ['IDN'],
    title: 'Note verbale 126/POL-703/V/20 to the Secretary-General',
    date: '2020-05-26',
    note: 'Holds that no feature of the Spratly Islands is entitled to an EEZ or shelf of its own, that the map of nine dashes lacks a basis in law, and that the award of 2016 confirmed this. A second note (148/POL-703/VI/20 of 12 June 2020) says that there is nothing to delimit with China.',
    sources: [memory('126/POL-703/V/20 of 26 May 2020 and 148/POL-703/VI/20 of 12 June 2020')],
  },
  {
    id: 'jpn-note-2021',
    parties: ['JPN'],
    title: 'Note verbale SC/21/002 to the Secretary-General',
    date: '2021-01-19',
    note: 'Holds that baselines may be drawn only where UNCLOS lays down the conditions, not round groups of features, and that navigation and overflight in and round low-tide elevations such as Mischief Reef are free, as the award of 2016 has it.',
    sources: [memory('number and wording of the note of 19 January 2021')],
  },
  {
    id: 'kor-note-2009-okinotori',
    parties: ['KOR'],
    title: 'Note verbale MUN/046/09 to the Secretary-General on the submission of Japan of 12 November 2008',
    date: '2009-02-27',
    note: 'Holds that Okinotorishima is a rock of UNCLOS Art. 121(3), without a continental shelf.',
    sources: [memory('MUN/046/09 of 27 February 2009')],
  },
  {
    id: 'mys-declaration-1996',
    parties: ['MYS'],
    title: 'Declaration of Malaysia on ratifying UNCLOS',
    date: '1996-10-14',
    note: 'Holds that the Convention does not allow other states to carry out military exercises or manoeuvres in the EEZ without consent.',
    sources: [
      partly(
        'DoD summary of claims, Malaysia: no foreign military exercises without consent',
        'scribd.com/document/395577252',
      ),
      memory('day and wording of the declaration'),
    ],
  },
  {
    id: 'mys-note-2020',
    parties: ['MYS'],
    title: 'Note verbale HA 26/20 to the Secretary-General',
    date: '2020-07-29',
    note: 'Rejects in full the content of CML/14/2019: claims to historic rights beyond UNCLOS are without legal effect, and so is the claim of China to maritime features as Malaysia sees it.',
    sources: [memory('HA 26/20 of 29 July 2020')],
  },
  {
    id: 'mys-submission-2019',
    parties: ['MYS'],
    title:
      'Partial submission to the Commission on the Limits of the Continental Shelf, northern part of the South China Sea',
    date: '2019-12-12',
    note: 'Asserts a shelf beyond 200 M from its baselines.',
    protests: [
      {
        party: 'CHN',
        date: '2019-12-12',
        what: 'Holds that the submission infringes its sovereignty, sovereign rights and jurisdiction, and asks that it be not considered.',
        source: memory('CML/14/2019 of 12 December 2019'),
      },
      {
        party: 'PHL',
        date: '2020-03-06',
        what: 'Holds that the shelf submitted overlaps its own and is projected from parts of North Borneo (Sabah) to which it maintains a claim.',
        source: memory('note of the Philippines 000192-2020'),
      },
    ],
    sources: [memory('executive summary of the submission of 12 December 2019')],
  },
  {
    id: 'phl-note-2020',
    parties: ['PHL'],
    title: 'Note verbale 000191-2020 to the Secretary-General',
    date: '2020-03-06',
    note: 'Contests the position of CML/14/2019: the award of 2016 found that no feature of the Spratly Islands generates an EEZ or shelf, and that historic rights have no effect beyond UNCLOS.',
    sources: [memory('000191-2020 of 6 March 2020')],
  },
  {
    id: 'twn-award-statement-2016',
    parties: ['TWN'],
    title: 'Statement of the government on the award in the South China Sea Arbitration',
    date: '2016-07-12',
    note: 'Does not accept the award; holds that Taiwan was not invited to the case and that Taiping Island (Itu Aba) is no rock.',
    sources: [memory('statements of the Presidential Office and of the Ministry of Foreign Affairs, 12 July 2016')],
  },
  {
    id: 'twn-taiping-2016',
    parties: ['TWN'],
    title: 'Position paper on South China Sea policy: Taiping Island (Itu Aba) as an island of UNCLOS Art. 121',
    date: '2016-03-21',
    note: 'Holds that Taiping Island sustains human habitation and economic life of its own, and so has an EEZ and a continental shelf. No limits are published.',
    protests: [
      {
        party: 'PHL',
        what: 'Held before the tribunal that the feature is a rock of Art. 121(3).',
        source: memory('submissions of the Philippines in PCA 2013-19 on Itu Aba'),
      },
      {
        party: 'VNM',
        date: '2020-03-30',
        what: 'Holds that no high-tide feature of the Spratly Islands generates an EEZ or shelf.',
        source: { ...memory('note of Viet Nam 22/HC-2020'), reference: 'instrument:vnm-note-2020' },
      },
    ],
    sources: [memory('position paper of 21 March 2016 and remarks on Taiping Island of 28 January 2016')],
  },
  {
    id: 'vnm-note-2020',
    parties: ['VNM'],
    title: 'Note verbale 22/HC-2020 to the Secretary-General',
    date: '2020-03-30',
    note: 'Asserts sovereignty over Hoang Sa and Truong Sa; holds that zones there follow from Art. 121(3), that baselines of a group may not join its outermost features, and that low-tide elevations and submerged features are not capable of appropriation and give no zones of their own.',
    protests: [
      {
        party: 'CHN',
        date: '2020-04-17',
        what: 'Holds that it has sovereignty over Nansha Qundao and Xisha Qundao and that the claims of Viet Nam are without effect.',
        source: { ...memory('CML/42/2020'), reference: 'instrument:chn-note-2020' },
      },
    ],
    sources: [memory('22/HC-2020 of 30 March 2020')],
  },
];

/** Acts of China and Taiwan on single features, beside their laws: baselines and a reserve. */
export const FEATURE_ACTS: readonly InstrumentRecord[] = [
  {
    id: 'chn-baseline-2024-huangyan',
    parties: ['CHN'],
    title: 'Statement on the Baselines of the Territorial Sea Adjacent to Huangyan Dao',
    date: '2024-11-10',
    inForce: '2024-11-10',
    note: 'Sixteen points, deposited at the United Nations on 2 December 2024. Their positions are a gap: they are not drawn.',
    protests: [
      {
        party: 'PHL',
        date: '2024-11',
        what: 'Protested: holds that the baselines infringe its sovereignty and that Bajo de Masinloc is its own.',
        source: memory(
          'statements of the National Maritime Council and the Department of Foreign Affairs, November 2024',
        ),
      },
    ],
    sources: [
      seen('statement and deposit', 'en.people.cn/n3/2024/1203/c90000-20249441.html'),
      seen('South China Morning Post 3286090'),
    ],
  },
  {
    id: 'chn-nature-reserve-2025',
    parties: ['CHN'],
    title: 'Reply of the State Council on the Huangyan Dao National Nature Reserve (Guohan [2025] 87)',
    date: '2025-09-09',
    note: 'Approves a nature reserve on the north-eastern rim of the feature. Limits and area were not read.',
    protests: [
      {
        party: 'PHL',
        date: '2025-09-11',
        what: 'Protested: holds that Bajo de Masinloc is its own and that a reserve there has no effect.',
        source: memory('statement of the Department of Foreign Affairs, 11 September 2025'),
      },
    ],
    sources: [partly('approval on 9 September 2025 read; number and wording recalled: reply of the State Council')],
  },
  {
    id: 'twn-baselines-1999',
    parties: ['TWN'],
    title:
      'First Batch of Baselines of the Territorial Sea and Outer Limits of the Territorial Sea and Contiguous Zone',
    date: '1999-02-10',
    inForce: '1999-02-10',
    note: 'Amended in 2009. Points round Taiwan and Penghu and at Pratas, a normal baseline at Diaoyutai; all features of the Nansha Islands within the U-shaped line are said to be of its territory, with baselines to be announced apart (memory). The points are a gap.',
    sources: [
      seen('National Land Surveying and Mapping Center', 'nlsc.gov.tw/en/NLSC_Content.aspx?n=2109&s=258954'),
      seen('tamsui.dils.tku.edu.tw wiki (10 February 1999)'),
      memory('wording on the Nansha Islands'),
    ],
  },
];
