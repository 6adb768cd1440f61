import { type FileHandle, open } from 'node:fs/promises';
import { SearoomError } from '@searoom/model';
import { describeSystemError, readErrorCode } from './describe-system-error.ts';
import type { Feed, FeedSink, FeedSummary } from './feed.ts';
import { type FeedHealth, HealthRecord } from './feed-health.ts';
import type { FilledOptions } from './feed-options.ts';
import { StoredText } from './stored-text.ts';

const CHUNK_BYTES = 256 * 1024;

/** A file of NMEA lines or a CSV history, packed with gzip or not. One chunk is read while the other is used. */
export class FileFeed implements Feed {
  readonly name: string;
  readonly live = false;
  readonly #path: string;
  readonly #options: FilledOptions;
  readonly #health: HealthRecord;

  constructor(name: string, path: string, options: FilledOptions) {
    this.name = name;
    this.#path = path;
    this.#options = options;
    this.#health = new HealthRecord(name, options.clock);
  }

  get health(): FeedHealth {
    return this.#health;
  }

  async run(sink: FeedSink, signal?: AbortSignal): Promise<FeedSummary> {
    const health = this.#health;
    health.begin('live');
    const text = new StoredText(health, this.#options, sink, false);
    let file: FileHandle | undefined;
    let problem: SearoomError | undefined;
    try {
      const opened = await this.#open();
      if (opened instanceof SearoomError) problem = opened;
      else {
        file = opened;
        problem = await this.#read(file, text, signal);
      }
      return await text.finish(problem, problem === undefined && signal?.aborted === true);
    } finally {
      text.close();
      await file?.close().catch(() => undefined);
    }
  }

  async #open(): Promise<FileHandle | SearoomError> {
    let file: FileHandle | undefined;
    try {
      file = await open(this.#path, 'r');
      const status = await file.stat();
      if (status.isDirectory()) throw Object.assign(new Error('a directory'), { code: 'EISDIR' });
      if (status.isFile()) this.#health.totalBytes = status.size;
      return file;
    } catch (error) {
      await file?.close().catch(() => undefined);
      const code = readErrorCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') {
        return new SearoomError('SR_SOURCE_NOT_FOUND', [this.#path], { cause: error });
      }
      return this.#explain(error);
    }
  }

  /** Reads until the end, the signal, or a break; returns what went wrong with reading. */
  async #read(file: FileHandle, text: StoredText, signal: AbortSignal | undefined): Promise<SearoomError | undefined> {
    const buffers = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
    let current = 0;
    let pending = readChunk(file, buffers[current]!);
    try {
      for (;;) {
        const read = await pending;
        if (read.error !== undefined) return this.#explain(read.error);
        if (read.bytes === 0 || signal?.aborted === true || text.isBroken) return undefined;
        const chunk = buffers[current]!.subarray(0, read.bytes);
        current = 1 - current;
        pending = readChunk(file, buffers[current]!);
        await text.push(chunk);
      }
    } finally {
      // A read under way must end before its file is closed.
      await pending;
    }
  }

  #explain(error: unknown): SearoomError {
    return new SearoomError('SR_SOURCE_UNREADABLE', [this.#path, describeSystemError(error)], { cause: error });
  }
}

/** Reads on from where the file stands; an error is a result, so that a read ahead of its use cannot go unhandled. */
async function readChunk(file: FileHandle, buffer: Buffer): Promise<{ bytes: number; error?: unknown }> {
  try {
    return { bytes: (await file.read(buffer, 0, buffer.length, null)).bytesRead };
  } catch (error) {
    return { bytes: 0, error };
  }
}
