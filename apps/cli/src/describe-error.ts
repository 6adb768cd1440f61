import { SearoomError } from '@searoom/model';

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
