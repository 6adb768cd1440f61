/** One thing that a check found. */
export interface IatiFinding {
  /** What found it: the schema, a list of codes, or a rule of the standard. */
  readonly by: 'xml' | 'schema' | 'codes' | 'rules';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly line?: number;
  readonly xpath?: string;
  /** Of a rule: its id in the standard; of a code: the name of its list. */
  readonly id?: string;
}

export interface IatiReport {
  /** The verdict of the schema; codes and rules are looked at apart and stand in `errors` and `warnings`. */
  readonly valid: boolean;
  readonly errors: readonly IatiFinding[];
  readonly warnings: readonly IatiFinding[];
  /** Lists of codes that the file uses and the folder lacks: these codes were not checked. */
  readonly uncheckedLists: readonly string[];
  readonly activities: number;
}
