import { hashText } from '../shared/hash-text.ts';
import type { ExportStamp } from '../shared/stamp.ts';
import type { Table } from './tables.ts';

export interface Licence {
  /** Identifier such as `CC-BY-4.0`. */
  readonly name: string;
  readonly path?: string;
  readonly title?: string;
}

export interface PackageSource {
  readonly title: string;
  readonly path?: string;
}

export interface WrittenTable {
  readonly table: Table;
  readonly text: string;
  readonly defused: number;
}

export interface PackageParts {
  readonly tables: readonly WrittenTable[];
  readonly stamp: ExportStamp;
  readonly sources: readonly PackageSource[];
  readonly licences: readonly Licence[];
  readonly proposals: number;
}

/** The descriptor of a tabular data package (Frictionless, Data Package v1) with types, keys, sizes and hashes. */
export function describePackage({ tables, stamp, sources, licences, proposals }: PackageParts): string {
  const { head, question, generatedAt } = stamp;
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'searoom-assistance',
    title: 'Ledger of security assistance',
    description:
      'Attributed facts: who says what, by which source. An empty cell is not known, never zero. Where sources differ and ' +
      'none was chosen the value is left empty in grants and lots, and every statement stands in events, amounts and facts. ' +
      'Text cells that begin with = + - @, a tab or a return carry an apostrophe before it, so that no spreadsheet runs them.',
    created: generatedAt,
    ...(licences.length > 0 && { licenses: licences }),
    sources,
    resources: tables.map((written) => describeResource(written)),
    searoom: {
      head: head.hash,
      seq: head.seq,
      recordedAt: head.recordedAt,
      knownAt: question.knownAt ?? null,
      about: question.about ?? null,
      defusedCells: tables.reduce((sum, { defused }) => sum + defused, 0),
      proposalsLeftOut: proposals,
    },
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function describeResource({ table, text }: WrittenTable): object {
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    path: `${table.name}.csv`,
    title: table.means,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${hashText(text)}`,
    rows: table.rows.length,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map(({ name, type, means }) => ({ name, type, description: means })),
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length > 0 && {
        foreignKeys: table.foreignKeys.map(({ fields, table: resource, to }) => ({
          fields,
          reference: { resource, fields: to },
        })),
      }),
    },
  };
}
