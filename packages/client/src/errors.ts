import { SearoomError } from '@searoom/model';
import type { Problem } from '@searoom/model/api';

/** What the server refused, as it told it (RFC 9457): `message` is the detail, `problem.advice` what to do. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** No connection, or one that broke. */
export function makeUnreachable(where: string, error: unknown): SearoomError {
  return new SearoomError('SR_SERVER_UNREACHABLE', [where, describeFailure(error)], { cause: error });
}

/** Something answered that is no Searoom server of this version. */
export function makeMisunderstood(where: string, why: string, error?: unknown): SearoomError {
  return new SearoomError('SR_SERVER_ANSWER', [where, why], { cause: error });
}

/** `fetch` says "fetch failed" and hides the reason in the cause; the codes that users meet are put in words. */
export function describeFailure(error: unknown): string {
  let found = error;
  while (found instanceof Error && found.cause instanceof Error) found = found.cause;
  const { code, message } = (found ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && MEANINGS[code] !== undefined) return `${MEANINGS[code]} (${code})`;
  return typeof message === 'string' && message !== '' ? message : String(code ?? found);
}

const MEANINGS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'there was no answer in time',
  UND_ERR_SOCKET: 'the connection broke',
};
