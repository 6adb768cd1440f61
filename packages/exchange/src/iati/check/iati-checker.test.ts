import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import { IatiChecker } from './iati-checker.ts';
import type { IatiReport } from './report.ts';

const FOLDER = 'assistance/iati';
const NEEDS = skipWithout(`${FOLDER}/standard.json`);
const TODAY = '2026-01-01';

let made: IatiChecker | undefined;
function checker(): IatiChecker {
  made ??= new IatiChecker(sharedData(FOLDER));
  return made;
}
after(() => made?.dispose());

function readSample(): string {
  return readFileSync(sharedData(FOLDER, 'sample-osa-mys-2023.xml'), 'utf8');
}

function ids({ errors }: IatiReport): (string | undefined)[] {
  return errors.filter(({ by }) => by === 'rules').map(({ id }) => id);
}

test('every file of the conformance set gets its verdict, line and message', NEEDS, () => {
  const manifest = JSON.parse(readFileSync(sharedData(FOLDER, 'tests/manifest.json'), 'utf8')) as {
    readonly tests: readonly { file: string; valid: boolean; line?: number; message?: string; element?: string }[];
  };
  assert.equal(manifest.tests.length, 52);
  for (const { file, valid, line, message } of manifest.tests) {
    const report = checker().check(readFileSync(sharedData(FOLDER, 'tests', file)), { today: TODAY });
    assert.equal(report.valid, valid, file);
    if (valid) continue;
    const [first] = report.errors.filter(({ by }) => by === 'schema');
    assert.equal(first?.line, line, file);
    assert.equal(first?.message, message, file);
  }
});

test('the sample breaks no rule and gives the two warnings of the standard', NEEDS, () => {
  const report = checker().check(readSample(), { today: TODAY });
  assert.equal(report.valid, true);
  assert.deepEqual(report.errors, []);
  assert.deepEqual(report.warnings.map(({ id }) => id).sort(), ['1.14.8', '102.1.1']);
  assert.equal(report.activities, 1);
});

test('codes that the schema lets pass are found, with line and path', NEEDS, () => {
  const xml = readSample()
    .replace('activity-status code="2"', 'activity-status code="77"')
    .replace('default-flow-type code="50"', 'default-flow-type code="ABC"');
  const report = checker().check(xml, { today: TODAY });
  assert.equal(report.valid, true);
  const found = report.errors.map(({ by, id, line, xpath }) => ({ by, id, line, xpath }));
  const at = (text: string): number => xml.slice(0, xml.indexOf(text)).split('\n').length;
  const activity = '/iati-activities/iati-activity[1]';
  assert.deepEqual(found, [
    { by: 'codes', id: 'ActivityStatus', line: at('code="77"'), xpath: `${activity}/activity-status[1]/@code` },
    { by: 'codes', id: 'FlowType', line: at('code="ABC"'), xpath: `${activity}/default-flow-type[1]/@code` },
  ]);
});

test('a condition decides by which list a code is judged', NEEDS, () => {
  // The DAC list is for vocabulary 1; the own vocabulary has codes of its own.
  const own = readSample();
  const dac = own.replace('<sector vocabulary="99"', '<sector vocabulary="1"');
  assert.ok(
    checker()
      .check(dac, { today: TODAY })
      .errors.some(({ id }) => id === 'Sector'),
  );
  assert.ok(
    !checker()
      .check(own, { today: TODAY })
      .errors.some(({ id }) => id === 'Sector'),
  );
});

/** One change to the sample for each operator, with the rule that it must break. */
const BROKEN: readonly [operator: string, from: string | RegExp, to: string, rule: string][] = [
  ['unique', '<iati-identifier>XX-SEAROOM-DEMO-OSA-MYS-2023-01<', '<iati-identifier>XX-SEAROOM-DEMO<', '1.1.3'],
  ['atleast_one', /<activity-date .*<\/activity-date>/, '<activity-date iso-date="2025-12-01" type="3"/>', '6.11.1'],
  [
    'atleast_one',
    '<title><narrative>Rescue boats handed over</narrative></title>',
    '<title><narrative></narrative></title>',
    '4.3.1',
  ],
  ['one_or_all', ' xml:lang="en"', '', '4.1.1'],
  ['one_or_all', / default-currency="JPY"([\s\S]*)<value currency="JPY"/, '$1<value', '7.8.1'],
  ['date_now', 'last-updated-datetime="2026-01-01', 'last-updated-datetime="2026-01-02', '11.1.1'],
  ['date_order', 'period-start iso-date="2025-10-01"', 'period-start iso-date="2025-10-02"', '8.6.1'],
  ['date_order', 'activity-date iso-date="2023-12-16"', 'activity-date iso-date="2026-01-02"', '11.1.4'],
  ['date_order', 'transaction-date iso-date="2023-12-16"', 'transaction-date iso-date="2026-01-02"', '11.2.1'],
  ['date_order', 'value-date="2023-12-16"', 'value-date="2026-01-02"', '11.2.2'],
  [
    'strict_sum',
    '<recipient-country code="MY" percentage="100"/>',
    '<recipient-country code="MY" percentage="60"/><recipient-country code="JP" percentage="39.9"/>',
    '3.1.2',
  ],
  ['range', 'code="MY" percentage="100"', 'code="MY" percentage="100.5"', '12.1.1'],
  [
    'if_then',
    '<narrative>Maritime security: equipment for armed forces and related organisations</narrative>',
    '',
    '2.2.1',
  ],
  ['if_then', 'code="MY" percentage="100"', 'code="MY" percentage="99"', '3.1.4'],
  ['if_then', '</receiver-org>', '</receiver-org><sector code="15210"/>', '6.6.2'],
  ['if_then', '</receiver-org>', '</receiver-org><recipient-country code="MY"/>', '3.6.2'],
  ['if_then', '<recipient-country code="MY" percentage="100"/>', '', '3.7.1'],
  ['atleast_one', '<target value="7"/>', '<target/>', '8.9.1'],
  ['loop', 'code="maritime-security" percentage="100"', 'code="maritime-security" percentage="50"', '2.1.4'],
  [
    'time_limit',
    '<transaction ref',
    '<budget><period-start iso-date="2024-01-01"/><period-end iso-date="2025-01-02"/><value value-date="2024-01-01">1</value></budget><transaction ref',
    '7.5.3',
  ],
];

