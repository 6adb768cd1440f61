import type { Verdict, VerifyLine, VerifyReport } from '@searoom/sea';
import { countOf, makePrintable } from '../text.ts';

/** What a reader is told of each verdict, in this order; the last two only with `--all`. */
const SECTIONS: readonly (readonly [verdict: Verdict, heading: string, isAlways: boolean])[] = [
  ['differs', 'Differs', true],
  ['open-question', 'Open questions: the register knows, and nobody has settled it', true],
  ['incomplete', 'Incomplete: known to exist, and not here', true],
  ['from-memory', 'From memory: recalled, not yet read in a source', true],
  ['not-applicable', 'Measured, with nothing to hold it against', false],
  ['agrees', 'Agrees', false],
];

/** The report for a reader: the counts, then its lines by verdict. @param all also what agrees or cannot be judged */
export function describeVerify(report: VerifyReport, all: boolean): string {
  const counts = SECTIONS.map(([verdict]) => `${report.counts[verdict]} ${verdict}`).join(', ');
  const head = `Register of ${report.asOf}: ${report.ok ? 'nothing differs' : `${countOf(report.counts.differs, 'check')} ${report.counts.differs === 1 ? 'differs' : 'differ'}`} (${counts})`;
  const sections = SECTIONS.flatMap(([verdict, heading, isAlways]) => {
    const lines = report.lines.filter((line) => line.verdict === verdict);
    return lines.length > 0 && (isAlways || all) ? [`\n${heading}\n${lines.map(describeLine).join('\n')}`] : [];
  });
  return makePrintableLines([head, ...sections].join('\n'));
}

function describeLine({ check, record, item, published, computed, note }: VerifyLine): string {
  const figures = [
    ...(published === undefined ? [] : [`published ${published}`]),
    ...(computed === undefined ? [] : [published === undefined ? computed : `computed ${computed}`]),
  ].join(', ');
  const subject = `  ${record}  ${check}${item === undefined ? '' : ` ${item}`}`;
  return `${subject}${figures === '' ? '' : `: ${figures}`}${note === undefined ? '' : `\n      ${note}`}`;
}

/** Words of a record may hold anything; the breaks between lines are ours. */
function makePrintableLines(text: string): string {
  return text
    .split('\n')
    .map((line) => makePrintable(line))
    .join('\n');
}
