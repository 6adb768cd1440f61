import type { Verdict } from '@searoom/model/api';
import type { Group, Knowledge } from '../../facts/knowledge.ts';
import type { TestOf } from '../statement.ts';
import { type Judged, verdictOf, weighAny } from '../weigh.ts';

interface Measure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly year?: number;
}

/** A published figure above a limit: the newest one up to the year of the question decides. An old one is outdated. */
export function testMoreThan(test: TestOf<'more-than'>, knowledge: Knowledge): Verdict {
  const { about } = knowledge.question;
  const year = about === undefined ? undefined : Number(about.slice(0, 4));
  const groups = knowledge.groups(test.subject, 'measure').filter((group) => {
    const measure = measureOf(group);
    return measure.what === test.what && (year === undefined || measure.year === undefined || measure.year <= year);
  });
  const newest = Math.max(...groups.map((group) => measureOf(group).year ?? Number.NEGATIVE_INFINITY));
  const dated = groups.filter((group) => measureOf(group).year === newest);
  const weighed = weighAny(dated.length > 0 ? dated : groups, (value) =>
    judge(value as unknown as Measure, test, year),
  );
  return verdictOf(weighed, knowledge, 'No such figure is held.');
}

function judge({ value, unit, year }: Measure, test: TestOf<'more-than'>, asked: number | undefined): Judged {
  if (unit.toLowerCase() !== test.unit.toLowerCase()) {
    return { outcome: 'unknown', because: [`The figure held is in ${unit}, that of the statement in ${test.unit}.`] };
  }
  if (value <= test.moreThan) {
    return { outcome: 'no', because: [`The statement says more than ${groupDigits(test.moreThan)} ${test.unit}.`] };
  }
  if (year === undefined) return { outcome: 'yes', because: ['The year of the figure is not known.'] };
  if (asked === undefined || asked - year <= test.outdatedAfterYears) return { outcome: 'yes' };
  return {
    outcome: 'yes',
    because: [`That is the newest figure held, and it was ${asked - year} years old.`],
    qualifiers: ['outdated'],
  };
}

function measureOf({ best }: Group): Measure {
  return best.fact.value as unknown as Measure;
}

function groupDigits(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
