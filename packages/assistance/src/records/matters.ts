import type { FactDraft } from '../facts/fact.ts';
import { fact, type More, type Sources } from './build.ts';
import { remark } from './describe.ts';

const SOUTH = 'matter:south-china-sea';
const AWARD = 'matter:award-2016';
const EAST = 'matter:east-china-sea-2023-12-09';
/** Told in a few words only; the Register of the seas tells it whole, by instrument, feature and zone. */
const PART = 'parts of the South China Sea';

/** Who asserts what in the South China Sea, what was decided in 2016, and one day in the East China Sea. */
export const MATTERS: readonly FactDraft[] = [
  title(SOUTH, 'South China Sea', 'chinapower'),
  asserts(
    'CHN',
    'sovereignty over its islands, and historic rights, in almost all of the South China Sea',
    'chn_statement_2016',
    {
      confidence: 'memory',
    },
  ),
  asserts('PHL', `islands and zones in ${PART}`, 'phl_ra_9522'),
  asserts('VNM', `islands and zones in ${PART}`, 'vnm_law_2012'),
  asserts('MYS', `islands and zones in ${PART}`, 'mys_map_1979', { confidence: 'memory' }),
  asserts('BRN', `an exclusive economic zone and a continental shelf in ${PART}`, 'brn_eez_1993', {
    confidence: 'memory',
    note: 'No assertion to a reef or island is known.',
  }),
  asserts('TWN', `islands and zones in ${PART}`, ['kwglobaltrade', 'twn_taiping_2016']),
  asserts(
    'IDN',
    'an exclusive economic zone north of Natuna that overlaps the area that China asserts',
    'idn_eez_1983',
    {
      confidence: 'memory',
      note: 'An overlap of its exclusive economic zone; Indonesia itself holds that there is nothing to delimit with China.',
    },
  ),
  fact(
    SOUTH,
    'measure',
    { what: 'annualTrade', value: 3.37e12, unit: 'USD', year: 2016, note: '21 % of world trade.' },
    'chinapower',
    { as: 'annualTrade:2016' },
  ),
  fact(
    SOUTH,
    'measure',
    {
      what: 'annualTrade',
      value: 4.1e12,
      unit: 'USD',
      year: 2019,
      note: 'Shortest sea paths times bilateral trade (Pratson 2023).',
    },
    'pratson_2023',
    { as: 'annualTrade:2019' },
  ),
  remark(
    SOUTH,
    'older-figure',
    'A figure of 5.3 trillion dollars of about 2010 is still quoted; it is older than the others.',
    'economictimes_2024',
  ),

  title(AWARD, 'Award of 12 July 2016 on the South China Sea', 'pca_award'),
  fact(
    AWARD,
    'decidedBy',
    {
      body: 'arbitral tribunal under Annex VII of UNCLOS',
      registry: 'Permanent Court of Arbitration',
      on: '2016-07-12',
      note: 'The Permanent Court of Arbitration was the registry, not the body that decided.',
    },
    'pca_award',
    { confidence: 'memory' },
  ),
  remark(
    AWARD,
    'effect',
    'It finds that historic rights within the nine-dash line have no legal effect beyond the limits of UNCLOS. It decides no sovereignty and delimits nothing. China and Taiwan reject it.',
    'pca_award',
    { confidence: 'partly' },
  ),

  title(EAST, 'Coast guards in the East China Sea, 9 December 2023', 'chinamil_20231210'),
  fact(
    EAST,
    'account',
    {
      party: 'CHN',
      on: '2023-12-09',
      text: 'The China Coast Guard says that it expelled a Japanese fishing vessel and several patrol ships.',
      note: 'Statement of Sunday 10 December about Saturday 9 December.',
    },
    'chinamil_20231210',
    { as: 'CHN', saidBy: 'China Coast Guard' },
  ),
  remark(EAST, 'other-side', 'No account of Japan is held: it was not looked up.', 'search', { confidence: 'derived' }),
];

function title(subject: string, text: string, sources: string): FactDraft {
  return fact(subject, 'title', { texts: [{ language: 'en', text }] }, sources);
}

function asserts(party: string, what: string, sources: Sources, more: More = {}): FactDraft {
  return fact(SOUTH, 'assertedBy', { party, what }, sources, { ...more, as: party });
}
