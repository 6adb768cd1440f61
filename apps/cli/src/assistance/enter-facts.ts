import type { NewFact, Recorded } from '@searoom/model/api';
import type { OpenedLedger } from './open-ledger.ts';

/** Facts that a server takes at once. */
const PIECE = 1000;

/** Who enters, and whether anything is recorded. */
export interface Entering {
  readonly by: string;
  readonly isDry: boolean;
}

/**
 * Enters facts in pieces. Each is tried first, so that what the ledger refuses is told and the rest is recorded.
 *
 * @returns what came of it; of a dry run, what would
 */
export async function enterFacts(
  { answers, local }: OpenedLedger,
  drafts: readonly NewFact[],
  { by, isDry }: Entering,
): Promise<Recorded> {
  const { explainNewFact } = await import('@searoom/server/ledger');
  const shaped: NewFact[] = [];
  const refused: { fact: string; why: string }[] = [];
  for (const draft of drafts) {
    const why = explainNewFact(draft);
    if (why === undefined) shaped.push(draft);
    else refused.push({ fact: draft.id ?? draft.subject, why });
  }
  let sum: Recorded = { facts: [], flags: [], known: [], refused, seq: 0, head: '' };
  // Here a dry run sees all facts at once; a server takes so many, and is shown the sources of those before.
  const most = isDry && local !== undefined ? Math.max(shaped.length, 1) : PIECE;
  let sources: NewFact[] = [];
  for (let at = 0; at < shaped.length; ) {
    const piece = shaped.slice(at, at + Math.max(most - sources.length, 1));
    at += piece.length;
    const tried = await answers.record({ by, facts: [...sources, ...piece], dryRun: true });
    if (isDry) {
      sum = addUp(sum, pickOwn(tried, piece));
      sources = [...sources, ...piece.filter(({ predicate }) => predicate === 'source')].slice(0, PIECE / 2);
      continue;
    }
    const bad = new Set(tried.refused.map(({ fact }) => fact));
    const good = piece.filter(({ id }) => id === undefined || !bad.has(id));
    const recorded = good.length === 0 ? tried : await answers.record({ by, facts: good });
    sum = addUp(sum, { ...recorded, refused: tried.refused });
  }
  return sum;
}

/** What is said of the facts of a piece, without those that were only shown with it. */
function pickOwn(tried: Recorded, piece: readonly NewFact[]): Recorded {
  const own = new Set(piece.map(({ id }) => id));
  return {
    ...tried,
    facts: tried.facts.filter(({ id }) => own.has(id)),
    flags: tried.flags.filter(({ fact }) => own.has(fact)),
    known: tried.known.filter((id) => own.has(id)),
    refused: tried.refused.filter(({ fact }) => own.has(fact)),
  };
}

function addUp(one: Recorded, other: Recorded): Recorded {
  return {
    ...other,
    facts: [...one.facts, ...other.facts],
    flags: [...one.flags, ...other.flags],
    known: [...one.known, ...other.known],
    refused: [...one.refused, ...other.refused],
  };
}
