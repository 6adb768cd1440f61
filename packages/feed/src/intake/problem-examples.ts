import type { DecodeProblem } from '@searoom/ais';
import { formatCount, makePrintable, toWords } from '../text.ts';

/** So many of each kind are shown; the counters tell how many there were. */
const EXAMPLES = 2;

/** Characters of a bad sentence that are shown. */
const SHOWN_TEXT = 82;

/** Keeps the first problems of each kind, so that a summary can say where and why. */
export class ProblemExamples {
  readonly #byOutcome = new Map<DecodeProblem['outcome'], DecodeProblem[]>();

  add(problem: DecodeProblem): void {
    let examples = this.#byOutcome.get(problem.outcome);
    if (examples === undefined) this.#byOutcome.set(problem.outcome, (examples = []));
    if (examples.length < EXAMPLES) examples.push(problem);
  }

  /** One line each: `bad checksum at line 17, offset 1,234: ...`. */
  describe(): string[] {
    return [...this.#byOutcome.values()].flat().map(describeProblem);
  }
}

function describeProblem({ outcome, reason, line, offset, text }: DecodeProblem): string {
  const shown = makePrintable(text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text);
  const where = `line ${formatCount(line)}, offset ${formatCount(offset)}`;
  return `${toWords(outcome)} at ${where}: ${reason}${shown === '' ? '' : `: ${shown}`}`;
}
