import { SearoomError, type Source } from '@searoom/model';
import type { LegalView, Stance, ViewRule } from '@searoom/model/api';
import { isInForce } from '../zones/in-force.ts';
import type { Zone } from '../zones/zone.ts';
import { fitsZone, listParties, reachOf } from './test-zone.ts';

/** What a zone is under a view, and the rule that says so. */
export interface Judgement {
  /** Position of the zone in the atlas. */
  readonly zone: number;
  readonly stance: Stance;
  /** Id of the rule; `otherwise` where none fits. */
  readonly rule: string;
  readonly because: string;
  readonly source: Source;
}

/** True for what a view asserts, accepts, leaves undecided or says nothing against. */
export function isHeld(stance: Stance): boolean {
  return stance !== 'contests' && stance !== 'no-effect';
}

/** A rule that fits a zone by itself; the first that asks nothing of the place decides at the latest. */
interface Candidate {
  readonly judgement: Judgement;
  readonly when: Pick<ViewRule['when'], 'overlaps' | 'near'>;
}

/** What is known of the day and the place beside the zones there. */
export interface Circumstances {
  /** ISO day; a zone that stands for another counts on days on which that one is not in force. */
  readonly at?: string;
  /** Features within 12 M, by id. */
  readonly near?: readonly string[];
}

/**
 * Judges zones under legal views. What a zone is may depend on what else is asserted at the place, so whole sets of zones
 * are judged; rules are matched to zones once, and a set is judged once.
 */
export class ViewJudge {
  readonly views: readonly LegalView[];
  readonly #zones: readonly Zone[];
  readonly #byId: ReadonlyMap<string, number>;
  /** By view, then by zone. */
  readonly #candidates: readonly (readonly Candidate[][])[];

  constructor(zones: readonly Zone[], views: readonly LegalView[]) {
    this.views = views;
    this.#zones = zones;
    this.#byId = new Map(zones.map((zone, number) => [zone.id, number]));
    this.#candidates = views.map((view) => zones.map((zone, number) => listCandidates(view, zone, number)));
  }

  /** Number of a view. @throws SearoomError SR_VIEW_UNKNOWN */
  findView(id: string): number {
    const number = this.views.findIndex((view) => view.id === id);
    if (number < 0) {
      throw new SearoomError('SR_VIEW_UNKNOWN', [`${id} (there are ${this.views.map((view) => view.id).join(', ')})`]);
    }
    return number;
  }

  /**
   * Every zone at a place under one view, in the order given. Left out is a zone that stands for another (`alternativeTo`)
   * which the view holds.
   *
   * @param zones numbers of the zones at the place that are in force on the day asked about; land may be among them
   */
  judgeAll(view: number, zones: readonly number[], { at, near = [] }: Circumstances = {}): readonly Judgement[] {
    const candidates = this.#candidates[view]!;
    const party = this.views[view]!.party;
    const isNear = (features: readonly string[]): boolean => features.some((feature) => near.includes(feature));
    // First by what the zones are themselves, so that nothing overlaps with what has no effect anyway.
    const alone = new Map(zones.map((zone) => [zone, settle(candidates[zone]!, () => false, isNear)]));
    const counted = zones.filter((zone) => this.#zones[zone]!.kind !== 'land' && !this.#isReplaced(view, zone, at));
    return counted.map((zone) =>
      settle(candidates[zone]!, (who) => this.#overlaps(who, zone, counted, alone, party), isNear),
    );
  }

  /**
   * A zone by itself; `partly` where it depends on what else is asserted at the place.
   *
   * @param at ISO day: a zone that stands for another (`alternativeTo`) which is in force then and held has no effect.
   * Without a day a zone is judged as if it stood for none.
   */
  judgeAlone(view: number, zone: number, at?: string): Stance | 'partly' {
    if (at !== undefined && this.#isReplaced(view, zone, at)) return 'no-effect';
    const candidates = this.#candidates[view]![zone]!;
    const stances = new Set(candidates.map(({ judgement }) => isHeld(judgement.stance)));
    return stances.size > 1 ? 'partly' : candidates.at(-1)!.judgement.stance;
  }

  /** True where a zone that this one stands for is in force on the day, here or elsewhere, and the view holds it. */
  #isReplaced(view: number, zone: number, at: string | undefined): boolean {
    return (
      this.#zones[zone]!.alternativeTo?.some((id) => {
        const other = this.#byId.get(id);
        if (other === undefined || (at !== undefined && !isInForce(this.#zones[other]!, at))) return false;
        return isHeld(
          settle(
            this.#candidates[view]![other]!,
            () => false,
            () => false,
          ).stance,
        );
      }) === true
    );
  }

  #overlaps(
    who: 'self' | 'other',
    zone: number,
    zones: readonly number[],
    alone: ReadonlyMap<number, Judgement>,
    party: string | undefined,
  ): boolean {
    const reach = reachOf(this.#zones[zone]!.kind);
    const own = listParties(this.#zones[zone]!);
    return zones.some((number) => {
      const other = this.#zones[number]!;
      if (number === zone || reachOf(other.kind) !== reach || reach === undefined) return false;
      if (alone.get(number)!.stance === 'no-effect') return false;
      const parties = listParties(other);
      if (who === 'self') return party !== undefined && parties.includes(party) && !own.includes(party);
      return parties.some((code) => !own.includes(code));
    });
  }
}

/** The rules of a view that fit a zone, up to the first that decides it wherever it lies. */
function listCandidates(view: LegalView, zone: Zone, number: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { id, when, stance, because, source } of view.rules) {
    if (!fitsZone(when, zone, view.party)) continue;
    candidates.push({ judgement: { zone: number, stance, rule: id, because, source }, when });
    if (when.overlaps === undefined && when.near === undefined) return candidates;
  }
  const { stance, because, source } = view.otherwise;
  candidates.push({ judgement: { zone: number, stance, rule: 'otherwise', because, source }, when: {} });
  return candidates;
}

function settle(
  candidates: readonly Candidate[],
  overlaps: (who: 'self' | 'other') => boolean,
  isNear: (features: readonly string[]) => boolean,
): Judgement {
  const found = candidates.find(
    ({ when }) =>
      (when.overlaps === undefined || when.overlaps.some(overlaps)) && (when.near === undefined || isNear(when.near)),
  );
  return found!.judgement;
}
