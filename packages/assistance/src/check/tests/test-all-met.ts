import type { Verdict } from '@searoom/model/api';
import { fromDay, parseDate } from '../../dates/partial-date.ts';
import type { Fact } from '../../facts/fact.ts';
import { Knowledge } from '../../facts/knowledge.ts';
import type { Quantity } from '../../facts/values.ts';
import { partyName } from '../../words/party-name.ts';
import type { TestOf } from '../statement.ts';
import { makeVerdict } from '../verdict.ts';
import { idsOf, sentences, weigh } from '../weigh.ts';
import { listMembers } from './test-members.ts';

interface Side {
  readonly party: string;
  readonly role: string;
}

/**
 * The leaders of all members were met separately. Counted from what is said of how many were met and from the separate
 * meetings that are held; members are those of the day of the meeting.
 */
export function testAllMet({ subject, organisation }: TestOf<'all-met'>, knowledge: Knowledge): Verdict {
  const members = listMembers(onDayOf(subject, knowledge), organisation);
  const parts = [subject, ...knowledge.subjects('meeting').filter((other) => isPartOf(other, subject, knowledge))];
  const groups = parts.flatMap((part) => knowledge.groups(part, 'sidesMet'));
  const counts = groups.map(({ best }) => best);
  const codes = new Set(members.map(({ party }) => party));
  const met = new Map<string, Fact>();
  for (const part of parts.slice(1)) {
    for (const { fact } of knowledge.each(part, 'side')) {
      const { party, role } = fact.value as unknown as Side;
      if (codes.has(party) && (role === 'participant' || role === 'co-chair')) met.set(party, fact);
    }
  }
  const told = counts.map(({ fact }) => (fact.value as { readonly count: Quantity }).count.least ?? 0);
  const atLeast = Math.max(met.size, ...told);
  if (members.length === 0 || atLeast === 0) {
    return makeVerdict('unknown', ['How many of the members were met separately is not held.']);
  }
  const split = groups.filter(({ differs }) => differs).flatMap(({ statements }) => statements.map(({ fact }) => fact));
  if (split.length > 0) {
    const why = ['Sources differ, and nothing has chosen between them.', ...sentences(split, knowledge)];
    return makeVerdict('unknown', why, { for: idsOf(split) });
  }
  const notInvited = listNotInvited(subject, knowledge);
  const isAll = atLeast >= members.length;
  const facts = [...counts.map(({ fact }) => fact), ...met.values()];
  const names = [...met.keys()].sort().map(partyName);
  const why = [
    ...sentences(
      counts.map(({ fact }) => fact),
      knowledge,
    ),
    `At least ${atLeast} of the ${members.length} members were met separately${names.length > 0 ? `, by name ${names.join(', ')}` : ''}.`,
    ...notInvited.map(({ value }) => `${partyName((value as unknown as Side).party)} was not invited.`),
  ];
  return makeVerdict('yes', why, {
    for: idsOf(facts),
    against: isAll ? [] : idsOf(notInvited),
    qualifiers: isAll ? [] : ['in-part'],
  });
}

function listNotInvited(meeting: string, knowledge: Knowledge): Fact[] {
  return knowledge.groups(meeting, 'side').flatMap((group) =>
    weigh(group, (value) => ({
      outcome: ['not-invited', 'absent'].includes((value as unknown as Side).role) ? 'yes' : 'no',
    })).outcome === 'yes'
      ? [group.best.fact]
      : [],
  );
}

function isPartOf(meeting: string, whole: string, knowledge: Knowledge): boolean {
  const name = whole.replace(/^meeting:/, '');
  return knowledge.value<{ readonly meeting: string }>(meeting, 'partOf')?.meeting.replace(/^meeting:/, '') === name;
}

/** Made from a knowledge, and made once for it: another day needs the whole of it again. */
const otherDays = new WeakMap<Knowledge, Map<number, Knowledge>>();

/** What held on the first day of a meeting, whatever day was asked about. */
function onDayOf(meeting: string, knowledge: Knowledge): Knowledge {
  const held = knowledge.value<{ readonly from: string }>(meeting, 'held');
  const day = held === undefined ? undefined : parseDate(held.from).firstDay;
  if (day === undefined || fromDay(day) === knowledge.question.about) return knowledge;
  const days = otherDays.get(knowledge) ?? new Map<number, Knowledge>();
  otherDays.set(knowledge, days);
  const made = days.get(day) ?? new Knowledge(knowledge.facts, { ...knowledge.question, about: fromDay(day) });
  days.set(day, made);
  return made;
}
