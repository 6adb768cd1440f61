import type { Json } from '../facts/canonical-json.ts';
import type { EventValue, Quantity, Texts } from '../facts/values.ts';
import type { Money } from '../money/money.ts';
import { describeCount } from './describe-count.ts';
import { describeDate, describeWhen } from './describe-date.ts';
import { describeEvent, joinNames, nameAll } from './describe-event.ts';
import { describeMoney } from './describe-money.ts';
import { partyName } from './party-name.ts';
import { stepPast } from './step-words.ts';

/** What the values of each predicate look like; the ledger has checked them. */
type Value = { readonly [key: string]: Json | undefined };
type Words = (value: Value) => string;

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const party = (value: Json | undefined): string => partyName(text(value));
const money = (value: Json | undefined): string => describeMoney(value as unknown as Money);
const count = (value: Json | undefined): string => describeCount(value as Quantity | undefined);
const has = (word: string, value: Json | undefined): string => (value === undefined ? '' : `${word}${String(value)}`);

const STAGES: Readonly<Record<string, string>> = {
  'handed-over': 'handed over',
  'in-service': 'in service',
};

const PAYMENTS: Readonly<Record<string, string>> = {
  'to-agent': 'to the agent',
  'to-supplier': 'to the supplier',
  refund: 'back',
};

