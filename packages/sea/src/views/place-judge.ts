import { measureDistanceM } from '@searoom/geo';
import type { LegalView } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import { REGISTER } from '../register/mod.ts';
import type { FeatureRecord } from '../register/schema.ts';
import { isInForce } from '../zones/in-force.ts';
import type { Judgement } from './judge.ts';
import { NEAR_FEATURE_NM } from './near-feature.ts';
import { fitsZone } from './test-zone.ts';

const NEAR_M = NEAR_FEATURE_NM * 1852;
/** No degree of latitude is shorter than this. */
const LEAST_METRES_PER_DEGREE = 110_500;

export interface PlaceJudgeOptions {
  /** ISO day that is asked about, by default that of the register. */
  readonly at?: string;
  /** Numbers of the views that judge, by default all of the atlas, in their order. */
  readonly views?: readonly number[];
}

/** What the views hold at a place: for each of them the judgements of `ViewJudge.judgeAll`. */
export type PlaceJudgements = readonly (readonly Judgement[])[];

/**
 * Judges many places under many views. All places with the same zones have the same answer, but for rules that ask which
 * features are near (`ZoneTest.near`): so an answer is kept by the number of the set of zones, and by the features near
 * the place where a rule asks for them. After that a place costs little more than its lookup in the index, however many
 * views there are.
 *
 * Which zones a place lies in is read from the index. A few metres from a limit `askWhose` measures instead.
 */
export class PlaceJudge {
  readonly #atlas: Atlas;
  readonly #at: string;
  readonly #views: readonly number[];
  /** Features that rules of the views ask for; each zone's are numbers in this list. */
  readonly #watched: readonly FeatureRecord[];
  readonly #watchedByZone: readonly (readonly number[])[];
  /** By set: answers where no watched feature is near, and the features to watch for, none in most sets. */
  readonly #answers: (PlaceJudgements | undefined)[] = [];
  readonly #watchedBySet: (readonly number[] | undefined)[] = [];
  /** By set and near features. */
  readonly #answersNear = new Map<string, PlaceJudgements>();

  constructor(atlas: Atlas, options: PlaceJudgeOptions = {}) {
    this.#atlas = atlas;
    this.#at = options.at ?? atlas.registerDate;
    this.#views = options.views ?? atlas.views.map((_, number) => number);
    const views = this.#views.map((number) => atlas.views[number]!);
    const ids = new Set(views.flatMap(({ rules }) => rules.flatMap(({ when }) => when.near ?? [])));
    this.#watched = REGISTER.features.filter(({ id }) => ids.has(id));
    this.#watchedByZone = atlas.zones.map((zone) => {
      const asked = new Set(views.flatMap((view) => listNearRules(view, zone)));
      return this.#watched.flatMap(({ id }, number) => (asked.has(id) ? [number] : []));
    });
  }

  /**
   * What each view holds of every zone at a place, in the order of the views. The same arrays for every place that has the
   * same answer: do not write into them.
   *
   * @param lon,lat degrees
   */
  judgementsAt(lon: number, lat: number): PlaceJudgements {
    const set = this.#atlas.index.setAt(lon, lat);
    const answer = this.#answers[set] ?? this.#meetSet(set);
    const watched = this.#watchedBySet[set]!;
    if (watched.length === 0) return answer;
    const near = watched.filter((number) => isNear(this.#watched[number]!, lon, lat));
    if (near.length === 0) return answer;
    const key = `${set} ${near.join(' ')}`;
    let there = this.#answersNear.get(key);
    if (there === undefined) {
      there = this.#judge(set, near);
      this.#answersNear.set(key, there);
    }
    return there;
  }

  #meetSet(set: number): PlaceJudgements {
    const zones = this.#atlas.index.zonesOfSet(set);
    this.#watchedBySet[set] = [...new Set([...zones].flatMap((zone) => this.#watchedByZone[zone]!))];
    const answer = this.#judge(set, []);
    this.#answers[set] = answer;
    return answer;
  }

  #judge(set: number, near: readonly number[]): PlaceJudgements {
    const { index, zones, judge } = this.#atlas;
    const at = this.#at;
    const inForce = [...index.zonesOfSet(set)].filter((zone) => isInForce(zones[zone]!, at));
    const features = near.map((number) => this.#watched[number]!.id);
    return this.#views.map((view) => judge.judgeAll(view, inForce, { at, near: features }));
  }
}

/** Features that rules of a view ask for which fit a zone in everything else. */
function listNearRules(view: LegalView, zone: Atlas['zones'][number]): string[] {
  return view.rules.flatMap(({ when }) =>
    when.near !== undefined && fitsZone(when, zone, view.party) ? when.near : [],
  );
}

function isNear({ position }: FeatureRecord, lon: number, lat: number): boolean {
  if (Math.abs(position.lat - lat) * LEAST_METRES_PER_DEGREE > NEAR_M) return false;
  return measureDistanceM(lon, lat, position.lon, position.lat) <= NEAR_M;
}