test('each rule is broken by what it is about, and by nothing else', NEEDS, () => {
  for (const [operator, from, to, rule] of BROKEN) {
    const xml = readSample().replace(from, to);
    assert.notEqual(xml, readSample(), `${operator} ${rule}`);
    const found = ids(checker().check(xml, { today: TODAY }));
    assert.ok(found.includes(rule), `${operator} ${rule}: found ${found.join(', ')}`);
  }
});

test('warnings of the rules are found too', NEEDS, () => {
  const look = (from: string, to: string): (string | undefined)[] =>
    checker()
      .check(readSample().replace(from, to), { today: TODAY })
      .warnings.map(({ id }) => id);
  assert.ok(look('>XX-SEAROOM-DEMO-OSA', '>YY-OSA').includes('1.1.21'));
  assert.ok(look('target value="7"', 'target value="seven"').includes('8.9.2'));
  assert.ok(look('>XX-SEAROOM-DEMO-OSA', '> XX-SEAROOM-DEMO-OSA').includes('1.3.1'));
  assert.ok(look('DEMO-OSA-MYS-2023-01<', 'DEMO-OSA/MYS<').includes('1.3.13'));
  assert.ok(look('reporting-org ref="XX-SEAROOM-DEMO"', 'reporting-org ref="XM-DACX"').includes('1.14.8'));
  assert.ok(!look('reporting-org ref="XX-SEAROOM-DEMO"', 'reporting-org ref="XM-DAC-701-2"').includes('1.14.8'));
});

test('a year is no more than a year, and an equal end is no error', NEEDS, () => {
  const budget = (end: string): string =>
    readSample().replace(
      '<transaction ref',
      `<budget><period-start iso-date="2024-01-01"/><period-end iso-date="${end}"/><value value-date="2024-01-01">1</value></budget><transaction ref`,
    );
  assert.deepEqual(ids(checker().check(budget('2024-12-31'), { today: TODAY })), []);
  assert.deepEqual(ids(checker().check(budget('2024-01-01'), { today: TODAY })), []);
  assert.deepEqual(ids(checker().check(budget('2025-01-02'), { today: TODAY })), ['7.5.3']);
});

test('a value date of a budget of an organisation lies within its period', NEEDS, () => {
  const write = (
    day: string,
  ): string => `<iati-organisations version="2.03"><iati-organisation default-currency="JPY" xml:lang="en">
    <organisation-identifier>XM-DAC-701-2</organisation-identifier><name><narrative>A</narrative></name>
    <reporting-org ref="XM-DAC-701-2" type="10"><narrative>A</narrative></reporting-org>
    <recipient-country-budget><recipient-country code="MY"/><period-start iso-date="2024-01-01"/>
    <period-end iso-date="2024-12-31"/><value value-date="2024-01-01">1</value>
    <budget-line><value value-date="${day}">1</value><narrative>B</narrative></budget-line>
    </recipient-country-budget></iati-organisation></iati-organisations>`;
  const inside = checker().check(write('2024-12-31'), { today: TODAY });
  assert.deepEqual([inside.valid, inside.errors], [true, []]);
  assert.deepEqual(ids(checker().check(write('2025-01-01'), { today: TODAY })), ['11.3.1']);
});

test('what is no XML, or would fetch or multiply, is refused with a report', NEEDS, () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>';
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bomb, 'utf16le')]);
  for (const xml of ['', 'not xml', '<a><b></a>', bomb, wide, new Uint8Array([0, 1, 2, 255])]) {
    const { valid, errors } = checker().check(xml, { today: TODAY });
    assert.equal(valid, false);
    assert.equal(errors.length, 1);
    assert.equal(errors[0]!.by, 'xml');
  }
  assert.match(checker().check(bomb, { today: TODAY }).errors[0]!.message, /DOCTYPE/);
});

test('a folder that is not the standard is refused by name', () => {
  assert.throws(() => new IatiChecker('/nowhere'), { code: 'SR_SOURCE_NOT_FOUND' });
});