/** What a fact says of its subject, without its name, for every word of the table of predicates. */
const WORDS: Readonly<Record<string, Words>> = {
  source: (v) => `${text(v['title'])}, ${text(v['publisher'])}${v['date'] ? `, ${describeDate(text(v['date']))}` : ''}`,
  title: (v) => `called ${sayTexts(v)}`,
  donor: (v) => `donor: ${party(v['party'])}`,
  office: (v) => `run by ${text(v['name'])}`,
  principle: (v) => text(v['text']),
  amount: (v) => `amount ${money(v['money'])}`,
  stage: (v) => `the budget is ${v['stage'] === 'draft' ? 'a draft' : text(v['stage'])}`,
  expectedRecipients: (v) => `${sayExpected(v['count'])} recipients foreseen`,
  programme: (v) => `belongs to the programme ${text(v['programme'])}`,
  instrument: (v) => `a ${sayInstrument(text(v['kind']))}${v['name'] === undefined ? '' : `: ${text(v['name'])}`}`,
  recipient: (v) => `recipient: ${party(v['party'])}${v['agency'] === undefined ? '' : `, ${text(v['agency'])}`}`,
  fiscalYear: (v) => `paid from the budget of ${party(v['party'])} for fiscal year ${String(v['year'])}`,
  reportedAmount: (v) => {
    const part = v['part'] === undefined ? '' : ` for ${text(v['part'])}`;
    return `reported as ${money(v['money'])} (“${text(v['asWritten'])}”)${part} ${describeWhen(text(v['on']))}`;
  },
  payment: (v) => {
    const to = v['to'] === undefined ? '' : `, ${text(v['to'])}`;
    return `paid ${PAYMENTS[text(v['kind'])] ?? text(v['kind'])}${to}: ${money(v['money'])} ${describeWhen(text(v['on']))}`;
  },
  contract: (v) => {
    const price = v['money'] === undefined ? '' : `, ${money(v['money'])}`;
    const by = v['deliveryBy'] === undefined ? '' : `, delivery by ${describeDate(text(v['deliveryBy']))}`;
    return `contract ${text(v['reference'])} with ${text(v['supplier'])}${price}${by}`;
  },
  endUser: (v) => {
    const many = v['quantity'] === undefined ? '' : ` (${count(v['quantity'])})`;
    const of = v['party'] === undefined ? '' : `, ${party(v['party'])}`;
    return `used by ${text(v['name'])}${of}${many}`;
  },
  agent: (v) => `procurement agent ${text(v['name'])}`,
  partiesToNotes: (v) => `notes exchanged between ${joinNames((v['parties'] as readonly string[]).map(partyName))}`,
  purpose: (v) => `said to be for ${quote(text(v['text']))}`,
  entersIntoForceOn: (v) => `enters into force on a condition: ${text(v['condition'])}`,
  consentClause: (v) => text(v['text']),
  relatedGrant: (v) => `belongs to ${text(v['grant'])}: ${text(v['how'])}`,
  document: (v) => {
    const on = v['on'] === undefined ? '' : `, ${describeDate(text(v['on']))}`;
    return `document (${text(v['kind']).replaceAll('-', ' ')}): ${text(v['name'])}${on}`;
  },
  owner: (v) => `followed up by ${text(v['name'])}`,
  policy: (v) => sayPolicy(text(v['name']), Number(v['days'])),
  discrepancy: (v) => `${text(v['about'])}: ${text(v['says'])}`,
  remark: (v) => text(v['text']),
  event: (v) => describeEvent(v as unknown as EventValue),
  planned: (v) => `due ${sayDue(text(v['by']))}: ${stepPast(text(v['step']))}`,
  description: (v) => sayTexts(v),
  nameAsReported: (v) => `called ${quote(text(v['text']))}`,
  kindOfItem: (v) =>
    `kind of item: ${text(v['kind'])}${v['unit'] === undefined ? '' : `, counted in ${text(v['unit'])}`}`,
  quantity: (v) => `${count(v['count'])} ${STAGES[text(v['stage'])] ?? text(v['stage'])}`,
  identity: (v) => sayIdentity(v),
  fundedBy: (v) => {
    const sum = v['money'] === undefined ? '' : `, ${money(v['money'])}`;
    return `paid for by ${text(v['grant'])}: ${text(v['part'])}${sum}`;
  },
  base: (v) => `based at ${text(v['name'])}`,
  performance: (v) => sayPerformance(v),
  readiness: (v) => {
    const days =
      v['daysCounted'] === undefined ? '' : `, ${v['daysReady'] ?? 'unknown'} of ${v['daysCounted']} days ready`;
    return `${v['state'] === 'unknown' ? 'readiness unknown' : text(v['state']).replaceAll('-', ' ')}${days}`;
  },
  mission: (v) => sayMission(v),
  level: (v) => text(v['label']),
  agreed: (v) => `${text(v['label'])} agreed ${describeWhen(text(v['on']))}`,
  signedBy: (v) => `signed by ${nameAll(v['people'] as unknown as { name: string }[]) ?? 'nobody named'}`,
  member: (v) => `${party(v['party'])}: ${MEMBER_ROLES[text(v['role'])] ?? text(v['role'])}`,
  held: (v) => {
    const days = v['to'] === undefined ? describeWhen(text(v['from'])) : sayDays(text(v['from']), text(v['to']));
    return `held ${days}${v['place'] === undefined ? '' : `, ${text(v['place'])}`}`;
  },
  kindOfMeeting: (v) => `a ${text(v['kind'])} meeting`,
  side: (v) => {
    const person = v['person'] as { name: string } | undefined;
    return `${party(v['party'])}${person === undefined ? '' : ` (${person.name})`}: ${v['role'] === 'not-invited' ? 'not invited' : text(v['role'])}`;
  },
  agenda: (v) =>
    `${describeDate(text(v['on']))}: ${text(v['what'])}${v['place'] === undefined ? '' : `, ${text(v['place'])}`}`,
  outcome: (v) => text(v['text']),
  partOf: (v) => `part of ${text(v['meeting'])}`,
  sidesMet: (v) => `${text(v['of'])}: ${count(v['count'])}`,
  assertedBy: (v) => `asserted by ${party(v['party'])}: ${text(v['what'])}`,
  measure: (v) => {
    const year = v['year'] === undefined ? '' : ` in ${String(v['year'])}`;
    return `${splitWords(text(v['what']))} ${sayNumber(Number(v['value']))} ${text(v['unit'])}${year}`;
  },
  decidedBy: (v) =>
    `decided by the ${text(v['body'])} ${describeWhen(text(v['on']))}${has('; registry: ', v['registry'])}`,
  account: (v) => `account of ${party(v['party'])}, ${describeDate(text(v['on']))}: ${text(v['text'])}`,
};

