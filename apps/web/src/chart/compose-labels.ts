import type { VesselStore } from '../vessels/vessel-store.ts';
import { cleanText } from '../words/clean-text.ts';
import { type ChartIndex, isBoxInView } from './chart-index.ts';
import { nameLimit, nameMedian } from './claim-words.ts';
import type { LabelBoxes } from './label-boxes.ts';
import { LABEL_STYLES, type LabelStyleName } from './label-styles.ts';
import { placeOnLine } from './line-labels.ts';
import { type ChartView, latToY, lonToX } from './mercator.ts';
import { listNames, type NameRun, nameLand, offerNames, stackNames } from './names.ts';
import type { Overlays } from './overlays.ts';

/** A row of a label and where it begins, in px from the label's place. */
export interface LabelRow {
  readonly runs: readonly NameRun[];
  readonly style: LabelStyleName;
  readonly dx: number;
  readonly dy: number;
}

/** A label that found room. Its place is in world units, so that it moves with the chart until labels are placed anew. */
export interface PlacedLabel {
  x: number;
  y: number;
  readonly angle: number;
  readonly rows: readonly LabelRow[];
  /** Follows this vessel, or 0. */
  readonly mmsi: number;
}

export interface LabelInput {
  readonly view: ChartView;
  readonly index: ChartIndex | undefined;
  readonly store: VesselStore;
  readonly alerted: ReadonlyMap<number, 'alarm' | 'warning' | 'caution'>;
  readonly selected: ReadonlySet<number>;
  /** Vessel and feature under the cursor; 0 and -1 for none. */
  readonly hoverMmsi: number;
  readonly hoverFeature: number;
  readonly selectedFeature: string | undefined;
  readonly overlays: Overlays;
  readonly measure: (runs: readonly NameRun[], style: LabelStyleName) => number;
  readonly boxes: LabelBoxes;
  /** Left, top, right, bottom of what lies over the chart, in px: nothing is written below it. */
  readonly taken: readonly (readonly [number, number, number, number])[];
}

/** Zoom from which every vessel is named, and how many at most. */
const VESSEL_NAMES_FROM = 9.5;
const MOST_VESSEL_NAMES = 250;
const MOST_ALERT_NAMES = 120;
const ALL_FEATURE_NAMES_FROM = 7.2;
const FEATURES_FROM = 5.6;
const MEDIAN_NAMES_FROM = 6.5;

/**
 * Finds room for names, in the order in which they give way: alerted vessels, selected, measures, features, seas,
 * codes of limits, towns, lands, other vessels. Pure but for the boxes, which it clears.
 */
export function composeLabels(input: LabelInput): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  input.boxes.clear();
  for (const box of input.taken) input.boxes.take(...box);
  // Numbers of the degree frame, and the scale.
  input.boxes.take(0, 0, 42, input.view.height);
  input.boxes.take(0, input.view.height - 16, input.view.width, input.view.height);
  input.boxes.take(40, 10, 220, 32);
  putAlertedVessels(input, placed);
  putSelected(input, placed);
  putOverlays(input, placed);
  putHovered(input, placed);
  if (input.index !== undefined) {
    putFeatures(input, input.index, placed);
    putSeas(input, input.index, placed);
    putLimits(input, input.index, placed, (style) => style !== '12' && style !== '24' && style !== 'baseline');
    putMedians(input, input.index, placed);
    putTowns(input, input.index, placed);
    putLands(input, input.index, placed);
    putLimits(input, input.index, placed, (style) => style === '12' || style === '24' || style === 'baseline');
  }
  putVessels(input, placed);
  return placed;
}

function plain(text: string, lang = 'en'): NameRun[] {
  return [{ text, lang }];
}

