import { MemoryLedger } from '@searoom/assistance';
import { MemoryAreaStore } from '../areas/memory-area-store.ts';
import { MemoryEventStore } from '../events/memory-event-store.ts';
import { migrate } from '../migrations/migrate.ts';
import { MemoryRateStore } from '../rates/memory-rate-store.ts';
import { MemorySettingStore } from '../settings/memory-setting-store.ts';
import type { SqlDriver } from '../sql/sql-driver.ts';
import { partsOf } from '../sql-store.ts';
import type { StoreParts } from '../store.ts';
import { listDatabases, type TestDatabase } from './drivers.ts';

/** A place for the parts of a store, which a suite empties between its runs. */
export interface TestEngine {
  readonly name: string;
  /** Why it is not there, for `skip`. */
  readonly skip: string | false;
  start(): Promise<void>;
  /** Parts that hold nothing. Those handed out before are no longer used. */
  empty(): Promise<StoreParts>;
  stop(): Promise<void>;
}

/** What keeps nothing, and the model of the others. */
export function memoryParts(): StoreParts {
  return {
    ledger: new MemoryLedger(),
    events: new MemoryEventStore(),
    areas: new MemoryAreaStore(),
    rates: new MemoryRateStore(),
    settings: new MemorySettingStore(),
  };
}

/** Every engine that there is. */
export function listEngines(): TestEngine[] {
  const nothing = (): Promise<void> => Promise.resolve();
  const memory = {
    name: 'memory',
    skip: false as const,
    start: nothing,
    empty: async () => memoryParts(),
    stop: nothing,
  };
  return [memory, ...listDatabases().map(engineOf)];
}

function engineOf({ name, skip, open, stop }: TestDatabase): TestEngine {
  let driver: SqlDriver | undefined;
  return {
    name,
    skip,
    async start() {
      driver = await open();
      await migrate(driver);
    },
    async empty() {
      await emptyTables(driver!);
      return partsOf(driver!);
    },
    stop,
  };
}

/** Empties a database that has the newest schema. */
export async function emptyTables(driver: SqlDriver): Promise<void> {
  await driver.run([
    {
      sql: `truncate searoom.facts, searoom.topics, searoom.events, searoom.event_revisions, searoom.areas,
        searoom.rate_sets, searoom.rates, searoom.settings restart identity`,
    },
    { sql: `update searoom.ledger_head set seq = 0, hash = repeat('0', 64), recorded_at = ''` },
  ]);
}
