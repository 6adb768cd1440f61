import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import { type LegalView, VIEW_QUESTIONS, type ZoneTest } from '@searoom/model/api';
import fc from 'fast-check';
import { REGISTER } from '../register/mod.ts';
import { checkView } from './check-view.ts';
import { findDeadRules } from './find-dead-rules.ts';

const FOLDER = new URL('../../views/', import.meta.url);
const FILES: readonly string[] = readdirSync(FOLDER).sort();

function read(file: string): LegalView {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as LegalView;
}

type Path = readonly (string | number)[];

/** A shipped view with one part replaced, or taken out where there is no value. */
function breakView(id: string, path: Path, value?: unknown): unknown {
  const view: unknown = read(`${id}.json`);
  const holder = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key], view);
  const last = path.at(-1)!;
  if (value !== undefined) (holder as Record<string, unknown>)[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Record<string, unknown>)[last];
  return view;
}

test('every shipped view passes its check, and stands in a file of its own name', () => {
  const ids = FILES.map((file) => checkView(read(file)).id);
  assert.deepEqual(
    FILES,
    ids.map((id) => `${id}.json`),
  );
  for (const id of ['unclos-award', 'neutral', 'chn', 'twn', 'phl', 'vnm', 'mys', 'idn', 'brn', 'jpn', 'kor']) {
    assert.ok(ids.includes(id), `no view ${id}`);
  }
});

test('a view of a party is called by its code, and its party asserts what it asserts itself', () => {
  for (const file of FILES) {
    const { id, party, rules } = read(file);
    if (party === undefined) continue;
    assert.equal(id, party.toLowerCase());
    const own = rules.filter((rule) => rule.when.assertedBy?.includes('self'));
    assert.ok(own.length > 0, `${id} says nothing of its own zones`);
    for (const { id: rule, stance } of own)
      assert.ok(['asserts', 'accepts'].includes(stance), `${id} ${rule}: ${stance}`);
    // What a party asserts is always judged by a rule, whatever the kind.
    assert.ok(
      own.some((rule) => Object.keys(rule.when).length === 1),
      `${id} leaves zones of its own to \`otherwise\``,
    );
  }
  for (const id of ['neutral', 'unclos-award']) {
    const { rules, otherwise } = read(`${id}.json`);
    const stances = [...rules, otherwise].map((rule) => rule.stance);
    assert.ok(
      !stances.includes('asserts') && !stances.includes('contests'),
      `${id} has no party that asserts or objects`,
    );
  }
  // Neutral decides nothing: it never says that something cannot exist.
  assert.ok(!read('neutral.json').rules.some((rule) => rule.stance === 'no-effect'));
});

test('answers stand in the order of the questions, short enough for a table', () => {
  for (const file of FILES) {
    const { answers } = read(file);
    assert.deepEqual(
      answers.map((answer) => answer.question),
      [...VIEW_QUESTIONS],
      file,
    );
    for (const { question, answer } of answers) assert.ok(answer.length <= 48, `${file} ${question}: ${answer}`);
  }
});

test('what is marked as read leads to a place where it can be read', () => {
  const instruments = new Map(REGISTER.instruments.map((instrument) => [instrument.id, instrument]));
  for (const file of FILES) {
    const view = read(file);
    for (const { source } of [...view.answers, ...view.rules, view.otherwise]) {
      assert.ok(source.title.length > 8, `${file}: a source without a title`);
      if (source.confidence === 'measured') assert.fail(`${file}: a view measures nothing`);
      const id = source.reference?.replace('instrument:', '');
      if (source.confidence !== 'seen' || id === undefined) continue;
      const marks = instruments.get(id)?.sources.map((of) => of.confidence) ?? [];
      assert.ok(
        marks.includes('seen') || marks.includes('partly'),
        `${file}: ${id} was not read, ${source.title} is marked seen`,
      );
    }
  }
});

test('the words take no side', () => {
  for (const file of FILES) {
    const words = JSON.stringify(read(file));
    const partial = words.match(
      /\b(illegal\w*|unlawful\w*|owner\w*|so-called|aggress\w*|invad\w*|invasion|rightful\w*|provoc\w*|usurp\w*|genuine|incursion\w*)\b/i,
    );
    assert.equal(partial?.[0], undefined, file);
  }
});

