/**
 * The system of record: SQL on PGlite or PostgreSQL, with migrations, a lock, backup and restore.
 * @module
 */
export type * from './areas/area-store.ts';
export * from './areas/memory-area-store.ts';
export { openAreaStore } from './areas/sql-area-store.ts';
export type { BackupCounts, BackupSummary } from './backup/backup-format.ts';
export { checkBackup, restoreStore } from './backup/restore-backup.ts';
export type * from './events/event-store.ts';
export * from './events/memory-event-store.ts';
export { openEventStore } from './events/sql-event-store.ts';
export { hashText } from './hash-text.ts';
export { openLedgerPort } from './ledger/sql-ledger.ts';
export type { StoreLock } from './lock/lock-record.ts';
export { readLock } from './lock/read-lock.ts';
export { NEWEST_SCHEMA } from './migrations/list.ts';
export { openStore } from './open-store.ts';
export * from './rates/memory-rate-store.ts';
export type { RateStore, StoredRateSet } from './rates/rate-store.ts';
export { openRateStore } from './rates/sql-rate-store.ts';
export * from './settings/memory-setting-store.ts';
export type * from './settings/setting-store.ts';
export { openSettingStore } from './settings/sql-setting-store.ts';
export type * from './sql/sql-driver.ts';
export type * from './store.ts';
