import type { SearoomError } from '@searoom/model';
import type { Clock } from './clock.ts';
import type { CsvMapping } from './csv/csv-mapping.ts';
import { CsvReader } from './csv/csv-reader.ts';
import type { CsvReport } from './csv/csv-report.ts';
import { detectFormat, HEAD_BYTES, type TextFormat } from './detect-format.ts';
import type { FeedSink } from './feed.ts';
import type { HealthRecord } from './feed-health.ts';
import { JsonLines } from './json-lines/json-lines.ts';

export interface TextIntakeOptions {
  readonly sink: FeedSink;
  readonly health: HealthRecord;
  readonly clock: Clock;
  readonly format: TextFormat | 'auto';
  readonly mapping: CsvMapping | undefined;
  /** Whether arrival times mean something. */
  readonly live: boolean;
}

/** Between the unpacked bytes of a file or stream and the sink: finds out whether they are NMEA or CSV. */
export class TextIntake {
  readonly #options: TextIntakeOptions;
  #format: TextFormat | undefined;
  /** Beginning of the text, while its format is not known. */
  #head: Uint8Array[] = [];
  #headBytes = 0;
  #csv: CsvReader | undefined;
  readonly #lines: JsonLines;

  constructor(options: TextIntakeOptions) {
    this.#options = options;
    this.#lines = new JsonLines((reason, text) => options.health.noteBadMessage(reason, text));
    if (options.format !== 'auto') this.#decide(options.format);
  }

  get csvReport(): CsvReport | undefined {
    return this.#csv?.report;
  }

  /** Why the rest of the text is of no use; undefined while it is. */
  get problem(): SearoomError | undefined {
    return this.#csv?.problem;
  }

  /** @throws what the sink throws */
  async push(chunk: Uint8Array): Promise<void> {
    if (this.#format !== undefined) {
      await this.#deliver(chunk);
      return;
    }
    // The chunk is reused by its owner, and the slice of a Buffer is no copy.
    this.#head.push(new Uint8Array(chunk));
    this.#headBytes += chunk.length;
    await this.#tryHead(false);
  }

  /**
   * End of the text.
   *
   * @param isWhole false where the text breaks off
   * @throws what the sink throws
   */
  async end(isWhole: boolean): Promise<void> {
    if (this.#format === undefined) await this.#tryHead(true);
    await this.#csv?.end(isWhole);
    const rest = this.#lines.end();
    if (rest.length > 0) await this.#deliverLines(rest);
  }

  async #tryHead(isAll: boolean): Promise<void> {
    const head = this.#head.length === 1 ? this.#head[0]! : Buffer.concat(this.#head, this.#headBytes);
    // Single bytes must not pile up as so many arrays, nor be looked at again for each.
    this.#head = [head];
    const format = detectFormat(head.subarray(0, HEAD_BYTES), isAll, this.#options.mapping);
    if (format === undefined) return;
    this.#decide(format);
    this.#head = [];
    if (head.length > 0) await this.#deliver(head);
  }

  #decide(format: TextFormat): void {
    this.#format = format;
    if (format === 'nmea') return;
    const { sink, health, clock, mapping } = this.#options;
    this.#csv = new CsvReader({
      name: health.name,
      sink,
      nowMs: () => clock.nowMs(),
      mapping,
      onBatch: (count, newestTimeMs) => health.noteMessages(count, newestTimeMs),
    });
  }

  async #deliver(chunk: Uint8Array): Promise<void> {
    if (this.#csv === undefined) {
      await this.#deliverLines(this.#lines.push(chunk));
      return;
    }
    const { health, clock } = this.#options;
    health.noteBytes(chunk.length, clock.nowMs());
    await this.#csv.push(chunk);
  }

  async #deliverLines(bytes: Uint8Array): Promise<void> {
    const { sink, health, clock, live } = this.#options;
    const nowMs = clock.nowMs();
    health.noteBytes(bytes.length, nowMs);
    if (bytes.length === 0) return;
    const result = live ? sink.bytes(bytes, nowMs) : sink.bytes(bytes);
    if (result !== undefined) await result;
  }
}