/** Tries a row beside a symbol: right, left, above, below. */
function putBeside(
  { view, measure, boxes }: LabelInput,
  placed: PlacedLabel[],
  x: number,
  y: number,
  runs: readonly NameRun[],
  style: LabelStyleName,
  gapPx: number,
  mmsi = 0,
  isForced = false,
): boolean {
  const px = view.toPxX(x);
  const py = view.toPxY(y);
  if (px < -20 || py < -20 || px > view.width + 20 || py > view.height + 20) return false;
  const width = measure(runs, style);
  const half = LABEL_STYLES[style].rowPx / 2;
  const spots = [
    [gapPx, 0],
    [-gapPx - width, 0],
    [-width / 2, -gapPx - half],
    [-width / 2, gapPx + half],
  ] as const;
  for (const [dx, dy] of spots) {
    const [left, right] = [px + dx - 1, px + dx + width + 1];
    if (left < 0 || right > view.width || py + dy < half || py + dy > view.height - half) continue;
    if (!boxes.tryTake(left, py + dy - half, right, py + dy + half)) continue;
    placed.push({ x, y, angle: 0, rows: [{ runs, style, dx, dy }], mmsi });
    return true;
  }
  if (!isForced) return false;
  placed.push({ x, y, angle: 0, rows: [{ runs, style, dx: gapPx, dy: 0 }], mmsi });
  return true;
}

/** Name of a vessel, harmless; its number where it has none. */
function nameVessel(store: VesselStore, mmsi: number): string {
  const name = store.identityOf(mmsi)?.name;
  const clean = name === undefined ? '' : cleanText(name);
  return clean === '' ? String(mmsi) : clean;
}

const SEVERITIES = ['alarm', 'warning', 'caution'] as const;

function putAlertedVessels(input: LabelInput, placed: PlacedLabel[]): void {
  const { store, alerted, selected } = input;
  let count = 0;
  for (const severity of SEVERITIES) {
    for (const [mmsi, its] of alerted) {
      if (its !== severity || selected.has(mmsi) || count >= MOST_ALERT_NAMES) continue;
      const row = store.rowOf(mmsi);
      if (row < 0) continue;
      const { x, y } = { x: store.columns.x[row]!, y: store.columns.y[row]! };
      if (putBeside(input, placed, x, y, plain(nameVessel(store, mmsi)), severity, 12, mmsi, severity === 'alarm'))
        count++;
    }
  }
}

function putSelected(input: LabelInput, placed: PlacedLabel[]): void {
  const { store, selected, index, selectedFeature, view } = input;
  for (const mmsi of selected) {
    const row = store.rowOf(mmsi);
    if (row < 0) continue;
    const runs = plain(nameVessel(store, mmsi));
    putBeside(input, placed, store.columns.x[row]!, store.columns.y[row]!, runs, 'selected', 17, mmsi, true);
  }
  const i =
    selectedFeature === undefined ? -1 : (index?.chart.features.findIndex(({ id }) => id === selectedFeature) ?? -1);
  if (index === undefined || i < 0) return;
  putFeature(input, index, placed, i, offerNames(index.chart.features[i]!.names, view.zoom, 0), 'selected');
}

function putOverlays(input: LabelInput, placed: PlacedLabel[]): void {
  const { overlays, view, measure, boxes } = input;
  for (const { x, y, label } of overlays.eventPoints) {
    if (label !== '') putBeside(input, placed, x, y, plain(cleanText(label)), 'event', 9);
  }
  for (const { line, box, text, endName } of overlays.whose?.legs ?? []) {
    const runs = plain(text);
    const width = measure(runs, 'measure');
    // Beside its line, not across it; at its end where the line is too short for it.
    const spots = placeOnLine(view, line, box, width, 14, boxes, 1);
    for (const spot of spots)
      placed.push({ ...spot, rows: [{ runs, style: 'measure', dx: -width / 2, dy: -8 }], mmsi: 0 });
    const end = [cleanText(endName), ...(spots.length === 0 ? [text] : [])].filter((part) => part !== '').join(', ');
    if (end !== '') putBeside(input, placed, line.at(-2)!, line.at(-1)!, plain(end), 'measure', 9);
  }
  for (const { x, y, name } of overlays.areas) putBeside(input, placed, x, y, plain(cleanText(name)), 'area', 8);
}

function putHovered(input: LabelInput, placed: PlacedLabel[]): void {
  const { hoverMmsi, hoverFeature, store, index, selected, alerted } = input;
  const row = hoverMmsi === 0 || selected.has(hoverMmsi) || alerted.has(hoverMmsi) ? -1 : store.rowOf(hoverMmsi);
  if (row >= 0) {
    const runs = plain(nameVessel(store, hoverMmsi));
    putBeside(input, placed, store.columns.x[row]!, store.columns.y[row]!, runs, 'vessel', 12, hoverMmsi, true);
  }
  const feature = index?.chart.features[hoverFeature];
  if (index !== undefined && feature !== undefined && feature.id !== input.selectedFeature) {
    putFeature(input, index, placed, hoverFeature, [listNames(feature.names)], 'feature', true);
  }
}

