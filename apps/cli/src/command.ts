/** One `searoom` command, as data: the help text and the dispatch are made from it. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How it is called, without `searoom`. */
  readonly usage: string;
  /** What it does, in a few lines. */
  readonly description: string;
  readonly options: readonly Option[];
  readonly examples: readonly { readonly line: string; readonly what: string }[];
  /**
   * Runs the command.
   *
   * @returns the exit code
   * @throws SearoomError for everything that a user can do something about
   */
  readonly run: (args: Arguments, context: Context) => Promise<number>;
}

export interface Option {
  readonly name: string;
  /** One letter, for `-o`. */
  readonly short?: string;
  /** Word for the value in the help; a flag has none. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly help: string;
}

/** Parsed words of a command line. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** What a command may touch of the machine, so that tests can stand in for it. */
export interface Context {
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** Aborted by Ctrl-C; a command then ends cleanly with its summary. */
  readonly signal: AbortSignal;
  readonly nowMs: () => number;
  /** Colours are wanted where there is a terminal (no-color.org). */
  readonly allowsColour: boolean;
}
