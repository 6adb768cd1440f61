import type { Stance } from '@searoom/model/api';
import type { ZoneKind } from '../zones/zone.ts';
import type { Conduct, ConductRule, VesselClass } from './conduct-rule.ts';
import { FLAG_UNKNOWN, ORDERED_RULES } from './rules/mod.ts';

/** Who did what in which zone. `flag`: ISO 3166 alpha-3 of what the MMSI claims, absent where it is not known. */
export interface ConductCase {
  readonly zoneKind: ZoneKind;
  readonly assertedBy: readonly string[];
  readonly contestedBy: readonly string[];
  readonly flag?: string;
  readonly vesselClass: VesselClass;
  readonly conduct: Conduct;
  /** Group of features of the register that the zone lies round, where it is known. */
  readonly group?: string;
}

/** Regions whose ships carry a code of their own under the flag of one state. */
const FLAG_STATE: Readonly<Record<string, string>> = { HKG: 'CHN', MAC: 'CHN' };

/** The state of a flag; undefined for what is no alpha-3 code, as a sender may say anything. */
export function readFlag(flag: string | undefined): string | undefined {
  if (flag === undefined || !/^[A-Z]{3}$/.test(flag)) return undefined;
  return Object.hasOwn(FLAG_STATE, flag) ? FLAG_STATE[flag] : flag;
}

/** The ordered rules of each kind of zone, in their order. */
const RULES_BY_ZONE = new Map<ZoneKind, readonly ConductRule[]>();

function listRules(zoneKind: ZoneKind): readonly ConductRule[] {
  const known = RULES_BY_ZONE.get(zoneKind);
  if (known !== undefined) return known;
  const rules = ORDERED_RULES.filter((rule) => isOneOf(rule.zones, zoneKind));
  RULES_BY_ZONE.set(zoneKind, rules);
  return rules;
}

/**
 * The one rule that decides a case under a view: the first of the ordered rules that fits. Where the flag is not known
 * the case is read as that of a foreign vessel, and what is not normal becomes `conduct.flag.unknown`.
 */
export function findRule(given: ConductCase, view: string, stance: Stance): ConductRule {
  const flag = readFlag(given.flag);
  const rule = listRules(given.zoneKind).find((candidate) => fits(candidate, given, flag, view, stance));
  // The last rules cover what the others leave out; a test walks through all combinations.
  if (rule === undefined) throw new TypeError(`no rule of conduct for ${view}, ${stance}, ${given.zoneKind}`);
  return flag === undefined && mayAccuse(rule) ? FLAG_UNKNOWN : rule;
}

/** Whether a rule says anything against a foreign vessel that holds for no vessel of one's own. */
function mayAccuse(rule: ConductRule): boolean {
  return rule.actor === 'foreign' && rule.verdict !== 'normal' && rule.verdict !== 'no-rule';
}

function fits(rule: ConductRule, given: ConductCase, flag: string | undefined, view: string, stance: Stance): boolean {
  const actor = flag !== undefined && given.assertedBy.includes(flag) ? 'own' : 'foreign';
  return (
    isOneOf(rule.vessels, given.vesselClass) &&
    isOneOf(rule.conduct, given.conduct) &&
    isOneOf(rule.views, view) &&
    isOneOf(rule.stances, stance) &&
    (rule.actor === 'any' || rule.actor === actor) &&
    (rule.assertedBy === undefined || rule.assertedBy.some((party) => given.assertedBy.includes(party))) &&
    (rule.flags === undefined || (flag !== undefined && rule.flags.includes(flag))) &&
    (rule.flagContests === undefined || (flag !== undefined && given.contestedBy.includes(flag))) &&
    (rule.groups === undefined || (given.group !== undefined && rule.groups.includes(given.group)))
  );
}

function isOneOf<T extends string>(list: readonly T[] | 'any' | 'all', value: T): boolean {
  return list === 'any' || list === 'all' || list.includes(value);
}
