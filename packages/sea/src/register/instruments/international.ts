import type { InstrumentRecord } from '../schema.ts';
import { memory, seen } from '../sources.ts';

/** The Convention and decisions of courts and tribunals, in the order of their ids. */
export const INTERNATIONAL_INSTRUMENTS: readonly InstrumentRecord[] = [
  {
    id: 'award-2016',
    parties: ['CHN', 'PHL'],
    title:
      'Award of 12 July 2016, South China Sea Arbitration (Philippines v. China), PCA 2013-19, tribunal under Annex VII of UNCLOS',
    date: '2016-07-12',
    note: 'Decides no sovereignty and delimits nothing. Paragraphs 246, 247, 261, 262: historic rights and the nine-dash line have no legal effect beyond the limits of UNCLOS. China took no part in the case.',
    protests: [
      {
        party: 'CHN',
        date: '2016-07-12',
        what: 'Neither accepts nor recognises the award.',
        source: memory('statement of the Ministry of Foreign Affairs of China on the award, 12 July 2016'),
      },
      {
        party: 'TWN',
        date: '2016-07-12',
        what: 'Does not accept the award and holds that it has no legally binding force on Taiwan.',
        source: {
          ...memory('statement of 12 July 2016 on the award'),
          reference: 'instrument:twn-award-statement-2016',
        },
      },
    ],
    sources: [
      seen('UP-IMLOS, Guide to the Full Award (paragraph table)', 'issuu; scribd.com/document/373502587'),
      seen('address of the full text', 'assets.documentcloud.org/documents/2990595/PH-CN-20160712-Award.txt'),
    ],
  },
  {
    id: 'icj-2008',
    parties: ['MYS', 'SGP'],
    title:
      'Judgment of the International Court of Justice of 23 May 2008, Sovereignty over Pedra Branca/Pulau Batu Puteh, Middle Rocks and South Ledge (Malaysia/Singapore)',
    date: '2008-05-23',
    note: 'Pedra Branca: Singapore; Middle Rocks: Malaysia; South Ledge: the state in whose territorial waters it lies, which the judgment does not name. Malaysia asked for revision (2 February 2017) and interpretation (30 June 2017) and withdrew both in May 2018.',
    sources: [memory('operative part of the judgment; dates of the applications of 2017 and of their withdrawal')],
  },
  {
    id: 'unclos',
    parties: ['BRN', 'CHN', 'IDN', 'JPN', 'KOR', 'MYS', 'PHL', 'RUS', 'SGP', 'THA', 'TLS', 'VNM'],
    title: 'United Nations Convention on the Law of the Sea',
    date: '1982-12-10',
    inForce: '1994-11-16',
    article: 'Arts. 3, 5-7, 13, 15, 33, 46-54, 55-75, 76-77, 121',
    note: 'PRK signed and, as far as recalled, did not ratify; whether KHM did is to be read. TWN cannot become a party and, as far as recalled, says that it follows the Convention.',
    sources: [memory('text of the Convention; list of parties of the United Nations Treaty Collection')],
  },
];
