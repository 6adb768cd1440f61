import type { AccountRow } from '@searoom/model/api';
import type { Fact } from '../facts/fact.ts';
import type { Group, Knowledge } from '../facts/knowledge.ts';
import { PREDICATES } from '../facts/predicates.ts';
import type { EventValue, Quantity } from '../facts/values.ts';
import type { Money } from '../money/money.ts';
import { describeCount } from '../words/describe-count.ts';
import { describeWhen } from '../words/describe-date.ts';
import { joinNames } from '../words/describe-event.ts';
import { describeValue } from '../words/describe-value.ts';
import { nameSubject } from '../words/name-subject.ts';
import { stepLabel, stepPast } from '../words/step-words.ts';
import type { GrantReading } from './read-grant.ts';

/** Statements of a grant that are told side by side, and what chose between them. */
interface Account {
  readonly about: string;
  readonly facts: readonly Fact[];
  readonly resolution: Fact | undefined;
}

/** Told in groups of their own, however they are keyed. */
const TOGETHER: ReadonlySet<string> = new Set(['nameAsReported', 'reportedAmount', 'discrepancy']);

/**
 * Who says what: everything about a grant, its lots and its assets on which accounts differ, resolved or not. Nothing is
 * decided here: a resolution is shown where somebody recorded one.
 */
export function listAccounts(knowledge: Knowledge, reading: GrantReading): AccountRow[] {
  const accounts = reading.subjects.flatMap((subject) => [
    ...listContested(knowledge, subject).map(
      (group): Account => ({
        about: nameTopic(knowledge, subject, group.best.fact),
        facts: group.statements.map(({ fact }) => fact),
        resolution: group.resolution,
      }),
    ),
    ...listNames(knowledge, subject),
    ...listAmounts(knowledge, subject),
    ...listDiscrepancies(knowledge, subject),
  ]);
  return accounts.map((account) => toRow(knowledge, account));
}

/** Groups of a subject whose statements cannot all be true. */
export function listContested(knowledge: Knowledge, subject: string): Group[] {
  const type = subject.slice(0, subject.indexOf(':'));
  return Object.keys(PREDICATES)
    .filter((predicate) => !TOGETHER.has(predicate) && (PREDICATES[predicate]!.of as readonly string[]).includes(type))
    .flatMap((predicate) => knowledge.groups(subject, predicate))
    .filter(({ contested }) => contested);
}

/** What a statement is about, for a heading: `Handed over: rescue boats`. */
export function nameTopic(knowledge: Knowledge, subject: string, fact: Fact): string {
  const topic = topicWords(fact);
  if (subject.startsWith('grant:')) return topic;
  return `${topic}: ${nameSubject(subject, knowledge)}`;
}

/** Whose word a fact is: the one it quotes, else the publishers of its sources. */
export function whoSays(fact: Fact, knowledge: Knowledge): string {
  if (fact.saidBy !== undefined) return fact.saidBy;
  const names = fact.sources.map((key) => knowledge.source(key)?.publisher ?? key);
  return names.length === 0 ? fact.author : [...new Set(names)].join(', ');
}

/** What a fact says, as short as a table needs it. */
export function sayShort({ predicate, value }: Fact): string {
  switch (predicate) {
    case 'event': {
      const { step, on, quantity } = value as unknown as EventValue;
      const many = quantity === undefined ? '' : ` ${describeCount(quantity)}`;
      return `${stepPast(step)}${many} ${describeWhen(on)}`;
    }
    case 'partiesToNotes':
      return joinNames((value as { parties: readonly string[] }).parties);
    case 'nameAsReported':
      return `“${(value as { text: string }).text}”`;
    case 'reportedAmount':
      return (value as { asWritten: string }).asWritten;
    case 'discrepancy':
      return (value as { says: string }).says;
    case 'quantity':
      return describeCount((value as unknown as { count: Quantity }).count);
    default:
      return describeValue(predicate, value);
  }
}

function topicWords({ predicate, value }: Fact): string {
  switch (predicate) {
    case 'event':
      return stepLabel((value as { step: string }).step);
    case 'partiesToNotes':
      return 'Parties to the notes';
    case 'quantity':
      return `How many ${(value as { stage: string }).stage.replaceAll('-', ' ')}`;
    default: {
      const words = predicate.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      return words.charAt(0).toUpperCase() + words.slice(1);
    }
  }
}

/** Names of one language that are not the same words. */
function listNames(knowledge: Knowledge, subject: string): Account[] {
  const groups = knowledge.groups(subject, 'nameAsReported');
  const languages = groupBy(groups, ({ best }) => (best.fact.value as { language?: string }).language ?? 'en');
  return [...languages.values()]
    .filter((names) => names.length > 1)
    .map((names) => ({ about: `Name: ${nameSubject(subject, knowledge)}`, ...gather(names) }));
}

/** Reported figures of one currency, for the same part, that differ. */
function listAmounts(knowledge: Knowledge, subject: string): Account[] {
  const groups = knowledge.groups(subject, 'reportedAmount');
  const moneyOf = ({ best }: Group): { readonly money: Money; readonly part?: string } =>
    best.fact.value as unknown as { money: Money; part?: string };
  const kinds = groupBy(groups, (group) => `${moneyOf(group).money.currency} ${moneyOf(group).part ?? ''}`);
  return [...kinds.values()]
    .filter((figures) => new Set(figures.map((group) => moneyOf(group).money.minor)).size > 1)
    .map((figures) => {
      const { money, part } = moneyOf(figures[0]!);
      const of = part ?? (subject.startsWith('grant:') ? undefined : nameSubject(subject, knowledge));
      return { about: `Value in ${money.currency}${of === undefined ? '' : `: ${of}`}`, ...gather(figures) };
    });
}

function listDiscrepancies(knowledge: Knowledge, subject: string): Account[] {
  const groups = knowledge.groups(subject, 'discrepancy');
  const ids = groupBy(groups, ({ best }) => (best.fact.value as { id: string }).id);
  return [...ids.values()].map((sides) => ({
    about: (sides[0]!.best.fact.value as { about: string }).about,
    ...gather(sides),
  }));
}

function gather(groups: readonly Group[]): Pick<Account, 'facts' | 'resolution'> {
  return {
    facts: groups.flatMap(({ statements }) => statements.map(({ fact }) => fact)),
    resolution: groups.find(({ resolution }) => resolution !== undefined)?.resolution,
  };
}

function toRow(knowledge: Knowledge, { about, facts, resolution }: Account): AccountRow {
  const sides = groupBy(facts, sayShort);
  const chosen = knowledge.fact((resolution?.value as { chosen?: string } | null | undefined)?.chosen ?? '');
  return {
    about,
    sides: [...sides].map(([says, told]) => ({
      who: [...new Set(told.map((fact) => whoSays(fact, knowledge)))].sort().join('; '),
      says,
      facts: told.map(({ id }) => id).sort(),
    })),
    ...(resolution !== undefined && {
      resolution: {
        text: chosen === undefined ? 'none of them' : sayShort(chosen),
        reason: resolution.reason ?? '',
        by: resolution.author,
        fact: resolution.id,
      },
    }),
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
