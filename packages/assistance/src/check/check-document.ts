import type { CheckAnswer, CheckList, CheckRow, LedgerStamp, Verdict } from '@searoom/model/api';
import type { Fact } from '../facts/fact.ts';
import { Knowledge } from '../facts/knowledge.ts';
import type { RateTable } from '../money/rate-table.ts';
import { viewFacts } from '../words/view-fact.ts';
import { evaluate } from './evaluate.ts';
import type { CheckedDocument } from './statement.ts';
import { isKnown } from './verdict.ts';

/** What a check is asked with. */
export interface CheckOptions {
  /** ISO day that every statement is also asked about. */
  readonly about: string;
  /** As known on: facts recorded later are left out; all are known when absent. */
  readonly knownAt?: string;
  readonly rates: RateTable;
  readonly stamp: LedgerStamp;
}

/**
 * Every statement of a document against the facts: as things stood on its own day by all that is known now, and as they
 * stand on the day asked for. The same facts in another order give the same table.
 */
export function checkDocument(
  document: CheckedDocument,
  ledgerFacts: readonly Fact[],
  { about, knownAt, rates, stamp }: CheckOptions,
): CheckAnswer {
  const known = knownAt === undefined ? {} : { knownAt };
  const facts = leaveOutOwnWord(ledgerFacts, document.source);
  const onItsDay = new Knowledge(facts, { ...known, about: document.date });
  const onThatDay = new Knowledge(facts, { ...known, about });
  const thenPublished = new Knowledge(facts, { ...known, about: document.date, publishedBy: document.date });

  const rows = document.statements.map(({ id, statement, quotes, test }): CheckRow => {
    const then = evaluate(test, onItsDay, rates);
    return {
      id,
      statement,
      ...(quotes !== undefined && { quotes }),
      onItsDay: then,
      onThatDay: evaluate(test, onThatDay, rates),
      publishedThen: isKnown(then) && isSame(then, evaluate(test, thenPublished, rates)),
    };
  });
  const count = (verdict: Verdict['verdict']): number => rows.filter((row) => row.onItsDay.verdict === verdict).length;
  const named = new Set(
    rows.flatMap((row) => [row.onItsDay, row.onThatDay].flatMap((one) => [...one.for, ...one.against])),
  );
  const { id, title, publisher, date, address } = document;
  return {
    stamp,
    document: { id, title, publisher, date, ...(address !== undefined && { address }) },
    rows,
    summary: {
      supported: count('supported'),
      contradicted: count('contradicted'),
      notKnown: count('not-known'),
    },
    ...viewFacts([...named].sort(), new Knowledge(ledgerFacts, known)),
  };
}

/** Documents as a list. */
export function listDocuments(documents: readonly CheckedDocument[]): CheckList {
  return documents.map(({ id, title, publisher, date, statements }) => ({
    id,
    title,
    publisher,
    date,
    statements: statements.length,
  }));
}

/** Facts that rest on the document alone cannot support it. What it is as a source stays. */
function leaveOutOwnWord(facts: readonly Fact[], key: string | undefined): readonly Fact[] {
  if (key === undefined) return facts;
  return facts.filter(
    ({ predicate, sources }) =>
      predicate === 'source' || sources.length === 0 || sources.some((source) => source !== key),
  );
}

/** Whether a verdict says the same in the same way. */
function isSame(one: Verdict, other: Verdict): boolean {
  return one.verdict === other.verdict && one.qualifiers.join() === other.qualifiers.join();
}