function putFeature(
  input: LabelInput,
  { featurePlaces }: ChartIndex,
  placed: PlacedLabel[],
  i: number,
  offers: readonly (readonly NameRun[])[],
  style: LabelStyleName,
  isForced = false,
): boolean {
  return offers.some((runs, k) =>
    putBeside(
      input,
      placed,
      featurePlaces[2 * i]!,
      featurePlaces[2 * i + 1]!,
      runs,
      style,
      7,
      0,
      isForced && k === offers.length - 1,
    ),
  );
}

function putFeatures(input: LabelInput, index: ChartIndex, placed: PlacedLabel[]): void {
  const { view } = input;
  const { chart, groupPlaces } = index;
  if (view.zoom < FEATURES_FROM) {
    if (view.zoom < 3.4) return;
    for (const { id, x, y, size } of groupPlaces) {
      const group = chart.groups[id];
      if (group === undefined || (size < 3 && view.zoom < 4.5)) continue;
      for (const runs of offerNames(group.names, view.zoom, 4.2)) {
        if (putBlock(input, placed, x, y, [{ rows: stackNames(runs, 34), style: 'group' }])) break;
      }
    }
    return;
  }
  for (const [i, feature] of chart.features.entries()) {
    if (i === input.hoverFeature || feature.id === input.selectedFeature) continue;
    putFeature(input, index, placed, i, offerNames(feature.names, view.zoom, ALL_FEATURE_NAMES_FROM), 'feature');
  }
}

/** Rows one below the other, centred on a place. */
function putBlock(
  { view, measure, boxes }: LabelInput,
  placed: PlacedLabel[],
  x: number,
  y: number,
  parts: readonly { readonly rows: readonly (readonly NameRun[])[]; readonly style: LabelStyleName }[],
): boolean {
  const px = view.toPxX(x);
  const py = view.toPxY(y);
  const all = parts.flatMap(({ rows, style }) => rows.map((runs) => ({ runs, style, width: measure(runs, style) })));
  const width = Math.max(...all.map((row) => row.width));
  const height = all.reduce((sum, row) => sum + LABEL_STYLES[row.style].rowPx, 0);
  const [left, right] = [px - width / 2 - 2, px + width / 2 + 2];
  const [north, south] = [py - height / 2, py + height / 2];
  if (left < 0 || north < 0 || right > view.width || south > view.height) return false;
  if (!boxes.tryTake(left, north, right, south)) return false;
  let top = -height / 2;
  const rows = all.map((row): LabelRow => {
    const { rowPx } = LABEL_STYLES[row.style];
    const dy = top + rowPx / 2;
    top += rowPx;
    return { runs: row.runs, style: row.style, dx: -row.width / 2, dy };
  });
  placed.push({ x, y, angle: 0, rows, mmsi: 0 });
  return true;
}

function putLimits(
  { view, measure, boxes }: LabelInput,
  index: ChartIndex,
  placed: PlacedLabel[],
  isWanted: (style: string) => boolean,
): void {
  for (const { limit, line, box } of index.lines) {
    if (!isWanted(limit.style) || !isBoxInView(view, box)) continue;
    const isBelt = limit.style === '12' || limit.style === '24' || limit.style === 'baseline';
    if (isBelt && view.zoom < 7.5) continue;
    const sizePx = (box[2] - box[0] + box[3] - box[1]) * view.scale;
    for (const runs of [plain(nameLimit(limit)), plain(nameLimit(limit, true))]) {
      const width = measure(runs, 'limit');
      if (sizePx < width * 1.2) continue;
      const spots = placeOnLine(view, line, box, width + 6, 13, boxes, isBelt ? 1 : 3);
      for (const spot of spots)
        placed.push({ ...spot, rows: [{ runs, style: 'limit', dx: -width / 2, dy: 0 }], mmsi: 0 });
      if (spots.length > 0) break;
    }
  }
}

