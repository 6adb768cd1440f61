import { SearoomError } from '@searoom/model';
import type { Arguments, Command, Context, Option } from '../command.ts';
import type { ZonesAction } from './action.ts';

/** The command `zones` from its actions: one help for all, and a dispatch by the first word. */
export function makeZonesCommand(actions: readonly ZonesAction[]): Command {
  const width = Math.max(...actions.map(({ name }) => name.length));
  return {
    name: 'zones',
    summary: 'the register and the zones built from it: check them, take them out, compare them',
    usage: `zones ${actions.map(({ name }) => name).join('|')} [options]`,
    description: [
      'Works with the register of features, lines and claims, and with the zones built from it.',
      '',
      'Actions:',
      ...actions.flatMap(({ name, usage, summary }) => [
        `  ${name.padEnd(width)}  ${summary.replaceAll('\n', `\n  ${' '.repeat(width)}  `)}`,
        `  ${' '.repeat(width)}  searoom zones ${usage}`,
      ]),
    ].join('\n'),
    options: mergeOptions(actions),
    examples: actions.flatMap(({ examples = [] }) => examples),
    run: (args, context) => runAction(actions, args, context),
  };
}

/**
 * Options of all actions, each name once; where not all actions take one, its help begins with those that do.
 *
 * @throws Error when two actions take one name in two ways: the words of a line could not be read then
 */
function mergeOptions(actions: readonly ZonesAction[]): Option[] {
  const merged = new Map<string, { readonly option: Option; readonly takenBy: string[] }>();
  for (const action of actions) {
    for (const option of action.options) {
      const known = merged.get(option.name);
      if (known === undefined) merged.set(option.name, { option, takenBy: [action.name] });
      else if (
        (known.option.value === undefined) !== (option.value === undefined) ||
        known.option.short !== option.short ||
        known.option.multiple !== option.multiple
      ) {
        throw new Error(`zones ${known.takenBy[0]} and zones ${action.name} take --${option.name} in two ways`);
      } else known.takenBy.push(action.name);
    }
  }
  return [...merged.values()].map(({ option, takenBy }) =>
    takenBy.length === actions.length ? option : { ...option, help: `${takenBy.join(', ')}: ${option.help}` },
  );
}

function runAction(actions: readonly ZonesAction[], args: Arguments, context: Context): Promise<number> {
  const [name, ...positionals] = args.positionals;
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) {
    const known = `there are ${actions.map((candidate) => candidate.name).join(', ')}`;
    throw new SearoomError('SR_USAGE', [
      name === undefined ? `zones needs an action: ${known}` : `zones has no action ${name}: ${known}`,
    ]);
  }
  const foreign = Object.keys(args.values).find(
    (option) => option !== 'help' && !action.options.some((own) => own.name === option),
  );
  if (foreign !== undefined) throw new SearoomError('SR_USAGE', [`zones ${action.name} takes no --${foreign}`]);
  return action.run({ ...args, positionals }, context);
}
