import type { DateText } from '../dates/partial-date.ts';
import type { Json } from '../facts/canonical-json.ts';
import type { FactDraft, FactKind } from '../facts/fact.ts';
import type { EventValue, Quantity, SourceValue } from '../facts/values.ts';
import { digitsOf, type Money } from '../money/money.ts';

/** What a statement says beside its value. */
export interface More {
  /** Behind the predicate in the id, where one subject has several statements of one predicate. */
  readonly as?: string;
  readonly kind?: FactKind;
  readonly from?: DateText;
  readonly to?: DateText;
  /** `seen` when absent. */
  readonly confidence?: FactDraft['confidence'];
  readonly saidBy?: string;
  readonly note?: string;
  readonly targets?: readonly string[];
  readonly reason?: string;
}

/** Keys of sources; one may stand alone. */
export type Sources = string | readonly string[];

/** Someone who signed, gave or received: name, role, party (ISO alpha-3). */
export interface PersonValue {
  readonly name: string;
  readonly role?: string;
  readonly party?: string;
}

/** Id of a fact of the register: the key of its subject, the predicate, and what tells it from others of its kind. */
export function idOf(subject: string, predicate: string, as?: string): string {
  const key = subject.slice(subject.indexOf(':') + 1);
  return `${key}:${predicate}${as === undefined ? '' : `:${as}`}`;
}

/** One fact of the register. */
export function fact(subject: string, predicate: string, value: Json, sources: Sources, more: More = {}): FactDraft {
  const { as, kind = 'statement', from, to, confidence = 'seen', ...rest } = more;
  return {
    id: idOf(subject, predicate, as),
    kind,
    subject,
    predicate,
    value,
    ...(from !== undefined && { validFrom: from }),
    ...(to !== undefined && { validTo: to }),
    sources: typeof sources === 'string' ? [sources] : sources,
    confidence,
    ...rest,
  };
}

/** A step that was taken. Its id ends in the step, and the occasion or `as` where there are several. */
export function event(subject: string, value: EventValue, sources: Sources, more: More = {}): FactDraft {
  const as = [value.step, value.occasion, more.as].filter((part) => part !== undefined).join(':');
  return fact(subject, 'event', value, sources, { ...more, as });
}

/** Which of several statements is taken, and why. It aims at all of them. */
export function resolution(
  chosen: FactDraft,
  others: readonly FactDraft[],
  sources: Sources,
  reason: string,
): FactDraft {
  return {
    id: `${chosen.id}:resolution`,
    kind: 'resolution',
    subject: chosen.subject,
    predicate: chosen.predicate,
    value: { chosen: chosen.id },
    sources: typeof sources === 'string' ? [sources] : sources,
    confidence: 'derived',
    targets: [chosen, ...others].map(({ id }) => id),
    reason,
  };
}

/** What is known of a source beside its key, publisher and title. */
type SourceMore = Partial<Omit<SourceValue, 'title' | 'publisher' | 'kind'>>;

const READ_IN_PART = 'Read in part, not whole.';

/**
 * A source. The title describes the page; it is not a quotation of its headline. Pages of the web were read in part, and
 * say so, unless something more exact is known of the reading.
 */
export function source(
  key: string,
  kind: SourceValue['kind'],
  publisher: string,
  title: string,
  more: SourceMore = {},
): FactDraft {
  const value: SourceValue = { title, publisher, kind, confidence: 'partly', note: READ_IN_PART, ...more };
  return {
    id: `source:${key}`,
    kind: 'statement',
    subject: `source:${key}`,
    predicate: 'source',
    value: value as Json,
    sources: [],
    confidence: value.confidence,
  };
}

/** A page of the web in English, of a day. */
export function page(
  key: string,
  kind: SourceValue['kind'],
  publisher: string,
  title: string,
  address: string,
  date?: DateText,
  more: SourceMore = {},
): FactDraft {
  return source(key, kind, publisher, title, { address, ...(date !== undefined && { date }), language: 'en', ...more });
}

/** Exactly so many. */
export function exactly(count: number): Quantity {
  return { least: count, most: count };
}

/** Whole yen. */
export function yen(amount: number): Money {
  return { minor: amount, currency: 'JPY' };
}

/** An amount in millions, as decimal text, in exact minor units: `millions('12.63', 'MYR')` is 1 263 000 000 sen. */
export function millions(text: string, currency: string): Money {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = 6 + digitsOf(currency);
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(fraction) || fraction.length > digits) {
    throw new TypeError(`${text} is not an amount in millions`);
  }
  return { minor: Number(whole + fraction.padEnd(digits, '0')), currency };
}

/** A figure in another currency or rounding, as a source gave it on a day. */
export function reported(
  subject: string,
  as: string,
  value: {
    readonly money: Money;
    readonly asWritten: string;
    readonly on: DateText;
    readonly part?: string;
    readonly note?: string;
  },
  sources: Sources,
  more: More = {},
): FactDraft {
  return fact(subject, 'reportedAmount', value as unknown as Json, sources, { ...more, as });
}
