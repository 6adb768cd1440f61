import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import type { FactDraft } from '../facts/fact.ts';
import { SHIPPED } from './mod.ts';

const FILE = 'assistance/partnerships.json';
const withFile = skipWithout(FILE);

interface Level {
  readonly level: string;
  readonly from?: string;
  readonly confidence: string;
}

interface Shared {
  readonly japan: readonly (Level & {
    readonly partner: string;
    readonly agreed?: string;
    readonly previous?: Level;
    readonly signed_by?: readonly string[];
  })[];
  readonly asean_membership: readonly { readonly country: string; readonly from: string }[];
  readonly summit_2023: {
    readonly name: string;
    readonly place: string;
    readonly dates: readonly [string, string];
    readonly co_chairs: readonly string[];
    readonly agenda: readonly { readonly date: string }[];
    readonly attendees: readonly string[];
    readonly bilaterals: readonly {
      readonly date: string;
      readonly partner: string | null;
      readonly partners_unknown?: number;
      readonly confidence: string;
    }[];
  };
}

const ISO3: Readonly<Record<string, string>> = {
  ASEAN: 'ASEAN',
  AU: 'AUS',
  BD: 'BGD',
  BN: 'BRN',
  ID: 'IDN',
  KH: 'KHM',
  LA: 'LAO',
  MM: 'MMR',
  MN: 'MNG',
  MY: 'MYS',
  PH: 'PHL',
  SG: 'SGP',
  TH: 'THA',
  TL: 'TLS',
  VN: 'VNM',
};

const read = (): Shared => JSON.parse(readFileSync(sharedData(FILE), 'utf8')) as Shared;

function of(subject: string, predicate: string): FactDraft[] {
  return SHIPPED.filter((fact) => fact.subject === subject && fact.predicate === predicate);
}

test('every label, with its day, the one before it, who signed, when it was agreed', withFile, () => {
  const { japan } = read();
  for (const { partner, level, from, agreed, previous, signed_by: signed, confidence } of japan) {
    const subject = `partnership:JPN/${ISO3[partner]}`;
    const levels = of(subject, 'level').map(({ value, validFrom, confidence: mark }) => ({
      label: (value as { label: string }).label,
      validFrom,
      mark,
    }));
    if (confidence === 'unknown') {
      assert.deepEqual(levels, [], partner);
      assert.equal(of(subject, 'remark').length, 1, partner);
      continue;
    }
    const label = level.replaceAll('"', '').split(';')[0]!;
    const found = levels.filter((row) => row.label === label);
    assert.ok(found.length > 0, `${partner}: ${label}`);
    if (from !== undefined)
      assert.ok(
        found.some(({ validFrom }) => validFrom === from),
        `${partner} ${from}`,
      );
    if (previous !== undefined) {
      assert.ok(
        levels.some(
          (row) => row.label === previous.level && row.validFrom === previous.from && row.mark === previous.confidence,
        ),
        `${partner}: before`,
      );
      const update = of(subject, 'level').find(({ kind }) => kind === 'update')!;
      assert.equal((update.value as { label: string }).label, label, partner);
    }
    const people = of(subject, 'signedBy').flatMap(({ value }) => (value as { people: { name: string }[] }).people);
    assert.deepEqual(
      people.map(({ name }) => name),
      signed ?? [],
      partner,
    );
    const on = of(subject, 'agreed').map(({ value }) => (value as { on: string }).on);
    if (agreed !== undefined) assert.deepEqual(on, [agreed], partner);
  }
  const ours = new Set(
    SHIPPED.filter(({ subject }) => subject.startsWith('partnership:')).map(({ subject }) => subject),
  );
  assert.equal(ours.size, japan.length);
});

test('members of ASEAN since when; Timor-Leste as an observer before', withFile, () => {
  const members = of('organisation:ASEAN', 'member').map(({ value, validFrom, kind }) => ({
    ...(value as { party: string; role: string }),
    from: validFrom,
    kind,
  }));
  const { asean_membership: shared } = read();
  for (const { country, from } of shared) {
    const found = members.filter(({ party, role }) => party === ISO3[country] && role === 'member');
    assert.deepEqual(
      found.map((row) => row.from),
      [from],
      country,
    );
  }
  const observers = members.filter(({ role }) => role === 'observer');
  assert.deepEqual(observers, [{ party: 'TLS', role: 'observer', from: '2022', kind: 'statement' }]);
  assert.equal(members.length, shared.length + 1);
});

test('the summit, who took part, its programme, and the meetings of two sides', withFile, () => {
  const { summit_2023: summit } = read();
  const subject = 'meeting:ASEAN-JPN-2023';
  assert.ok(JSON.stringify(of(subject, 'title')).includes(summit.name));
  const [from, to] = summit.dates;
  assert.deepEqual(
    of(subject, 'held').map(({ value }) => value),
    [{ from, to, place: summit.place }],
  );
  const sides = of(subject, 'side').map(
    ({ value }) => value as { party: string; role: string; person?: { name: string } },
  );
  const chairs = sides.filter(({ role }) => role === 'co-chair').map(({ person }) => person?.name);
  assert.deepEqual(chairs.sort(), [...summit.co_chairs].sort());
  for (const text of summit.attendees) {
    const code = ISO3[text.slice(0, 2)] ?? 'ASEAN';
    const side = sides.find(({ party }) => party === code);
    assert.ok(side !== undefined, text);
    if (side.person !== undefined) assert.ok(text.includes(side.person.name), `${text}: ${side.person.name}`);
    const role = text.includes('observer') ? 'observer' : code === 'IDN' ? 'co-chair' : 'participant';
    assert.equal(side.role, role, text);
  }
  assert.deepEqual(
    of(subject, 'agenda').map(({ value }) => (value as { on: string }).on),
    summit.agenda.map(({ date }) => date),
  );

  for (const { date, partner, partners_unknown: unknown, confidence } of summit.bilaterals) {
    if (partner === null) {
      const counts = of(subject, 'sidesMet').map(({ value }) => (value as { count: { least: number } }).count.least);
      assert.deepEqual(counts, [7, unknown]);
      continue;
    }
    for (const code of partner.split(', ').filter((text) => text in ISO3)) {
      const held = of(`meeting:JPN-${ISO3[code]}-${date.slice(0, 10)}`, 'held');
      assert.equal(held.length, 1, `${code} ${date}`);
      assert.equal(held[0]!.confidence, confidence, code);
    }
  }
});
