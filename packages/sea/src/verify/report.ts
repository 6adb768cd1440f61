import type { OpenQuestion } from '../register/schema.ts';

/**
 * What a check found. `agrees`: published and computed figure fit, or the rule of the register holds · `differs`: they do
 * not · `open-question`: they do not, and the register says so itself, or a fact stands against a text whose reading is
 * not ours · `incomplete`: part of the record is missing · `from-memory`: recalled, not yet read in a source ·
 * `not-applicable`: there is nothing to hold it against; what was measured is told all the same.
 */
export type Verdict = 'agrees' | 'differs' | 'open-question' | 'incomplete' | 'from-memory' | 'not-applicable';

/** Every verdict, in the order in which a reader wants them. */
export const VERDICTS: readonly Verdict[] = [
  'differs',
  'open-question',
  'incomplete',
  'from-memory',
  'not-applicable',
  'agrees',
];

/** One check of one record, or of a part of it. Figures are text with their unit. */
export interface VerifyLine {
  /** Name of the check: `legs`, `total`, `area`, `closure`, `art-47-legs` ... */
  readonly check: string;
  /** Id of a record of the register, or of a zone. */
  readonly record: string;
  /** Which part of the record: a leg, a point, a figure. */
  readonly item?: string;
  readonly published?: string;
  readonly computed?: string;
  readonly verdict: Verdict;
  readonly note?: string;
}

/** What `verifyRegister` found. */
export interface VerifyReport {
  /** Date of the register. */
  readonly asOf: string;
  readonly lines: readonly VerifyLine[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly incomplete: readonly { readonly record: string; readonly why: string }[];
  /** Records with points that are recalled, or recalled in part. */
  readonly fromMemory: readonly { readonly record: string; readonly points: number; readonly of: number }[];
  readonly openQuestions: readonly VerifyLine[];
  /** True when nothing differs. */
  readonly ok: boolean;
}

/** How many lines have each verdict. */
export function countVerdicts(lines: readonly VerifyLine[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = {
    agrees: 0,
    differs: 0,
    'open-question': 0,
    incomplete: 0,
    'from-memory': 0,
    'not-applicable': 0,
  };
  for (const { verdict } of lines) counts[verdict]++;
  return counts;
}

/** A record of the register as far as a check looks at what it says of itself. */
export interface Questioned {
  readonly id: string;
  readonly openQuestions?: readonly OpenQuestion[];
}

/** The open question of a record about a check and its item, if it has one. */
export function findOpenQuestion(record: Questioned, check: string, item?: string): OpenQuestion | undefined {
  return record.openQuestions?.find((question) => question.check === check && question.item === item);
}

/** A line about a rule that holds or not; where it does not, the note says what is wrong. */
export function judgeRule(check: string, record: string, problem: string | undefined, item?: string): VerifyLine {
  return {
    check,
    record,
    ...(item !== undefined && { item }),
    verdict: problem === undefined ? 'agrees' : 'differs',
    ...(problem !== undefined && { note: problem }),
  };
}
