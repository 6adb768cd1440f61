/**
 * Answers about the ledger of assistance, without a server.
 * @module
 */
export type * from './answers.ts';
export { explainNewFact } from './explain-new-fact.ts';
export {
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportFormat,
  type ExportQuestion,
  exportLedger,
} from './export-ledger.ts';
export { LedgerDesk, type LedgerDeskOptions } from './ledger-desk.ts';
export { type OpenDeskOptions, type OpenedDesk, openDesk } from './open-desk.ts';
