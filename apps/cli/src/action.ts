import type { Arguments, Command, Context, Option } from './command.ts';

/** One action of a command that has several, as data: its help, options and dispatch are made from it. */
export interface Action {
  readonly name: string;
  /** How it is called, without `searoom COMMAND`. */
  readonly usage: string;
  /** What it does, in a line or two of the help. */
  readonly summary: string;
  readonly options: readonly Option[];
  readonly examples?: Command['examples'];
  /**
   * Runs the action. `args.positionals` begins behind its name.
   *
   * @returns the exit code
   * @throws SearoomError for everything that a user can do something about
   */
  readonly run: (args: Arguments, context: Context) => Promise<number>;
}
