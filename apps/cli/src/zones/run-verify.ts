import { SearoomError } from '@searoom/model';
import type { BaseMap, VerifyReport } from '@searoom/sea';
import { readChoice, readFlag, readText } from '../arguments.ts';
import { loadAtlas } from '../atlas.ts';
import type { Arguments, Context } from '../command.ts';
import { Output } from '../output.ts';
import { makePrintable, toPrintableJson } from '../text.ts';
import { describeVerify } from './describe-verify.ts';

/** Exit code when a check differs: the register is readable, and not in order. */
const DIFFERS = 1;

/** Runs `searoom zones verify`; see its help. */
export async function runVerify(args: Arguments, context: Context): Promise<number> {
  if (args.positionals.length > 0) {
    throw new SearoomError('SR_USAGE', [`zones verify takes no ${makePrintable(args.positionals[0]!)}`]);
  }
  const format = readChoice(args, 'format', ['json', 'text']) ?? (context.stdout.isTTY === true ? 'text' : 'json');
  const record = readText(args, 'record');
  const [{ countVerdicts, REGISTER, verifyRegister }, { zones }, map] = await Promise.all([
    import('@searoom/sea'),
    loadAtlas(),
    loadMap(context),
  ]);
  const whole = verifyRegister(REGISTER, map, zones);
  const report = record === undefined ? whole : pickRecord(whole, record, countVerdicts);
  const output = new Output(context.stdout);
  output.add(format === 'json' ? toPrintableJson(report) : describeVerify(report, readFlag(args, 'all')).trimEnd());
  await output.flush();
  return report.ok ? 0 : DIFFERS;
}

/** The base map, or undefined where it is not installed: then the checks against coasts are left out, and told so. */
async function loadMap(context: Context): Promise<BaseMap | undefined> {
  try {
    const { loadBaseMap } = await import('@searoom/sea/base-map');
    return loadBaseMap();
  } catch (error) {
    const why = makePrintable((error as Error).message.split('\n')[0]!);
    context.stderr.write(`The base map cannot be read (${why}); nothing is held against coasts, all else is.\n`);
    return undefined;
  }
}

/** @throws SearoomError SR_RECORD_UNKNOWN when no check is about the record */
function pickRecord(
  report: VerifyReport,
  record: string,
  countVerdicts: (lines: VerifyReport['lines']) => VerifyReport['counts'],
): VerifyReport {
  const isAsked = (line: { readonly record: string }): boolean => line.record === record;
  const lines = report.lines.filter(isAsked);
  if (lines.length === 0) throw new SearoomError('SR_RECORD_UNKNOWN', [`record ${makePrintable(record)}`]);
  const counts = countVerdicts(lines);
  return {
    ...report,
    lines,
    counts,
    incomplete: report.incomplete.filter(isAsked),
    fromMemory: report.fromMemory.filter(isAsked),
    openQuestions: report.openQuestions.filter(isAsked),
    ok: counts.differs === 0,
  };
}
