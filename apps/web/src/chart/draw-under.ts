import type { ChartFeature } from '@searoom/sea';
import type { ChartIndex } from './chart-index.ts';
import { type ChartView, latToY, lonToX, xToLon, yToLat } from './mercator.ts';
import { chooseFrameStep } from './nice-step.ts';
import type { Overlays } from './overlays.ts';
import type { ChartColours } from './palette.ts';
import { DOUBTFUL, SPEED_CLASSES } from './speed-class.ts';

/** Pixels between two lines of the degree frame, at least. */
export const FRAME_ROOM_PX = 84;
/** From this zoom on features have their signs; before, they are points. */
export const FEATURE_SIGNS_FROM = 5.2;
const FEATURES_FROM = 3.6;

/** Draws all that lies over the map and below the vessels. The context's unit is the CSS pixel. */
export function drawUnder(
  ctx: CanvasRenderingContext2D,
  view: ChartView,
  colours: ChartColours,
  index: ChartIndex | undefined,
  overlays: Overlays,
): void {
  ctx.clearRect(0, 0, view.width, view.height);
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
  drawGraticule(ctx, view, colours);
  if (index !== undefined) {
    drawFeatures(ctx, view, colours, index);
    drawTowns(ctx, view, colours, index);
  }
  drawAreas(ctx, view, colours, overlays);
  drawTrack(ctx, view, colours, overlays);
  drawReach(ctx, view, colours, overlays);
  drawWhoseLines(ctx, view, colours, overlays);
  drawMirror(ctx, view, colours, overlays);
  drawPoints(ctx, view, colours, overlays);
  drawTools(ctx, view, colours, overlays);
}

/** Step of the frame in minutes, east-west and north-south. */
export function frameSteps(view: ChartView): readonly [eastMin: number, northMin: number] {
  const eastMin = chooseFrameStep(view.scale / 21_600, FRAME_ROOM_PX);
  return [eastMin, eastMin];
}

function drawGraticule(ctx: CanvasRenderingContext2D, view: ChartView, colours: ChartColours): void {
  ctx.strokeStyle = colours.grat.css;
  ctx.lineWidth = 1;
  ctx.beginPath();
  eachMeridian(view, (px) => {
    ctx.moveTo(px, 0);
    ctx.lineTo(px, view.height);
  });
  eachParallel(view, (py) => {
    ctx.moveTo(0, py);
    ctx.lineTo(view.width, py);
  });
  ctx.stroke();
}

/** Calls with each meridian of the frame in view: px, and minutes east, -10800 up to 10800. */
export function eachMeridian(view: ChartView, call: (px: number, minutes: number) => void): void {
  const [step] = frameSteps(view);
  const half = view.width / 2 / view.scale;
  const first = Math.ceil((xToLon(view.centreX - half) * 60) / step);
  const last = Math.floor((xToLon(view.centreX + half) * 60) / step);
  for (let k = first; k <= last; k++) {
    const px = (lonToX((k * step) / 60) - view.centreX) * view.scale + view.width / 2;
    call(Math.round(px) + 0.5, ((((k * step + 10_800) % 21_600) + 21_600) % 21_600) - 10_800);
  }
}

export function eachParallel(view: ChartView, call: (py: number, minutes: number) => void): void {
  const [, step] = frameSteps(view);
  const half = view.height / 2 / view.scale;
  const first = Math.ceil((yToLat(Math.min(1, view.centreY + half)) * 60) / step);
  const last = Math.floor((yToLat(Math.max(0, view.centreY - half)) * 60) / step);
  for (let k = first; k <= last; k++) call(Math.round(view.toPxY(latToY((k * step) / 60))) + 0.5, k * step);
}

function drawFeatures(
  ctx: CanvasRenderingContext2D,
  view: ChartView,
  colours: ChartColours,
  { chart, featurePlaces }: ChartIndex,
): void {
  if (view.zoom < FEATURES_FROM) return;
  ctx.strokeStyle = colours.feature.css;
  ctx.fillStyle = colours.feature.css;
  ctx.lineWidth = 1;
  for (const [i, { status }] of chart.features.entries()) {
    const px = view.toPxX(featurePlaces[2 * i]!);
    const py = view.toPxY(featurePlaces[2 * i + 1]!);
    if (px < -5 || py < -5 || px > view.width + 5 || py > view.height + 5) continue;
    if (view.zoom < FEATURE_SIGNS_FROM) ctx.fillRect(px - 1, py - 1, 2, 2);
    else drawFeatureSign(ctx, px, py, status);
  }
}

