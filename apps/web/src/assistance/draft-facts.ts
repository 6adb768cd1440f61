import type { NewFact } from '@searoom/model/api';
import { minorDigits } from './money-words.ts';
import { dayOf, isoOf } from './time-scale.ts';

/** What kind of value the form asks for. */
export type ValueForm = 'event' | 'quantity' | 'amount' | 'reportedAmount' | 'other';

/** What stands in the form; all of it text, as typed. */
export interface FactForm {
  readonly form: ValueForm;
  readonly subject: string;
  readonly kind: NewFact['kind'];
  readonly confidence: NewFact['confidence'];
  /** Keys of sources that the ledger has, parted by spaces. */
  readonly sources: string;
  readonly saidBy: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** Ids of facts that it aims at, parted by spaces. */
  readonly targets: string;
  readonly reason: string;
  readonly note: string;
  readonly step: string;
  readonly on: string;
  readonly place: string;
  readonly stage: string;
  readonly least: string;
  readonly most: string;
  readonly countText: string;
  readonly amount: string;
  readonly currency: string;
  readonly asWritten: string;
  readonly predicate: string;
  readonly value: string;
  /** Id of the fact that a resolution takes. */
  readonly chosen: string;
  readonly newSource: SourceForm | undefined;
}

export interface SourceForm {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly kind: string;
  readonly address: string;
  readonly date: string;
  readonly language: string;
}

export const EMPTY_SOURCE: SourceForm = {
  key: '',
  title: '',
  publisher: '',
  kind: 'official',
  address: '',
  date: '',
  language: 'en',
};

export const EMPTY_FORM: FactForm = {
  form: 'event',
  subject: '',
  kind: 'statement',
  confidence: 'seen',
  sources: '',
  saidBy: '',
  validFrom: '',
  validTo: '',
  targets: '',
  reason: '',
  note: '',
  step: 'handed-over',
  on: '',
  place: '',
  stage: 'announced',
  least: '',
  most: '',
  countText: '',
  amount: '',
  currency: 'JPY',
  asWritten: '',
  predicate: 'remark',
  value: '{"text": ""}',
  chosen: '',
  newSource: undefined,
};

/** Facts to be entered, the source before what rests on it; or what is wrong with the form, in words. */
export type Drafted =
  | { readonly facts: readonly NewFact[]; readonly problem?: undefined }
  | { readonly facts?: undefined; readonly problem: string };

/**
 * Makes facts of what was typed. It finds what would surely be refused; the rest is for the server, which checks every fact
 * against its table of predicates.
 */
export function draftFacts(form: FactForm): Drafted {
  try {
    return { facts: draft(form) };
  } catch (error) {
    if (error instanceof FormProblem) return { problem: error.message };
    throw error;
  }
}

class FormProblem extends Error {}

function draft(form: FactForm): NewFact[] {
  const { subject, kind, confidence, newSource } = form;
  if (!/^[a-z]+:[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*){0,2}$/.test(subject)) {
    throw new FormProblem('The subject is a word and a key: grant:OSA-MYS-2023-01, lot:OSA-MYS-2023-01/boats.');
  }
  const sources = [...listOf(form.sources), ...(newSource === undefined ? [] : [newSource.key.trim()])];
  const targets = listOf(form.targets);
  if (kind !== 'statement' && targets.length === 0) throw new FormProblem(`A ${kind} names the facts that it aims at.`);
  if (kind !== 'statement' && kind !== 'update' && form.reason.trim() === '') {
    throw new FormProblem(`A ${kind} needs a reason.`);
  }
  if (kind !== 'retraction' && sources.length === 0) throw new FormProblem('It needs a source.');
  const { predicate, value } = makeValue(form);
  const fact: NewFact = {
    kind,
    subject: subject.trim(),
    predicate,
    value,
    sources: [...new Set(sources)],
    confidence,
    ...(targets.length > 0 && { targets }),
    ...given({
      saidBy: form.saidBy,
      validFrom: readDate(form.validFrom, 'from'),
      validTo: readDate(form.validTo, 'until'),
      reason: form.reason,
      note: form.note,
    }),
  };
  return newSource === undefined ? [fact] : [draftSource(newSource, confidence), fact];
}

