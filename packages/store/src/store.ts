import type { Writable } from 'node:stream';
import type { LedgerPort } from '@searoom/assistance';
import type { AreaStore } from './areas/area-store.ts';
import type { BackupSummary } from './backup/backup-format.ts';
import type { EventStore } from './events/event-store.ts';
import type { RateStore } from './rates/rate-store.ts';
import type { SettingStore } from './settings/setting-store.ts';

/** Everything that is kept, by kind. */
export interface StoreParts {
  readonly ledger: LedgerPort;
  readonly events: EventStore;
  readonly areas: AreaStore;
  readonly rates: RateStore;
  readonly settings: SettingStore;
}

/** The system of record. */
export interface Store extends StoreParts {
  readonly kind: 'memory' | 'pglite' | 'postgres';
  /** Where things are kept, in words; without passwords. */
  describe(): string;
  /** Tells whoever finds the folder locked at which address this process answers. Only a folder needs it. */
  announce(url: string): Promise<void>;
  /** For restoring: writes into the parts, in a database all or none. Nobody else may write into memory meanwhile. */
  fill<T>(work: (parts: StoreParts) => Promise<T>): Promise<T>;
  /**
   * Writes a backup while the store goes on. A path gets the whole file or none.
   *
   * @throws SearoomError SR_OUTPUT_FAILED
   */
  backup(target: string | Writable): Promise<BackupSummary>;
  /** Writes everything out and lets go of the folder. Harmless when called twice. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** A folder of the data; it is made where it is not there. */
  readonly data?: string;
  /** Connection string of a PostgreSQL 15 or newer: `postgres://user:password@host:5432/name`. */
  readonly postgres?: string;
  /** Keeps nothing after the process. */
  readonly memory?: true;
  /** Told in a few words what takes its time: the first opening of a folder takes seconds. */
  readonly onProgress?: (what: string) => void;
}