/** Signs by what is dry when: dot at high tide, ring at low tide, cross never; half where findings differ. */
export function drawFeatureSign(
  ctx: CanvasRenderingContext2D,
  px: number,
  py: number,
  status: ChartFeature['status'],
): void {
  const r = 2.4;
  ctx.beginPath();
  if (status === 'submerged') {
    ctx.moveTo(px - 3, py);
    ctx.lineTo(px + 3, py);
    ctx.moveTo(px, py - 3);
    ctx.lineTo(px, py + 3);
    ctx.stroke();
    return;
  }
  if (status === 'unknown') ctx.setLineDash([1.5, 1.5]);
  ctx.arc(px, py, r, 0, 2 * Math.PI);
  if (status === 'rock' || status === 'high-tide') ctx.fill();
  else ctx.stroke();
  if (status === 'disputed-finding') {
    ctx.beginPath();
    ctx.arc(px, py, r, Math.PI / 2, 1.5 * Math.PI);
    ctx.fill();
  }
  ctx.setLineDash([]);
}

function drawTowns(ctx: CanvasRenderingContext2D, view: ChartView, colours: ChartColours, { chart }: ChartIndex): void {
  if (view.zoom < 4.2) return;
  ctx.strokeStyle = colours['ink-3'].css;
  ctx.fillStyle = colours.land.css;
  ctx.lineWidth = 1;
  for (const { lon, lat, rank } of chart.towns) {
    if (rank > 2 && view.zoom < 6.5) continue;
    const px = view.toPxX(lonToX(lon));
    const py = view.toPxY(latToY(lat));
    if (px < 0 || py < 0 || px > view.width || py > view.height) continue;
    ctx.fillRect(px - 2, py - 2, 4, 4);
    ctx.strokeRect(px - 2, py - 2, 4, 4);
  }
}

/** Adds a line in world units to the path, as its copy nearest to the view. */
export function addLine(ctx: CanvasRenderingContext2D, view: ChartView, line: Float64Array): void {
  if (line.length < 4) return;
  const turn = view.turnOf(line[0]!);
  ctx.moveTo(view.toPxXOf(line[0]!, turn), view.toPxY(line[1]!));
  for (let i = 2; i < line.length; i += 2) ctx.lineTo(view.toPxXOf(line[i]!, turn), view.toPxY(line[i + 1]!));
}

function strokeLine(ctx: CanvasRenderingContext2D, view: ChartView, line: Float64Array): void {
  ctx.beginPath();
  addLine(ctx, view, line);
  ctx.stroke();
}

function drawAreas(ctx: CanvasRenderingContext2D, view: ChartView, colours: ChartColours, overlays: Overlays): void {
  for (const { id, line } of overlays.areas) {
    const isSelected = id === overlays.selectedArea;
    ctx.strokeStyle = isSelected ? colours.focus.css : colours['ink-2'].css;
    ctx.lineWidth = isSelected ? 1.75 : 1;
    strokeLine(ctx, view, line);
  }
}

