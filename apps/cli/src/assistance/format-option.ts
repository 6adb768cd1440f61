import { readChoice } from '../arguments.ts';
import type { Arguments, Context, Option } from '../command.ts';

export const FORMAT_OPTION: Option = {
  name: 'format',
  value: 'FORMAT',
  help: 'json or text (text on a terminal, else json)',
};

/** Text for a person at a terminal, JSON for a program, unless one is asked for. */
export function readFormat(args: Arguments, context: Context): 'json' | 'text' {
  return readChoice(args, 'format', ['json', 'text']) ?? (context.stdout.isTTY === true ? 'text' : 'json');
}
