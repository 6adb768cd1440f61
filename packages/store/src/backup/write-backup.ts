import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { canonicalJson } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import { NEWEST_SCHEMA } from '../migrations/list.ts';
import type { StoreParts } from '../store.ts';
import { explainTrouble } from '../store-error.ts';
import { BACKUP_FORMAT, type BackupEnd, type BackupHeader, type BackupSummary, emptyTally } from './backup-format.ts';

const FACTS_PER_PIECE = 2_000;
const EVENTS_PER_PIECE = 200;

/**
 * Writes a backup. The store may go on meanwhile: facts are those up to the head at the beginning, each event is whole as
 * of the moment in which it was read.
 *
 * @param target - a path, which gets the whole file or stays as it was; or a stream, which is ended
 * @throws SearoomError SR_OUTPUT_FAILED
 */
export async function writeBackup(parts: StoreParts, target: string | Writable): Promise<BackupSummary> {
  const head = await parts.ledger.head();
  const header: BackupHeader = {
    searoom: 'backup',
    format: BACKUP_FORMAT,
    schema: NEWEST_SCHEMA,
    at: new Date().toISOString(),
    head,
    counts: { facts: head.seq, events: await parts.events.count() },
  };
  const counts = emptyTally();
  const lines = Readable.from(seal(header, listLines(parts, head.seq, counts), counts));
  try {
    if (typeof target === 'string') await writeWhole(lines, target);
    else await pipeline(lines, createGzip(), target);
  } catch (error) {
    if (error instanceof SearoomError) throw error;
    const why = explainTrouble(error) ?? (error as Error).message;
    throw new SearoomError('SR_OUTPUT_FAILED', [typeof target === 'string' ? `${target}: ${why}` : why], {
      cause: error,
    });
  }
  return { at: header.at, head, counts: { ...counts } };
}

/** Under another name first: a backup that was broken off never looks like one. */
async function writeWhole(lines: Readable, path: string): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  try {
    await pipeline(lines, createGzip(), createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
    const file = await open(draft, 'r');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function* seal(
  header: BackupHeader,
  lines: AsyncIterable<string>,
  counts: BackupEnd['counts'],
): AsyncGenerator<string> {
  const sha256 = createHash('sha256');
  const first = `${JSON.stringify(header)}\n`;
  sha256.update(first);
  yield first;
  for await (const line of lines) {
    sha256.update(line);
    yield line;
  }
  const end: BackupEnd = { counts, sha256: sha256.digest('hex') };
  yield `${JSON.stringify({ end })}\n`;
}

async function* listLines(
  { ledger, events, areas, rates, settings }: StoreParts,
  lastSeq: number,
  counts: ReturnType<typeof emptyTally>,
): AsyncGenerator<string> {
  for await (const piece of ledger.scan(0, FACTS_PER_PIECE)) {
    let text = '';
    for (const fact of piece) {
      if (fact.seq > lastSeq) break;
      text += `${canonicalJson({ fact })}\n`;
      counts.facts++;
    }
    if (text !== '') yield text;
    if (piece.at(-1)!.seq >= lastSeq) break;
  }
  for await (const piece of events.scan(EVENTS_PER_PIECE)) {
    for (const { event, revisions } of piece) {
      counts.events++;
      counts.revisions += revisions.length;
      yield `${JSON.stringify({ event, revisions })}\n`;
    }
  }
  for (const area of await areas.list()) {
    counts.areas++;
    yield `${canonicalJson({ area })}\n`;
  }
  for (const set of await rates.list()) {
    counts.rates++;
    yield `${canonicalJson({ rates: set })}\n`;
  }
  for (const setting of await settings.list()) {
    counts.settings++;
    yield `${canonicalJson({ setting })}\n`;
  }
}
