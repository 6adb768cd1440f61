import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import type { FactDraft } from '../facts/fact.ts';
import type { EventValue, Quantity } from '../facts/values.ts';
import { digitsOf } from '../money/money.ts';
import { SHIPPED } from './mod.ts';

const FILE = 'assistance/osa.json';
const withFile = skipWithout(FILE);

interface Project {
  readonly id: string;
  readonly recipient: string;
  readonly fiscal_year: number;
  readonly title: string | null;
  readonly amount_jpy: number | null;
  readonly end_user?: string;
  readonly procurement_agent?: string;
  readonly recipient_approval?: { readonly date: string; readonly source: string };
  readonly exchange_of_notes: {
    readonly date: string | null;
    readonly date_note?: string;
    readonly announced?: string;
    readonly place?: string | null;
    readonly signatories?: readonly { readonly name: string; readonly role: string }[];
    readonly in_presence_of?: readonly string[];
    readonly enters_into_force?: string;
  };
  readonly items?: readonly Readonly<Record<string, unknown>>[];
  readonly events?: readonly {
    readonly type: string;
    readonly date?: string | null;
    readonly reported?: string;
    readonly place?: string;
    readonly by?: string;
    readonly to?: string;
    readonly source: string;
  }[];
  readonly other_currency_reports?: readonly {
    readonly amount: string;
    readonly when?: string;
    readonly source: string;
  }[];
  readonly discrepancies?: readonly string[];
  readonly related?: readonly string[];
  readonly status?: string;
  readonly sources: readonly string[];
  readonly fiscal_year_confidence?: string;
}

interface Register {
  readonly projects: readonly Project[];
  readonly budget: readonly {
    readonly fy: number;
    readonly jpy: number;
    readonly recipients: number | string;
    readonly source: string;
  }[];
  readonly programme: {
    readonly name: string;
    readonly name_ja: string;
    readonly guidelines: { readonly adopted: string; readonly by: string };
    readonly principles: readonly unknown[];
  };
}

const ISO3: Readonly<Record<string, string>> = {
  PH: 'PHL',
  BD: 'BGD',
  MY: 'MYS',
  FJ: 'FJI',
  ID: 'IDN',
  MN: 'MNG',
  DJ: 'DJI',
  PG: 'PNG',
  LK: 'LKA',
  TO: 'TON',
  TH: 'THA',
  TL: 'TLS',
};

/** Steps that stand for the words of the file. A commission that agreed is no approval of the recipient. */
const STEPS: Readonly<Record<string, readonly EventValue['step'][]>> = {
  arrival: ['arrived'],
  handover: ['handed-over'],
  operational: ['status-reported'],
  restated: ['status-reported'],
  training: ['trained'],
  tender: ['tendered'],
  recipient_approval: ['recipient-approved', 'status-reported'],
};

const register = (): Register => JSON.parse(readFileSync(sharedData(FILE), 'utf8')) as Register;

