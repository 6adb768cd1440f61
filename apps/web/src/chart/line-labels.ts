import type { Box } from './chart-index.ts';
import type { LabelBoxes } from './label-boxes.ts';
import type { ChartView } from './mercator.ts';

/** Where a label was set on a line: the middle of its text in world units, and its turn. */
export interface LinePlace {
  readonly x: number;
  readonly y: number;
  /** Radians clockwise on the screen, so that the text is never upside down. */
  readonly angle: number;
}

/** A chord this much shorter than the line below it means a bend that straight text would leave. */
const STRAIGHT = 0.965;
/** A line that shows as much gets its label again, for eyes far from the first. */
const AGAIN_EVERY_PX = 700;
const EDGE_PX = 24;

let pxs = new Float64Array(1024);
let alongs = new Float64Array(512);

/**
 * Finds places for a label on the part of a line that shows, and takes their boxes. Tried from the middle of each run in
 * view outwards, where the line is straight enough.
 *
 * @param line [x, y ...] in world units · @param most labels on this line
 */
export function placeOnLine(
  view: ChartView,
  line: Float64Array,
  box: Box,
  textWidth: number,
  textHeight: number,
  boxes: LabelBoxes,
  most = 3,
): LinePlace[] {
  const count = line.length / 2;
  if (pxs.length < line.length) {
    pxs = new Float64Array(line.length * 2);
    alongs = new Float64Array(line.length);
  }
  const turn = view.turnOf((box[0] + box[2]) / 2);
  const places: LinePlace[] = [];
  let runFrom = -1;
  for (let i = 0; i <= count; i++) {
    let isInside = false;
    if (i < count) {
      const px = (pxs[2 * i] = view.toPxXOf(line[2 * i]!, turn));
      const py = (pxs[2 * i + 1] = view.toPxY(line[2 * i + 1]!));
      isInside = px > EDGE_PX && px < view.width - EDGE_PX && py > EDGE_PX && py < view.height - EDGE_PX;
    }
    if (isInside && runFrom < 0) runFrom = Math.max(0, i - 1);
    else if (!isInside && runFrom >= 0) {
      placeOnRun(runFrom, Math.min(i, count - 1));
      runFrom = -1;
    }
    if (places.length >= most) return places;
  }
  if (places.length === 0) placeOnLongLegs();
  return places;

  /** Vertices from and to may lie outside; the label must not. */
  function placeOnRun(from: number, to: number): void {
    alongs[from] = 0;
    for (let i = from + 1; i <= to; i++) {
      alongs[i] = alongs[i - 1]! + Math.hypot(pxs[2 * i]! - pxs[2 * i - 2]!, pxs[2 * i + 1]! - pxs[2 * i - 1]!);
    }
    const length = alongs[to]!;
    if (length < textWidth * 1.05) return;
    const wanted = Math.max(1, Math.min(most, Math.floor(length / AGAIN_EVERY_PX)));
    for (let k = 0; k < wanted && places.length < most; k++) {
      const middle = (length * (k + 0.5)) / wanted;
      for (const shift of [0, 0.12, -0.12, 0.25, -0.25, 0.4, -0.4]) {
        if (tryAt(from, to, middle + (shift * length) / wanted)) break;
      }
    }
  }

  /** A straight leg can cross the view without a vertex in it. */
  function placeOnLongLegs(): void {
    for (let i = 1; i < count; i++) {
      const [x1, y1, x2, y2] = [pxs[2 * i - 2]!, pxs[2 * i - 1]!, pxs[2 * i]!, pxs[2 * i + 1]!];
      const length = Math.hypot(x2 - x1, y2 - y1);
      if (length < view.width / 4) continue;
      // The place on the leg that is nearest to the middle of the view.
      const part = ((view.width / 2 - x1) * (x2 - x1) + (view.height / 2 - y1) * (y2 - y1)) / (length * length);
      if (part <= 0 || part >= 1) continue;
      alongs[i - 1] = 0;
      alongs[i] = length;
      if (tryAt(i - 1, i, part * length)) return;
    }
  }

  function tryAt(from: number, to: number, along: number): boolean {
    const [ax, ay] = pointAt(from, to, along - textWidth / 2);
    const [bx, by] = pointAt(from, to, along + textWidth / 2);
    const chord = Math.hypot(bx - ax, by - ay);
    if (chord < textWidth * STRAIGHT) return false;
    const x = (ax + bx) / 2;
    const y = (ay + by) / 2;
    const halfX = Math.abs(bx - ax) / 2 + 4;
    const halfY = Math.abs(by - ay) / 2 + 4;
    if (x < halfX || x > view.width - halfX || y < halfY || y > view.height - halfY) return false;
    let angle = Math.atan2(by - ay, bx - ax);
    if (angle > Math.PI / 2) angle -= Math.PI;
    if (angle <= -Math.PI / 2) angle += Math.PI;
    if (!boxes.tryTakeTurned(x, y, textWidth, textHeight, angle)) return false;
    places.push({
      x: view.centreX + (x - view.width / 2) / view.scale,
      y: view.centreY + (y - view.height / 2) / view.scale,
      angle,
    });
    return true;
  }

  function pointAt(from: number, to: number, along: number): [number, number] {
    let i = from + 1;
    while (i < to && alongs[i]! < along) i++;
    const part = (along - alongs[i - 1]!) / (alongs[i]! - alongs[i - 1]! || 1);
    return [
      pxs[2 * i - 2]! + part * (pxs[2 * i]! - pxs[2 * i - 2]!),
      pxs[2 * i - 1]! + part * (pxs[2 * i + 1]! - pxs[2 * i - 1]!),
    ];
  }
}
