import { SearoomError } from '@searoom/model';
import type { Stance } from '@searoom/model/api';
import { isHeld } from '../views/judge.ts';
import type { Collection, CollectionItem } from './collection.ts';
import type { Box } from './geojson.ts';
import type { ZoneAtlas } from './zone-feature.ts';

/** What a zone may be under a view; `partly` where that depends on the place. */
export const STANCES: readonly (Stance | 'partly')[] = [
  'asserts',
  'accepts',
  'undecided',
  'no-word',
  'partly',
  'contests',
  'no-effect',
];

/** What is wanted of a collection; what is absent excludes nothing. Words of one field: one is enough. */
export interface Selection {
  readonly kinds?: readonly string[];
  readonly parties?: readonly string[];
  /** Days between which something must have been in force; either may be open. */
  readonly fromDay?: string;
  readonly toDay?: string;
  /** Id of a legal view; only for a collection that views judge. */
  readonly view?: string;
  /** Needs `view`. */
  readonly stances?: readonly string[];
  /** One of them must be met; two stand for one that passes the antimeridian. */
  readonly boxes?: readonly Box[];
}

/**
 * The items of a collection that are wanted, in their order. A zone that stands for others (`alternativeTo`) is left out
 * where one of those is in force all the time that is asked about, and is not refused by the view that is asked about.
 *
 * @throws SearoomError SR_VIEW_UNKNOWN; SR_DATE_BEFORE_REGISTER when the days end before the collection begins
 */
export function selectItems(atlas: ZoneAtlas, collection: Collection, selection: Selection): CollectionItem[] {
  const { kinds, parties, fromDay, toDay, stances, boxes } = selection;
  const view = selection.view === undefined ? undefined : atlas.judge.findView(selection.view);
  if (collection.isDated && collection.begins !== undefined && toDay !== undefined && toDay < collection.begins) {
    throw new SearoomError('SR_DATE_BEFORE_REGISTER', [collection.begins, toDay]);
  }
  const byId = new Map(collection.items.map((item) => [item.id, item]));
  const stanceOf = (item: CollectionItem): Stance | 'partly' | undefined =>
    view === undefined || item.zone === undefined ? undefined : atlas.judge.judgeAlone(view, item.zone);
  const isRefused = (item: CollectionItem): boolean => {
    const judged = view === undefined ? undefined : atlas.judge.judgeAll(view, [item.zone!])[0];
    return judged !== undefined && !isHeld(judged.stance);
  };
  const isReplaced = (item: CollectionItem): boolean => {
    const others = item.zone === undefined ? [] : (atlas.zones[item.zone]!.alternativeTo ?? []);
    const from = [item.validFrom, fromDay]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1);
    const to = [item.validTo, toDay].filter((day) => day !== undefined).sort()[0];
    return others.some((id) => {
      const other = byId.get(id);
      return other !== undefined && isInForce(other, from, to) && !isRefused(other);
    });
  };
  return collection.items.filter(
    (item) =>
      (kinds === undefined || kinds.includes(item.kind)) &&
      (parties === undefined || parties.some((party) => item.assertedBy.includes(party))) &&
      (item.validFrom === undefined || toDay === undefined || item.validFrom <= toDay) &&
      (item.validTo === undefined || fromDay === undefined || fromDay <= item.validTo) &&
      (stances === undefined || stances.includes(stanceOf(item) ?? '')) &&
      !isReplaced(item) &&
      (boxes === undefined || boxes.some((box) => meets(item, box))),
  );
}

/** True when something was in force all the time between two days; undefined is an open end. */
function isInForce({ validFrom, validTo }: CollectionItem, from: string | undefined, to: string | undefined): boolean {
  const hasBegun = validFrom === undefined || (from !== undefined && validFrom <= from);
  return hasBegun && (validTo === undefined || (to !== undefined && to <= validTo));
}

function meets(item: CollectionItem, box: Box): boolean {
  const own = item.box;
  if (own === undefined || own[0] > box[2] || own[2] < box[0] || own[1] > box[3] || own[3] < box[1]) return false;
  return item.meetsBox(box);
}
