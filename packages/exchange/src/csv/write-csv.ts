import { type Fact, Knowledge, type SourceValue } from '@searoom/assistance';
import type { ExportStamp } from '../shared/stamp.ts';
import { describePackage, type Licence } from './data-package.ts';
import { makeAmounts, makeEvents, makeFacts, makeSources } from './fact-tables.ts';
import { makeGrants, makeLots } from './grant-tables.ts';
import { writeTable } from './write-table.ts';

export interface CsvOptions extends ExportStamp {
  /** Under which licence the data are published, where that is decided. */
  readonly licences?: readonly Licence[];
}

export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes the ledger as tables with a descriptor: `grants.csv`, `lots.csv`, `events.csv`, `amounts.csv`, `facts.csv`,
 * `sources.csv`, `datapackage.json` (Frictionless Data Package). Proposals are left out and counted.
 */
export function writeCsv(facts: readonly Fact[], options: CsvOptions): ExportFile[] {
  const knowledge = new Knowledge(facts, options.question);
  const makers = [makeGrants, makeLots, makeEvents, makeAmounts, makeFacts, makeSources];
  const tables = makers.map((make) => {
    const table = make(knowledge);
    return { table, ...writeTable(table) };
  });
  const sources = knowledge.subjects('source').flatMap((subject) => {
    const value = knowledge.value<SourceValue>(subject, 'source');
    if (value === undefined) return [];
    const isWeb = value.address !== undefined && /^https?:/i.test(value.address);
    return [{ title: `${value.publisher}: ${value.title}`, ...(isWeb && { path: value.address! }) }];
  });
  const { licences = [] } = options;
  const proposals = knowledge.proposals().length;
  const descriptor = describePackage({ tables, stamp: options, sources, licences, proposals });
  return [
    ...tables.map(({ table, text }) => ({ name: `${table.name}.csv`, text })),
    { name: 'datapackage.json', text: descriptor },
  ];
}
