import { SearoomError } from '@searoom/model';
import { readText } from '../arguments.ts';
import type { Arguments, Option } from '../command.ts';

export const AUTHOR_OPTION: Option = {
  name: 'by',
  value: 'NAME',
  help: 'who enters or approves; the two are different persons',
};
const LONGEST = 80;

/** Who enters or approves. @throws SearoomError SR_USAGE where nobody is named */
export function readAuthor(args: Arguments): string {
  const by = readText(args, 'by')?.trim() ?? '';
  if (by === '') throw new SearoomError('SR_USAGE', ['--by NAME is needed: who enters or approves it']);
  if (by.length > LONGEST) throw new SearoomError('SR_USAGE', [`--by takes a name of at most ${LONGEST} characters`]);
  return by;
}
