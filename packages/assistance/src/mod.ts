/**
 * The ledger of security assistance: attributed facts in two times, and what can be worked out from them.
 * @module
 */
export * from './dates/fiscal-year.ts';
export * from './dates/partial-date.ts';
export * from './facts/canonical-json.ts';
export * from './facts/chain.ts';
export * from './facts/fact.ts';
export * from './facts/knowledge.ts';
export * from './facts/predicates.ts';
export * from './facts/rank-source.ts';
export * from './facts/subject.ts';
export * from './facts/values.ts';
export type * from './grant/page-context.ts';
export * from './ledger/ledger.ts';
export type * from './ledger/ledger-port.ts';
export * from './ledger/memory-port.ts';
export * from './money/money.ts';
export type * from './money/rate-table.ts';
