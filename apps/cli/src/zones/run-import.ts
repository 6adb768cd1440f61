import { SearoomError } from '@searoom/model';
import { readChoice, readText, readWords } from '../arguments.ts';
import type { Arguments, Context } from '../command.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { Output } from '../output.ts';
import { toPrintableJson } from '../text.ts';
import { describeImport } from './describe-import.ts';
import { readZoneFile, type SaidOptions } from './read-zone-file.ts';
import { writeWhole } from './write-whole.ts';

/** Exit code when zones of a file were left out and the others were imported. */
const SOME_REJECTED = 1;

/** Runs `searoom zones import`; see its help. */
export async function runImport(args: Arguments, context: Context): Promise<number> {
  const [path, ...others] = args.positionals;
  if (path === undefined || others.length > 0) throw new SearoomError('SR_USAGE', ['zones import takes one FILE']);
  const format = readChoice(args, 'format', ['json', 'text']) ?? (context.stdout.isTTY === true ? 'text' : 'json');
  const said = await readSaid(args, context.nowMs());
  const set = await readZoneFile(path, said);
  const { storeImportedSet } = await import('@searoom/sea');
  const out = readText(args, 'out') ?? `${set.id.replace(/[^\p{L}\p{N}._-]/gu, '-')}.searoom-zones.json`;
  try {
    await writeWhole(out, storeImportedSet(set), context.signal);
  } catch (error) {
    if (context.signal.aborted) return INTERRUPTED;
    throw error;
  }
  const { zones, ...head } = set;
  const output = new Output(context.stdout);
  output.add(
    format === 'json' ? toPrintableJson({ ...head, zones: zones.length, written: out }) : describeImport(set, out),
  );
  await output.flush();
  return set.report.kept < set.report.read ? SOME_REJECTED : 0;
}

async function readSaid(args: Arguments, nowMs: number): Promise<SaidOptions> {
  const { IMPORTED_KINDS } = await import('@searoom/sea');
  const parties = readWords(args, 'party');
  const wrong = parties?.find((code) => !/^[A-Z]{3}$/.test(code));
  if (wrong !== undefined) {
    throw new SearoomError('SR_USAGE', [`--party takes ISO alpha-3 codes such as VNM, not ${wrong}`]);
  }
  const texts = {
    id: readText(args, 'as'),
    title: readText(args, 'title'),
    attribution: readText(args, 'attribution'),
  };
  for (const [name, text] of Object.entries({ ...texts, licence: readText(args, 'licence') })) {
    if (text?.trim() === '') throw new SearoomError('SR_USAGE', [`--${name === 'id' ? 'as' : name} must not be empty`]);
  }
  const licence = readText(args, 'licence');
  const kind = readChoice(args, 'kind', IMPORTED_KINDS);
  const axes = readChoice(args, 'axes', ['lon-lat', 'lat-lon']);
  return {
    importedAt: new Date(nowMs).toISOString(),
    ...(texts.id !== undefined && { id: texts.id }),
    ...(texts.title !== undefined && { title: texts.title }),
    ...(texts.attribution !== undefined && { attribution: texts.attribution }),
    ...(licence !== undefined && { licence }),
    ...(parties !== undefined && { parties }),
    ...(kind !== undefined && { kind }),
    ...(axes !== undefined && { axes }),
  };
}
