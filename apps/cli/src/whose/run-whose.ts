import { createInterface } from 'node:readline';
import { type PlaceRead, parsePlace, SearoomError } from '@searoom/model';
import { readChoice, readText, readWords } from '../arguments.ts';
import { loadAtlas } from '../atlas.ts';
import type { Arguments, Context } from '../command.ts';
import { parseDate } from '../dates.ts';
import { describeError } from '../describe-error.ts';
import { Output } from '../output.ts';
import { makePrintable } from '../text.ts';
import { openView } from '../zones/open-view.ts';
import { readSets } from '../zones/read-set.ts';

/** Runs `searoom whose`; see its help. */
export async function runWhose(args: Arguments, context: Context): Promise<number> {
  if (args.positionals.length === 0) throw new SearoomError('SR_USAGE', ['whose needs a place: LAT,LON']);
  const format = readChoice(args, 'format', ['json', 'text']) ?? (context.stdout.isTTY === true ? 'text' : 'json');
  const at = readText(args, 'at');
  const atMs = at === undefined ? undefined : parseDate(at);
  const readsInput = args.positionals.length === 1 && args.positionals[0] === '-';
  const place = readsInput ? undefined : parsePlace(args.positionals.join(' '));
  const [plain, { askWhose, describeWhose }] = await Promise.all([loadAtlas(), import('@searoom/sea')]);
  const name = readText(args, 'view');
  const { atlas, id: view } =
    name === undefined || name === 'all' ? { atlas: plain, id: name } : await openView(plain, name);
  const imported = await readSets(readWords(args, 'zones') ?? []);
  const stop = new AbortController();
  const output = new Output(context.stdout, () => stop.abort());
  const answer = ({ lon, lat }: PlaceRead): void => {
    const found = askWhose(atlas, lon, lat, {
      ...(atMs !== undefined && { atMs }),
      ...(view !== undefined && { view }),
      imported,
    });
    output.add(format === 'json' ? JSON.stringify(found) : describeWhose(found).trimEnd());
  };
  if (place !== undefined) {
    answer(place);
    await output.flush();
    return 0;
  }
  return answerLines(answer, output, context, AbortSignal.any([context.signal, stop.signal]));
}

/** Answers one place a line; a line that is none is told, and the rest goes on. */
async function answerLines(
  answer: (place: PlaceRead) => void,
  output: Output,
  context: Context,
  signal: AbortSignal,
): Promise<number> {
  let exitCode = 0;
  let number = 0;
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  signal.addEventListener('abort', () => lines.close(), { once: true });
  for await (const line of lines) {
    number++;
    if (signal.aborted) break;
    if (line.trim() === '') continue;
    try {
      answer(parsePlace(line));
    } catch (error) {
      if (!(error instanceof SearoomError)) throw error;
      exitCode ||= error.entry.exitCode;
      context.stderr.write(`line ${number}: ${makePrintable(describeError(error).replaceAll('\n', ' '))}\n`);
    }
    await output.flush();
  }
  return exitCode;
}
