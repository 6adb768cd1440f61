import type { FactDraft } from '../facts/fact.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import { describeWhen } from './describe-date.ts';
import { describeValue } from './describe-value.ts';
import { nameSubject } from './name-subject.ts';

/**
 * What a fact says, in one plain sentence: `Rescue boats: handed over 7 on 1 Oct 2025 at Jugra Air Base, Banting.` Of a
 * correction, retraction, resolution or approval it says what it does, too. Plain text, never HTML.
 */
export function describeFact(fact: FactDraft, knowledge: Knowledge): string {
  // What says how a thing is called cannot be said by that name.
  const isName = fact.predicate === 'title' || fact.predicate === 'description';
  const name = isName ? fact.subject.slice(fact.subject.indexOf(':') + 1) : nameSubject(fact.subject, knowledge);
  const aimed = (fact.targets ?? []).map((id) => knowledge.fact(id)).filter((target) => target !== undefined);
  const say = (other: FactDraft): string => describeValue(other.predicate, other.value);
  switch (fact.kind) {
    case 'statement':
      return finish(sayOwn(fact, name, say(fact)));
    case 'update':
      return finish(`${name}: ${since(fact)}${say(fact)}`);
    case 'correction': {
      const before = aimed.map(say).filter((words) => words !== say(fact));
      const instead = before.length === 0 ? '' : `, not ${before.join(', nor ')}`;
      return finish(`${name}, corrected: ${say(fact)}${instead}`);
    }
    case 'retraction':
      return finish(`${name}: no longer asserted: ${nameAimed(aimed, say)}`);
    case 'approval':
      return finish(`${name}: approved: ${nameAimed(aimed, say)}`);
    case 'resolution': {
      const chosen = (fact.value as { readonly chosen?: string } | null)?.chosen;
      const taken = chosen === undefined ? undefined : knowledge.fact(chosen);
      const words = taken === undefined ? (chosen ?? 'none') : say(taken);
      return finish(`${name}: of ${aimed.length} statements this is taken: ${words}`);
    }
  }
}

function sayOwn(fact: FactDraft, name: string, words: string): string {
  // A source is its own name.
  if (fact.predicate === 'source') return words;
  const from = fact.validFrom === undefined || fact.predicate === 'event' ? '' : since(fact);
  const to = fact.validTo === undefined ? '' : `, until ${describeWhen(fact.validTo).replace(/^(on|in) /, '')}`;
  return `${name}: ${from}${words}${to}`;
}

function since({ validFrom }: FactDraft): string {
  if (validFrom === undefined) return '';
  const when = describeWhen(validFrom);
  return /^(on|in) /.test(when) ? `from ${when.slice(3)} on: ` : `from a day ${when} on: `;
}

function nameAimed(aimed: readonly FactDraft[], say: (fact: FactDraft) => string): string {
  return aimed.length === 0 ? 'a fact that is not in this answer' : aimed.map(say).join('; ');
}

/** One sentence on one line, with one full stop. */
function finish(sentence: string): string {
  const line = sentence.replaceAll(/\s+/g, ' ').trim();
  return /[.!?][”"')]?$/.test(line) ? line : `${line}.`;
}
