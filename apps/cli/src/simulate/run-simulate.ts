import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { formatTime, SearoomError } from '@searoom/model';
import { listScenarios, MAX_SCENARIO_HOURS, type Scenario, type TruthFact } from '@searoom/scenario';
import { readFlag, readNumber, readText } from '../arguments.ts';
import type { Arguments, Context } from '../command.ts';
import { parseDate } from '../dates.ts';
import { Output } from '../output.ts';
import { findScenario } from '../sources/open-scenario.ts';

/** Runs `searoom simulate`; see its help. */
export async function runSimulate(args: Arguments, context: Context): Promise<number> {
  const seed = readNumber(args, 'seed', { least: -1e15, most: 1e15, isWhole: true }) ?? 1;
  const hours = readNumber(args, 'hours', { least: 0, most: MAX_SCENARIO_HOURS });
  const start = readText(args, 'start');
  if (args.positionals.length > 1) throw new SearoomError('SR_USAGE', ['simulate takes one scenario']);
  const name = args.positionals[0];
  const scenario =
    name === undefined
      ? undefined
      : findScenario(name, { seed, hours, startMs: start === undefined ? undefined : parseDate(start) });
  const path = readText(args, 'output');
  if (path === undefined) {
    await writeScenario(scenario, readFlag(args, 'truth'), context.stdout, context.signal);
    return 0;
  }
  const file = await openFile(path);
  await writeScenario(scenario, readFlag(args, 'truth'), file, context.signal);
  file.end();
  await finished(file);
  return 0;
}

async function openFile(path: string): Promise<WriteStream> {
  const file = createWriteStream(path);
  try {
    await new Promise((resolve, reject) => file.once('open', resolve).once('error', reject));
  } catch (error) {
    throw new SearoomError('SR_OUTPUT_FAILED', [(error as Error).message], { cause: error });
  }
  return file;
}

async function writeScenario(
  scenario: Scenario | undefined,
  isTruth: boolean,
  stream: NodeJS.WritableStream,
  signal: AbortSignal,
): Promise<void> {
  const output = new Output(stream);
  if (scenario === undefined) {
    for (const line of describeScenarios()) output.add(line);
  } else if (isTruth) {
    for (const fact of scenario.truth) output.add(JSON.stringify(describeFact(fact)));
  } else {
    for (const chunk of scenario.lines()) {
      if (signal.aborted || output.isClosed) return;
      await output.write(chunk);
      // Lines are made without waiting for anything: Ctrl-C needs its turn.
      await setImmediate();
    }
  }
  await output.flush();
}

function describeScenarios(): string[] {
  const scenarios = listScenarios();
  const width = Math.max(...scenarios.map(({ name }) => name.length));
  return scenarios.map(
    ({ name, title, startMs, hours }) => `${name.padEnd(width)}  ${title} (${formatTime(startMs)}, ${hours} h)`,
  );
}

/** A fact with its times as the events have them. */
function describeFact({ kind, mmsi, others, startMs, endMs, lat, lon, note, measures }: TruthFact): object {
  const digits = (number: number): string => String(number).padStart(9, '0');
  return {
    kind,
    mmsi: digits(mmsi),
    ...(others !== undefined && { others: others.map(digits) }),
    start: formatTime(startMs),
    end: formatTime(endMs),
    place: { lat, lon },
    ...(measures !== undefined && { measures }),
    note,
    simulated: true,
  };
}
