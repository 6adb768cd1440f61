import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJson } from '@searoom/exchange';
import * as api from '@searoom/model/api';
import { hashText } from '@searoom/store';
import {
  assertShape,
  EXPORTS,
  FACT,
  GRANT,
  makeFact,
  openLedgerServer,
  ROOT,
  SHAPES,
} from './testing/ledger-server.ts';

test('every good answer has the shape that the document promises, at every time', async (context) => {
  const { ask, desk } = await openLedgerServer(context);
  for (const [path, schema] of SHAPES) {
    const timeless = ['/checks', '/ledger', '/verify'].includes(path);
    for (const query of timeless
      ? ['']
      : ['', '?about=2024-02-29', '?knownAt=2030-01-01T00:00Z&publishedBy=2024-12-31']) {
      const answer = await ask(path + query);
      assert.equal(answer.status, 200, path + query);
      assertShape(schema, await answer.json(), path + query);
    }
  }
  for (const { id } of (await desk.grants()).grants) {
    const answer = await ask(`/grants/${id}`);
    assert.equal(answer.status, 200, id);
    assertShape(api.GrantPageSchema, await answer.json(), id);
  }
  const converted = (await (await ask('/comparison?currency=MYR')).json()) as api.Comparison;
  assert.equal(converted.currency, 'MYR');
});

test('the document names every route of the ledger, and refers to nothing that is not there', async (context) => {
  const { url } = await openLedgerServer(context);
  const text = await (await fetch(`${url}/docs/json`)).text();
  const { paths, components } = JSON.parse(text) as {
    paths: Record<string, Record<string, { summary?: string; tags?: string[]; responses: Record<string, unknown> }>>;
    components: { schemas: Record<string, object> };
  };
  const own = Object.entries(paths).filter(([path]) => path.startsWith(ROOT));
  const templates = ['/grants', '/grants/{id}', '/grants/{id}/print', '/export/{format}', '/facts/{id}', '/approvals'];
  for (const path of templates) assert.ok(paths[ROOT + path] !== undefined, path);
  for (const [path, methods] of own) {
    for (const { summary, tags, responses } of Object.values(methods)) {
      assert.ok(summary !== undefined && tags?.[0] === 'assistance' && 'default' in responses, path);
    }
  }
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    assert.ok(components.schemas[name!], `there is no component ${name}`);
  }
});

test('the exports are files to save, each names the head, and the chain of the JSON is that of the ledger', async (context) => {
  const { ask } = await openLedgerServer(context);
  const { head, facts } = (await (await ask('/ledger')).json()) as api.LedgerInfo;
  for (const format of EXPORTS) {
    for (const query of ['', `?grant=${GRANT}`]) {
      const answer = await ask(`/export/${format}${query}`);
      assert.equal(answer.status, 200, format);
      assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="[\w.-]+"$/);
      const text = await answer.text();
      if (format !== 'csv') assert.ok(text.replaceAll(/\r\n /g, '').includes(head), `${format} names the head`);
    }
  }
  for (const table of ['grants', 'lots', 'events', 'amounts', 'facts', 'sources']) {
    const answer = await ask(`/export/csv?table=${table}`);
    assert.match(answer.headers.get('content-disposition')!, new RegExp(`${table}\\.csv`));
    assert.match(answer.headers.get('content-type')!, /^text\/csv/);
    assert.ok((await answer.text()).trim().split('\r\n').length > 10, table);
  }
  const whole = readJson(await (await ask('/export/json')).text(), hashText);
  assert.deepEqual([whole.broken, whole.facts.length, whole.head.hash, whole.whole], [undefined, facts, head, true]);
  const part = readJson(await (await ask(`/export/json?grant=${GRANT}`)).text(), hashText);
  assert.ok(part.broken === undefined && !part.whole && part.facts.length < facts);
  const before = readJson(await (await ask('/export/json?knownAt=2001-01-01')).text(), hashText);
  assert.deepEqual([before.broken, before.facts.length, before.whole], [undefined, 0, true]);
  const page = await ask(`/grants/${GRANT}/print`);
  assert.match(page.headers.get('content-type')!, /^text\/html/);
  assert.match(page.headers.get('content-disposition')!, /^inline/);
  assert.ok((await page.text()).includes(head));
});