const MEMBER_ROLES: Readonly<Record<string, string>> = {
  member: 'a member',
  observer: 'an observer',
  none: 'not a member',
};

/** What a value says, in words without a full stop; the value itself where the predicate has no words. */
export function describeValue(predicate: string, value: Json): string {
  const words = Object.hasOwn(WORDS, predicate) ? WORDS[predicate] : undefined;
  if (words === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) {
    return `${predicate} ${JSON.stringify(value)}`;
  }
  return words(value as Value);
}

/** Predicates that have words. */
export function listDescribed(): string[] {
  return Object.keys(WORDS);
}

function quote(words: string): string {
  return `“${words}”`;
}

function sayTexts(value: Value): string {
  const { texts } = value as unknown as Texts;
  const [first = { text: '' }, ...rest] = [...texts].sort(
    (a, b) => Number(b.language === 'en') - Number(a.language === 'en'),
  );
  const others = rest.map(({ language, text: own }) => `${language}: ${own}`);
  return others.length === 0 ? quote(first.text) : `${quote(first.text)} (${others.join('; ')})`;
}

function sayExpected(value: Json | undefined): string {
  return (value as Quantity).text ?? count(value);
}

function sayInstrument(kind: string): string {
  if (kind === 'second-hand') return 'gift of something used before';
  return kind === 'measure' ? 'measure of assistance' : kind;
}

function sayPolicy(name: string, days: number): string {
  if (name === 'silentAfterDays') return `counts as silent after ${days} days without a report`;
  if (name === 'firstCheckWithinDays') return `the first check of its use is due within ${days} days`;
  return `${name === 'reportEveryDays' ? 'a report' : 'a check of its use'} is due every ${days} days`;
}

/** `by 26 May 2025` for a whole date and for an upper bound alike. */
function sayDue(by: string): string {
  const words = describeDate(by);
  return /^(by|between|not before) /.test(words) ? words : `by ${words}`;
}

function sayDays(from: string, to: string): string {
  return `from ${describeDate(from)} to ${describeDate(to)}`;
}

function sayIdentity(value: Value): string {
  const parts = [
    has('named ', value['name']),
    has('hull number ', value['hull']),
    has('serial number ', value['serial']),
    has('MMSI ', value['mmsi']),
    has('IMO ', value['imo']),
    value['built'] === undefined ? '' : `built ${describeWhen(text(value['built']))}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing is known of its name and numbers' : parts.join(', ');
}

function sayPerformance(value: Value): string {
  const sensors = value['sensors'] as readonly string[] | undefined;
  const parts = [
    value['speedKn'] === undefined ? '' : `${String(value['speedKn'])} kn`,
    value['enduranceHours'] === undefined ? '' : `${String(value['enduranceHours'])} h endurance`,
    value['rangeNm'] === undefined ? '' : `range ${String(value['rangeNm'])} nm`,
    has('crew ', value['crew']),
    value['seats'] === undefined ? '' : `${String(value['seats'])} seats`,
    value['lengthM'] === undefined ? '' : `${String(value['lengthM'])} m long`,
    sensors === undefined || sensors.length === 0 ? '' : `sensors: ${sensors.join(', ')}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing is known of what it can do' : parts.join(', ');
}

function sayMission(value: Value): string {
  const to = value['to'];
  const when = to === undefined ? describeWhen(text(value['from'])) : sayDays(text(value['from']), text(to));
  const kind = value['what'] === 'other' ? 'use' : text(value['what']);
  const simulated = value['simulated'] === true ? ' (simulated)' : '';
  return `${kind} ${text(value['id'])}${simulated} ${when}${has(': ', value['outcome'])}`;
}

/** A name in one word, as words: `annualTrade` is `annual trade`. */
function splitWords(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function sayNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
