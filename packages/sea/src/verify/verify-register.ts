import type { Register } from '../register/schema.ts';
import type { BaseMap } from '../zones/build-zones.ts';
import type { Zone } from '../zones/zone.ts';
import { checkArticle7 } from './check-art-7.ts';
import { checkArticle10 } from './check-art-10.ts';
import { checkArticle47 } from './check-art-47.ts';
import { checkClosure } from './check-closure.ts';
import { checkCoasts } from './check-coast.ts';
import { checkCompleteness, listFromMemory, listIncomplete } from './check-completeness.ts';
import { checkDates } from './check-dates.ts';
import { checkDatum } from './check-datum.ts';
import { checkExactness } from './check-exactness.ts';
import { checkFigures } from './check-figures.ts';
import { checkLegs } from './check-legs.ts';
import { checkParties } from './check-parties.ts';
import { checkPoints } from './check-points.ts';
import { checkInstruments, checkSources } from './check-sources.ts';
import { Land } from './land.ts';
import { listLines } from './list-records.ts';
import { countVerdicts, type VerifyLine, type VerifyReport } from './report.ts';

/**
 * Checks the register against itself: published figures, the articles of UNCLOS that can be measured, its own rules. It
 * reports and never corrects: a figure that fits a recalled point proves the pair, not that the source was read.
 *
 * @param map the base map, for what is held against coasts; without it those checks are told as not applicable
 * @param zones zones built from the register, for how exact they say they are
 */
export function verifyRegister(register: Register, map?: BaseMap, zones: readonly Zone[] = []): VerifyReport {
  const points = checkPoints(register);
  // A point that is nowhere on earth stops what measures with it, and nothing else.
  const broken = new Set(
    points.filter(({ check, verdict }) => check === 'points' && verdict === 'differs').map(({ record }) => record),
  );
  const isSound = ({ id }: { readonly id: string }): boolean => !broken.has(id);
  const sound: Register = {
    ...register,
    lines: register.lines.filter(isSound),
    baselines: register.baselines.filter(isSound),
    features: register.features.filter(isSound),
    dashes: register.dashes.filter(isSound),
  };
  const land = map === undefined ? undefined : new Land(map);
  const lines: VerifyLine[] = [
    ...points,
    ...listLines(sound).flatMap((line) => [...checkLegs(line), ...checkFigures(sound, line)]),
    ...listLines(register).map(checkDatum),
    ...checkClosure(sound),
    ...sound.baselines.flatMap((line) => [
      ...checkArticle47(line, land),
      ...checkArticle7(sound, line, land),
      ...checkArticle10(line, land),
    ]),
    ...checkCoasts(sound, land),
    ...checkParties(register),
    ...checkSources(register),
    ...checkInstruments(register),
    ...checkDates(register),
    ...checkCompleteness(register),
    ...checkExactness(register, zones),
  ];
  return makeReport(register, lines);
}

function makeReport(register: Register, lines: readonly VerifyLine[]): VerifyReport {
  const counts = countVerdicts(lines);
  return {
    asOf: register.asOf,
    lines,
    counts,
    incomplete: listIncomplete(register),
    fromMemory: listFromMemory(register),
    openQuestions: lines.filter(({ verdict }) => verdict === 'open-question'),
    ok: counts.differs === 0,
  };
}
