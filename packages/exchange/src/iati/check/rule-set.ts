/** One case of a rule, as `standard.json` writes it. Members depend on the operator. */
export interface RuleCase {
  readonly condition?: string;
  readonly paths?: readonly string[];
  readonly prefix?: readonly string[];
  readonly separator?: string;
  readonly one?: string;
  readonly all?: string;
  readonly date?: string;
  readonly less?: string;
  readonly more?: string;
  readonly start?: string;
  readonly end?: string;
  readonly regex?: string;
  readonly sum?: number;
  readonly min?: number;
  readonly max?: number;
  readonly if?: string;
  readonly then?: string;
  readonly foreach?: string;
  readonly do?: RuleGroup;
  readonly subs?: readonly (keyof RuleCase)[];
  readonly ruleInfo?: { readonly id: string; readonly severity: string; readonly message: string };
}

/** Operators with their cases. */
export type RuleGroup = Readonly<Record<string, { readonly cases: readonly RuleCase[] }>>;

/** The rules of the standard: the path of what they are about, then operators with their cases. */
export type RuleSet = Readonly<Record<string, RuleGroup>>;

/** A case of a loop with `$1` replaced in the members that it names, and in no other. */
export function fillCase(rule: RuleCase, subs: readonly (keyof RuleCase)[], value: string): RuleCase {
  const filled: Record<string, unknown> = { ...rule };
  const fill = (text: string): string => text.replaceAll('$1', () => value);
  for (const key of subs) {
    const member = rule[key];
    if (typeof member === 'string') filled[key] = fill(member);
    else if (Array.isArray(member)) filled[key] = member.map((item) => (typeof item === 'string' ? fill(item) : item));
  }
  return filled as RuleCase;
}
