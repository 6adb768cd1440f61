import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SHIPPED, SHIPPED_AT } from '@searoom/assistance/records';
import { sharedData, skipWithout } from '@searoom/testing';
import { flattenXml } from '../testing/flatten-xml.ts';
import { type SealedFacts, seal } from '../testing/seal.ts';
import { IatiChecker } from './check/iati-checker.ts';
import type { IatiExport } from './options.ts';
import { writeIati } from './write-iati.ts';

const TODAY = SHIPPED_AT.slice(0, 10);

/** Elements in which the register knows other things than the sample, and why. */
const MAY_DIFFER: Readonly<Record<string, string>> = {
  'iati-activities': 'another time of making',
  'iati-activities/iati-activity': 'recorded at another time',
  'iati-activities/iati-activity/title/narrative': 'the register has its own title',
  'iati-activities/iati-activity/description/narrative': 'the register has the purpose in official words',
  'iati-activities/iati-activity/participating-org/narrative': 'the office, and no ministry of the recipient, is known',
  'iati-activities/iati-activity/tag/narrative': 'the title of the programme has its short form behind it',
  'iati-activities/iati-activity/transaction/provider-org/narrative': 'the office',
  'iati-activities/iati-activity/document-link': 'more official pages are known',
  'iati-activities/iati-activity/document-link/title': 'more official pages are known',
  'iati-activities/iati-activity/document-link/title/narrative': 'the register describes pages in its own words',
  'iati-activities/iati-activity/document-link/category': 'more official pages are known',
  'iati-activities/iati-activity/document-link/language': 'more official pages are known',
  'iati-activities/iati-activity/document-link/document-date': 'more official pages are known',
  'iati-activities/iati-activity/result/indicator/title/narrative': 'the register names the type of boat',
};

function exportShipped({ facts, head }: SealedFacts, grants: readonly string[] | 'all'): IatiExport {
  return writeIati(facts, grants, {
    publisher: { ref: 'XX-SEAROOM-DEMO', name: 'Searoom (demonstration, secondary reporter)', secondary: true },
    generatedAt: SHIPPED_AT,
    today: TODAY,
    question: { about: TODAY },
    head,
    vocabularyUri: 'https://example.org/searoom/security-assistance',
    organisations: { JPN: 'XM-DAC-701-2' },
  });
}

test(
  'the register gives the sample of the standard, but for what it knows otherwise',
  skipWithout('assistance/iati'),
  async () => {
    const { xml } = exportShipped(await seal(SHIPPED, SHIPPED_AT), ['OSA-MYS-2023-01']);
    const ours = flattenXml(xml);
    const sample = flattenXml(readFileSync(sharedData('assistance/iati/sample-osa-mys-2023.xml'), 'utf8'));
    const without = (list: readonly string[], other: readonly string[]): string[] => {
      const rest = [...other];
      return list.filter((line) => {
        const at = rest.indexOf(line);
        if (at >= 0) rest.splice(at, 1);
        return at < 0;
      });
    };
    const apart = [...without(ours, sample), ...without(sample, ours)].filter((line) => {
      const path = line.slice(1, line.indexOf(' ['));
      return !Object.hasOwn(MAY_DIFFER, path);
    });
    assert.deepEqual(apart, []);
  },
);

test(
  'every grant of the register that can be written passes schema, codes and rules',
  skipWithout('assistance/iati'),
  async () => {
    const { xml, activities, dropped } = exportShipped(await seal(SHIPPED, SHIPPED_AT), 'all');
    const checker = new IatiChecker(sharedData('assistance/iati'));
    try {
      const { valid, errors, warnings } = checker.check(xml, { today: TODAY });
      assert.deepEqual([valid, errors], [true, []]);
      assert.deepEqual([...new Set(warnings.map(({ id }) => id))].sort(), ['1.14.8', '102.1.1']);
    } finally {
      checker.dispose();
    }
    // The ten of which a day of the notes is known, and no other of the programme.
    const whole = (id: string): boolean => dropped.some((item) => item.grant === id && item.what === 'the whole grant');
    for (const id of ['OSA-MNG-2024-01', 'OSA-DJI-2024-01', 'OSA-THA-2025-01', 'OSA-TLS-2025-01']) {
      assert.ok(whole(id), id);
      assert.ok(!xml.includes(id), id);
    }
    assert.ok(!whole('OSA-PHL-2023-01') && activities >= 10);
  },
);
