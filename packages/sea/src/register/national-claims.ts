import type { BandKind, NationalClaim } from './schema.ts';

/** What differs from the usual: no article, nobody contesting, no note. */
interface Details {
  readonly article?: string;
  readonly contestedBy?: readonly string[];
  readonly note?: string;
  readonly endsAt?: 'median-line';
}

function assertBand(
  party: string,
  kind: BandKind,
  breadthM: number,
  instrument: string,
  validFrom: string,
  details: Details = {},
): NationalClaim {
  return { party, kind, breadthM, instrument, validFrom, contestedBy: [], ...details };
}

/**
 * What each coastal state asserts by distance from its own baselines. The instrument is the one it rests the claim on
 * today; `validFrom` is the day since which it asserts that breadth, which an earlier instrument may have begun (the
 * note says so). `contestedBy` names who objects to the claim as such, anywhere; an overlap with a neighbour is no
 * objection of that kind and shows itself as two zones at one place. In the order of the parties' codes.
 */
export const NATIONAL_CLAIMS: readonly NationalClaim[] = [
  assertBand('BRN', 'territorial-sea', 12, 'brn-territorial-waters-1982', '1983-02-10'),
  assertBand('BRN', 'exclusive-economic-zone', 200, 'brn-eez-1993', '1993-07-21', {
    endsAt: 'median-line',
    note: 'Or the median line against a neighbour. The lateral limits with Malaysia are settled by letters of 16 March 2009 that are not published.',
  }),

  // TWN contests none of these, as far as is read: that the laws of both sides apply to the same areas is the finding of a
  // study, and a study is no protest. Those of TWN below are contested by CHN: the law of 1992 (Art. 2) names Taiwan and
  // the islands appertaining to it as its own land territory.
  assertBand('CHN', 'territorial-sea', 12, 'chn-territorial-sea-1992', '1958-09-04', {
    article: 'Art. 3',
    note: 'First by the declaration of 4 September 1958.',
  }),
  assertBand('CHN', 'contiguous-zone', 24, 'chn-territorial-sea-1992', '1992-02-25', {
    article: 'Arts. 4, 13',
    note: 'Counts security among the powers in this zone; UNCLOS Art. 33 names customs, fiscal, immigration and sanitary laws.',
  }),
  assertBand('CHN', 'exclusive-economic-zone', 200, 'chn-eez-1998', '1998-06-26', {
    article: 'Art. 2',
  }),
  assertBand('CHN', 'continental-shelf', 200, 'chn-eez-1998', '1998-06-26', {
    article: 'Art. 2',
    note: 'Asserts natural prolongation beyond 200 M in the East China Sea, to the Okinawa Trough; not drawn.',
  }),

  assertBand('IDN', 'territorial-sea', 12, 'idn-waters-1996', '1960-02-18', {
    note: 'First by Act no. 4 Prp. of 1960.',
  }),
  assertBand('IDN', 'contiguous-zone', 24, 'idn-sea-2014', '2014-10-17'),
  assertBand('IDN', 'exclusive-economic-zone', 200, 'idn-eez-1983', '1980-03-21', {
    endsAt: 'median-line',
    article: 'Art. 2',
    note: 'First by the declaration of 21 March 1980. Art. 3(2): the median line where nothing is agreed (memory).',
  }),
  assertBand('IDN', 'continental-shelf', 200, 'idn-shelf-2023', '2023', {
    note: 'The day of the law is not known here. Act no. 1 of 1973 named no distance.',
  }),

  assertBand('JPN', 'territorial-sea', 12, 'jpn-territorial-sea-1977', '1977-07-01', {
    article: 'Art. 1',
    note: '3 M in five designated areas: Soya, Tsugaru, Tsushima eastern and western channel, Osumi.',
  }),
  assertBand('JPN', 'contiguous-zone', 24, 'jpn-territorial-sea-1977', '1996-07-20', {
    article: 'Art. 4, as amended in 1996',
  }),
  assertBand('JPN', 'exclusive-economic-zone', 200, 'jpn-eez-1996', '1996-07-20', {
    endsAt: 'median-line',
    article: 'Art. 1',
    note: 'Or the median line against an opposite coast.',
  }),
  assertBand('JPN', 'continental-shelf', 200, 'jpn-eez-1996', '1996-07-20', {
    endsAt: 'median-line',
    article: 'Art. 2',
    note: 'Or the median line against an opposite coast.',
  }),

  assertBand('KHM', 'territorial-sea', 12, 'khm-decree-1982', '1982-07'),
  assertBand('KHM', 'contiguous-zone', 24, 'khm-decree-1982', '1982-07', {
    note: 'Counts security among the powers in this zone (memory).',
  }),
  assertBand('KHM', 'exclusive-economic-zone', 200, 'khm-decree-1982', '1982-07'),
  assertBand('KHM', 'continental-shelf', 200, 'khm-decree-1982', '1982-07'),

  assertBand('KOR', 'territorial-sea', 12, 'kor-territorial-sea-1977', '1978-04-30', {
    article: 'Art. 1',
    note: '3 M in the Korea Strait.',
  }),
  assertBand('KOR', 'contiguous-zone', 24, 'kor-territorial-sea-1977', '1996-08-01', {
    note: 'By the amendment of 6 December 1995.',
  }),
  assertBand('KOR', 'exclusive-economic-zone', 200, 'kor-eez-1996', '1996-09-10', {
    endsAt: 'median-line',
    article: 'Arts. 2, 5',
    note: 'Art. 5(2): rights are not exercised beyond the median line where nothing is agreed (memory).',
  }),

  assertBand('MYS', 'territorial-sea', 12, 'mys-territorial-sea-1969', '1969-08-02', {
    note: 'Except in the Straits of Malacca, the Sulu Sea and the Celebes Sea, where agreements and the map of 1979 stand.',
  }),
  assertBand('MYS', 'exclusive-economic-zone', 200, 'mys-eez-1984', '1980-04-25', {
    article: 's. 3',
    note: 'First by a proclamation of 25 April 1980 (memory); the Act is in force since 1 May 1985.',
  }),
  assertBand('MYS', 'continental-shelf', 200, 'mys-shelf-1966', '2009-05-06', {
    article: 's. 2',
    note: 'Asserted at the latest by the joint submission with Viet Nam of 6 May 2009; the Act of 1966 first named a depth.',
  }),

  assertBand('PHL', 'territorial-sea', 12, 'phl-ra-12064', '2009-03-10', {
    note: 'From the baselines of RA 9522. Before, the waters inside the limits of the treaties of 1898, 1900 and 1930 were asserted.',
  }),
  assertBand('PHL', 'contiguous-zone', 24, 'phl-ra-12064', '2024-11-08'),
  assertBand('PHL', 'exclusive-economic-zone', 200, 'phl-ra-12064', '1978-06-11', {
    note: 'First by Presidential Decree no. 1599 of 11 June 1978 (memory).',
  }),
  assertBand('PHL', 'continental-shelf', 200, 'phl-ra-12064', '2024-11-08', {
    note: 'Proclamation no. 370 of 20 March 1968 (memory) named exploitability and no distance.',
  }),

  assertBand('PRK', 'territorial-sea', 12, 'prk-territorial-sea', '1955-03-05', {
    note: 'No text and no baseline is published.',
  }),
  assertBand('PRK', 'exclusive-economic-zone', 200, 'prk-eez-1977', '1977-08-01', {
    note: 'A military boundary is asserted besides: 50 M in the East Sea (Sea of Japan), the limit of this zone in the Yellow Sea. It is not drawn.',
  }),

  assertBand('RUS', 'territorial-sea', 12, 'rus-territorial-sea-1998', '1960-08-05', {
    article: 'Art. 2',
    note: 'First by the Soviet statute of 5 August 1960 (memory).',
  }),
  assertBand('RUS', 'contiguous-zone', 24, 'rus-territorial-sea-1998', '1998-07-31', { article: 'Art. 22' }),
  assertBand('RUS', 'exclusive-economic-zone', 200, 'rus-eez-1998', '1984-02-28', {
    article: 'Art. 1',
    note: 'First by the Soviet decree of 28 February 1984 (memory).',
  }),
  assertBand('RUS', 'continental-shelf', 200, 'rus-shelf-1995', '1995-11-30', { article: 'Art. 1' }),

  assertBand('SGP', 'territorial-sea', 3, 'sgp-practice', '1965-08-09', {
    note: 'Up to 12 M was announced in 1980, without limits published since; in the Singapore Strait and the Johor Strait agreements stand.',
  }),

  assertBand('THA', 'territorial-sea', 12, 'tha-territorial-sea-1966', '1966-10-06'),
  assertBand('THA', 'contiguous-zone', 24, 'tha-contiguous-zone-1995', '1995-08-14'),
  assertBand('THA', 'exclusive-economic-zone', 200, 'tha-eez-1981', '1981-02-23'),

  assertBand('TWN', 'territorial-sea', 12, 'twn-territorial-sea-1998', '1979-10-08', {
    article: 'Art. 3',
    contestedBy: ['CHN'],
    note: 'First by an order of 8 October 1979.',
  }),
  assertBand('TWN', 'contiguous-zone', 24, 'twn-territorial-sea-1998', '1998-01-21', {
    article: 'Art. 14',
    contestedBy: ['CHN'],
  }),
  assertBand('TWN', 'exclusive-economic-zone', 200, 'twn-eez-1998', '1979-10-08', {
    article: 'Art. 2',
    contestedBy: ['CHN'],
    note: 'First announced on 8 October 1979.',
  }),
  assertBand('TWN', 'continental-shelf', 200, 'twn-eez-1998', '1998-01-21', {
    article: 'Art. 2',
    contestedBy: ['CHN'],
  }),

  assertBand('VNM', 'territorial-sea', 12, 'vnm-law-of-the-sea-2012', '1977-05-12', {
    article: 'Art. 11',
    note: 'First by the statement of 12 May 1977.',
  }),
  assertBand('VNM', 'contiguous-zone', 24, 'vnm-law-of-the-sea-2012', '1977-05-12', {
    article: 'Art. 13',
    note: 'First by the statement of 12 May 1977, which counted security among the powers in this zone.',
  }),
  assertBand('VNM', 'exclusive-economic-zone', 200, 'vnm-law-of-the-sea-2012', '1977-05-12', {
    article: 'Art. 15',
    note: 'First by the statement of 12 May 1977.',
  }),
  assertBand('VNM', 'continental-shelf', 200, 'vnm-law-of-the-sea-2012', '1977-05-12', {
    article: 'Art. 17',
    note: 'First by the statement of 12 May 1977.',
  }),
];
