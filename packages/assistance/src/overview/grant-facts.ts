import { listEvents } from '../assets/list-events.ts';
import { listStandingSubjects } from '../assets/standing-subjects.ts';
import { keyOfSubject, toSubject } from '../assets/subject-key.ts';
import { parseDate } from '../dates/partial-date.ts';
import type { Fact } from '../facts/fact.ts';
import type { Group, Knowledge } from '../facts/knowledge.ts';
import { partsOf } from '../grant/grant-parts.ts';
import type { Money } from '../money/money.ts';

/** What the overviews need of a grant. */
export interface GrantFacts {
  readonly subject: string;
  /** Key without `grant:`. */
  readonly id: string;
  /** Key of the programme. */
  readonly programme: string | undefined;
  readonly donor: string | undefined;
  readonly recipients: readonly string[];
  readonly fiscalYear: number | undefined;
  readonly kind: string;
  readonly amount: Money | undefined;
  /** The amount as far as it is argued about. */
  readonly amountGroup: Group | undefined;
  /** Date of the notes (EDTF). */
  readonly signedOn: string | undefined;
  /** Sources differ on the date of the notes, and no resolution has chosen. */
  readonly isSigningContested: boolean;
  /** Subjects of its lots, and of the assets that are named by it or that it paid for in part. */
  readonly lots: readonly string[];
  readonly assets: readonly string[];
  /** Facts by what they say. */
  readonly facts: { readonly amount: readonly string[]; readonly other: readonly string[] };
}

/** Kind of a grant whose instrument is not stated. */
export const KIND_NOT_STATED = 'not stated';

/** Every grant of which anything stands, by key. */
export function listGrantFacts(knowledge: Knowledge): GrantFacts[] {
  return listStandingSubjects(knowledge, 'grant').map((subject) => readGrantFacts(knowledge, subject));
}

function readGrantFacts(knowledge: Knowledge, subject: string): GrantFacts {
  const id = keyOfSubject(subject);
  const programme = knowledge.best(subject, 'programme');
  const programmeKey =
    programme === undefined ? undefined : keyOfSubject((programme.fact.value as { programme: string }).programme);
  const donor =
    knowledge.best(subject, 'donor') ??
    (programmeKey === undefined ? undefined : knowledge.best(toSubject('programme', programmeKey), 'donor'));
  const recipients = knowledge.each(subject, 'recipient');
  const fiscalYear = knowledge.best(subject, 'fiscalYear');
  const instrument = knowledge.best(subject, 'instrument');
  const amountGroup = knowledge.groups(subject, 'amount')[0];
  const [notes] = listEvents(knowledge, subject, 'notes-exchanged');
  const others = [programme, donor, ...recipients, fiscalYear, instrument].filter((standing) => standing !== undefined);
  return {
    subject,
    id,
    programme: programmeKey,
    donor: (donor?.fact.value as { party: string } | undefined)?.party,
    recipients: recipients.map(({ fact }) => (fact.value as { party: string }).party),
    fiscalYear: (fiscalYear?.fact.value as { year: number } | undefined)?.year,
    kind: (instrument?.fact.value as { kind: string } | undefined)?.kind ?? KIND_NOT_STATED,
    amount: amountGroup === undefined ? undefined : moneyOf(amountGroup.best.fact),
    amountGroup,
    signedOn: notes?.value.on,
    isSigningContested: notes?.differs === true,
    ...partsOf(knowledge, id),
    facts: {
      amount: factsOf(amountGroup),
      other: [...others.map(({ fact }) => fact.id), ...(notes?.facts ?? [])],
    },
  };
}

/** The whole day of a date; undefined where it is known in part or roughly. */
export function wholeDayOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const { precision, firstDay, isApproximate } = parseDate(date);
  return precision === 'day' && !isApproximate ? firstDay : undefined;
}

/** The amount that a fact states. */
export function moneyOf(fact: Fact): Money {
  return (fact.value as unknown as { readonly money: Money }).money;
}

/** Facts of a group, and the resolution that chose between them. */
export function factsOf(group: Group | undefined): string[] {
  if (group === undefined) return [];
  const ids = group.statements.map(({ fact }) => fact.id);
  return group.resolution === undefined ? ids : [...ids, group.resolution.id];
}
