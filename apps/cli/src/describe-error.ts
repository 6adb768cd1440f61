import { ERRORS, type ErrorCode, SearoomError } from '@searoom/model';
import type { Problem } from '@searoom/model/api';

/** What happened and what to do, in two lines for standard error; a mistake of ours shows its stack. */
export function describeError(error: unknown): string {
  const known = toSearoomError(error);
  const lines = [`searoom: ${known.message} (${known.code})`, known.entry.advice];
  if (known.code === 'SR_INTERNAL' && error instanceof Error && error.stack !== undefined) lines.push(error.stack);
  return lines.join('\n');
}

/** The error itself, or SR_INTERNAL for anything that the table does not know. */
export function toSearoomError(error: unknown): SearoomError {
  return error instanceof SearoomError ? error : new SearoomError('SR_INTERNAL', [String(error)], { cause: error });
}

/** What a server refused, in its own words, as an error of the table. */
export function toTableError({ code, detail }: Pick<Problem, 'code' | 'detail'>, cause?: unknown): SearoomError {
  const known = new SearoomError(code in ERRORS ? (code as ErrorCode) : 'SR_SERVER_ANSWER', [], { cause });
  known.message = detail;
  return known;
}
