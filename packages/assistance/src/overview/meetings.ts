import type { Relations } from '@searoom/model/api';
import { listStandingSubjects } from '../assets/standing-subjects.ts';
import { keyOfSubject } from '../assets/subject-key.ts';
import { parseDate } from '../dates/partial-date.ts';
import type { Knowledge } from '../facts/knowledge.ts';
import type { Quantity, Texts } from '../facts/values.ts';
import type { PageContext } from '../grant/page-context.ts';
import { describeCount } from '../words/describe-count.ts';
import { partyName } from '../words/party-name.ts';

type MeetingRow = Relations['meetings'][number];

const ROLES: readonly string[] = ['host', 'co-chair', 'participant', 'observer', 'absent', 'not-invited'];

/** Meetings with their sides, agenda and outcomes, the oldest first; those without a date last. */
export function listMeetings({ knowledge }: PageContext): MeetingRow[] {
  return listStandingSubjects(knowledge, 'meeting')
    .map((subject) => makeRow(knowledge, subject))
    .sort((a, b) => firstDayOf(a.from) - firstDayOf(b.from) || (a.id < b.id ? -1 : 1));
}

function makeRow(knowledge: Knowledge, subject: string): MeetingRow {
  const id = keyOfSubject(subject);
  const held = knowledge.best(subject, 'held');
  const { from, to, place } = (held?.fact.value ?? {}) as { from?: string; to?: string; place?: string };
  const kind = knowledge.best(subject, 'kindOfMeeting');
  const title = knowledge.best(subject, 'title');
  const partOf = knowledge.best(subject, 'partOf');
  const larger = (partOf?.fact.value as { meeting: string } | undefined)?.meeting;
  const sidesMet = knowledge.each(subject, 'sidesMet');
  const remarks = knowledge.each(subject, 'remark');
  const agenda = knowledge.each(subject, 'agenda');
  const sides = knowledge.each(subject, 'side').map(({ fact }) => {
    const { party, role, person } = fact.value as { party: string; role: string; person?: { name: string } };
    const name = partyName(party);
    return { party, name, role, ...(person !== undefined && { person: person.name }), facts: [fact.id] };
  });
  const outcomes = knowledge.each(subject, 'outcome').map(({ fact }) => {
    const { text, grant, partnership } = fact.value as { text: string; grant?: string; partnership?: string };
    return {
      text,
      ...(grant !== undefined && { grant: keyOfSubject(grant) }),
      ...(partnership !== undefined && { partnership: keyOfSubject(partnership) }),
      facts: [fact.id],
    };
  });
  const others = [held, kind, title, partOf, ...sidesMet, ...remarks, ...agenda].filter((item) => item !== undefined);
  return {
    id,
    title: (title?.fact.value as Texts | undefined)?.texts ?? [{ language: 'en', text: id }],
    kind: (kind?.fact.value as { kind: string } | undefined)?.kind ?? 'not stated',
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(place !== undefined && { place }),
    ...(larger !== undefined && { partOf: keyOfSubject(larger) }),
    sides: sides.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.name < b.name ? -1 : 1)),
    agenda: agenda
      .map(({ fact }) => fact.value as { on: string; what: string })
      .map(({ on, what }) => ({ on, what }))
      .sort((a, b) => firstDayOf(a.on) - firstDayOf(b.on) || (a.what < b.what ? -1 : 1)),
    outcomes,
    remarks: [
      ...sidesMet.map(({ fact }) => {
        const { count, of } = fact.value as { count: Quantity; of: string };
        return `Met: ${describeCount(count)} (${of})`;
      }),
      ...remarks.map(({ fact }) => (fact.value as { text: string }).text),
    ],
    facts: others.map(({ fact }) => fact.id),
  };
}

function firstDayOf(date: string | undefined): number {
  if (date === undefined) return Number.MAX_SAFE_INTEGER;
  const { firstDay, lastDay } = parseDate(date);
  return firstDay ?? lastDay ?? Number.MAX_SAFE_INTEGER;
}