function drawTrack(ctx: CanvasRenderingContext2D, view: ChartView, colours: ChartColours, { track }: Overlays): void {
  if (track === undefined || track.line.length < 4) return;
  const { line, classes } = track;
  ctx.strokeStyle = colours.track.css;
  const turn = view.turnOf(line[0]!);
  for (let wanted = 0; wanted <= DOUBTFUL; wanted++) {
    const step = SPEED_CLASSES[wanted];
    ctx.lineWidth = step?.width ?? 1;
    ctx.globalAlpha = step?.alpha ?? 0.7;
    ctx.setLineDash(step === undefined ? [2, 4] : []);
    ctx.beginPath();
    let isOpen = false;
    for (let i = 1; i < classes.length; i++) {
      if (classes[i] !== wanted) {
        isOpen = false;
        continue;
      }
      if (!isOpen) ctx.moveTo(view.toPxXOf(line[2 * i - 2]!, turn), view.toPxY(line[2 * i - 1]!));
      ctx.lineTo(view.toPxXOf(line[2 * i]!, turn), view.toPxY(line[2 * i + 1]!));
      isOpen = true;
    }
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function drawReach(ctx: CanvasRenderingContext2D, view: ChartView, colours: ChartColours, { reach }: Overlays): void {
  if (reach === undefined) return;
  ctx.strokeStyle = colours.warn.css;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 4]);
  strokeLine(ctx, view, reach);
  ctx.setLineDash([]);
}

function drawWhoseLines(
  ctx: CanvasRenderingContext2D,
  view: ChartView,
  colours: ChartColours,
  { whose, place }: Overlays,
): void {
  ctx.strokeStyle = colours.focus.css;
  ctx.fillStyle = colours.sea.css;
  for (const { line, isToLimit } of whose?.legs ?? []) {
    ctx.lineWidth = isToLimit ? 1 : 1.25;
    ctx.setLineDash(isToLimit ? [5, 3] : []);
    strokeLine(ctx, view, line);
    if (!isToLimit) continue;
    ctx.setLineDash([]);
    ring(ctx, view, line.at(-2)!, line.at(-1)!, 3);
  }
  ctx.setLineDash([]);
  ctx.lineWidth = 1.25;
  for (const { x, y } of whose?.bases ?? []) {
    const px = view.toPxX(x);
    const py = view.toPxY(y);
    ctx.fillRect(px - 3, py - 3, 6, 6);
    ctx.strokeRect(px - 3, py - 3, 6, 6);
  }
  const at = place ?? whose;
  if (at !== undefined) drawCross(ctx, view, at, 1.5);
}

/** The cursor of a linked map, thinner than a place that is selected. */
function drawMirror(ctx: CanvasRenderingContext2D, view: ChartView, colours: ChartColours, { mirror }: Overlays): void {
  if (mirror === undefined) return;
  ctx.strokeStyle = colours.focus.css;
  drawCross(ctx, view, mirror, 1);
}

function drawCross(
  ctx: CanvasRenderingContext2D,
  view: ChartView,
  at: { readonly x: number; readonly y: number },
  width: number,
): void {
  const px = view.toPxX(at.x);
  const py = view.toPxY(at.y);
  ctx.lineWidth = width;
  ctx.beginPath();
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    ctx.moveTo(px + 4 * dx, py + 4 * dy);
    ctx.lineTo(px + 14 * dx, py + 14 * dy);
  }
  ctx.stroke();
}

function ring(ctx: CanvasRenderingContext2D, view: ChartView, x: number, y: number, r: number): void {
  ctx.beginPath();
  ctx.arc(view.toPxX(x), view.toPxY(y), r, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

function drawPoints(ctx: CanvasRenderingContext2D, view: ChartView, colours: ChartColours, overlays: Overlays): void {
  ctx.strokeStyle = colours.focus.css;
  ctx.fillStyle = colours.sea.css;
  ctx.lineWidth = 1.5;
  for (const { x, y } of overlays.eventPoints) ring(ctx, view, x, y, 4);
}

function drawTools(ctx: CanvasRenderingContext2D, view: ChartView, colours: ChartColours, overlays: Overlays): void {
  ctx.strokeStyle = colours.focus.css;
  ctx.fillStyle = colours.sea.css;
  ctx.lineWidth = 1.25;
  for (const { line } of overlays.legs) strokeLine(ctx, view, line);
  ctx.setLineDash([5, 3]);
  if (overlays.rubber !== undefined) strokeLine(ctx, view, overlays.rubber.line);
  if (overlays.draft !== undefined) strokeLine(ctx, view, overlays.draft);
  ctx.setLineDash([]);
  for (let i = 0; i < overlays.corners.length; i += 2)
    ring(ctx, view, overlays.corners[i]!, overlays.corners[i + 1]!, 3);
}
