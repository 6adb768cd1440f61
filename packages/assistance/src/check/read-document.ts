import { SearoomError } from '@searoom/model';
import { ASSET_STEPS, GRANT_STEPS, LOT_STEPS } from '@searoom/model/api';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { isDateText, parseDate } from '../dates/partial-date.ts';
import { PREDICATES } from '../facts/predicates.ts';
import { parseSubject } from '../facts/subject.ts';
import { digitsOf } from '../money/money.ts';
import {
  type CheckedDocument,
  type Condition,
  DocumentSchema,
  type SimpleTest,
  type Statement,
  StatementSchema,
  type StatementTest,
  TEST_SCHEMAS,
} from './statement.ts';

const MOST_STATEMENTS = 200;
const MOST_PARTS = 20;
const MOST_TESTS = 1000;
const MOST_DEEP = 5;
/** "A few words at most": more is a copy of the text. */
const MOST_QUOTED_WORDS = 15;
const STEPS: ReadonlySet<string> = new Set([
  ...GRANT_STEPS,
  ...LOT_STEPS,
  ...ASSET_STEPS,
  'adopted',
  'status-reported',
]);
/** What each kind of test asks its subject for. */
const ASKS_FOR: Partial<Record<SimpleTest['kind'], string>> = {
  event: 'event',
  amount: 'amount',
  'reported-amount': 'amount',
  interval: 'held',
  'more-than': 'measure',
  'decided-by': 'decidedBy',
  accounts: 'account',
  'all-met': 'side',
  'purpose-user': 'purpose',
};

const validators = new Map<TSchema, Validator>();

/**
 * Reads a document with its statements from JSON that somebody wrote.
 *
 * @throws SearoomError SR_STATEMENTS_INVALID with the place and the reason; nothing is read in part
 */
export function readDocument(json: unknown): CheckedDocument {
  const name = nameOf(json);
  const refuse = (at: string, why: string): never => {
    throw new SearoomError('SR_STATEMENTS_INVALID', [name, `${at}: ${why}`]);
  };
  checkShape(DocumentSchema, json, '', refuse);
  const { statements, ...outside } = json as CheckedDocument;
  if (!isDateText(outside.date)) refuse('date', 'not a day of the calendar');
  if (statements.length === 0) refuse('statements', 'there is none');
  if (statements.length > MOST_STATEMENTS) refuse('statements', `more than ${MOST_STATEMENTS}`);
  const ids = new Set<string>();
  const count = { tests: 0 };
  statements.forEach((statement: Statement, at) => {
    const path = `statements/${at}`;
    checkShape(StatementSchema, statement, path, refuse);
    if (ids.has(statement.id)) refuse(`${path}/id`, `two statements are called ${statement.id}`);
    ids.add(statement.id);
    if ((statement.quotes?.trim().split(/\s+/).length ?? 0) > MOST_QUOTED_WORDS) {
      refuse(`${path}/quotes`, `more than ${MOST_QUOTED_WORDS} words; a few words are enough to find it`);
    }
    checkTest(statement.test, `${path}/test`, refuse, count, 1);
  });
  return { ...outside, statements };
}

type Refuse = (at: string, why: string) => never;

