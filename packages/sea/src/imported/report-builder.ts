import type { ImportNote, ImportReport } from './imported-set.ts';

const MOST_NOTES = 1000;

/** Gathers what became of each piece of a file, so that every piece ends as kept or as rejected with a reason. */
export class ReportBuilder {
  #read = 0;
  #kept = 0;
  readonly #rejected: ImportNote[] = [];
  readonly #warnings: ImportNote[] = [];

  keep(): void {
    this.#read++;
    this.#kept++;
  }

  reject(where: string, why: string): void {
    this.#read++;
    if (this.#rejected.length < MOST_NOTES) this.#rejected.push({ where, why });
  }

  warn(where: string, why: string): void {
    if (this.#warnings.length < MOST_NOTES) this.#warnings.push({ where, why });
  }

  /** The first reason for which something was rejected. */
  get firstRejected(): ImportNote | undefined {
    return this.#rejected[0];
  }

  toReport(): ImportReport {
    return { read: this.#read, kept: this.#kept, rejected: this.#rejected, warnings: this.#warnings };
  }
}
