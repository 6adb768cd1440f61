import { SearoomError } from '@searoom/model';
import type { Action } from './action.ts';
import type { Arguments, Command, Context, Option } from './command.ts';

/** What a command of several actions says of itself as a whole. */
export interface ActionCommand {
  readonly name: string;
  readonly summary: string;
  /** Lines above the list of actions. */
  readonly about: readonly string[];
  readonly actions: readonly Action[];
}

/** A command from its actions: one help for all, and a dispatch by the first word. */
export function makeActionCommand({ name: command, summary, about, actions }: ActionCommand): Command {
  const width = Math.max(...actions.map(({ name }) => name.length));
  return {
    name: command,
    summary,
    usage: `${command} ${actions.map(({ name }) => name).join('|')} [options]`,
    description: [
      ...about,
      '',
      'Actions:',
      ...actions.flatMap(({ name, usage, summary: what }) => [
        `  ${name.padEnd(width)}  ${what.replaceAll('\n', `\n  ${' '.repeat(width)}  `)}`,
        `  ${' '.repeat(width)}  searoom ${command} ${usage}`,
      ]),
    ].join('\n'),
    options: mergeOptions(command, actions),
    examples: actions.flatMap(({ examples = [] }) => examples),
    run: (args, context) => runAction(command, actions, args, context),
  };
}

/**
 * Options of all actions, each name once; where not all actions take one, its help begins with those that do.
 *
 * @throws Error when two actions take one name in two ways: the words of a line could not be read then
 */
function mergeOptions(command: string, actions: readonly Action[]): Option[] {
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
        throw new Error(
          `${command} ${known.takenBy[0]} and ${command} ${action.name} take --${option.name} in two ways`,
        );
      } else known.takenBy.push(action.name);
    }
  }
  return [...merged.values()].map(({ option, takenBy }) =>
    takenBy.length === actions.length ? option : { ...option, help: `${takenBy.join(', ')}: ${option.help}` },
  );
}

function runAction(command: string, actions: readonly Action[], args: Arguments, context: Context): Promise<number> {
  const [name, ...positionals] = args.positionals;
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) {
    const known = `there are ${actions.map((candidate) => candidate.name).join(', ')}`;
    throw new SearoomError('SR_USAGE', [
      name === undefined ? `${command} needs an action: ${known}` : `${command} has no action ${name}: ${known}`,
    ]);
  }
  const foreign = Object.keys(args.values).find(
    (option) => option !== 'help' && !action.options.some((own) => own.name === option),
  );
  if (foreign !== undefined) throw new SearoomError('SR_USAGE', [`${command} ${action.name} takes no --${foreign}`]);
  return action.run({ ...args, positionals }, context);
}
