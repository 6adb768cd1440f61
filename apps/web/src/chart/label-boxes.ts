/**
 * What is taken on the chart, as boxes in pixels. First come, first served: whoever asks first stands, so callers ask in
 * the order of importance. Memory is kept between rounds.
 */
export class LabelBoxes {
  #boxes = new Float64Array(4 * 256);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
  }

  isFree(left: number, top: number, right: number, bottom: number): boolean {
    const boxes = this.#boxes;
    for (let i = 0; i < this.#count * 4; i += 4) {
      if (left < boxes[i + 2]! && right > boxes[i]! && top < boxes[i + 3]! && bottom > boxes[i + 1]!) return false;
    }
    return true;
  }

  take(left: number, top: number, right: number, bottom: number): void {
    if ((this.#count + 1) * 4 > this.#boxes.length) {
      const grown = new Float64Array(this.#boxes.length * 2);
      grown.set(this.#boxes);
      this.#boxes = grown;
    }
    this.#boxes.set([left, top, right, bottom], this.#count * 4);
    this.#count++;
  }

  /** Takes a box when nothing stands there. */
  tryTake(left: number, top: number, right: number, bottom: number): boolean {
    if (!this.isFree(left, top, right, bottom)) return false;
    this.take(left, top, right, bottom);
    return true;
  }

  /** The same for text of a width that is turned round its middle: a chain of small boxes along it. */
  tryTakeTurned(x: number, y: number, width: number, height: number, angle: number): boolean {
    const links = Math.max(1, Math.ceil(width / height));
    const half = height / 2;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const at = (link: number): number => ((link + 0.5) / links - 0.5) * width;
    for (let link = 0; link < links; link++) {
      const cx = x + at(link) * cos;
      const cy = y + at(link) * sin;
      if (!this.isFree(cx - half, cy - half, cx + half, cy + half)) return false;
    }
    for (let link = 0; link < links; link++) {
      const cx = x + at(link) * cos;
      const cy = y + at(link) * sin;
      this.take(cx - half, cy - half, cx + half, cy + half);
    }
    return true;
  }
}
