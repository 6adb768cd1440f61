import type { FactDraft } from '../../facts/fact.ts';
import { page, source } from '../build.ts';

/** An instrument of a party, as the Register of the seas has it. */
function instrument(key: string, party: string, title: string, date: string, id: string, read?: string): FactDraft {
  return source(key, 'document', party, title, {
    date,
    ...(read === undefined && { confidence: 'memory' as const }),
    note: `${read ?? 'From memory; the text was not read.'} ${id} in the Register of the seas.`,
  });
}

/** Sources on what the parties assert, on trade, on the award of 2016 and on 9 December 2023. */
export const MATTER_SOURCES: readonly FactDraft[] = [
  page(
    'pca_award',
    'document',
    'Arbitral tribunal under Annex VII of UNCLOS; Permanent Court of Arbitration as registry',
    'Award of 12 July 2016, PCA Case 2013-19',
    'https://assets.documentcloud.org/documents/2990595/PH-CN-20160712-Award.txt',
    '2016-07-12',
  ),
  instrument(
    'chn_statement_2016',
    "Government of the People's Republic of China",
    'Statement on territorial sovereignty and maritime rights and interests in the South China Sea',
    '2016-07-12',
    'chn-statement-2016',
  ),
  instrument(
    'phl_ra_9522',
    'Congress of the Philippines',
    'Republic Act no. 9522: archipelagic baselines of the Philippines',
    '2009-03-10',
    'phl-ra-9522',
    'The text with its points was read.',
  ),
  instrument(
    'vnm_law_2012',
    'National Assembly of Viet Nam',
    'Law of the Sea of Viet Nam (no. 18/2012/QH13)',
    '2012-06-21',
    'vnm-law-of-the-sea-2012',
    'Article 1 was read, of other articles a summary.',
  ),
  instrument(
    'mys_map_1979',
    'Government of Malaysia',
    'Map showing the territorial waters and continental shelf boundaries of Malaysia (Peta Baru)',
    '1979-12-21',
    'mys-map-1979',
  ),
  instrument(
    'brn_eez_1993',
    'Government of Brunei Darussalam',
    'Declaration on the Exclusive Economic Zone',
    '1993-07-21',
    'brn-eez-1993',
  ),
  instrument(
    'twn_taiping_2016',
    'Government in Taipei',
    'Position paper on South China Sea policy: Taiping Island',
    '2016-03-21',
    'twn-taiping-2016',
  ),
  instrument(
    'idn_eez_1983',
    'Government of Indonesia',
    'Act no. 5 of 1983 on the Indonesian Exclusive Economic Zone',
    '1983-10-18',
    'idn-eez-1983',
  ),
  source('kwglobaltrade', 'press', 'KW Global Trade', 'Who asserts what in the South China Sea', { language: 'en' }),
  source(
    'chinapower',
    'study',
    'Center for Strategic and International Studies, ChinaPower',
    'How much trade passes the South China Sea',
    {
      address: 'https://chinapower.csis.org/',
      language: 'en',
      note: 'The page of the figure is on this site. Read in part, not whole.',
    },
  ),
  source('pratson_2023', 'study', 'Pratson', 'Trade through chokepoints of the sea', {
    date: '2023',
    language: 'en',
    note: 'Through T. Culpan; not read itself.',
  }),
  source('economictimes_2024', 'press', 'The Economic Times', 'Trade through the South China Sea', {
    date: '2024',
    language: 'en',
  }),
  source(
    'chinamil_20231210',
    'official',
    'China Military Online (eng.chinamil.com.cn)',
    'Statement of the China Coast Guard',
    {
      date: '2023-12-10',
      language: 'en',
    },
  ),
];
