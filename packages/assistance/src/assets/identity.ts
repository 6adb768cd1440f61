import { toDay } from '../dates/partial-date.ts';
import type { Standing } from '../facts/knowledge.ts';
import { parseSubject } from '../facts/subject.ts';
import { holdsOn } from '../facts/valid-time.ts';
import type { Texts } from '../facts/values.ts';
import type { PageContext } from '../grant/page-context.ts';
import { endOf, knowEveryTime, listPeriods } from './every-time.ts';

export interface IdentityValue {
  readonly name?: string;
  readonly hull?: string;
  readonly serial?: string;
  readonly mmsi?: number;
  readonly imo?: number;
  readonly built?: string;
}

/** What an asset is called on a day, and was called before. */
export interface Identity extends IdentityValue {
  readonly shownName: string;
  readonly formerNames: readonly string[];
  readonly facts: readonly string[];
}

/**
 * The identity of an asset on the day of the answer. Several accounts that hold are put together, the best evidenced first;
 * former names are those whose time had ended by then, oldest first. An asset without a name goes by the name of its lot
 * and its number.
 */
export function findIdentity({ knowledge, today }: PageContext, asset: string): Identity {
  const day = toDay(today);
  const statements = knowEveryTime(knowledge).groups(asset, 'identity')[0]?.statements ?? [];
  const periods = listPeriods(statements);
  const isHeld = ({ fact }: Standing): boolean => {
    const period = periods.find(({ standing }) => standing.fact === fact)!;
    return holdsOn(day, period.from, period.ends) !== 'no';
  };
  const group = knowledge.groups(asset, 'identity')[0];
  const held = (group === undefined ? [] : [group.best, ...group.statements]).filter(isHeld);
  const merged: Record<string, string | number> = {};
  for (const { fact } of held) {
    for (const [key, value] of Object.entries(fact.value as IdentityValue)) {
      if (key !== 'note' && merged[key] === undefined) merged[key] = value;
    }
  }
  const identity = merged as IdentityValue;
  const former = periods
    .filter((period) => endOf(period) <= day)
    .sort((a, b) => endOf(a) - endOf(b))
    .map(({ standing }) => (standing.fact.value as IdentityValue).name)
    .filter((name) => name !== undefined && name !== identity.name);
  const named = nameOfLot(knowledge, asset);
  return {
    ...identity,
    shownName: identity.name ?? identity.hull ?? named.name,
    formerNames: [...new Set(former as string[])],
    facts: [
      ...new Set([...statements.map(({ fact }) => fact.id), ...(identity.name === undefined ? named.facts : [])]),
    ],
  };
}

/** "Rescue boat JE-470 no. 3" of the third boat of a lot; the key where the lot says nothing. */
function nameOfLot(
  knowledge: PageContext['knowledge'],
  asset: string,
): { readonly name: string; readonly facts: readonly string[] } {
  const { path } = parseSubject(asset);
  const own = knowledge.best(asset, 'description');
  const ofLot = path.length < 3 ? undefined : knowledge.best(`lot:${path[0]}/${path[1]}`, 'description');
  const standing = own ?? ofLot;
  if (standing === undefined) return { name: path.join('/'), facts: [] };
  const { texts } = standing.fact.value as Texts;
  const text = (texts.find(({ language }) => language.startsWith('en')) ?? texts[0]!).text;
  return { name: own === undefined ? `${text} no. ${path[2]}` : text, facts: [standing.fact.id] };
}
