import type { MoneyRow } from '@searoom/model/api';
import type { Fact } from '../facts/fact.ts';
import type { Group, Knowledge, Standing } from '../facts/knowledge.ts';
import { describeMoney } from '../words/describe-money.ts';
import type { GrantDate } from './grant-days.ts';
import type { Money } from './money.ts';

/** The amount of a grant in the currency of its notes, and the statements of it. */
export interface Contract {
  readonly money: Money;
  readonly facts: readonly string[];
}

/** The contract amount to reckon with: the one taken, or the best evidenced. Undefined where none is known. */
export function readContract(knowledge: Knowledge, grant: string): Contract | undefined {
  const group = knowledge.groups(`grant:${grant}`, 'amount')[0];
  if (group === undefined) return undefined;
  const money = moneyOf(group.best.fact);
  return { money, facts: idsOf(group.statements.filter(({ fact }) => isSameMoney(moneyOf(fact), money))) };
}

/** A row for each contract amount that stands: one, or those that differ side by side. */
export function makeContractRows(knowledge: Knowledge, grant: string, signing: GrantDate | undefined): MoneyRow[] {
  const group = knowledge.groups(`grant:${grant}`, 'amount')[0];
  if (group === undefined) return [];
  const byAmount = new Map<string, Standing[]>();
  for (const standing of group.statements) {
    const key = describeMoney(moneyOf(standing.fact));
    byAmount.set(key, [...(byAmount.get(key) ?? []), standing]);
  }
  return [...byAmount.values()].map((statements): MoneyRow => {
    const { fact } = statements[0]!;
    return {
      kind: 'contracted',
      money: moneyOf(fact),
      by: nameSpeakers(statements, knowledge),
      ...(signing !== undefined && { on: signing.on }),
      noRate: 'none needed',
      reading: readDispute(group, fact, byAmount.size),
      attention: group.differs,
      facts: [...idsOf(statements), ...(group.resolution === undefined ? [] : [group.resolution.id])],
    };
  });
}

/** Who says something: the speaker where one is named, else the publishers of the sources. */
export function nameSpeakers(statements: readonly Standing[], knowledge: Knowledge): string {
  const names = statements.flatMap(({ fact }) => {
    const publishers = fact.sources.map((key) => knowledge.source(key)?.publisher ?? key);
    return fact.saidBy === undefined ? publishers : [`${fact.saidBy} (${publishers.join(', ')})`];
  });
  return [...new Set(names)].join('; ');
}

export function moneyOf(fact: Fact): Money {
  return (fact.value as unknown as { readonly money: Money }).money;
}

export function idsOf(statements: readonly Standing[]): string[] {
  return statements.map(({ fact }) => fact.id);
}

function isSameMoney(one: Money, other: Money): boolean {
  return one.minor === other.minor && one.currency === other.currency;
}

function readDispute(group: Group, fact: Fact, amounts: number): string {
  if (amounts < 2) return '';
  if (group.resolution === undefined) return 'sources differ; none is taken';
  const isTaken = isSameMoney(moneyOf(group.best.fact), moneyOf(fact));
  return isTaken ? `taken: ${group.resolution.reason ?? ''}`.trim() : 'not taken';
}
