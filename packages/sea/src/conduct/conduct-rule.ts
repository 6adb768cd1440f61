/**
 * The shapes of the rules of conduct: what is normal in which zone, for which vessels, under which legal view. A rule is
 * data with a source. It never says who is right; it says what follows in one view.
 */
import type { Source } from '@searoom/model';
import type { Stance } from '@searoom/model/api';
import type { ZoneKind } from '../zones/zone.ts';

export type VesselClass = 'merchant' | 'fishing' | 'research' | 'coast-guard' | 'naval' | 'unknown';

/**
 * What a vessel does in a zone, as far as its track shows. `unknown`: only the presence is known; then only rules about
 * mere entry say anything.
 */
export type Conduct = 'transit' | 'stop' | 'loiter' | 'fish' | 'survey' | 'enforce' | 'exercise' | 'unknown';

/**
 * What follows from a rule. `normal`: nothing to remark · `needs-permission`, `needs-notice`: lawful if it was given, and
 * Searoom does not know whether it was · `breach`: the view itself calls it one · `disputed`: parties read the law
 * differently, or a fact that decides is not known · `no-rule`: the zone, or the view, says nothing about it.
 */
export type ConductVerdict = 'normal' | 'needs-permission' | 'needs-notice' | 'breach' | 'disputed' | 'no-rule';

export interface ConductRule {
  /** `conduct.` + subject + what it is about, as docs/conduct.md lists it. */
  readonly id: string;
  readonly zones: readonly ZoneKind[] | 'any';
  readonly vessels: readonly VesselClass[] | 'any';
  /** `any` includes the conduct `unknown`: the rule is about mere entry. */
  readonly conduct: readonly Conduct[] | 'any';
  /** Ids of legal views; `all` includes views that are not shipped with Searoom. */
  readonly views: readonly string[] | 'all';
  readonly stances: readonly Stance[] | 'any';
  /** `foreign` is also taken for a vessel whose flag is not known. */
  readonly actor: 'foreign' | 'own' | 'any';
  /** Only in zones that one of these parties asserts: the rule is about their law. */
  readonly assertedBy?: readonly string[];
  /** Only for vessels of these flags: the rule rests on what a view said of them. */
  readonly flags?: readonly string[];
  /** Only where the flag state itself contests the zone. */
  readonly flagContests?: true;
  /** Only round these groups of features of the register. */
  readonly groups?: readonly string[];
  readonly verdict: ConductVerdict;
  /** One plain sentence. */
  readonly text: string;
  /** Id of an instrument of the register, where it is there. */
  readonly instrument?: string;
  /** Article of that instrument, or of the Convention: "UNCLOS Art. 17". */
  readonly article?: string;
  /** Parties that object to the rule as such, in the order of their codes; objections to the zone are not meant. */
  readonly contestedBy?: readonly string[];
  readonly sources: readonly Source[];
}
