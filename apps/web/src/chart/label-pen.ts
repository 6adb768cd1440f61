import { LABEL_STYLES, type LabelStyle, type LabelStyleName } from './label-styles.ts';
import { NAME_JOINT, type NameRun } from './names.ts';
import type { ChartColours, ChartFonts } from './palette.ts';

/** The parts of a 2D context that are newer than its types. */
interface NewContext {
  lang?: string;
  letterSpacing?: string;
}

const MOST_WIDTHS = 8_000;

/**
 * Writes names on a canvas, each part in its language (the canvas' `lang` chooses the shapes of Han characters). Widths
 * are measured once.
 */
export class LabelPen {
  readonly #ctx: CanvasRenderingContext2D & NewContext;
  readonly #widths = new Map<string, number>();
  #fonts: ChartFonts;
  #now: LabelStyleName | undefined;
  #lang = '';

  constructor(ctx: CanvasRenderingContext2D, fonts: ChartFonts) {
    this.#ctx = ctx;
    this.#fonts = fonts;
  }

  /** Widths of another font, or of one that was loaded since, are other widths. */
  setFonts(fonts: ChartFonts): void {
    this.#fonts = fonts;
    this.#widths.clear();
    this.forget();
  }

  /** The context was reset, as by a change of the canvas' size. */
  forget(): void {
    this.#now = undefined;
    this.#lang = '';
  }

  /** Width of a row in px. */
  measure(runs: readonly NameRun[], name: LabelStyleName): number {
    let width = 0;
    for (const [i, run] of runs.entries()) {
      width += this.#measureText(i === 0 ? run.text : NAME_JOINT + run.text, run.lang, name);
    }
    return width;
  }

  /**
   * Writes a row with its halo, in two rounds so that no halo covers a neighbour's letters.
   *
   * @param x,y start of the row in px, y of its middle, in the turn of the context as it is
   */
  write(runs: readonly NameRun[], x: number, y: number, name: LabelStyleName, colours: ChartColours): void {
    const ctx = this.#ctx;
    const style: LabelStyle = LABEL_STYLES[name];
    ctx.lineJoin = 'round';
    ctx.lineWidth = style.haloPx;
    ctx.strokeStyle = colours[style.halo].css;
    ctx.fillStyle = colours[style.ink].css;
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    for (const isHalo of [true, false]) {
      let at = x;
      for (const [i, run] of runs.entries()) {
        const text = i === 0 ? run.text : NAME_JOINT + run.text;
        this.#choose(name, run.lang);
        if (isHalo) ctx.strokeText(text, at, y);
        else ctx.fillText(text, at, y);
        if (runs.length > 1) at += this.#measureText(text, run.lang, name);
      }
    }
  }

  #measureText(text: string, lang: string, name: LabelStyleName): number {
    const key = `${name}|${lang}|${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size >= MOST_WIDTHS) this.#widths.clear();
      this.#choose(name, lang);
      width = this.#ctx.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }

  /** Setting a font is slow: only where it changes. */
  #choose(name: LabelStyleName, lang: string): void {
    const ctx = this.#ctx;
    if (this.#lang !== lang) {
      this.#lang = lang;
      if ('lang' in ctx) ctx.lang = lang;
    }
    if (this.#now === name) return;
    this.#now = name;
    const style: LabelStyle = LABEL_STYLES[name];
    ctx.font = style.font(this.#fonts);
    if ('letterSpacing' in ctx) ctx.letterSpacing = `${style.spacingPx}px`;
  }
}
