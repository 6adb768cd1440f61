import type { FactDraft } from '../facts/fact.ts';
import { exactly, fact, type More, type PersonValue, type Sources } from './build.ts';
import { remark } from './describe.ts';

const KEY = 'ASEAN-JPN-2023';
const SUMMIT = `meeting:${KEY}`;
const ATTENDED = ['istanbulpost_20231217', 'csis_20231221'];
const KISHIDA = { name: 'Kishida Fumio', role: 'Prime Minister of Japan', party: 'JPN' } as const;
const WIDODO = { name: 'Joko Widodo', role: 'President of Indonesia', party: 'IDN' } as const;

/** The summit of December 2023 in Tokyo, and the meetings of two sides on its margins. */
export const SUMMIT_2023: readonly FactDraft[] = [
  title(SUMMIT, 'Commemorative Summit for the 50th Year of ASEAN-Japan Friendship and Cooperation', 'mofa_summit'),
  fact(SUMMIT, 'kindOfMeeting', { kind: 'multilateral' }, 'mofa_summit'),
  fact(SUMMIT, 'held', { from: '2023-12-16', to: '2023-12-18', place: 'Tokyo' }, ['mofa_summit', 'abscbn'], {
    note: 'Saturday to Monday.',
  }),
  side(SUMMIT, 'JPN', 'co-chair', 'mofa_summit', KISHIDA, 'Host.'),
  side(SUMMIT, 'IDN', 'co-chair', ['mofa_summit', ...ATTENDED], WIDODO),
  attended('BRN', 'Hassanal Bolkiah', 'Sultan of Brunei'),
  attended('KHM', 'Hun Manet', 'Prime Minister of Cambodia'),
  attended('LAO', 'Sonexay Siphandone', 'Prime Minister of Laos'),
  attended('MYS', 'Anwar Ibrahim', 'Prime Minister of Malaysia'),
  attended('PHL', 'Ferdinand Marcos Jr.', 'President of the Philippines'),
  attended('SGP', 'Lee Hsien Loong', 'Prime Minister of Singapore'),
  attended('THA', 'Srettha Thavisin', 'Prime Minister of Thailand'),
  attended('VNM', 'Pham Minh Chinh', 'Prime Minister of Viet Nam'),
  side(SUMMIT, 'TLS', 'observer', ATTENDED, {
    name: 'Xanana Gusmao',
    role: 'Prime Minister of Timor-Leste',
    party: 'TLS',
  }),
  side(SUMMIT, 'ASEAN', 'participant', ATTENDED, undefined, 'The Secretary-General of ASEAN.'),
  side(SUMMIT, 'MMR', 'not-invited', 'istanbulpost_20231217'),
  fact(
    SUMMIT,
    'agenda',
    { on: '2023-12-16', what: 'Banquet', place: 'Akasaka Palace', note: '19:15 to 20:45, Tokyo time.' },
    'mofa_banquet',
    { as: '2023-12-16' },
  ),
  fact(
    SUMMIT,
    'agenda',
    { on: '2023-12-17', what: 'Commemorative Summit, gala dinner', place: 'Hotel Okura' },
    'mofa_summit',
    { as: '2023-12-17' },
  ),
  fact(
    SUMMIT,
    'agenda',
    {
      on: '2023-12-18',
      what: "Leaders' meeting of the Asia Zero Emission Community (AZEC); lunch of Keidanren and the Japan Chamber of Commerce and Industry",
    },
    'mofa_summit',
    { as: '2023-12-18' },
  ),
  fact(SUMMIT, 'sidesMet', { count: exactly(7), of: 'leaders met separately on 16 December 2023' }, 'yomi1217', {
    as: 'separately',
  }),
  fact(
    SUMMIT,
    'sidesMet',
    { count: exactly(3), of: 'leaders met separately on 16 December 2023 whom no source that was read names' },
    ['yomi1217', 'mothership_20231217'],
    { as: 'not-named' },
  ),

  ...bilateral('MYS', 'Malaysia', '2023-12-16', 'yomi1217', {
    name: 'Anwar Ibrahim',
    role: 'Prime Minister of Malaysia',
    party: 'MYS',
  }),
  outcome('MYS', 'partnership', { text: 'Comprehensive strategic partnership', partnership: 'JPN/MYS' }, [
    'mofa_mys23',
    'yomi1217',
  ]),
  outcome('MYS', 'grant', { text: 'Exchange of notes on Official Security Assistance', grant: 'OSA-MYS-2023-01' }, [
    'mofa_mys23',
    'yomi1217',
  ]),
  outcome('MYS', 'dialogue', { text: 'Strategic dialogue' }, 'yomi1217'),

  ...bilateral('IDN', 'Indonesia', '2023-12-16', 'yomi1217', WIDODO),
  outcome(
    'IDN',
    'grant',
    { text: 'Grant of a patrol vessel, JPY 9.05 billion, confirmed', grant: 'JICA-IDN-BAKAMLA' },
    'yomi1217',
  ),

  ...bilateral('VNM', 'Viet Nam', '2023-12-16', ['yomi1217', 'csis_20231221'], {
    name: 'Pham Minh Chinh',
    role: 'Prime Minister of Viet Nam',
    party: 'VNM',
  }),
  outcome('VNM', 'defence', { text: 'Defence exchanges; transfer of defence equipment' }, [
    'yomi1217',
    'csis_20231221',
  ]),

  ...bilateral('SGP', 'Singapore', '2023-12-16', 'mothership_20231217', {
    name: 'Lee Hsien Loong',
    role: 'Prime Minister of Singapore',
    party: 'SGP',
  }),
  outcome(
    'SGP',
    'corridor',
    { text: 'Memorandum of cooperation on a green and digital shipping corridor' },
    'mothership_20231217',
  ),

  remark(
    SUMMIT,
    'three-not-named',
    'Seven leaders met the Prime Minister separately on Saturday; Malaysia, Indonesia, Viet Nam and Singapore are named, three are not.',
    'yomi1217',
  ),
  ...bilateral('PHL', 'the Philippines', '2023-12-17/2023-12-18', 'memory', undefined, { confidence: 'memory' }),
  ...bilateral('THA', 'Thailand', '2023-12-17/2023-12-18', 'memory', undefined, { confidence: 'memory' }),
];