/** Values of the facts of a grant, its lots among them, with the sources that say so. */
function say<T>(id: string, predicate: string): { readonly value: T; readonly fact: FactDraft }[] {
  return SHIPPED.filter(
    (fact) =>
      fact.predicate === predicate &&
      fact.kind !== 'resolution' &&
      (fact.subject === `grant:${id}` || fact.subject.startsWith(`lot:${id}/`)),
  ).map((fact) => ({ value: fact.value as T, fact }));
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** `PHP 235.5 million (~USD 4 million)` as minor units by currency, read without the builders of the register. */
function readAmounts(text: string): { readonly minor: number; readonly currency: string }[] {
  return [...text.matchAll(/([A-Z]{3}) ~?([\d.]+) (million|billion)/g)].map(([, currency, number, word]) => ({
    minor: Math.round(Number(number) * (word === 'billion' ? 1e9 : 1e6) * 10 ** digitsOf(currency!)),
    currency: currency!,
  }));
}

test('every project of the shared register is in ours: head, notes, amount, users, agent', withFile, () => {
  const { projects } = register();
  assert.equal(projects.length, 16);
  for (const project of projects) {
    const { id } = project;
    const only = <T>(predicate: string): T[] => say<T>(id, predicate).map(({ value }) => value);
    assert.deepEqual(only('recipient'), [{ party: ISO3[project.recipient] }], id);
    assert.equal(only<{ year: number }>('fiscalYear')[0]!.year, project.fiscal_year, id);
    if (project.fiscal_year_confidence !== undefined) {
      assert.equal(say(id, 'fiscalYear')[0]!.fact.confidence, project.fiscal_year_confidence, id);
    }
    const amounts = only<{ money: object }>('amount').map(({ money }) => money);
    const { amount_jpy: yen } = project;
    assert.deepEqual(amounts, yen === null ? [] : [{ minor: yen, currency: 'JPY' }], id);

    const users = JSON.stringify(only('endUser'));
    for (const [word] of (project.end_user ?? '').replace('RMAF', '').matchAll(/[A-Za-z]{4,}/g)) {
      assert.ok(users.includes(word), `${id}: no user ${word} in ${users}`);
    }
    if (project.procurement_agent !== undefined) {
      assert.deepEqual(only('agent'), [{ name: project.procurement_agent }], id);
    }
    if (project.recipient_approval !== undefined) {
      const approved = say<EventValue>(id, 'event').find(({ value }) => value.step === 'recipient-approved')!;
      assert.equal(approved.value.on, project.recipient_approval.date, id);
      assert.deepEqual(approved.fact.sources, [project.recipient_approval.source], id);
    }
    const related = only<{ grant: string }>('relatedGrant').map(({ grant }) => grant);
    for (const other of project.related ?? []) assert.ok(related.includes(other), `${id} ${other}`);
    if (project.status !== undefined) assert.ok(only('remark').length > 0, id);
    const used = new Set(SHIPPED.filter(({ subject }) => subject.includes(id)).flatMap(({ sources }) => sources));
    for (const key of project.sources) assert.ok(used.has(key), `${id} does not rest on ${key}`);
  }
});

test('the notes: day, place, who signed, in whose presence, condition of entry into force', withFile, () => {
  for (const { id, exchange_of_notes: notes } of register().projects) {
    const events = say<EventValue>(id, 'event').map(({ value }) => value);
    const exchanged = events.filter(({ step }) => step === 'notes-exchanged');
    const isKnown = notes.date !== null || notes.date_note !== undefined;
    assert.equal(exchanged.length, isKnown ? 1 : 0, id);
    const [found] = exchanged;
    if (found === undefined) continue;
    if (notes.date === null) assert.equal(found.on, '2025-01/2025-03~', id);
    else assert.equal(found.on, notes.date, id);
    assert.ok(notes.place!.startsWith(found.place!), `${id} ${found.place}`);
    const names = (found.by ?? []).map(({ name }) => name);
    assert.equal(names.length, notes.signatories!.length, id);
    for (const [at, { name, role }] of notes.signatories!.entries()) {
      assert.ok(name.endsWith(names[at]!), `${id}: ${name}, ${names[at]}`);
      for (const [word] of role.matchAll(/[A-Z][a-z]{3,}/g))
        assert.ok(withoutAccents(found.by![at]!.role!).includes(word), `${id} ${role}`);
    }
    assert.deepEqual(
      (found.inPresenceOf ?? []).map(({ name }) => name),
      notes.in_presence_of ?? [],
      id,
    );
    assert.equal(say(id, 'entersIntoForceOn').length, notes.enters_into_force === undefined ? 0 : 1, id);
    if (notes.announced !== undefined) {
      assert.equal(events.find(({ step }) => step === 'announced')!.on, notes.announced, id);
    }
  }
});

test('every item and quantity, every event with its day, place, people and source', withFile, () => {
  for (const { id, items = [], events = [] } of register().projects) {
    const counts = [
      ...say<{ count: Quantity }>(id, 'quantity').map(({ value }) => value.count),
      ...say<{ quantity?: Quantity }>(id, 'endUser').map(({ value }) => value.quantity),
      ...say<EventValue>(id, 'event').map(({ value }) => value.quantity),
    ];
    for (const item of items) {
      for (const key of ['quantity', 'quantity_announced', 'quantity_delivered']) {
        const count = item[key];
        if (typeof count !== 'number') continue;
        const isThere = counts.some((known) => known?.least === count && known.most === count);
        assert.ok(isThere, `${id}: ${count} ${String(item['description'])}`);
      }
    }
    for (const { type, date, reported, place, by, to, source } of events) {
      if (type === 'forecast') {
        assert.equal(say(id, 'planned').length, 1, id);
        continue;
      }
      const day = date ?? (reported === undefined ? undefined : `../${reported}`);
      const found = say<EventValue>(id, 'event').filter(
        ({ value, fact }) =>
          STEPS[type]!.includes(value.step) &&
          fact.sources.includes(source) &&
          (day === undefined || value.on === day || value.on === `${day}?` || value.on === `../${day}`),
      );
      assert.equal(found.length, 1, `${id} ${type} ${day}`);
      const { value } = found[0]!;
      if (place !== undefined) assert.equal(value.place?.slice(0, 12), place.slice(0, 12), `${id} ${type}`);
      if (by !== undefined) assert.ok(by.endsWith(value.by![0]!.name), `${id} ${by}`);
      if (to !== undefined) assert.ok(to.endsWith(value.to![0]!.name), `${id} ${to}`);
    }
  }
});

test('every amount as reported, exact, of its source and day; every discrepancy', withFile, () => {
  for (const { id, other_currency_reports: reports = [], discrepancies } of register().projects) {
    const ours = say<{ money: object; on: string }>(id, 'reportedAmount');
    let told = 0;
    for (const { amount, when, source } of reports) {
      const amounts = readAmounts(amount);
      assert.ok(amounts.length > 0, amount);
      for (const money of amounts) {
        const found = ours.filter(
          ({ value, fact }) => fact.sources.includes(source) && JSON.stringify(value.money) === JSON.stringify(money),
        );
        assert.equal(found.length, 1, `${id} ${amount} ${source}`);
        told += found.length;
        if (when !== undefined) assert.ok(when.startsWith(found[0]!.value.on), `${id} ${when}`);
      }
    }
    // That of Bernama stands for two papers in the file.
    assert.equal(ours.length, told + (id === 'OSA-MYS-2023-01' ? 1 : 0), id);
    if (discrepancies === undefined) continue;
    const contested = SHIPPED.filter(({ kind, subject }) => kind === 'resolution' && subject.includes(id)).length;
    const others = new Set(say<{ id: string }>(id, 'discrepancy').map(({ value }) => value.id)).size;
    assert.equal(contested + others, discrepancies.length, id);
  }
});

test('the programme and its budgets', withFile, () => {
  const { programme, budget } = register();
  const of = (subject: string, predicate: string): FactDraft[] =>
    SHIPPED.filter((fact) => fact.subject === subject && fact.predicate === predicate);
  const names = JSON.stringify(of('programme:OSA', 'title'));
  assert.ok(names.includes(programme.name) && names.includes(programme.name_ja));
  const [adopted] = of('programme:OSA', 'event').map(({ value }) => value as unknown as EventValue);
  assert.deepEqual([adopted!.step, adopted!.on], ['adopted', programme.guidelines.adopted]);
  assert.ok(adopted!.by![0]!.name.includes(programme.guidelines.by));
  // One more than there: how it buys stands beside the principles in the file.
  assert.equal(of('programme:OSA', 'principle').length, programme.principles.length + 1);

  for (const { fy, jpy, recipients, source } of budget) {
    const subject = `budget:OSA/${fy}`;
    const [amount] = of(subject, 'amount');
    assert.deepEqual(amount!.value, { money: { minor: jpy, currency: 'JPY' } });
    for (const key of source.split(',')) assert.ok(amount!.sources.includes(key), `${fy} ${key}`);
    const counts = of(subject, 'expectedRecipients').map(({ value }) => (value as { count: Quantity }).count);
    if (typeof recipients === 'number') assert.deepEqual(counts, [{ least: recipients, most: recipients }]);
    else assert.equal(counts.length, recipients.split('/').length);
  }
});