test('what is entered moves nothing until another person approves it, and nothing is overwritten', async (context) => {
  const { ask, send } = await openLedgerServer(context);
  const readPage = async () => (await (await ask(`/grants/${GRANT}`)).json()) as api.GrantPage;
  const before = await readPage();
  const seen = { topic: before.topic, seq: before.topicSeq };
  const [status, entered] = await send('/facts', { by: 'Aminah', seen, facts: [makeFact()] });
  assert.equal(status, 201);
  assertShape(api.RecordedSchema, entered, 'recorded');
  const [fact] = entered.facts;
  assert.deepEqual([fact!.standing, fact!.author, entered.seq], ['proposed', 'Aminah', before.stamp.seq + 1]);
  const proposed = await readPage();
  assert.equal(proposed.next.owner, before.next.owner, 'it moves nothing');
  assert.ok(proposed.findings.some(({ code }) => code === 'needs-approval'));

  const [again, known] = await send('/facts', { by: 'Aminah', facts: [{ ...makeFact(), id: fact!.id }] });
  assert.deepEqual([again, known.facts.length, known.known], [201, 0, [fact!.id]]);
  const other = { ...makeFact({ value: { name: 'Botan' } }), id: fact!.id };
  const [refused, why] = await send('/facts', { by: 'Aminah', facts: [other] });
  assert.deepEqual([refused, why.code], [422, 'SR_FACT_REFUSED']);

  const [late, conflict] = await send('/facts', { by: 'Botan', seen, facts: [makeFact({ predicate: 'agent' })] });
  assert.deepEqual([late, conflict.code], [409, 'SR_LEDGER_CONFLICT']);
  assert.match(conflict.detail, /by Aminah \(owner/);

  const [same, own] = await send('/approvals', { by: 'Aminah', facts: [fact!.id] });
  assert.deepEqual([same, own.code], [409, 'SR_LEDGER_SAME_PERSON']);
  const [none, unknown] = await send('/approvals', { by: 'Botan', facts: ['nothing'] });
  assert.deepEqual([none, unknown.code], [404, 'SR_FACT_UNKNOWN']);
  const [done, approval] = await send('/approvals', { by: 'Botan', facts: [fact!.id, fact!.id], reason: 'asked her' });
  assert.deepEqual([done, approval.facts.length], [201, 1]);
  const page = (await (await ask(`/facts/${encodeURIComponent(fact!.id)}`)).json()) as api.FactPage;
  assert.deepEqual([page.fact.standing, page.fact.approvedBy], ['stands', 'Botan']);
  assert.equal((await readPage()).next.owner, 'Aminah');

  const correction = makeFact({
    kind: 'correction',
    value: { name: 'Chong' },
    targets: [fact!.id],
    reason: 'misheard',
  });
  const [, corrected] = await send('/facts', { by: 'Botan', facts: [correction] });
  await send('/approvals', { by: 'Aminah', facts: [corrected.facts[0]!.id] });
  assert.equal((await readPage()).next.owner, 'Chong');
  const old = (await (await ask(`/facts/${encodeURIComponent(fact!.id)}`)).json()) as api.FactPage;
  assert.deepEqual([old.fact.standing, old.fact.hash, old.history.length], ['corrected', page.fact.hash, 4]);
  const { sound } = (await (await ask('/verify')).json()) as api.VerifyAnswer;
  assert.ok(sound);
});

test('bad facts are refused with why and none of them is kept; odd ones are taken and flagged', async (context) => {
  const { ask, send } = await openLedgerServer(context);
  const { head } = (await (await ask('/ledger')).json()) as api.LedgerInfo;
  const amount = (money: unknown): api.NewFact => makeFact({ predicate: 'amount', value: { money } });
  const circle = (id: string, target: string): api.NewFact =>
    makeFact({ id, kind: 'correction', targets: [target], reason: 'no' });
  const bad: readonly (readonly [string, readonly api.NewFact[], RegExp])[] = [
    ['no source', [makeFact({ sources: [] })], /it has no source/],
    ['an unknown source', [makeFact({ sources: ['daily_mail'] })], /no source daily_mail/],
    ['a currency that does not exist', [amount({ minor: 1, currency: 'XAQ' })], /ISO 4217 knows no currency XAQ/],
    ['a float amount', [amount({ minor: 400_000_000.5, currency: 'JPY' })], /amount: \/money\/minor/],
    ['an amount as text', [amount({ minor: '400', currency: 'JPY' })], /amount: \/money\/minor/],
    ['an amount too large', [amount({ minor: 2 ** 53, currency: 'JPY' })], /minor/],
    ['a circle of corrections', [circle('one', 'two'), circle('two', 'one')], /no fact two before it/],
    ['a correction of itself', [circle('one', 'one')], /aims at itself/],
    ['a correction of another thing', [circle('one', FACT)], /about another thing/],
    ['an unknown word', [makeFact({ predicate: 'colour' })], /nothing is called colour/],
    ['an unknown subject', [makeFact({ subject: 'ship:x' })], /is no subject/],
    ['a word of another kind', [makeFact({ predicate: 'quantity' })], /cannot be said of a grant/],
    ['a date that is none', [makeFact({ validFrom: '2023-02-30' })], /2023-02-30 is not a date/],
    ['one good and one bad', [makeFact(), makeFact({ sources: [] })], /it has no source/],
  ];
  for (const [what, facts, why] of bad) {
    const [status, problem] = await send('/facts', { by: 'Aminah', facts });
    assert.deepEqual([status, problem.code], [422, 'SR_FACT_REFUSED'], what);
    assert.match(problem.detail, why, what);
    const [tried, answer] = await send('/facts', { by: 'Aminah', facts, dryRun: true });
    assert.equal(tried, 201, what);
    assert.match(answer.refused[0]!.why, why, what);
  }
  assert.equal(((await (await ask('/ledger')).json()) as api.LedgerInfo).head, head, 'nothing was recorded');

  const lot = `lot:${GRANT}/boats`;
  const event = (step: string, on: string, more = {}): api.NewFact =>
    makeFact({ subject: lot, predicate: 'event', value: { step, on, ...more } });
  const odd: readonly (readonly [string, api.NewFact, RegExp])[] = [
    ['a date before the programme', event('contracted', '2021-05-01'), /^Before the programme: .*2021/],
    [
      'a delivery larger than the order',
      makeFact({ subject: lot, predicate: 'quantity', value: { stage: 'handed-over', count: { least: 9, most: 9 } } }),
      /^(More than ordered: 9|Sources differ)/,
    ],
  ];
  for (const [what, fact, flag] of odd) {
    const [, tried] = await send('/facts', { by: 'Aminah', facts: [fact], dryRun: true });
    const [status, { flags, facts }] = await send('/facts', { by: 'Aminah', facts: [fact] });
    assert.equal(status, 201, what);
    assert.ok(
      flags.some(({ text, fact: id }) => flag.test(text) && id === facts[0]!.id),
      `${what}: ${JSON.stringify(flags)}`,
    );
    assert.deepEqual(tried.flags, flags, `${what}: a dry run says the same`);
  }
});

test('a thousand facts are one request, and a document of the asker is checked and not kept', async (context) => {
  const { send, ask } = await openLedgerServer(context);
  const facts = Array.from({ length: 1000 }, (_, at) =>
    makeFact({ predicate: 'remark', value: { text: `Remark ${at} ${'x'.repeat(200)}` } }),
  );
  const [status, { facts: recorded }] = await send('/facts', { by: 'Aminah', facts });
  assert.deepEqual([status, recorded.length], [201, 1000]);
  const document = {
    id: 'note',
    title: 'A note',
    publisher: 'Somebody',
    date: '2023-12-16',
    statements: [
      {
        id: 'amount',
        statement: 'Japan grants Malaysia 400 million yen.',
        test: { kind: 'amount', subject: `grant:${GRANT}`, money: { minor: 400_000_000, currency: 'JPY' } },
      },
    ],
  };
  const [checked, answer] = await send('/checks', document);
  assert.equal(checked, 200);
  assertShape(api.CheckAnswerSchema, answer, 'check');
  assert.equal((answer as unknown as api.CheckAnswer).summary.supported, 1);
  assert.equal(((await (await ask('/checks')).json()) as api.CheckList).length, 1);
  const [bad, problem] = await send('/checks', { ...document, statements: [{ id: 'x' }] });
  assert.deepEqual([bad, problem.code], [422, 'SR_STATEMENTS_INVALID']);
});

test('rates of the user convert what had no rate before', async (context) => {
  const { ask, send } = await openLedgerServer(context);
  const readRate = async () => {
    const page = (await (await ask(`/grants/OSA-FJI-2023-01`)).json()) as api.GrantPage;
    return page.money.some(({ kind, money }) => kind === 'converted' && money.currency === 'FJD');
  };
  assert.equal(await readRate(), false);
  const text = 'Date,JPY,FJD\n2023-12-18,155.95,2.4311\n2023-12-19,x,2.4\n';
  const [status, taken] = await send('/rates', { name: 'fiji.csv', text });
  assert.equal(status, 201);
  assertShape(api.TakenRatesSchema, taken, 'rates');
  assert.equal((taken as unknown as api.TakenRates).flagged[0]?.line, 3);
  assert.equal(await readRate(), true);
  const [bad, problem] = await send('/rates', { name: 'x', text: 'no rates' });
  assert.deepEqual([bad, problem.code], [422, 'SR_RATES_INVALID']);
});
