import { canonicalJson, type Knowledge, type Money, type Quantity, type SourceValue } from '@searoom/assistance';
import { bounds, eachStatement, placeInGroup } from './fact-cells.ts';
import { formatNumber } from './grant-tables.ts';
import { type Cell, columns, type Table } from './tables.ts';

const FACT = ['fact', 'string', 'id of the fact that says so'] as const;
const STANDING = [
  'standing',
  'string',
  'agrees, differs, chosen or not-chosen among statements about the same thing',
] as const;
const SOURCES = ['sources', 'string', 'keys of its sources, separated by spaces'] as const;
const SAID_BY = ['said_by', 'string', 'whose word it is, where that is another than the publisher'] as const;
const CONFIDENCE = ['confidence', 'string', 'how well it is known: seen, partly, memory, measured, derived'] as const;
const TO_FACTS = [{ fields: 'fact', table: 'facts', to: 'id' }] as const;

interface EventCells {
  readonly step: string;
  readonly on: string;
  readonly occasion?: string;
  readonly quantity?: Quantity;
  readonly place?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly note?: string;
}

/** One row for each statement that a step was taken; two that differ are two rows. */
export function makeEvents(knowledge: Knowledge): Table {
  const rows = [...eachStatement(knowledge, ['programme', 'grant', 'lot', 'asset'], 'event')].map(
    ({ subject, group, standing }): Cell[] => {
      const { fact } = standing;
      const event = fact.value as unknown as EventCells;
      return [
        fact.id,
        subject,
        event.step,
        event.occasion,
        event.on,
        ...bounds(event.on),
        event.quantity?.least,
        event.quantity?.most,
        event.quantity?.text,
        event.place,
        event.lat,
        event.lon,
        event.note,
        placeInGroup(group, standing),
        fact.saidBy,
        fact.sources.join(' '),
        fact.confidence,
      ];
    },
  );
  return {
    name: 'events',
    means: 'Steps that were taken, a row for each statement',
    columns: columns(
      FACT,
      ['subject', 'string', 'grant, lot, asset or programme'],
      ['step', 'string', 'which step'],
      ['occasion', 'string', 'tells several events of one step apart'],
      ['on', 'string', 'date as exactly as known (EDTF)'],
      ['first_day', 'string', 'first day on which it may have been; empty where open'],
      ['last_day', 'string', 'last day on which it may have been; empty where open'],
      ['quantity_least', 'integer', 'at least so many'],
      ['quantity_most', 'integer', 'at most so many'],
      ['quantity_text', 'string', 'how many, in the words of the source'],
      ['place', 'string', 'where'],
      ['lat', 'number', 'latitude in degrees, south negative'],
      ['lon', 'number', 'longitude in degrees, west negative'],
      ['note', 'string', 'what a reader should know'],
      STANDING,
      SAID_BY,
      SOURCES,
      CONFIDENCE,
    ),
    primaryKey: ['fact'],
    foreignKeys: TO_FACTS,
    rows,
  };
}

interface AmountCells {
  readonly money: Money;
  readonly asWritten?: string;
  readonly on?: string;
  readonly part?: string;
  readonly note?: string;
}

/** Predicates that hold an amount, and what kind it is. */
const AMOUNT_KINDS: Readonly<Record<string, string>> = {
  amount: 'contracted',
  payment: 'paid',
  reportedAmount: 'reported',
};

/** One row for each amount: of the notes or budget, paid, or as a source reported it. Nothing is converted. */
export function makeAmounts(knowledge: Knowledge): Table {
  const rows = Object.entries(AMOUNT_KINDS).flatMap(([predicate, kind]) =>
    [...eachStatement(knowledge, ['budget', 'grant', 'lot'], predicate)].map(({ subject, group, standing }): Cell[] => {
      const { fact } = standing;
      const { money, asWritten, on, part, note } = fact.value as unknown as AmountCells;
      const place = placeInGroup(group, standing);
      const end = [part, note, place, fact.saidBy, fact.sources.join(' '), fact.confidence];
      return [fact.id, subject, kind, formatNumber(money), money.minor, money.currency, asWritten, on, ...end];
    }),
  );
  return {
    name: 'amounts',
    means: 'Amounts of notes and budgets, and amounts as sources reported them; none is converted',
    columns: columns(
      FACT,
      ['subject', 'string', 'grant, lot or budget'],
      ['kind', 'string', 'contracted (of the notes or the budget), paid, or reported (by a source)'],
      ['amount', 'number', 'amount in its currency'],
      ['amount_minor', 'integer', 'the same in whole minor units: yen, cents, sen'],
      ['currency', 'string', 'ISO 4217'],
      ['as_written', 'string', 'in the words of the source'],
      ['on', 'string', 'date of the report (EDTF)'],
      ['part', 'string', 'which part of the whole'],
      ['note', 'string', 'what a reader should know'],
      STANDING,
      SAID_BY,
      SOURCES,
      CONFIDENCE,
    ),
    primaryKey: ['fact'],
    foreignKeys: TO_FACTS,
    rows,
  };
}

