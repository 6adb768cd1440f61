import { MemoryLedger } from '@searoom/assistance';
import { MemoryAreaStore } from './areas/memory-area-store.ts';
import { writeBackup } from './backup/write-backup.ts';
import { MemoryEventStore } from './events/memory-event-store.ts';
import { MemoryRateStore } from './rates/memory-rate-store.ts';
import { MemorySettingStore } from './settings/memory-setting-store.ts';
import type { Store, StoreParts } from './store.ts';

/** A store in memory. */
export function makeMemoryStore(): Store {
  const parts: StoreParts = {
    ledger: new MemoryLedger(),
    events: new MemoryEventStore(),
    areas: new MemoryAreaStore(),
    rates: new MemoryRateStore(),
    settings: new MemorySettingStore(),
  };
  return {
    ...parts,
    kind: 'memory',
    describe: () => 'memory; nothing is kept',
    announce: () => Promise.resolve(),
    fill: (work) => work(parts),
    backup: (target) => writeBackup(parts, target),
    close: () => Promise.resolve(),
  };
}
