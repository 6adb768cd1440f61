import type { Lane, Relations } from '@searoom/model/api';
import { cleanInner } from '../words/mod.ts';

type Organisation = Relations['organisations'][number];

/** First and last day that a date as exactly as it is known may be; undefined for what cannot be read. */
export function boundsOf(text: string | undefined): { readonly first?: string; readonly last?: string } {
  const [left = '', right] = (text ?? '').replace(/[~?]*$/, '').split('/');
  const first = left === '..' ? undefined : startOf(left);
  const last = right === '..' ? undefined : endOf(right ?? left);
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

function startOf(text: string): string | undefined {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return undefined;
  return `${text}-01-01`.slice(0, 10);
}

function endOf(text: string): string | undefined {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return undefined;
  if (text.length === 10) return text;
  if (text.length === 4) return `${text}-12-31`;
  const [year, month] = text.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Partnerships as lanes: a mark where a label began, a stretch while it holds. */
export function lanesOfPartnerships(relations: Relations): Lane[] {
  const { about } = relations.stamp;
  return relations.partnerships.map(({ id, parties, levels }) => ({
    id,
    kind: 'grant',
    label: parties.map(({ code }) => code).join(' – '),
    marks: levels
      .map(({ label, from, facts, confidence }) => ({
        step: 'level',
        label,
        on: from ?? 'unknown',
        ...boundsOf(from),
        planned: false,
        evidence: confidence === 'seen' ? ('official' as const) : ('reported' as const),
        facts,
      }))
      .filter((mark) => 'first' in mark || 'last' in mark),
    spans: levels.flatMap(({ from, to, first, last, label, current }) => {
      const begin = first ?? boundsOf(from).last;
      const end = current ? about : (last ?? boundsOf(to).last);
      if (begin === undefined || end === undefined || end < begin) return [];
      // Without a first day there is no mark that could carry the label.
      return [{ from: begin, to: end, kind: 'known' as const, label: from === undefined ? label : '' }];
    }),
  }));
}

/** Members of an organisation as lanes: observer and member apart. */
export function lanesOfMembers({ members }: Organisation, about: string): Lane[] {
  const byParty = new Map<string, Organisation['members'][number][]>();
  for (const member of members) {
    byParty.set(member.party.code, [...(byParty.get(member.party.code) ?? []), member]);
  }
  return [...byParty].map(([code, roles]) => ({
    id: code,
    kind: 'grant',
    label: `${code} ${roles[0]!.party.name}`,
    marks: roles
      .map(({ role, from, facts }) => ({
        step: role,
        label: role,
        on: from ?? 'unknown',
        ...boundsOf(from),
        planned: false,
        evidence: 'official' as const,
        facts,
      }))
      .filter((mark) => 'first' in mark || 'last' in mark),
    spans: roles.flatMap(({ role, from, to, current }) => {
      const begin = boundsOf(from).first;
      const end = current ? about : boundsOf(to).last;
      if (begin === undefined || end === undefined || end < begin) return [];
      return [{ from: begin, to: end, kind: role === 'member' ? ('known' as const) : ('planned' as const), label: '' }];
    }),
  }));
}

/** Meetings as one lane for each kind. */
export function lanesOfMeetings({ meetings }: Relations): Lane[] {
  const kinds = [...new Set(meetings.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    id: kind,
    kind: 'grant',
    label: kind,
    marks: meetings
      .filter((meeting) => meeting.kind === kind)
      .map(({ id, title, from, to, facts }) => {
        const begin = boundsOf(from);
        const end = boundsOf(to ?? from);
        return {
          step: id,
          label: cleanInner(title.find(({ language }) => language.startsWith('en'))?.text ?? title[0]?.text ?? id),
          on: from ?? 'unknown',
          ...(begin.first !== undefined && { first: begin.first }),
          ...(end.last !== undefined && { last: end.last }),
          planned: false,
          evidence: 'official' as const,
          facts,
        };
      })
      .filter((mark) => 'first' in mark || 'last' in mark),
    spans: [],
  }));
}