/** One fault of each sort: where, what is put there (nothing: it is taken out), and what the sentence has to name. */
const FAULTS: readonly [what: string, id: string, path: Path, value: unknown, sentence: RegExp][] = [
  [
    'a stance that is none',
    'chn',
    ['rules', 1, 'stance'],
    'agrees',
    /rules\[1\] "[a-z-]+"\.stance: must be one of asserts, /,
  ],
  ['a missing part', 'chn', ['summary'], undefined, /the whole: lacks "summary"/],
  [
    'a field misspelt',
    'neutral',
    ['rules', 0, 'when', 'kinds'],
    ['x'],
    /rules\[0\] "[a-z-]+"\.when: has no place for "kinds"/,
  ],
  ['an id that cannot be typed', 'neutral', ['id'], 'My View', /\bid: must match pattern/],
  ['an empty sentence', 'phl', ['rules', 0, 'because'], '', /rules\[0\] "[a-z-]+"\.because: must not be empty/],
  ['no source', 'phl', ['rules', 0, 'source'], undefined, /rules\[0\] "[a-z-]+": lacks "source"/],
  [
    'a mark that is none',
    'phl',
    ['answers', 2, 'source', 'confidence'],
    'sure',
    /answers\[2\] "low-tide"\.source\.confidence: must be one of seen, /,
  ],
  [
    'a list that is none',
    'phl',
    ['rules', 0, 'when', 'agreed'],
    'yes',
    /rules\[0\] "[a-z-]+"\.when\.agreed: must be boolean/,
  ],
  ['a question unanswered', 'kor', ['answers', 8], undefined, /answers: "warships" is answered nowhere/],
  ['a question answered twice', 'kor', ['answers', 8, 'question'], 'award', /answers: "award" is answered 2 times/],
  [
    'two rules of one id',
    'kor',
    ['rules', 3, 'id'],
    'own-200',
    /rules\[3\] "own-200"\.id: another rule has the same id/,
  ],
  ['a kind unknown', 'jpn', ['rules', 0, 'when', 'kind'], ['fishing-zone'], /when\.kind: no kind "fishing-zone"/],
  ['land as a kind', 'jpn', ['rules', 0, 'when', 'kind'], ['land'], /when\.kind: no kind "land"/],
  ['a party unknown', 'jpn', ['rules', 0, 'when', 'assertedBy'], ['USA'], /when\.assertedBy: no party "USA"/],
  ['a view of a party unknown', 'jpn', ['party'], 'XXX', /party: no party XXX/],
  [
    'a group unknown',
    'mys',
    ['rules', 4, 'when', 'group'],
    ['spratlys'],
    /rules\[4\] "[a-z-]+"\.when\.group: no group "spratlys"/,
  ],
  ['a status unknown', 'mys', ['rules', 4, 'when', 'status'], ['island'], /when\.status: no status "island"/],
  ['a feature unknown', 'mys', ['rules', 4, 'when', 'feature'], ['atlantis'], /when\.feature: no feature "atlantis"/],
  [
    'an instrument unknown',
    'mys',
    ['rules', 4, 'when', 'instrument'],
    ['mys-1'],
    /when\.instrument: no instrument "mys-1"/,
  ],
  ['a record unknown', 'mys', ['rules', 4, 'when', 'record'], ['mys-2'], /when\.record: no record "mys-2"/],
  [
    'a source of no instrument',
    'mys',
    ['rules', 4, 'source', 'reference'],
    'instrument:mys-3',
    /source\.reference: no instrument "mys-3"/,
  ],
  ['an empty list', 'mys', ['rules', 4, 'when', 'kind'], [], /when\.kind: is empty/],
  ['`self` of nobody', 'neutral', ['rules', 0, 'when', 'overlaps'], ['self'], /when\.overlaps: the view has no party/],
  [
    '`other` than nobody',
    'neutral',
    ['rules', 0, 'when', 'assertedBy'],
    ['other'],
    /when\.assertedBy: the view has no party/,
  ],
  ['its party among those who reject it', 'idn', ['rejectedBy', 1], 'IDN', /rejectedBy: IDN is the party of the view/],
  [
    'a rule after one that fits everything',
    'brn',
    ['rules', 0, 'when'],
    {},
    /rules\[1\] "[a-z0-9-]+": never decides, because "agreed-own"/,
  ],
];

test('a broken view is refused with a sentence that names the part', () => {
  for (const [what, id, path, value, sentence] of FAULTS) {
    assert.throws(
      () => checkView(breakView(id, path, value)),
      (error: unknown) => {
        assert.ok(error instanceof SearoomError, `${what}: ${error}`);
        assert.equal(error.code, 'SR_VIEW_INVALID', what);
        assert.match(error.message, sentence, what);
        return true;
      },
      what,
    );
  }
});

