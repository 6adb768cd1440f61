import type { VesselStore } from '../vessels/vessel-store.ts';
import { formatBearing, formatDistanceNm } from '../words/position.ts';
import type { PxBox } from './chart-elements.ts';
import type { PlacedLabel } from './compose-labels.ts';
import { drawScale } from './draw-scale.ts';
import { eachMeridian, eachParallel } from './draw-under.ts';
import type { Leg } from './geodesic-path.ts';
import type { LabelPen } from './label-pen.ts';
import type { ChartView } from './mercator.ts';
import type { NameRun } from './names.ts';
import { formatTick } from './nice-step.ts';
import type { Overlays } from './overlays.ts';
import type { ChartColours } from './palette.ts';

/**
 * Draws names, the degree frame's numbers and the scale over everything else. The context's unit is the CSS pixel.
 *
 * @param furniture what lies over the chart, in px: the scale ends left of it, and no number is half below it
 */
export function drawLabels(
  ctx: CanvasRenderingContext2D,
  pen: LabelPen,
  view: ChartView,
  colours: ChartColours,
  labels: readonly PlacedLabel[],
  store: VesselStore,
  overlays: Overlays,
  selected: ReadonlySet<number>,
  furniture: readonly PxBox[],
): void {
  ctx.clearRect(0, 0, view.width, view.height);
  drawBrackets(ctx, view, colours, store, selected);
  // From the least to the most important, so that a forced name lies on top.
  for (let i = labels.length - 1; i >= 0; i--) drawLabel(ctx, pen, view, colours, labels[i]!, store);
  for (const leg of overlays.legs) drawLegText(ctx, pen, view, colours, leg);
  if (overlays.rubber !== undefined) drawLegText(ctx, pen, view, colours, overlays.rubber);
  drawTotal(pen, view, colours, overlays);
  drawTicks(pen, view, colours, furniture);
  drawScale(ctx, pen, view, colours, furniture);
}

/** Half of the square that brackets make round a selected vessel, and the length of their arms. */
const BRACKET_PX = 12;
const ARM_PX = 5;

function drawBrackets(
  ctx: CanvasRenderingContext2D,
  view: ChartView,
  colours: ChartColours,
  store: VesselStore,
  selected: ReadonlySet<number>,
): void {
  if (selected.size === 0) return;
  ctx.strokeStyle = colours.focus.css;
  ctx.lineWidth = 1.75;
  ctx.beginPath();
  for (const mmsi of selected) {
    const row = store.rowOf(mmsi);
    if (row < 0) continue;
    const { columns } = store;
    const px = view.toPxX(columns.x[row]!);
    const py = view.toPxY(columns.y[row]!);
    for (const [east, south] of [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const) {
      const x = px + east * BRACKET_PX;
      const y = py + south * BRACKET_PX;
      ctx.moveTo(x, y - south * ARM_PX);
      ctx.lineTo(x, y);
      ctx.lineTo(x - east * ARM_PX, y);
    }
  }
  ctx.stroke();
}

function drawLabel(
  ctx: CanvasRenderingContext2D,
  pen: LabelPen,
  view: ChartView,
  colours: ChartColours,
  label: PlacedLabel,
  store: VesselStore,
): void {
  if (label.mmsi !== 0) {
    const row = store.rowOf(label.mmsi);
    if (row < 0) return;
    label.x = store.columns.x[row]!;
    label.y = store.columns.y[row]!;
  }
  const px = view.toPxX(label.x);
  const py = view.toPxY(label.y);
  if (px < -300 || py < -300 || px > view.width + 300 || py > view.height + 300) return;
  if (label.angle !== 0) {
    // Turned forth and back: save() and restore() would also bring back the font of before.
    ctx.translate(px, py);
    ctx.rotate(label.angle);
    for (const { runs, dx, dy, style } of label.rows) pen.write(runs, dx, dy, style, colours);
    ctx.rotate(-label.angle);
    ctx.translate(-px, -py);
    return;
  }
  for (const { runs, dx, dy, style } of label.rows)
    pen.write(runs, Math.round(px + dx), Math.round(py + dy), style, colours);
}

/** Range and bearing, set along the middle of a leg. */
function drawLegText(
  ctx: CanvasRenderingContext2D,
  pen: LabelPen,
  view: ChartView,
  colours: ChartColours,
  { line, rangeNm, bearingDeg }: Leg,
): void {
  const turn = view.turnOf(line[0]!);
  const x1 = view.toPxXOf(line[0]!, turn);
  const y1 = view.toPxY(line[1]!);
  const x2 = view.toPxXOf(line.at(-2)!, turn);
  const y2 = view.toPxY(line.at(-1)!);
  const runs = [{ text: `${formatDistanceNm(rangeNm)} ${formatBearing(bearingDeg)}`, lang: 'en' }];
  const width = pen.measure(runs, 'measure');
  if (Math.hypot(x2 - x1, y2 - y1) < width * 0.8) return;
  const middle = 2 * Math.floor(line.length / 4);
  const isEven = line.length % 4 === 0;
  const mx = isEven
    ? (view.toPxXOf(line[middle - 2]!, turn) + view.toPxXOf(line[middle]!, turn)) / 2
    : view.toPxXOf(line[middle]!, turn);
  const my = isEven
    ? (view.toPxY(line[middle - 1]!) + view.toPxY(line[middle + 1]!)) / 2
    : view.toPxY(line[middle + 1]!);
  let angle = Math.atan2(y2 - y1, x2 - x1);
  if (angle > Math.PI / 2) angle -= Math.PI;
  if (angle <= -Math.PI / 2) angle += Math.PI;
  ctx.translate(mx, my);
  ctx.rotate(angle);
  pen.write(runs, -width / 2, -9, 'measure', colours);
  ctx.rotate(-angle);
  ctx.translate(-mx, -my);
}

function drawTotal(pen: LabelPen, view: ChartView, colours: ChartColours, overlays: Overlays): void {
  const last = (overlays.rubber ?? overlays.legs.at(-1))?.line;
  if (overlays.totalText === '' || last === undefined) return;
  const x = view.toPxX(last.at(-2)!) + 12;
  const y = view.toPxY(last.at(-1)!) + 14;
  pen.write([{ text: overlays.totalText, lang: 'en' }], x, y, 'measure', colours);
}

function drawTicks(pen: LabelPen, view: ChartView, colours: ChartColours, furniture: readonly PxBox[]): void {
  const isFree = (px: number, py: number, runs: readonly NameRun[]): boolean => {
    const right = px + pen.measure(runs, 'tick');
    return !furniture.some(([west, north, east, south]) => px < east && right > west && py < south && py + 1 > north);
  };
  eachMeridian(view, (px, minutes) => {
    if (px < 40 || px > view.width - 30) return;
    const runs = [{ text: formatTick(minutes, 'E', 'W'), lang: 'en' }];
    if (isFree(px + 3, view.height - 8, runs)) pen.write(runs, px + 3, view.height - 8, 'tick', colours);
  });
  eachParallel(view, (py, minutes) => {
    if (py < 34 || py > view.height - 24) return;
    const runs = [{ text: formatTick(minutes, 'N', 'S'), lang: 'en' }];
    if (isFree(5, py - 7, runs)) pen.write(runs, 5, py - 7, 'tick', colours);
  });
}
