import type { Box, DrawOptions, GeoFeature } from './geojson.ts';

/** One thing of a collection: what it is found by, and the way to write it. */
export interface CollectionItem {
  readonly id: string;
  readonly kind: string;
  readonly assertedBy: readonly string[];
  /** ISO day, month or year, as exactly as known; absent where it always held or that is not known. */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Undefined where it has no place on a map. */
  readonly box: Box | undefined;
  /** Number of the zone in the atlas, for an item that legal views judge. */
  readonly zone?: number;
  meetsBox(box: Box): boolean;
  /** @param view id of a legal view, for a collection that views judge. @throws SearoomError SR_VIEW_UNKNOWN */
  toFeature(options?: DrawOptions & { readonly view?: string }): GeoFeature;
}

/** Things of one sort, in an order that does not change while the register does not. */
export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly geometryType: 'Point' | 'LineString' | 'MultiPolygon';
  /** Words that `kind` has here. */
  readonly kinds: readonly string[];
  /** True where items have dates; then it begins on the first day that the register knows, or with its oldest item. */
  readonly isDated: boolean;
  readonly begins?: string;
  /** True where legal views judge the items. */
  readonly isJudged: boolean;
  readonly items: readonly CollectionItem[];
}
