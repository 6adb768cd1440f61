import type { FactView, SourceView } from '@searoom/model/api';
import { createContext, type ReactNode, use, useMemo } from 'react';

/** Facts and sources of the answer that is shown: each value names the ids that it rests on. */
interface FactsOfPage {
  readonly fact: (id: string) => FactView | undefined;
  readonly source: (key: string) => SourceView | undefined;
}

const NOTHING: FactsOfPage = { fact: () => undefined, source: () => undefined };
const FactsContext = createContext<FactsOfPage>(NOTHING);

export interface FactsProviderProps {
  readonly facts: readonly FactView[];
  readonly sources: readonly SourceView[];
  readonly children: ReactNode;
}

/** Lets the values of a page lead to their facts. */
export function FactsProvider({ facts, sources, children }: FactsProviderProps): ReactNode {
  const value = useMemo<FactsOfPage>(() => {
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    const byKey = new Map(sources.map((source) => [source.key, source]));
    return { fact: (id) => byId.get(id), source: (key) => byKey.get(key) };
  }, [facts, sources]);
  return <FactsContext value={value}>{children}</FactsContext>;
}

export function useFacts(): FactsOfPage {
  return use(FactsContext);
}
