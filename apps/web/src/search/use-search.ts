import type { SearchAnswer } from '@searoom/model/api';
import { useEffect, useState } from 'react';
import { useApp } from '../state/app-context.ts';

const PATIENCE_MS = 150;
const MOST_RESULTS = 12;

export interface SearchState {
  /** The last answer; stays while the next is asked for. */
  readonly answer: SearchAnswer | undefined;
  readonly error: unknown;
  readonly isAsking: boolean;
}

const NOTHING: SearchState = { answer: undefined, error: undefined, isAsking: false };

/** Asks the server when the typing rests; an older question is given up. */
export function useSearch(text: string): SearchState {
  const { client } = useApp();
  const [state, setState] = useState(NOTHING);
  const query = text.trim();
  useEffect(() => {
    if (query === '') {
      setState(NOTHING);
      return;
    }
    const asking = new AbortController();
    setState((before) => ({ ...before, isAsking: true }));
    const timer = setTimeout(async () => {
      try {
        const answer = await client.search(query, MOST_RESULTS, { signal: asking.signal });
        if (!asking.signal.aborted) setState({ answer, error: undefined, isAsking: false });
      } catch (error) {
        if (!asking.signal.aborted) setState({ answer: undefined, error, isAsking: false });
      }
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [client, query]);
  return state;
}
