import { ProblemError, SearoomClient } from '@searoom/client';
import type { LedgerAnswers } from '@searoom/server/ledger';
import { toTableError } from '../describe-error.ts';

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
