/**
 * Shapes of the ledger of assistance as the interface gives them.
 * @module
 */
export * from './checks.ts';
export * from './grants.ts';
export * from './ledger.ts';
export * from './overview.ts';
export * from './shared.ts';
export * from './steps.ts';
