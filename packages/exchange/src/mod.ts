/**
 * The ledger for others: IATI, CSV with a data package, JSON, iCalendar, a page to print; and what they bring in.
 * @module
 */
export type { Licence } from './csv/data-package.ts';
export * from './csv/write-csv.ts';
export * from './iati/check/iati-checker.ts';
export type * from './iati/check/report.ts';
export type { DroppedItem, IatiExport, IatiOptions, Publisher } from './iati/options.ts';
export * from './iati/write-iati.ts';
export * from './ics/write-calendar.ts';
export * from './import/check-mapping.ts';
export * from './import/dry-run.ts';
export type * from './import/mapping.ts';
export * from './import/read-csv-facts.ts';
export * from './import/read-csv-rows.ts';
export { type IatiImport, type IatiImportOptions, type NotTaken, readIatiFacts } from './import/read-iati-facts.ts';
export * from './json/read-json.ts';
export * from './json/write-json.ts';
export { type PrintOptions, printGrant } from './print/print-grant.ts';
export { hashText } from './shared/hash-text.ts';
export type * from './shared/stamp.ts';