function title(subject: string, text: string, sources: Sources, more: More = {}): FactDraft {
  return fact(subject, 'title', { texts: [{ language: 'en', text }] }, sources, more);
}

function side(
  subject: string,
  party: string,
  role: 'co-chair' | 'participant' | 'observer' | 'not-invited',
  sources: Sources,
  person?: PersonValue,
  note?: string,
  more: More = {},
): FactDraft {
  const value = {
    party,
    role,
    ...(person !== undefined && { person: { ...person } }),
    ...(note !== undefined && { note }),
  };
  return fact(subject, 'side', value, sources, { ...more, as: party });
}

function attended(party: string, name: string, role: string): FactDraft {
  return side(SUMMIT, party, 'participant', ATTENDED, { name, role, party });
}

/** A meeting of the Prime Minister of Japan with one leader on the margins of the summit. */
function bilateral(
  party: string,
  name: string,
  on: string,
  sources: Sources,
  person: PersonValue | undefined,
  more: More = {},
): FactDraft[] {
  const subject = meetingWith(party, on.slice(0, 10));
  return [
    title(subject, `Meeting of Japan and ${name}`, sources, more),
    fact(subject, 'kindOfMeeting', { kind: 'bilateral' }, sources, more),
    fact(subject, 'held', { from: on, place: 'Tokyo' }, sources, more),
    fact(subject, 'partOf', { meeting: KEY }, sources, more),
    side(subject, 'JPN', 'participant', sources, KISHIDA, undefined, more),
    side(subject, party, 'participant', sources, person, undefined, more),
  ];
}

function outcome(
  party: string,
  as: string,
  value: { readonly text: string; readonly grant?: string; readonly partnership?: string },
  sources: Sources,
): FactDraft {
  return fact(meetingWith(party, '2023-12-16'), 'outcome', { ...value }, sources, { as });
}

function meetingWith(party: string, day: string): string {
  return `meeting:JPN-${party}-${day}`;
}
