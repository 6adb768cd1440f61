import { ProblemError, SearoomClient } from '@searoom/client';
import { ERRORS, type ErrorCode, SearoomError } from '@searoom/model';
import type { Problem } from '@searoom/model/api';
import type { LedgerAnswers } from '@searoom/server/ledger';

/** The ledger of a running server. What the server refuses is refused with the same code and words as here. */
export function askServer(address: string): LedgerAnswers {
  const { assistance } = new SearoomClient(address);
  return new Proxy<LedgerAnswers>(assistance, {
    get: (client, name) => {
      const method = (client as unknown as Record<string | symbol, unknown>)[name];
      if (typeof method !== 'function') return method;
      return async (...words: unknown[]): Promise<unknown> => {
        try {
          return await (method.apply(client, words) as Promise<unknown>);
        } catch (error) {
          throw error instanceof ProblemError ? toTableError(error.problem, error) : error;
        }
      };
    },
  });
}

/** What a server refused, in its own words, as an error of the table. */
export function toTableError({ code, detail }: Pick<Problem, 'code' | 'detail'>, cause?: unknown): SearoomError {
  const known = new SearoomError(code in ERRORS ? (code as ErrorCode) : 'SR_SERVER_ANSWER', [], { cause });
  known.message = detail;
  return known;
}
