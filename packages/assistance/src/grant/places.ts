import type { GrantPage } from '@searoom/model/api';
import type { Knowledge } from '../facts/knowledge.ts';
import { nameSubject } from '../words/name-subject.ts';
import { stepLabel } from '../words/step-words.ts';
import { idsOf } from './read-events.ts';
import { allEvents, type GrantReading } from './read-grant.ts';

type Place = GrantPage['places'][number];

/** Places with a position: bases, and where steps were taken. A place that is named without one is on no map. */
export function listPlaces(knowledge: Knowledge, reading: GrantReading): GrantPage['places'] {
  const bases = reading.subjects.flatMap((subject) =>
    knowledge.groups(subject, 'base').flatMap((group): Place[] => {
      const { name, lat, lon } = group.best.fact.value as { name: string; lat?: number; lon?: number };
      if (lat === undefined || lon === undefined) return [];
      return [{ name, what: `Base: ${nameSubject(subject, knowledge)}`, lat, lon, facts: idsOf(group) }];
    }),
  );
  const steps = allEvents(reading).flatMap((event): Place[] => {
    const { lat, lon, place, step } = event.value;
    if (lat === undefined || lon === undefined) return [];
    const what = event.subject === reading.subject ? '' : `: ${nameSubject(event.subject, knowledge)}`;
    return [{ name: place ?? 'no name', what: `${stepLabel(step)}${what}`, lat, lon, facts: [...event.facts] }];
  });
  return [...bases, ...steps];
}
