import type { Command, Option } from './command.ts';

/** Help of the whole program: the commands, each with one line, and first steps. */
export function describeProgram(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `searoom ${version}: the operations room for maritime security cooperation

Usage: searoom COMMAND [options]

${list.join('\n')}

First steps:
  searoom serve                               the operations room, with simulated traffic
  searoom watch scenario:south-china-sea      simulated traffic, live zone events
  searoom watch tcp://127.0.0.1:10110         your own AIS receiver
  searoom whose 5.03,112.65                   who asserts the water at a place

Results go to standard output, messages and progress to standard error.
\`searoom COMMAND --help\` shows a command's options and examples.
`;
}

/** Help of one command. */
export function describeCommand(command: Command): string {
  const listed: readonly Option[] = [...command.options, { name: 'help', short: 'h', help: 'show this help' }];
  const names = listed.map(describeOption);
  const width = Math.max(...names.map((name) => name.length));
  const options = listed.map((option, i) => `  ${names[i]!.padEnd(width)}  ${option.help}`);
  const examples = command.examples.map((example) => `  ${example.line}\n      ${example.what}`);
  return `Usage: searoom ${command.usage}

${command.description}

Options:
${options.join('\n')}

Examples:
${examples.join('\n')}
`;
}

function describeOption({ name, short, value }: Option): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}
