import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Stance } from '@searoom/model/api';
import fc from 'fast-check';
import type { ZoneKind } from '../zones/zone.ts';
import type { Conduct, VesselClass } from './conduct-rule.ts';
import { type ConductCase, findRule } from './find-rule.ts';
import { type ConductInput, type ConductUnderView, labelConduct } from './label-conduct.ts';
import { LABELLED_ZONES } from './labels.ts';
import { CONDUCT_RULES } from './rules/mod.ts';

const CLASSES: readonly VesselClass[] = ['merchant', 'fishing', 'research', 'coast-guard', 'naval', 'unknown'];
const CONDUCTS: readonly Conduct[] = ['transit', 'stop', 'loiter', 'fish', 'survey', 'enforce', 'exercise', 'unknown'];
const STANCES: readonly Stance[] = ['asserts', 'accepts', 'undecided', 'no-word', 'contests', 'no-effect'];
const VIEWS = ['unclos-award', 'neutral', 'chn', 'twn', 'phl', 'vnm', 'mys', 'idn', 'brn', 'jpn', 'kor', 'own-view'];
const PARTIES = ['BRN', 'CHN', 'IDN', 'JPN', 'KOR', 'MYS', 'PHL', 'TWN', 'VNM'];
const NO_ZONES_OF_LAW: readonly ZoneKind[] = [
  'claimed-islands-area',
  'dashed-line-area',
  'dashed-line-band',
  'group-waters',
  'joint-development-area',
  'land',
  'provisional-measures-zone',
];

const anyInput: fc.Arbitrary<ConductInput> = fc.record(
  {
    zoneKind: fc.constantFrom(...LABELLED_ZONES),
    assertedBy: fc.subarray(PARTIES, { minLength: 1, maxLength: 2 }),
    contestedBy: fc.subarray(PARTIES, { maxLength: 3 }),
    flag: fc.constantFrom(...PARTIES, 'USA', 'PAN', 'HKG', 'MAC'),
    vesselClass: fc.constantFrom(...CLASSES),
    conduct: fc.constantFrom(...CONDUCTS),
    group: fc.constantFrom('scarborough', 'spratly', 'senkaku'),
    stances: fc.dictionary(fc.constantFrom(...VIEWS), fc.constantFrom(...STANCES)),
  },
  {
    requiredKeys: ['zoneKind', 'assertedBy', 'contestedBy', 'vesselClass', 'conduct', 'stances'],
  },
);

function under(input: ConductInput, view: string): ConductUnderView {
  const found = labelConduct(input).byView.find((each) => each.view === view);
  assert.ok(found, `no word of ${view}`);
  return found;
}

/** View, verdict, incursion: what a table of known cases fits in a row. */
function summarize(input: ConductInput): string[] {
  return labelConduct(input).byView.map(
    ({ view, verdict, incursion }) => `${view} ${verdict}${incursion ? ' INCURSION' : ''}`,
  );
}

const SENKAKU: ConductInput = {
  zoneKind: 'territorial-sea',
  assertedBy: ['JPN'],
  contestedBy: ['CHN', 'TWN'],
  flag: 'CHN',
  vesselClass: 'coast-guard',
  conduct: 'transit',
  group: 'senkaku',
  stances: { jpn: 'asserts', chn: 'contests', neutral: 'undecided', 'unclos-award': 'undecided' },
};

test('Senkaku, a coast-guard ship of China in the 12 M asserted by Japan', () => {
  assert.deepEqual(summarize(SENKAKU), [
    'neutral disputed',
    'unclos-award normal',
    'chn disputed',
    'jpn breach INCURSION',
  ]);
  assert.deepEqual(summarize({ ...SENKAKU, conduct: 'loiter' }), [
    'neutral disputed',
    'unclos-award disputed',
    'chn disputed',
    'jpn breach INCURSION',
  ]);
  const japan = under(SENKAKU, 'jpn');
  assert.equal(japan.rule, 'conduct.ts.jpn.chn-coast-guard');
  assert.deepEqual(japan.contestedBy, ['CHN', 'TWN']);
  assert.deepEqual(japan.ruleContestedBy, ['CHN']);
  assert.equal(
    labelConduct({ ...SENKAKU, conduct: 'loiter' }).sentence,
    'A coast-guard or other government vessel with the flag of China stayed in the territorial sea asserted by Japan, contested by China and Taiwan.',
  );
  assert.equal(labelConduct({ ...SENKAKU, conduct: 'loiter' }).label, 'ts-loiter');
});

