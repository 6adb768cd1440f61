import { parseArgs } from 'node:util';
import { SearoomError } from '@searoom/model';
import type { Arguments, Command, Option } from './command.ts';

/**
 * Parses the words behind a command's name.
 *
 * @throws SearoomError SR_USAGE naming the word that is not understood
 */
export function parseArguments(command: Command, words: readonly string[]): Arguments {
  const options = Object.fromEntries(
    [...command.options, HELP].map(({ name, value, multiple, short }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: multiple ?? false,
        ...(short !== undefined && { short }),
      },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({
      args: words.map(protectNegative),
      options,
      allowPositionals: true,
      strict: true,
    });
    return {
      positionals: positionals.map(restoreNegative),
      values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, restoreValue(value)])),
    };
  } catch (error) {
    throw new SearoomError('SR_USAGE', [
      `${command.name}: ${restoreNegative((error as Error).message.split('. ')[0]!)}`,
    ]);
  }
}

const HELP: Option = { name: 'help', short: 'h', help: 'show this help' };
const NEGATIVE_MARK = '\u0000';

/** A latitude such as -5.03 begins with a dash but is no option. */
function protectNegative(word: string): string {
  return /^-[\d.]/.test(word) ? NEGATIVE_MARK + word : word;
}

function restoreNegative(word: string): string {
  return word.replace(NEGATIVE_MARK, '');
}

type Value = string | boolean | (string | boolean)[] | undefined;

function restoreValue(value: Value): Value {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? restoreNegative(item) : item));
  return typeof value === 'string' ? restoreNegative(value) : value;
}

/** Value of an option that takes one, or undefined. */
export function readText(args: Arguments, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The words of an option that takes several, separated by commas; undefined where it is not given. */
export function readWords(args: Arguments, name: string): string[] | undefined {
  const words = readText(args, name)
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words?.length === 0) throw new SearoomError('SR_USAGE', [`--${name} takes words separated by commas`]);
  return words;
}

export function readFlag(args: Arguments, name: string): boolean {
  return args.values[name] === true;
}

/**
 * Value of an option that takes a number.
 *
 * @throws SearoomError SR_USAGE when it is none, or out of its bounds
 */
export function readNumber(
  args: Arguments,
  name: string,
  bounds: { readonly least: number; readonly most: number; readonly isWhole?: boolean },
): number | undefined {
  const text = readText(args, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  const isGood = text.trim() !== '' && value >= bounds.least && value <= bounds.most;
  if (!isGood || (bounds.isWhole === true && !Number.isSafeInteger(value))) {
    const kind = bounds.isWhole === true ? 'a whole number' : 'a number';
    throw new SearoomError('SR_USAGE', [`--${name} takes ${kind} from ${bounds.least} to ${bounds.most}, not ${text}`]);
  }
  return value;
}

/**
 * Value of an option that takes one of some words.
 *
 * @throws SearoomError SR_USAGE when it is none of them
 */
export function readChoice<T extends string>(args: Arguments, name: string, choices: readonly T[]): T | undefined {
  const text = readText(args, name);
  if (text === undefined) return undefined;
  const choice = choices.find((word) => word === text);
  if (choice === undefined)
    throw new SearoomError('SR_USAGE', [`--${name} takes ${choices.join(' or ')}, not ${text}`]);
  return choice;
}
