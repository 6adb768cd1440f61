import type { Verdict } from '@searoom/model/api';
import type { Json } from '../facts/canonical-json.ts';
import type { Fact } from '../facts/fact.ts';
import type { Group, Knowledge } from '../facts/knowledge.ts';
import { describeFact } from '../words/describe-fact.ts';
import { makeVerdict, type Outcome, type Qualifier } from './verdict.ts';

/** What one value says to a test. */
export interface Judged {
  readonly outcome: Outcome;
  /** Sentences that say how it was worked out. */
  readonly because?: readonly string[];
  readonly qualifiers?: readonly Qualifier[];
}

/** What the statements about one thing say to a test. */
export interface Weighed extends Judged {
  readonly for: readonly Fact[];
  readonly against: readonly Fact[];
  /** Neither for nor against. */
  readonly silent: readonly Fact[];
  /** Some say yes, some say no, and nothing has chosen between them. */
  readonly isSplit: boolean;
}

/**
 * Weighs the statements about one thing. Where they differ on what is tested, only a resolution decides; the rank of their
 * sources never does.
 */
export function weigh(group: Group, judge: (value: Json, fact: Fact) => Judged): Weighed {
  const chosenId = (group.resolution?.value as { chosen?: string } | undefined)?.chosen;
  const chosen = group.statements.find(({ fact }) => fact.id === chosenId);
  const heard = (chosen === undefined ? group.statements : [chosen]).map(({ fact, holds }) => ({
    fact,
    judged:
      holds === 'yes'
        ? judge(fact.value, fact)
        : ({ outcome: 'unknown', because: ['Its dates are known too little to say whether it held then.'] } as Judged),
  }));
  const pick = (outcome: Outcome): Fact[] =>
    heard.filter(({ judged }) => judged.outcome === outcome).map(({ fact }) => fact);
  const yes = pick('yes');
  const no = pick('no');
  const isSplit = yes.length > 0 && no.length > 0;
  const outcome = isSplit ? 'unknown' : yes.length > 0 ? 'yes' : no.length > 0 ? 'no' : 'unknown';
  const deciding = heard.filter(({ judged }) => isSplit || judged.outcome === outcome);
  const resolved =
    chosen === undefined || !group.contested ? [] : [`Chosen among differing sources: ${reasonOf(group)}`];
  return {
    outcome,
    for: yes,
    against: no,
    silent: pick('unknown'),
    isSplit,
    because: [...deciding.flatMap(({ judged }) => judged.because ?? []), ...resolved],
    qualifiers: deciding.flatMap(({ judged }) => judged.qualifiers ?? []),
  };
}

/** Of several things any may be meant: one that is so is enough; all of them have to be against it. */
export function weighAny(groups: readonly Group[], judge: (value: Json, fact: Fact) => Judged): Weighed | undefined {
  const weighed = groups.map((group) => weigh(group, judge));
  const first = (outcome: Outcome): Weighed | undefined => weighed.find((one) => one.outcome === outcome);
  return first('yes') ?? first('unknown') ?? joinNo(weighed);
}

/** The verdict on one weighing, with the facts in words. */
export function verdictOf(weighed: Weighed | undefined, knowledge: Knowledge, nothing: string): Verdict {
  if (weighed === undefined) return makeVerdict('unknown', [nothing]);
  const { outcome, isSplit, because = [], qualifiers = [] } = weighed;
  const told = outcome === 'unknown' && !isSplit ? weighed.silent : [...weighed.for, ...weighed.against];
  const why = [...sentences(told, knowledge), ...because];
  if (isSplit) why.unshift('Sources differ, and nothing has chosen between them.');
  return makeVerdict(outcome, why, {
    for: idsOf(weighed.for),
    against: idsOf(weighed.against),
    qualifiers,
  });
}

/** Facts in words, each once. */
export function sentences(facts: readonly Fact[], knowledge: Knowledge): string[] {
  return [...new Set(facts.map((fact) => describeFact(fact, knowledge)))];
}

export function idsOf(facts: readonly Fact[]): string[] {
  return facts.map(({ id }) => id);
}

/** The outcome of several points that all have to be so. */
export function judgeAll(points: readonly Judged[]): Judged {
  const failed = points.filter(({ outcome }) => outcome === 'no');
  const open = points.filter(({ outcome }) => outcome === 'unknown');
  const told = failed.length > 0 ? failed : open.length > 0 ? open : points;
  return {
    outcome: failed.length > 0 ? 'no' : open.length > 0 ? 'unknown' : 'yes',
    because: told.flatMap(({ because }) => because ?? []),
    qualifiers: told.flatMap(({ qualifiers }) => qualifiers ?? []),
  };
}

function joinNo(weighed: readonly Weighed[]): Weighed | undefined {
  if (weighed.length === 0) return undefined;
  return {
    outcome: 'no',
    for: [],
    against: weighed.flatMap(({ against }) => against),
    silent: [],
    isSplit: false,
    because: weighed.flatMap(({ because }) => because ?? []),
    qualifiers: [],
  };
}

function reasonOf({ resolution }: Group): string {
  const reason = resolution?.reason ?? '';
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