test('the rule that the documentation shows can be put before those of `neutral`', () => {
  const page = readFileSync(new URL('../../../../docs/views.md', import.meta.url), 'utf8');
  const [, example] = page.match(/```json\n([\s\S]*?)```/)!;
  const neutral = read('neutral.json');
  const rules = [JSON.parse(example!), ...neutral.rules];
  assert.equal(checkView({ ...neutral, id: 'my-view', rules }).rules.length, neutral.rules.length + 1);
  for (const file of FILES)
    assert.ok(page.includes(`| \`${file.replace('.json', '')}\` |`), `${file} is not in the table`);
});

test('whatever is read, it is a view or is refused, and no control character gets out', () => {
  fc.assert(
    fc.property(fc.anything(), fc.string({ unit: 'binary' }), (anything, name) => {
      for (const value of [anything, breakView('neutral', [`x${name}`], anything ?? null)]) {
        assert.throws(
          () => checkView(value),
          (error: unknown) => error instanceof SearoomError && !/\p{Cc}/u.test(error.message),
        );
      }
    }),
    { numRuns: 200 },
  );
});

/** The fields that the check for dead rules has to understand. */
const WORDS = {
  kind: ['territorial-sea', 'exclusive-economic-zone', 'internal-waters'],
  assertedBy: ['self', 'other', 'CHN', 'PHL', 'VNM'],
  contestedBy: ['self', 'CHN', 'PHL'],
  group: ['any', 'spratly', 'paracel'],
  basis: ['coast', 'features'],
} as const;

const anyTest = fc.record(
  Object.fromEntries(
    Object.entries(WORDS).map(([field, words]) => [field, fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 })]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<ZoneTest>;

interface Sample {
  readonly kind: string;
  readonly assertedBy: string;
  readonly contestedBy: readonly string[];
  readonly basis: string;
  readonly group: string | undefined;
}

const anyZone: fc.Arbitrary<Sample> = fc.record({
  kind: fc.constantFrom(...WORDS.kind),
  assertedBy: fc.constantFrom('CHN', 'PHL', 'VNM'),
  contestedBy: fc.uniqueArray(fc.constantFrom('CHN', 'PHL', 'VNM')),
  basis: fc.constantFrom(...WORDS.basis),
  group: fc.constantFrom(undefined, 'spratly', 'paracel'),
});

/** The meaning of the words, spelt out apart from the code under test. */
function fits(when: ZoneTest, zone: Sample, party: string): boolean {
  const isParty = (word: string, code: string): boolean =>
    word === code || (word === 'self' && code === party) || (word === 'other' && code !== party);
  return (
    (when.kind?.includes(zone.kind) ?? true) &&
    (when.basis?.some((word) => word === zone.basis) ?? true) &&
    (when.assertedBy?.some((word) => isParty(word, zone.assertedBy)) ?? true) &&
    (when.contestedBy?.some((word) => zone.contestedBy.some((code) => isParty(word, code))) ?? true) &&
    (when.group?.some((word) => zone.group !== undefined && (word === 'any' || word === zone.group)) ?? true)
  );
}

test('a rule that is called dead never decides', () => {
  const template = read('phl.json');
  let dead = 0;
  fc.assert(
    fc.property(
      fc.array(anyTest, { minLength: 2, maxLength: 6 }),
      fc.array(anyZone, { maxLength: 40 }),
      (tests, zones) => {
        const view = {
          ...template,
          rules: tests.map((when, index) => ({ ...template.rules[0]!, id: `r${index}`, when })),
        };
        const found = new Set(findDeadRules(view).map((rule) => rule.index));
        dead += found.size;
        for (const zone of zones) {
          const first = tests.findIndex((when) => fits(when, zone, 'PHL'));
          assert.ok(!found.has(first), `rule ${first} decides ${JSON.stringify(zone)}`);
        }
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(dead > 20, `only ${dead} dead rules were met`);
});

test('a rule behind one with the same or a wider test is dead', () => {
  const template = read('phl.json');
  const rule = template.rules[0]!;
  fc.assert(
    fc.property(anyTest, fc.constantFrom('kind', 'assertedBy', 'group', 'basis'), (when, field) => {
      const { [field]: _, ...wider } = when as Record<string, string[]>;
      const rules = [wider, when].map((test, index) => ({ ...rule, id: `r${index}`, when: test as ZoneTest }));
      assert.deepEqual(findDeadRules({ ...template, rules }), [{ index: 1, earlier: 'r0' }]);
    }),
  );
});
