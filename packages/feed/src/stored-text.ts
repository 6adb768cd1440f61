import { SearoomError } from '@searoom/model';
import type { FeedSink, FeedSummary } from './feed.ts';
import type { HealthRecord } from './feed-health.ts';
import type { FilledOptions } from './feed-options.ts';
import { Unpacker } from './gzip/unpacker.ts';
import { TextIntake } from './text-intake.ts';

/** What a file and standard input have in common: stored bytes in, unpacked text to the sink, a summary at the end. */
export class StoredText {
  readonly #health: HealthRecord;
  readonly #intake: TextIntake;
  readonly #unpacker: Unpacker;

  /** @param live whether arrival times mean something */
  constructor(health: HealthRecord, options: FilledOptions, sink: FeedSink, live: boolean) {
    this.#health = health;
    this.#intake = new TextIntake({
      sink,
      health,
      clock: options.clock,
      format: options.format,
      mapping: options.csv,
      live,
    });
    this.#unpacker = new Unpacker((text) => this.#intake.push(text));
  }

  /** True when what follows is of no use. */
  get isBroken(): boolean {
    return this.#unpacker.breakage !== undefined || this.#intake.problem !== undefined;
  }

  /** @throws what the sink throws */
  async push(stored: Uint8Array): Promise<void> {
    this.#health.readBytes += stored.length;
    await this.#unpacker.push(stored);
  }

  /**
   * Ends the source and tells how it went.
   *
   * @param readProblem what went wrong with reading it
   * @throws what the sink throws
   */
  async finish(readProblem: SearoomError | undefined, aborted: boolean): Promise<FeedSummary> {
    const isWhole = readProblem === undefined && !aborted;
    if (isWhole && !this.isBroken) await this.#unpacker.end();
    const { breakage, textBytes } = this.#unpacker;
    await this.#intake.end(isWhole && breakage === undefined);
    this.close();
    const problems: SearoomError[] = [];
    if (readProblem !== undefined) problems.push(readProblem);
    if (breakage !== undefined) problems.push(this.#explain(breakage, textBytes));
    // A source that could not be read has no columns either; that is not worth a second complaint.
    const { problem } = this.#intake;
    if (problem !== undefined && problems.length === 0 && !aborted) problems.push(problem);
    return summarize(this.#health, problems, aborted, this.#intake.csvReport);
  }

  /** Frees what the unpacking holds. */
  close(): void {
    this.#unpacker.close();
  }

  #explain(breakage: NonNullable<Unpacker['breakage']>, textBytes: number): SearoomError {
    const { name } = this.#health;
    switch (breakage.kind) {
      case 'truncated':
        return new SearoomError('SR_SOURCE_TRUNCATED', [name, textBytes]);
      case 'damaged':
        return new SearoomError('SR_SOURCE_TRUNCATED', [`${name} (damaged: ${breakage.why})`, textBytes]);
      case 'foreign':
        return new SearoomError('SR_SOURCE_UNREADABLE', [name, breakage.why]);
    }
  }
}

/** Sets the last state of a feed and sums it up: `failed` when a problem kept it from delivering anything. */
export function summarize(
  health: HealthRecord,
  problems: readonly SearoomError[],
  aborted: boolean,
  csv?: FeedSummary['csv'],
): FeedSummary {
  const last = problems.at(-1);
  if (last !== undefined) health.lastError = last.message;
  const deliveredNothing = csv === undefined ? health.bytes === 0 : csv.positions === 0;
  health.state = problems.length > 0 && deliveredNothing ? 'failed' : 'ended';
  health.nextAttemptMs = undefined;
  return { name: health.name, health: health.snapshot(), problems, ...(csv !== undefined && { csv }), aborted };
}
