import { SearoomError } from '@searoom/model';
import type { EventChange } from '../events/event-store.ts';
import type { Store, StoreParts } from '../store.ts';
import type { BackupSummary } from './backup-format.ts';
import { type BackupLine, readBackup } from './read-backup.ts';

/**
 * Reads a backup through without restoring it: its counts, its seal, and every hash of its ledger.
 *
 * @throws SearoomError SR_BACKUP_INVALID, SR_STORE_NEWER, SR_SOURCE_NOT_FOUND
 */
export function checkBackup(path: string): Promise<BackupSummary> {
  return readBackup(path, () => Promise.resolve());
}

/**
 * Restores a backup into an empty store, all or nothing. The file is read twice: it is checked to its end before anything
 * is written.
 *
 * @throws SearoomError SR_BACKUP_INVALID, SR_STORE_NEWER, SR_SOURCE_NOT_FOUND, SR_STORE_UNUSABLE
 */
export async function restoreStore(store: Store, path: string): Promise<BackupSummary> {
  await refuseFilled(store, path);
  await checkBackup(path);
  return store.fill(async (parts) => {
    // Once more, with nobody in between.
    await refuseFilled(parts, path);
    const summary = await readBackup(path, (lines) => write(parts, lines, path));
    const head = await parts.ledger.head();
    if (head.hash !== summary.head.hash) {
      throw new SearoomError('SR_BACKUP_INVALID', [path, 'somebody else wrote into the store meanwhile']);
    }
    return summary;
  });
}

async function refuseFilled(parts: StoreParts, path: string): Promise<void> {
  const { seq } = await parts.ledger.head();
  const events = await parts.events.count();
  const others = [await parts.areas.list(), await parts.rates.list(), await parts.settings.list()].flat().length;
  if (seq === 0 && events === 0 && others === 0) return;
  const why = `the store is not empty (${seq} facts, ${events} events, ${others} others); restore into another folder`;
  throw new SearoomError('SR_BACKUP_INVALID', [path, why]);
}

async function write(parts: StoreParts, lines: readonly BackupLine[], path: string): Promise<void> {
  const facts = lines.flatMap((line) => ('fact' in line ? [line.fact] : []));
  if (!(await parts.ledger.append(facts))) {
    throw new SearoomError('SR_BACKUP_INVALID', [path, 'somebody else wrote into the store meanwhile']);
  }
  await parts.events.save(lines.flatMap(toChanges));
  for (const line of lines) {
    if ('area' in line) await parts.areas.save(line.area);
    if ('rates' in line) await parts.rates.save(line.rates);
    if ('setting' in line) await parts.settings.write(line.setting.name, line.setting.value);
  }
}

/** The changes that lead to an event with its revisions. */
function toChanges(line: BackupLine): EventChange[] {
  if (!('event' in line)) return [];
  const { event, revisions } = line;
  const change = { id: event.event.id, sequence: event.sequence, event };
  return [change, ...revisions.map((revision) => ({ ...change, revision }))];
}
