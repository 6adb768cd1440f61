import type { BaselineRecord, DashRecord, LineRecord, Register } from '../register/schema.ts';
import { findOpenQuestion, judgeRule, type VerifyLine } from './report.ts';
import { findCrossings } from './ring-crossings.ts';

type Place = readonly [lon: number, lat: number];

/**
 * Rings are rings: closed lines, baselines with their way back over land, and the dashes as we joined them do not cross
 * themselves; a baseline that is open has a way back, or the register says why not.
 */
export function checkClosure(register: Register): VerifyLine[] {
  return [
    ...register.lines.filter(({ closed }) => closed).map((line) => checkRing(line.id, listPlaces(line))),
    ...register.baselines.map(checkBaseline),
    ...register.dashes.map((dash) => checkRing(dash.id, joinDashes(dash))),
  ];
}

/** The dashes in order with our way back: a construction. */
export function joinDashes(dash: DashRecord): Place[] {
  return [...dash.joinedOrder.flatMap((index) => dash.dashes[index] ?? []), ...dash.joinedClosure];
}

function listPlaces(line: LineRecord): Place[] {
  return line.points.map(([, lon, lat]): Place => [lon, lat]);
}

function checkBaseline(line: BaselineRecord): VerifyLine {
  const { landwardClosure } = line;
  if (line.closed) {
    return landwardClosure === undefined
      ? checkRing(line.id, listPlaces(line))
      : judgeRule('closure', line.id, 'the line is closed and has a landward closure as well');
  }
  if (landwardClosure !== undefined) return checkRing(line.id, [...listPlaces(line), ...landwardClosure]);
  const question = findOpenQuestion(line, 'closure');
  if (question !== undefined)
    return { check: 'closure', record: line.id, verdict: 'open-question', note: question.why };
  return judgeRule(
    'closure',
    line.id,
    'the line is open, and nothing says how it is closed landward, or why it is not',
  );
}

function checkRing(record: string, ring: readonly Place[]): VerifyLine {
  if (ring.length < 3) return judgeRule('closure', record, `${ring.length} points make no ring`);
  const crossings = findCrossings(ring);
  return judgeRule(
    'closure',
    record,
    crossings.length === 0
      ? undefined
      : `the ring crosses itself: ${crossings.map(([i, j]) => `edges ${i + 1} and ${j + 1}`).join(', ')}`,
  );
}