function nameOf(json: unknown): string {
  const id = (json as { readonly id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' && id !== '' ? id.slice(0, 60) : 'the document';
}

function checkShape(schema: TSchema, value: unknown, path: string, refuse: Refuse): void {
  let validator = validators.get(schema);
  if (validator === undefined) {
    validator = Compile(schema);
    validators.set(schema, validator);
  }
  if (validator.Check(value)) return;
  const [first] = validator.Errors(value);
  const inside = first?.instancePath.replace(/^\//, '') ?? '';
  const at = [path, inside].filter((part) => part !== '').join('/');
  refuse(at === '' ? 'the whole' : at, `${first?.message ?? 'not as described'}${tellUnknown(first?.params)}`);
}

/** Names of members that there are not. */
function tellUnknown(params: unknown): string {
  const names = (params as { readonly additionalProperties?: readonly string[] } | undefined)?.additionalProperties;
  return names === undefined ? '' : ` (${names.join(', ').slice(0, 100)})`;
}

function checkTest(test: unknown, path: string, refuse: Refuse, count: { tests: number }, depth: number): void {
  if (test === null || typeof test !== 'object' || Array.isArray(test)) refuse(path, 'a test is an object with a kind');
  if (++count.tests > MOST_TESTS) refuse(path, `more than ${MOST_TESTS} tests in one document`);
  const { kind, of: parts, ...rest } = test as { readonly kind?: unknown; readonly of?: unknown };
  if (kind === 'all' || kind === 'any') {
    if (Object.keys(rest).length > 0) refuse(path, `${kind} has parts (of) and nothing else`);
    if (!Array.isArray(parts) || parts.length === 0 || parts.length > MOST_PARTS) {
      refuse(`${path}/of`, `a list of 1 to ${MOST_PARTS} tests`);
    }
    if (depth >= MOST_DEEP) refuse(path, `more than ${MOST_DEEP} tests within each other`);
    (parts as readonly StatementTest[]).forEach((part, at) => {
      checkTest(part, `${path}/of/${at}`, refuse, count, depth + 1);
    });
    return;
  }
  if (typeof kind !== 'string' || !Object.hasOwn(TEST_SCHEMAS, kind)) {
    const kinds = ['all', 'any', ...Object.keys(TEST_SCHEMAS)].join(', ');
    refuse(`${path}/kind`, `no test is called ${String(kind).slice(0, 40)}; there are ${kinds}`);
  }
  checkShape(TEST_SCHEMAS[kind as SimpleTest['kind']], test, path, refuse);
  checkMeaning(test as SimpleTest, path, refuse);
}

/** What a shape cannot say: that subjects, predicates, dates, steps and currencies are such. */
function checkMeaning(test: SimpleTest, path: string, refuse: Refuse): void {
  for (const [key, value] of Object.entries(test)) {
    if (['on', 'within', 'from', 'to', 'before'].includes(key) && !isDateText(value as string)) {
      refuse(`${path}/${key}`, `${String(value)} is not a date`);
    }
  }
  const { kind } = test;
  if ('step' in test && !STEPS.has(test.step)) refuse(`${path}/step`, `no step is called ${test.step}`);
  if ('money' in test) {
    try {
      digitsOf(test.money.currency);
    } catch {
      refuse(`${path}/money/currency`, `ISO 4217 knows no currency ${test.money.currency}`);
    }
    if (!Number.isSafeInteger(test.money.minor)) refuse(`${path}/money/minor`, 'a whole amount below 2^53');
  }
  if ('subject' in test) {
    const predicate = 'predicate' in test ? test.predicate : ASKS_FOR[kind]!;
    checkSubject(test.subject, predicate, kind === 'value', `${path}/subject`, refuse);
  }
  if (kind === 'all-met') checkSubject(test.organisation, 'member', false, `${path}/organisation`, refuse);
  if (kind === 'value') {
    for (const [key, conditions] of [['of', test.of ?? []] as const, ['is', test.is] as const]) {
      conditions.forEach((condition, at) => {
        checkCondition(condition, `${path}/${key}/${at}`, refuse);
      });
    }
  }
  if (kind === 'interval' && Object.keys(test).length < 3) refuse(path, 'says nothing of when it was held');
  if (kind === 'interval' && [test.from, test.to].some((date) => date !== undefined && isOpen(date))) {
    refuse(path, 'a beginning or end has a first and a last day');
  }
}

function checkSubject(subject: string, predicate: string, mayBeMany: boolean, path: string, refuse: Refuse): void {
  const row = Object.hasOwn(PREDICATES, predicate) ? PREDICATES[predicate] : undefined;
  if (row === undefined) refuse(path, `nothing is called ${predicate} in the table of predicates`);
  let type: string;
  try {
    ({ type } = parseSubject(mayBeMany ? subject.replace(/\/\*$/, '/any') : subject));
  } catch {
    refuse(path, `${subject.slice(0, 60)} is no subject; grant:OSA-MYS-2023-01 is one`);
  }
  if (!(row.of as readonly string[]).includes(type)) refuse(path, `${predicate} cannot be said of a ${type}`);
}

function checkCondition({ equals, contains, within }: Condition, path: string, refuse: Refuse): void {
  const said = [equals, contains, within].filter((one) => one !== undefined);
  if (said.length !== 1) refuse(path, 'a condition has one of equals, contains and within');
  if (within !== undefined && !isDateText(within)) refuse(`${path}/within`, `${within} is not a date`);
}

function isOpen(date: string): boolean {
  const { firstDay, lastDay } = parseDate(date);
  return firstDay === undefined || lastDay === undefined;
}
