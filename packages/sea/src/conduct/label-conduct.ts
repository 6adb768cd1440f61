import { nameParty, type Source } from '@searoom/model';
import type { Stance } from '@searoom/model/api';
import type { ZoneKind } from '../zones/zone.ts';
import type { Conduct, ConductVerdict, VesselClass } from './conduct-rule.ts';
import { type ConductCase, findRule, readFlag } from './find-rule.ts';
import { type EventLabel, labelEvent } from './labels.ts';
import { HELD } from './rules/parts.ts';

/** A case, and how each legal view stands to the zone, by the view's id. */
export interface ConductInput extends ConductCase {
  readonly stances: Readonly<Record<string, Stance>>;
}

/** What one view says. `incursion` is true only here, beside the view, the rule and who contests. */
export interface ConductUnderView {
  readonly view: string;
  readonly stance: Stance;
  readonly verdict: ConductVerdict;
  /** Id of the rule, as docs/conduct.md lists it. */
  readonly rule: string;
  readonly text: string;
  readonly instrument?: string;
  readonly article?: string;
  readonly sources: readonly Source[];
  readonly incursion: boolean;
  /** Parties that contest the zone, by the register or by their own view, in the order of their codes. */
  readonly contestedBy: readonly string[];
  /** Parties that object to the rule itself. */
  readonly ruleContestedBy: readonly string[];
}

export interface ConductLabel {
  readonly label: EventLabel;
  /** What happened, in neutral words; the same under every view. */
  readonly sentence: string;
  /** `neutral` and `unclos-award` first, then the views of parties and all others by their ids. */
  readonly byView: readonly ConductUnderView[];
}

const VESSELS: Readonly<Record<VesselClass, string>> = {
  merchant: 'A merchant vessel',
  fishing: 'A fishing vessel',
  research: 'A research vessel',
  'coast-guard': 'A coast-guard or other government vessel',
  naval: 'A naval vessel',
  unknown: 'A vessel of unknown class',
};

/** What a track alone cannot prove is told as an appearance. */
const ACTS: Readonly<Record<Conduct, string>> = {
  transit: 'passed through',
  stop: 'stopped in',
  loiter: 'stayed in',
  fish: 'appeared to fish in',
  survey: 'appeared to survey in',
  enforce: 'appeared to act as law enforcement in',
  exercise: 'appeared to take part in an exercise in',
  unknown: 'was in',
};

const ARRANGEMENTS: readonly ZoneKind[] = ['joint-development-area', 'provisional-measures-zone'];

/**
 * Labels what a vessel did in one zone, and says what each view makes of it. Views are those of `stances`; without one
 * there is a label and a sentence and nothing more.
 *
 * `incursion` is true where a view that holds the zone calls the conduct of a foreign vessel of known flag a breach.
 * Permission or notice that may have been given, a zone that the view does not hold, an arrangement, a drawing, an unknown
 * flag, and the neutral view never give one. Whether a vessel is foreign follows from the flag that its MMSI claims.
 */
export function labelConduct(input: ConductInput): ConductLabel {
  const views = Object.keys(input.stances).sort(compareViews);
  return {
    label: labelEvent(input.zoneKind, input.conduct),
    sentence: describeCase(input),
    byView: views.map((view) => judge(input, view, input.stances[view] ?? 'no-word')),
  };
}

function judge(input: ConductInput, view: string, stance: Stance): ConductUnderView {
  const rule = findRule(input, view, stance);
  return {
    view,
    stance,
    verdict: rule.verdict,
    rule: rule.id,
    text: rule.text,
    ...(rule.instrument === undefined ? {} : { instrument: rule.instrument }),
    ...(rule.article === undefined ? {} : { article: rule.article }),
    sources: rule.sources,
    incursion: rule.verdict === 'breach' && view !== 'neutral' && HELD.includes(stance),
    contestedBy: listContesting(input),
    ruleContestedBy: rule.contestedBy ?? [],
  };
}

/** The register's word and that of the views of parties, whose ids are the codes in small letters. */
function listContesting({ assertedBy, contestedBy, stances }: ConductInput): string[] {
  const byViews = Object.entries(stances)
    .filter(([view, stance]) => stance === 'contests' && /^[a-z]{3}$/.test(view))
    .map(([view]) => view.toUpperCase());
  return [...new Set([...contestedBy, ...byViews])].filter((party) => !assertedBy.includes(party)).sort();
}

const FIRST_VIEWS: readonly string[] = ['neutral', 'unclos-award'];

function compareViews(a: string, b: string): number {
  const rank = (view: string): number => (FIRST_VIEWS.includes(view) ? FIRST_VIEWS.indexOf(view) : FIRST_VIEWS.length);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function describeCase(input: ConductInput): string {
  const { zoneKind, assertedBy, contestedBy, vesselClass, conduct } = input;
  const code = readFlag(input.flag);
  const flag = code === undefined ? 'of unknown flag' : `with the flag of ${nameParty(code)}`;
  const vessel = `${VESSELS[vesselClass]} ${flag}`;
  if (zoneKind === 'land') return `${vessel} was reported where the base map has land.`;
  const word = ARRANGEMENTS.includes(zoneKind) ? 'agreed' : 'asserted';
  const asserted = assertedBy.length === 0 ? '' : ` ${word} by ${listNames(assertedBy)}`;
  const contested = contestedBy.length === 0 ? '' : `, contested by ${listNames(contestedBy)}`;
  return `${vessel} ${ACTS[conduct]} the ${zoneKind.replaceAll('-', ' ')}${asserted}${contested}.`;
}

function listNames(parties: readonly string[]): string {
  const names = [...parties].sort().map(nameParty);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