test('Senkaku, the same water seen the other way round', () => {
  const zone: ConductInput = {
    ...SENKAKU,
    assertedBy: ['CHN'],
    contestedBy: ['JPN', 'TWN'],
    stances: { jpn: 'contests', chn: 'asserts', neutral: 'undecided', 'unclos-award': 'no-effect' },
  };
  // At home under the view that asserts the zone; under the others the zone itself is not held.
  assert.deepEqual(summarize(zone), ['neutral disputed', 'unclos-award no-rule', 'chn normal', 'jpn disputed']);
  assert.equal(under(zone, 'chn').rule, 'conduct.flag.own');
  // What one party says of coast-guard ships, the other says of its neighbour's: both words are in the data.
  assert.deepEqual(summarize({ ...zone, flag: 'JPN' }), [
    'neutral disputed',
    'unclos-award no-rule',
    'chn breach INCURSION',
    'jpn disputed',
  ]);
});

test('contiguous zone off the Senkaku Islands: counted by Japan, no intrusion', () => {
  const label = labelConduct({ ...SENKAKU, zoneKind: 'contiguous-zone' });
  assert.equal(label.label, 'cz-presence');
  for (const { verdict, incursion } of label.byView) {
    assert.equal(verdict, 'normal');
    assert.equal(incursion, false);
  }
});

test('a fishing boat of China in the economic zone asserted by the Philippines, off Scarborough Shoal', () => {
  const label = labelConduct({
    zoneKind: 'exclusive-economic-zone',
    assertedBy: ['PHL'],
    contestedBy: ['CHN'],
    flag: 'CHN',
    vesselClass: 'fishing',
    conduct: 'fish',
    stances: { phl: 'asserts', 'unclos-award': 'accepts', chn: 'contests' },
  });
  assert.equal(label.label, 'eez-fishing');
  assert.deepEqual(
    label.byView.map(({ view, rule, verdict, incursion }) => [view, rule, verdict, incursion]),
    [
      ['unclos-award', 'conduct.eez.fishing', 'needs-permission', false],
      ['chn', 'conduct.stance.contests', 'disputed', false],
      ['phl', 'conduct.eez.fishing', 'needs-permission', false],
    ],
  );
});

test('traditional fishing at Scarborough Shoal itself, as the award has it', () => {
  const boat: ConductInput = {
    zoneKind: 'territorial-sea',
    assertedBy: ['CHN'],
    contestedBy: ['PHL', 'TWN'],
    flag: 'PHL',
    vesselClass: 'fishing',
    conduct: 'fish',
    group: 'scarborough',
    stances: { 'unclos-award': 'undecided', chn: 'asserts' },
  };
  assert.equal(under(boat, 'unclos-award').rule, 'conduct.ts.award.traditional-fishing');
  assert.equal(under(boat, 'chn').incursion, true);
  assert.equal(under({ ...boat, group: 'spratly' }, 'unclos-award').rule, 'conduct.stance.undecided');
});

test('a warship of the United States in the territorial sea asserted by China round the Paracel Islands', () => {
  const ship: ConductInput = {
    zoneKind: 'territorial-sea',
    assertedBy: ['CHN'],
    contestedBy: ['TWN', 'VNM'],
    flag: 'USA',
    vesselClass: 'naval',
    conduct: 'transit',
    group: 'paracel',
    stances: { chn: 'asserts', 'unclos-award': 'undecided', vnm: 'contests' },
  };
  assert.deepEqual(summarize(ship), ['unclos-award normal', 'chn needs-permission', 'vnm disputed']);
  const china = under(ship, 'chn');
  assert.match(china.text, /permission is not known to us/);
  assert.deepEqual(china.ruleContestedBy, ['USA']);
  assert.ok(china.sources.some((source) => source.confidence === 'seen'));
});

test('a warship in the territorial sea of Viet Nam: 30 days of notice', () => {
  const ship: ConductInput = {
    zoneKind: 'territorial-sea',
    assertedBy: ['VNM'],
    contestedBy: [],
    flag: 'USA',
    vesselClass: 'naval',
    conduct: 'transit',
    stances: { vnm: 'asserts', neutral: 'no-word', 'unclos-award': 'accepts', chn: 'no-word' },
  };
  assert.deepEqual(summarize(ship), [
    'neutral disputed',
    'unclos-award normal',
    'chn needs-notice',
    'vnm needs-notice',
  ]);
  assert.match(under(ship, 'vnm').text, /30 days/);
  assert.deepEqual(summarize({ ...ship, vesselClass: 'coast-guard' }), [
    'neutral normal',
    'unclos-award normal',
    'chn normal',
    'vnm normal',
  ]);
});

