import type { Json } from '../facts/canonical-json.ts';
import type { FactDraft } from '../facts/fact.ts';
import type { Quantity } from '../facts/values.ts';
import type { Money } from '../money/money.ts';
import { event, fact, type More, type PersonValue, type Sources } from './build.ts';

/** Names by language (BCP 47). */
export type Names = Readonly<Record<string, string>>;

/** The facts that nearly every grant has. */
export interface GrantHead {
  readonly title: Names;
  readonly donor: string;
  readonly recipients: readonly string[];
  readonly agency?: string;
  readonly programme: string;
  readonly kind?: 'grant' | 'loan' | 'second-hand' | 'sale' | 'measure';
  readonly instrument?: string;
  /** Japanese fiscal year whose budget pays. */
  readonly fiscalYear?: number;
  readonly amount?: Money;
  readonly endUsers?: readonly string[];
}

/** Title, donor, recipients, programme, kind, fiscal year, amount and users of a grant, each a fact of its own. */
export function grant(id: string, head: GrantHead, sources: Sources, more: More = {}): FactDraft[] {
  const subject = `grant:${id}`;
  const say = (predicate: string, value: Json, as?: string): FactDraft =>
    fact(subject, predicate, value, sources, { ...more, ...(as !== undefined && { as }) });
  const facts = [
    say('title', { texts: texts(head.title) }),
    say('donor', { party: head.donor }),
    say('programme', { programme: head.programme }),
    say('instrument', { kind: head.kind ?? 'grant', ...(head.instrument !== undefined && { name: head.instrument }) }),
  ];
  for (const party of head.recipients) {
    facts.push(say('recipient', { party, ...(head.agency !== undefined && { agency: head.agency }) }, party));
  }
  if (head.fiscalYear !== undefined) facts.push(say('fiscalYear', { party: 'JPN', year: head.fiscalYear }));
  if (head.amount !== undefined) facts.push(say('amount', { money: { ...head.amount } }));
  for (const [at, name] of (head.endUsers ?? []).entries()) facts.push(say('endUser', { name }, `${at + 1}`));
  return facts;
}

/** The exchange of notes and the document it is. */
export function notes(
  id: string,
  value: {
    readonly on: string;
    readonly place?: string;
    readonly by?: readonly PersonValue[];
    readonly inPresenceOf?: readonly PersonValue[];
    readonly note?: string;
  },
  sources: Sources,
  more: More = {},
): FactDraft[] {
  const subject = `grant:${id}`;
  const { by, inPresenceOf, ...rest } = value;
  return [
    event(
      subject,
      {
        step: 'notes-exchanged',
        ...rest,
        ...(by !== undefined && { by: [...by] }),
        ...(inPresenceOf !== undefined && { inPresenceOf: [...inPresenceOf] }),
      },
      sources,
      more,
    ),
    fact(
      subject,
      'document',
      {
        name: 'Exchange of notes',
        kind: 'exchange-of-notes',
        on: value.on,
        note: 'The source announces it; the text of the notes was not read.',
      },
      sources,
      { ...more, as: 'exchange-of-notes' },
    ),
  ];
}

/** The facts that nearly every lot has. */
export interface LotHead {
  /** Its resolved name. */
  readonly is: Names;
  readonly kind:
    | 'boat'
    | 'ship'
    | 'aircraft'
    | 'drone'
    | 'radar'
    | 'vehicle'
    | 'equipment'
    | 'works'
    | 'training'
    | 'supplies';
  readonly unit?: string;
  /** How many were announced; not stated when absent. */
  readonly announced?: Quantity;
  readonly endUsers?: readonly { readonly name: string; readonly quantity?: Quantity; readonly note?: string }[];
  readonly note?: string;
}

/** Description, kind, announced quantity and users of a lot. */
export function lot(key: string, head: LotHead, sources: Sources, more: More = {}): FactDraft[] {
  const subject = `lot:${key}`;
  const facts = [
    fact(
      subject,
      'description',
      { texts: texts(head.is), ...(head.note !== undefined && { note: head.note }) },
      sources,
      more,
    ),
    fact(
      subject,
      'kindOfItem',
      { kind: head.kind, ...(head.unit !== undefined && { unit: head.unit }) },
      sources,
      more,
    ),
  ];
  if (head.announced !== undefined) {
    const value = { stage: 'announced', count: head.announced };
    facts.push(fact(subject, 'quantity', value, sources, { ...more, as: 'announced' }));
  }
  for (const [at, user] of (head.endUsers ?? []).entries()) {
    facts.push(fact(subject, 'endUser', { ...user } as Json, sources, { ...more, as: `${at + 1}` }));
  }
  return facts;
}

/** What sources call a lot or an asset, where that is not its resolved name. */
export function calledBy(subject: string, as: string, text: string, sources: Sources, more: More = {}): FactDraft {
  return fact(subject, 'nameAsReported', { text, language: 'en' }, sources, { ...more, as });
}

/** Something that a reader should know. */
export function remark(subject: string, as: string, text: string, sources: Sources, more: More = {}): FactDraft {
  return fact(subject, 'remark', { text }, sources, { ...more, as });
}

/** A label of a relation that follows another one: it ends the earlier one on the day it begins. */
export function relabel(
  subject: string,
  as: string,
  label: string,
  from: string,
  after: FactDraft,
  sources: Sources,
  more: More = {},
): FactDraft {
  return fact(subject, 'level', { label }, sources, { ...more, as, kind: 'update', from, targets: [after.id] });
}

function texts(names: Names): { language: string; text: string }[] {
  return Object.entries(names).map(([language, text]) => ({ language, text }));
}
