import type { Writable } from 'node:stream';
import { openAreaStore } from './areas/sql-area-store.ts';
import type { BackupSummary } from './backup/backup-format.ts';
import { writeBackup } from './backup/write-backup.ts';
import { openEventStore } from './events/sql-event-store.ts';
import { openLedgerPort } from './ledger/sql-ledger.ts';
import type { HeldLock } from './lock/take-lock.ts';
import { openRateStore } from './rates/sql-rate-store.ts';
import { openSettingStore } from './settings/sql-setting-store.ts';
import type { SqlDriver, SqlSession } from './sql/sql-driver.ts';
import type { Store, StoreParts } from './store.ts';

/** The parts of a store in a database, or within one transaction of it. */
export function partsOf(session: SqlSession): StoreParts {
  return {
    ledger: openLedgerPort(session),
    events: openEventStore(session),
    areas: openAreaStore(session),
    rates: openRateStore(session),
    settings: openSettingStore(session),
  };
}

/** A store in a database that has the newest schema. It closes the driver, and lets go of the lock of a folder. */
export function makeSqlStore(driver: SqlDriver, lock?: HeldLock): Store {
  const parts = partsOf(driver);
  return {
    ...parts,
    kind: driver.kind,
    describe: () => (driver.kind === 'pglite' ? `PGlite in ${driver.where}` : driver.where),
    async announce(url: string) {
      lock?.announce(url);
    },
    fill: (work) => driver.transact((session) => work(partsOf(session))),
    backup: (target: string | Writable): Promise<BackupSummary> => writeBackup(parts, target),
    async close() {
      try {
        await driver.close();
      } finally {
        lock?.release();
      }
    },
  };
}