test('a third party in a joint development area: an arrangement, and no incursion', () => {
  for (const conduct of CONDUCTS) {
    const label = labelConduct({
      zoneKind: 'joint-development-area',
      assertedBy: ['MYS', 'THA'],
      contestedBy: [],
      flag: 'CHN',
      vesselClass: 'fishing',
      conduct,
      stances: { mys: 'asserts', neutral: 'accepts' },
    });
    assert.equal(label.label, 'arrangement');
    for (const { verdict, incursion } of label.byView) {
      assert.equal(incursion, false);
      assert.notEqual(verdict, 'breach');
    }
  }
});

test('a merchant ship in transit is normal in every zone but internal waters, whatever its flag and the view', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const ship: ConductInput = { ...input, vesselClass: 'merchant', conduct: 'transit' };
      for (const { verdict, incursion } of labelConduct(ship).byView) {
        assert.equal(incursion, false);
        if (NO_ZONES_OF_LAW.includes(input.zoneKind)) assert.ok(['normal', 'no-rule'].includes(verdict));
        else if (input.zoneKind !== 'internal-waters') assert.equal(verdict, 'normal');
      }
    }),
  );
});

test('an incursion stands only where a view holds a zone of the law, against a foreign flag that is known', () => {
  let incursions = 0;
  fc.assert(
    fc.property(anyInput, (input) => {
      for (const found of labelConduct(input).byView) {
        if (!found.incursion) continue;
        incursions++;
        assert.ok(['asserts', 'accepts'].includes(found.stance));
        assert.equal(found.verdict, 'breach');
        assert.notEqual(found.view, 'neutral');
        assert.ok(!NO_ZONES_OF_LAW.includes(input.zoneKind));
        assert.ok(input.flag !== undefined && !input.assertedBy.includes(input.flag));
        assert.ok(!(['HKG', 'MAC'].includes(input.flag) && input.assertedBy.includes('CHN')));
        assert.ok(found.sources.length > 0 && found.rule.length > 0);
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(incursions > 50, `only ${incursions} incursions met: the property says nothing`);
});

test('a flag that is not known, or no code at all, is never held against a vessel', () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom(undefined, '', 'chn', 'X1Z', '<b>', 'constructor'), (input, flag) => {
      const { flag: _, ...rest } = input;
      for (const { verdict } of labelConduct(flag === undefined ? rest : { ...rest, flag }).byView) {
        assert.ok(!['breach', 'needs-permission', 'needs-notice'].includes(verdict), verdict);
      }
    }),
    { numRuns: 500 },
  );
});

test('without a view there is a label and a sentence, and nothing more', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const bare = labelConduct({ ...input, stances: {} });
      assert.deepEqual(bare.byView, []);
      const full = labelConduct(input);
      assert.equal(bare.label, full.label);
      assert.equal(bare.sentence, full.sentence);
      assert.doesNotMatch(full.sentence, /incursion|intru|violat|illegal|breach/i);
    }),
  );
});

/** Every combination of zone, class, conduct and stance, with a choice of parties and flags. */
function* listCases(): Generator<[ConductCase, Stance]> {
  for (const zoneKind of LABELLED_ZONES) {
    for (const vesselClass of CLASSES) {
      for (const conduct of CONDUCTS) {
        for (const stance of STANCES) {
          for (const party of PARTIES) {
            const contestedBy = ['CHN', 'JPN', 'PHL'].filter((code) => code !== party);
            const place = { zoneKind, assertedBy: [party], contestedBy, vesselClass, conduct, group: 'scarborough' };
            yield [place, stance];
            for (const flag of ['CHN', 'JPN', 'TWN', party === 'CHN' ? 'PHL' : 'USA'])
              yield [{ ...place, flag }, stance];
          }
        }
      }
    }
  }
}

test('every case has one verdict under every view and stance, and every rule is needed', () => {
  const used = new Set<string>();
  for (const [given, stance] of listCases()) {
    for (const view of VIEWS) {
      // Throws where no rule fits.
      const { id, verdict } = findRule(given, view, stance);
      used.add(id);
      if (view === 'neutral' && verdict === 'breach') assert.fail(`${id} speaks of a breach under the neutral view`);
    }
  }
  assert.deepEqual(
    CONDUCT_RULES.map((rule) => rule.id).filter((id) => !used.has(id)),
    [],
  );
});
