import type { Confidence } from '@searoom/model';
import type { Register } from '../register/schema.ts';
import { POSITION_SOURCES } from '../register/sources.ts';
import { listLines, listSourced, listUses } from './list-records.ts';
import { judgeRule, type VerifyLine } from './report.ts';

const CONFIDENCES: readonly string[] = ['seen', 'partly', 'memory', 'measured', 'derived'] satisfies Confidence[];

/** Every record leads to a source, and every number has a mark that says how well it is known. */
export function checkSources(register: Register): VerifyLine[] {
  return [
    ...listSourced(register).map(({ id, sources }) => {
      const bare = sources.filter(({ title }) => title.trim().length <= 3).length;
      const unmarked = sources.filter(({ confidence }) => !CONFIDENCES.includes(confidence)).length;
      return judgeRule(
        'sources',
        id,
        sources.length === 0
          ? 'no source'
          : bare > 0
            ? `${bare} of ${sources.length} sources without a title`
            : unmarked > 0
              ? `${unmarked} of ${sources.length} sources without a mark`
              : undefined,
      );
    }),
    ...register.features.map((feature) => {
      const { position, finding, status } = feature;
      const source = POSITION_SOURCES[position.source];
      const problem =
        source === undefined
          ? `no source is called ${position.source}`
          : source.confidence !== position.confidence
            ? `the position is marked ${position.confidence}, its source ${source.confidence}`
            : status === 'rock' && finding.by === undefined
              ? 'a rock without a finding'
              : finding.confidence === 'seen' && finding.source === undefined
                ? 'the finding is marked as seen, without a source'
                : undefined;
      return judgeRule('sources', feature.id, problem);
    }),
    ...listLines(register).map(({ id, points, published }) => {
      const unmarked = points.filter(([, , , mark]) => !CONFIDENCES.includes(mark)).map(([name]) => name);
      if (published !== undefined && !CONFIDENCES.includes(published.confidence)) unmarked.push('published figures');
      return judgeRule('confidence', id, unmarked.length === 0 ? undefined : `without a mark: ${unmarked.join(', ')}`);
    }),
  ];
}

/** Every instrument that is named is there. One that no record rests on may stand for itself: a note, an award. */
export function checkInstruments(register: Register): VerifyLine[] {
  const known = new Set(register.instruments.map(({ id }) => id));
  const uses = listUses(register);
  const used = new Set(uses.map(({ instrument }) => instrument));
  const missing = new Map<string, string>();
  for (const { record, instrument } of uses) if (!known.has(instrument)) missing.set(record, instrument);
  return [
    ...[...missing].map(([record, instrument]) => judgeRule('instruments', record, `no instrument ${instrument}`)),
    ...register.instruments.map(
      ({ id }): VerifyLine =>
        used.has(id)
          ? judgeRule('instruments', id, undefined)
          : { check: 'instruments', record: id, verdict: 'not-applicable', note: 'no line and no claim rests on it' },
    ),
  ];
}