function draftSource(source: SourceForm, confidence: NewFact['confidence']): NewFact {
  const key = source.key.trim();
  if (!/^[A-Za-z0-9][\w.-]{0,60}$/.test(key)) throw new FormProblem('The key of the source is letters, digits and -._');
  if (source.title.trim() === '' || source.publisher.trim() === '') {
    throw new FormProblem('The source needs a title and a publisher.');
  }
  const value = {
    title: source.title.trim(),
    publisher: source.publisher.trim(),
    kind: source.kind,
    confidence,
    ...given({ address: source.address, date: readDate(source.date, 'date of the source'), language: source.language }),
  };
  return {
    id: `source:${key}`,
    kind: 'statement',
    subject: `source:${key}`,
    predicate: 'source',
    value,
    sources: [],
    confidence,
  };
}

function makeValue(form: FactForm): { readonly predicate: string; readonly value: unknown } {
  const predicate = form.form === 'other' ? form.predicate.trim() : form.form;
  if (form.kind === 'retraction') return { predicate, value: null };
  if (form.kind === 'resolution') {
    const chosen = form.chosen.trim();
    if (!listOf(form.targets).includes(chosen))
      throw new FormProblem('A resolution takes one of the facts it aims at.');
    return { predicate, value: { chosen } };
  }
  switch (form.form) {
    case 'event': {
      const quantity = readCount(form);
      return {
        predicate,
        value: {
          step: form.step,
          on: needDate(form.on),
          ...(quantity !== undefined && { quantity }),
          ...given({ place: form.place }),
        },
      };
    }
    case 'quantity': {
      const count = readCount(form);
      if (count === undefined) throw new FormProblem('How many: at least, at most, or in words.');
      return { predicate, value: { stage: form.stage, count } };
    }
    case 'amount':
      return { predicate, value: { money: readMoney(form.amount, form.currency) } };
    case 'reportedAmount':
      if (form.asWritten.trim() === '') throw new FormProblem('A reported amount is given as it was written, too.');
      return {
        predicate,
        value: {
          money: readMoney(form.amount, form.currency),
          asWritten: form.asWritten.trim(),
          on: needDate(form.on),
        },
      };
    case 'other':
      try {
        return { predicate, value: JSON.parse(form.value) as unknown };
      } catch {
        throw new FormProblem('The value is no JSON.');
      }
  }
}

/** `2,719,081.58` in whole minor units of a currency, exactly. */
export function readMoney(text: string, currency: string): { readonly minor: number; readonly currency: string } {
  const digits = minorDigits(currency);
  const [, whole, behind = ''] = /^(\d[\d,\s]*)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (!/^[A-Z]{3}$/.test(currency)) throw new FormProblem('The currency is three letters: JPY.');
  if (whole === undefined) throw new FormProblem('The amount is digits, with a point before the minor units.');
  if (behind.length > digits) throw new FormProblem(`${currency} has ${digits} digits behind the point.`);
  const minor = BigInt(whole.replace(/[,\s]/g, '') + behind.padEnd(digits, '0'));
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) throw new FormProblem('The amount is too large.');
  return { minor: Number(minor), currency };
}

function readCount({ least, most, countText }: FactForm): { least?: number; most?: number; text?: string } | undefined {
  const read = (text: string): number | undefined => {
    if (text.trim() === '') return undefined;
    if (!/^\d{1,9}$/.test(text.trim())) throw new FormProblem('A count is digits.');
    return Number(text);
  };
  const [low, high] = [read(least), read(most)];
  if (low !== undefined && high !== undefined && high < low) throw new FormProblem('At most is less than at least.');
  const text = countText.trim();
  if (low === undefined && high === undefined && text === '') return undefined;
  return {
    ...(low !== undefined && { least: low }),
    ...(high !== undefined && { most: high }),
    ...(text !== '' && { text }),
  };
}

function needDate(text: string): string {
  const date = readDate(text, 'date');
  if (date === '') throw new FormProblem('It needs a date, as exactly as it is known: 2025, 2025-05, ../2025-05-26.');
  return date;
}

/** A date as exactly as it is known; what is surely none is told here, the server knows the rest. */
function readDate(text: string, what: string): string {
  const date = text.trim();
  if (date === '') return '';
  const points = date.replace(/[~?]*$/, '').split('/');
  const isDate = points.length <= 2 && points.every((point) => point === '..' || isPoint(point));
  if (!isDate || points.every((point) => point === '..')) throw new FormProblem(`${date} is no date (${what}).`);
  return date;
}

/** A year, a month of it or a day that the calendar has. */
function isPoint(text: string): boolean {
  const day = /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? dayOf(text) : undefined;
  return day !== undefined && isoOf(day).startsWith(text);
}

function listOf(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))];
}

/** Members that were filled in. */
function given(members: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  );
}
