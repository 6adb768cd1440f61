import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ChainVerifier, type Fact } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import type { StoredArea } from '../areas/area-store.ts';
import type { StoredEvent } from '../events/event-store.ts';
import { hashText } from '../hash-text.ts';
import { NEWEST_SCHEMA } from '../migrations/list.ts';
import type { StoredRateSet } from '../rates/rate-store.ts';
import type { StoredSetting } from '../settings/setting-store.ts';
import { BACKUP_FORMAT, type BackupEnd, type BackupHeader, type BackupSummary, emptyTally } from './backup-format.ts';

/** One line of a backup between its header and its end. */
export type BackupLine =
  | { readonly fact: Fact }
  | StoredEvent
  | { readonly area: StoredArea }
  | { readonly rates: StoredRateSet }
  | { readonly setting: StoredSetting };

/** The longest line that is read: a table of rates is one. */
const MOST_LINE_BYTES = 256 * 1024 * 1024;
const LINES_PER_PIECE = 500;
const LINE_END = 10;

/**
 * Reads a backup from its header to its end and hands on its lines in pieces. Everything about it is checked, but what
 * tells that it is whole stands at its end: what was handed on counts only when this resolves.
 *
 * @throws SearoomError SR_BACKUP_INVALID, SR_STORE_NEWER, SR_SOURCE_NOT_FOUND; what `onPiece` throws
 */
export async function readBackup(
  path: string,
  onPiece: (lines: readonly BackupLine[]) => Promise<void>,
): Promise<BackupSummary> {
  const reader = new BackupReader(path);
  const file = createReadStream(path);
  const text = createGunzip();
  file.once('error', (error) => text.destroy(error));
  file.pipe(text);
  let piece: BackupLine[] = [];
  try {
    for await (const bytes of splitLines(text, path)) {
      const line = reader.take(bytes);
      if (line !== undefined) piece.push(line);
      if (piece.length < LINES_PER_PIECE) continue;
      await onPiece(piece);
      piece = [];
    }
    const summary = reader.finish();
    await onPiece(piece);
    return summary;
  } catch (error) {
    throw explain(path, error);
  } finally {
    file.destroy();
    text.destroy();
  }
}

class BackupReader {
  readonly #path: string;
  readonly #sha256 = createHash('sha256');
  readonly #chain = new ChainVerifier(hashText);
  readonly #counts = emptyTally();
  #recordedAt = '';
  #header: BackupHeader | undefined;
  #end: BackupEnd | undefined;
  #line = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** @returns undefined for the header and the end */
  take(bytes: Buffer): BackupLine | undefined {
    this.#line++;
    if (this.#end !== undefined) throw this.#invalid('there is more behind its end');
    const value = this.#parse(bytes);
    if (this.#header === undefined) {
      this.#header = this.#readHeader(value);
    } else if ('end' in value) {
      this.#end = value['end'] as BackupEnd;
      return undefined;
    }
    this.#sha256.update(bytes).update('\n');
    return this.#line === 1 ? undefined : this.#count(value);
  }

  finish(): BackupSummary {
    const header = this.#header;
    if (header === undefined) throw this.#invalid('it is empty');
    if (this.#end === undefined) throw this.#invalid(`it was cut off after line ${this.#line}`);
    if (this.#end?.sha256 !== this.#sha256.digest('hex')) throw this.#invalid('its seal does not fit what it holds');
    for (const [kind, count] of Object.entries(this.#counts)) {
      const said = this.#end.counts?.[kind as keyof BackupEnd['counts']];
      if (said !== count) throw this.#invalid(`it says that it holds ${said} ${kind}, and holds ${count}`);
    }
    const { seq, hash } = this.#chain.end;
    const isHead = seq === header.head.seq && hash === header.head.hash && this.#recordedAt === header.head.recordedAt;
    if (!isHead) throw this.#invalid(`its ledger does not end where it says (fact ${header.head.seq})`);
    return { at: header.at, head: header.head, counts: this.#counts };
  }

  #readHeader(value: Record<string, unknown>): BackupHeader {
    const { searoom, format, schema, at, head } = value as Partial<Record<keyof BackupHeader, unknown>>;
    if (searoom !== 'backup') throw this.#invalid('it is no backup of Searoom');
    const isNewer = Number(schema) > NEWEST_SCHEMA || Number(format) > BACKUP_FORMAT;
    if (isNewer) throw new SearoomError('SR_STORE_NEWER', [this.#path, Number(schema), NEWEST_SCHEMA]);
    const { seq, hash, recordedAt } = (head ?? {}) as Record<string, unknown>;
    const isWhole =
      format === BACKUP_FORMAT && typeof schema === 'number' && typeof at === 'string' && typeof seq === 'number';
    if (!isWhole || typeof hash !== 'string' || typeof recordedAt !== 'string')
      throw this.#invalid('its header is damaged');
    return value as unknown as BackupHeader;
  }

  #count(value: Record<string, unknown>): BackupLine {
    const counts = this.#counts;
    if (isRecord(value['fact'])) {
      const fact = value['fact'] as unknown as Fact;
      if (!this.#chain.add(fact)) throw this.#invalid(`fact ${fact.seq} (${fact.id}): ${this.#chain.broken?.why}`);
      this.#recordedAt = fact.recordedAt;
      counts.facts++;
      return { fact };
    }
    const revisions = value['revisions'];
    if (isRecord(value['event']) && isRecord(value['event']['event']) && Array.isArray(revisions)) {
      counts.events++;
      counts.revisions += revisions.length;
    } else if (isRecord(value['area'])) counts.areas++;
    else if (isRecord(value['rates']) && Array.isArray(value['rates']['rows'])) counts.rates++;
    else if (isRecord(value['setting'])) counts.settings++;
    else throw this.#invalid(`line ${this.#line} is of no known kind`);
    return value as unknown as BackupLine;
  }

  #parse(bytes: Buffer): Record<string, unknown> {
    try {
      const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      if (isRecord(value)) return value;
    } catch {
      // Told below.
    }
    throw this.#invalid(this.#line === 1 ? 'it is no backup of Searoom' : `line ${this.#line} is damaged`);
  }

  #invalid(why: string): SearoomError {
    return new SearoomError('SR_BACKUP_INVALID', [this.#path, why]);
  }
}

/** Lines without their ends. */
async function* splitLines(chunks: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_END); to >= 0; to = chunk.indexOf(LINE_END, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, to)]);
      parts = [];
      bytes = 0;
      from = to + 1;
    }
    parts.push(chunk.subarray(from));
    bytes += chunk.length - from;
    if (bytes > MOST_LINE_BYTES) throw new SearoomError('SR_BACKUP_INVALID', [path, 'a line of it is too long']);
  }
  if (bytes > 0) throw new SearoomError('SR_BACKUP_INVALID', [path, 'it was cut off in the middle of a line']);
}

/** What reading the file says. Other errors are those of whoever took the lines. */
function explain(path: string, error: unknown): unknown {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new SearoomError('SR_SOURCE_NOT_FOUND', [path]);
  let why: string | undefined;
  if (code === 'Z_BUF_ERROR') why = 'it was cut off';
  else if (code?.startsWith('Z_')) why = 'its compressed data are damaged, or it is no backup';
  else if (syscall !== undefined) why = message;
  return why === undefined ? error : new SearoomError('SR_BACKUP_INVALID', [path, why], { cause: error });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