function putMedians({ view, measure, boxes }: LabelInput, index: ChartIndex, placed: PlacedLabel[]): void {
  if (view.zoom < MEDIAN_NAMES_FROM) return;
  for (const { between, line, box } of index.medians) {
    if (!isBoxInView(view, box)) continue;
    for (const runs of [plain(nameMedian({ between })), plain(nameMedian({ between }, true))]) {
      const width = measure(runs, 'median');
      const [spot] = placeOnLine(view, line, box, width + 6, 13, boxes, 1);
      if (spot === undefined) continue;
      placed.push({ ...spot, rows: [{ runs, style: 'median', dx: -width / 2, dy: 0 }], mmsi: 0 });
      break;
    }
  }
}

const SEA_SHIFTS = [0, -1, 1, -2, 2].flatMap((south) => [0, -1, 1, -2, 2].map((east) => [east, south] as const));

/** Zoom from which names of a rank are tried. */
function fromZoom(rank: number): number {
  return [0, 3, 4.2, 5.4, 6.8][rank] ?? 7.5;
}

function putSeas(input: LabelInput, { chart }: ChartIndex, placed: PlacedLabel[]): void {
  const { view } = input;
  for (const sea of byRank(chart.seas)) {
    if (view.zoom < fromZoom(sea.rank)) continue;
    const x = lonToX(sea.lon);
    const y = latToY(sea.lat);
    const all = listNames(sea.names);
    if (all.length === 0) continue;
    const main = all.slice(0, 1).map(({ text, lang }) => ({ text: text.toLocaleUpperCase(lang), lang }));
    const first = { rows: [main], style: 'sea' } as const;
    const others = { rows: stackNames(all.slice(1), 24), style: 'sea-other' } as const;
    // Names of one claimant never stand alone for want of room: the block is written whole, or not at all.
    const parts = all.length > 1 ? [first, others] : [first];
    // A sea is wide: its name may stand anywhere near its middle.
    const room = Math.min(90, 24 * 2 ** Math.max(0, view.zoom - 4));
    SEA_SHIFTS.some(([east, south]) =>
      putBlock(input, placed, x + (east * room) / view.scale, y + (south * room) / view.scale, parts),
    );
  }
}

function putTowns(input: LabelInput, { chart }: ChartIndex, placed: PlacedLabel[]): void {
  const { view } = input;
  for (const town of byRank(chart.towns)) {
    if (view.zoom < fromZoom(town.rank) + 1.2) continue;
    for (const runs of offerNames(town.names, view.zoom, 9)) {
      if (putBeside(input, placed, lonToX(town.lon), latToY(town.lat), runs, 'town', 6)) break;
    }
  }
}

function putLands(input: LabelInput, { chart }: ChartIndex, placed: PlacedLabel[]): void {
  for (const land of byRank(chart.lands)) {
    if (input.view.zoom < fromZoom(land.rank)) continue;
    const run = nameLand(land.names);
    if (run !== undefined) {
      putBlock(input, placed, lonToX(land.lon), latToY(land.lat), [{ rows: [[run]], style: 'land' }]);
    }
  }
}

function putVessels(input: LabelInput, placed: PlacedLabel[]): void {
  const { store, view, selected, alerted, hoverMmsi } = input;
  if (view.zoom < VESSEL_NAMES_FROM) return;
  const { columns, count } = store;
  const halfX = view.width / 2 / view.scale;
  const halfY = view.height / 2 / view.scale;
  let named = 0;
  for (let row = 0; row < count && named < MOST_VESSEL_NAMES; row++) {
    if (Math.abs(columns.y[row]! - view.centreY) > halfY) continue;
    const east = columns.x[row]! - view.centreX;
    if (Math.abs(east - Math.round(east)) > halfX) continue;
    const mmsi = columns.mmsi[row]!;
    if (selected.has(mmsi) || alerted.has(mmsi) || mmsi === hoverMmsi) continue;
    named++;
    putBeside(input, placed, columns.x[row]!, columns.y[row]!, plain(nameVessel(store, mmsi)), 'vessel', 11, mmsi);
  }
}

const sorted = new WeakMap<readonly { readonly rank: number }[], readonly unknown[]>();

/** In the order of rank; sorted once per list. */
function byRank<T extends { readonly rank: number }>(list: readonly T[]): readonly T[] {
  let order = sorted.get(list) as readonly T[] | undefined;
  if (order === undefined) {
    order = [...list].sort((a, b) => a.rank - b.rank);
    sorted.set(list, order);
  }
  return order;
}