/** Every fact in the order of the ledger; proposals are left out. */
export function makeFacts(knowledge: Knowledge): Table {
  const proposed = new Set(knowledge.proposals());
  return {
    name: 'facts',
    means: 'Facts in the order of the ledger, those that no longer stand among them; proposals are left out',
    columns: columns(
      ['id', 'string', 'id of the fact'],
      ['seq', 'integer', 'place in the ledger'],
      ['kind', 'string', 'statement, update, correction, retraction, resolution or approval'],
      ['subject', 'string', 'what it is about'],
      ['predicate', 'string', 'what it says of it'],
      ['value', 'string', 'value as JSON'],
      ['valid_from', 'string', 'first day on which it holds (EDTF)'],
      ['valid_to', 'string', 'day on which it no longer holds (EDTF)'],
      ['recorded_at', 'string', 'when the ledger took it'],
      ['author', 'string', 'who entered it'],
      ['role', 'string', 'register, import or person'],
      SOURCES,
      SAID_BY,
      CONFIDENCE,
      ['targets', 'string', 'ids of facts that it aims at, separated by spaces'],
      ['reason', 'string', 'why'],
      ['note', 'string', 'what a reader should know'],
      ['standing', 'string', 'what became of it: stands, chosen, not-chosen, updated, corrected or retracted'],
      ['hash', 'string', 'SHA-256 that seals it'],
    ),
    primaryKey: ['id'],
    foreignKeys: [],
    rows: knowledge.facts
      .filter((fact) => !proposed.has(fact))
      .map((fact): Cell[] => [
        fact.id,
        fact.seq,
        fact.kind,
        fact.subject,
        fact.predicate,
        canonicalJson(fact.value),
        fact.validFrom,
        fact.validTo,
        fact.recordedAt,
        fact.author,
        fact.role,
        fact.sources.join(' '),
        fact.saidBy,
        fact.confidence,
        fact.targets?.join(' '),
        fact.reason,
        fact.note,
        knowledge.standingOf(fact),
        fact.hash,
      ]),
  };
}

/** Where the facts can be read. */
export function makeSources(knowledge: Knowledge): Table {
  return {
    name: 'sources',
    means: 'Where the facts can be read',
    columns: columns(
      ['key', 'string', 'key of the source'],
      ['title', 'string', 'title'],
      ['publisher', 'string', 'who published it'],
      ['kind', 'string', 'official, document, press, study, reprint, data or none'],
      ['address', 'string', 'where it can be read'],
      ['date', 'string', 'when it was published (EDTF)'],
      ['language', 'string', 'language (BCP 47)'],
      ['retrieved', 'string', 'when it was read (EDTF)'],
      ['copy', 'string', 'SHA-256 of the copy that is kept'],
      ['quotation', 'string', 'words of it'],
      CONFIDENCE,
      ['note', 'string', 'what a reader should know'],
    ),
    primaryKey: ['key'],
    foreignKeys: [],
    rows: knowledge.subjects('source').flatMap((subject): Cell[][] => {
      const value = knowledge.value<SourceValue>(subject, 'source');
      if (value === undefined) return [];
      const { title, publisher, kind, address, date, language, retrieved, copy, quotation, confidence, note } = value;
      const key = subject.slice('source:'.length);
      return [[key, title, publisher, kind, address, date, language, retrieved, copy, quotation, confidence, note]];
    }),
  };
}
