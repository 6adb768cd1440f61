import type { Verdict } from '@searoom/model/api';
import { parseDate, toDay } from '../../dates/partial-date.ts';
import type { Json } from '../../facts/canonical-json.ts';
import type { Fact } from '../../facts/fact.ts';
import type { Group, Knowledge } from '../../facts/knowledge.ts';
import { describeDate } from '../../words/describe-date.ts';
import { partyName } from '../../words/party-name.ts';
import { hasOneOf } from '../conditions.ts';
import type { TestOf } from '../statement.ts';
import { makeVerdict, type Outcome, type Qualifier } from '../verdict.ts';
import { idsOf, sentences, type Weighed, weigh } from '../weigh.ts';

/** So many facts are told one by one. */
const FEW = 3;

interface Listed {
  readonly party: string;
  /** Of a member. */
  readonly role?: string;
  /** Of a party that asserts something. */
  readonly what?: string;
}

/** What one party of the list adds to the verdict. */
interface Finding {
  readonly outcome: Outcome;
  readonly why: readonly string[];
  readonly facts: readonly Fact[];
  /** Facts that say otherwise, where nothing has chosen between them. */
  readonly others?: readonly Fact[];
  readonly qualifiers?: readonly Qualifier[];
}

/**
 * A list of parties against those that are held on the day: named though it was none, left out of a list that claims to be
 * whole, named twice. That somebody asserts something says nothing of who is right.
 */
export function testMembers(test: TestOf<'members'>, knowledge: Knowledge): Verdict {
  const { subject, predicate, named, whole = false, except = [] } = test;
  const held = new Map(
    knowledge.groups(subject, predicate).map((group): [string, Weighed] => [partyOf(group), weighMember(group)]),
  );
  if (held.size === 0) return makeVerdict('unknown', ['Who belonged to it then is not held.']);

  const findings = [...new Set(named)].flatMap((party) => [
    ...findRepeated(party, named, held.get(party)),
    findNamed(party, test, held.get(party), knowledge),
  ]);
  for (const [party, { outcome, for: facts }] of whole ? held : []) {
    if (outcome !== 'yes' || named.includes(party) || except.includes(party)) continue;
    findings.push({ outcome: 'no', why: [`${partyName(party)} is left out.`, ...sentences(facts, knowledge)], facts });
  }

  const pick = (outcome: Outcome): Finding[] => findings.filter((finding) => finding.outcome === outcome);
  const open = pick('unknown');
  const outcome = pick('no').length > 0 ? 'no' : open.length > 0 ? 'unknown' : 'yes';
  const against = idsOf([...pick('no').flatMap(({ facts }) => facts), ...open.flatMap(({ others }) => others ?? [])]);
  const yes = pick('yes').flatMap(({ facts }) => facts);
  const why = findings.flatMap((finding) => finding.why);
  if (why.length === 0 && yes.length <= FEW) why.push(...sentences(yes, knowledge));
  if (why.length === 0) why.push(`All ${new Set(named).size} named are held${whole ? ', and no other is' : ''}.`);
  return makeVerdict(outcome, why, {
    for: idsOf([...yes, ...open.flatMap(({ facts }) => facts)]).filter((id) => !against.includes(id)),
    against,
    qualifiers: findings.flatMap(({ qualifiers }) => qualifiers ?? []),
  });
}

function findRepeated(party: string, named: readonly string[], held: Weighed | undefined): Finding[] {
  const times = named.filter((other) => other === party).length;
  if (times === 1) return [];
  const often = times === 2 ? 'twice' : `${times} times`;
  return [{ outcome: 'no', why: [`${partyName(party)} is named ${often}.`], facts: held?.for ?? [] }];
}

function findNamed(party: string, test: TestOf<'members'>, held: Weighed | undefined, knowledge: Knowledge): Finding {
  const { subject, predicate, sense } = test;
  const name = partyName(party);
  const noun = predicate === 'member' ? 'a member' : 'one that asserts something here';
  if (held?.outcome === 'yes') {
    const odd = sense === undefined ? undefined : held.for.find(({ value }) => !isInSense(value, sense));
    if (odd === undefined) return { outcome: 'yes', why: [], facts: held.for };
    const what = endSentence((odd.value as unknown as Listed).what ?? '');
    return {
      outcome: 'yes',
      why: [`${name} in another sense: ${what}`],
      facts: held.for,
      qualifiers: ['needs-context'],
    };
  }
  if (held?.outcome === 'no') {
    const { role } = held.against[0]!.value as unknown as Listed;
    const instead = role === undefined || role === 'none' ? '' : ` but ${role}`;
    const why = [`${name} was not ${noun} on that day${instead}.`, ...sentences(held.against, knowledge)];
    return { outcome: 'no', why, facts: held.against };
  }
  const later = held === undefined ? findLater(knowledge, subject, predicate, party) : undefined;
  if (later === undefined) {
    if (held?.isSplit === true) {
      return { outcome: 'unknown', why: [`Sources differ on ${name}.`], facts: held.for, others: held.against };
    }
    return { outcome: 'unknown', why: [`Nothing is held that says it of ${name}.`], facts: [] };
  }
  return { outcome: 'no', why: [`${name} was ${noun} only from ${describeDate(later.validFrom!)}.`], facts: [later] };
}

/** Parties that are members on the day of the knowledge. */
export function listMembers(knowledge: Knowledge, organisation: string): { party: string; facts: readonly Fact[] }[] {
  return knowledge.groups(organisation, 'member').flatMap((group) => {
    const found = weighMember(group);
    return found.outcome === 'yes' ? [{ party: partyOf(group), facts: found.for }] : [];
  });
}

function weighMember(group: Group): Weighed {
  return weigh(group, (value) => ({ outcome: isMember(value) ? 'yes' : 'no' }));
}

function partyOf({ best }: Group): string {
  return (best.fact.value as unknown as Listed).party;
}

function isMember(value: Json): boolean {
  const { role } = value as unknown as Listed;
  return role === undefined || role === 'member';
}

function isInSense(value: Json, sense: readonly string[]): boolean {
  return hasOneOf((value as unknown as Listed).what ?? '', sense);
}

/** A fact that stands and makes the party a member, after the day only. */
function findLater(knowledge: Knowledge, subject: string, predicate: string, party: string): Fact | undefined {
  const { about } = knowledge.question;
  if (about === undefined) return undefined;
  const day = toDay(about.slice(0, 10));
  return knowledge
    .history(subject, predicate)
    .filter((fact) => {
      if (fact.value === null || (fact.value as unknown as Listed).party !== party || !isMember(fact.value))
        return false;
      const first = fact.validFrom === undefined ? undefined : parseDate(fact.validFrom).firstDay;
      return first !== undefined && first > day && ['stands', 'updated'].includes(knowledge.standingOf(fact));
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
