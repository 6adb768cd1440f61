import type { SearoomError } from '@searoom/model';
import type { Context } from './command.ts';
import { describeError } from './describe-error.ts';
import { Progress, type ProgressState } from './progress.ts';

/** What a running command says on standard error, with the progress line out of the way. */
export class Messages {
  readonly #context: Context;
  readonly #isQuiet: boolean;
  readonly #progress: Progress;

  /** @param isQuiet says nothing but what went wrong */
  constructor(context: Context, isQuiet: boolean) {
    this.#context = context;
    this.#isQuiet = isQuiet;
    this.#progress = new Progress(context);
  }

  /** Something worth knowing. */
  say(text: string): void {
    if (!this.#isQuiet) this.#write(text);
  }

  /** Something that must be known, quiet or not. */
  warn(text: string): void {
    this.#write(text);
  }

  /** What went wrong with a source; the others go on. */
  complain(error: SearoomError): void {
    this.#write(describeError(error));
  }

  /** Shows how far the sources are read; `measure` is called only when it is time to show it. */
  showProgress(measure: () => ProgressState): void {
    if (!this.#isQuiet) this.#progress.show(measure);
  }

  /** Takes the progress line away before results are written to the same terminal. */
  clearProgress(): void {
    this.#progress.clear();
  }

  #write(text: string): void {
    this.#progress.clear();
    this.#context.stderr.write(`${text}\n`);
  }
}
