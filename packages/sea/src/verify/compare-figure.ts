import { findOpenQuestion, type Questioned, type VerifyLine } from './report.ts';

/** A published figure with the computed one beside it. */
export interface Figure {
  readonly check: string;
  readonly record: Questioned;
  readonly item?: string;
  readonly published: number;
  readonly computed: number;
  /** How far they may lie apart, in the unit of the figures. */
  readonly bound: number;
  readonly unit: string;
  /** Decimals that are told. */
  readonly digits: number;
  readonly note?: string;
  /** How a figure is written, where a number with its unit would not do. */
  readonly format?: (value: number) => string;
}

/**
 * Holds a published figure against the computed one. Where they differ and the register knows it, the answer is its open
 * question; but only while the computed figure is the one that the question is about, so that a point that moves since
 * does not hide behind it.
 */
export function compareFigure(figure: Figure): VerifyLine {
  const { check, record, item, published, computed, bound, unit, digits } = figure;
  const fits = Math.abs(published - computed) <= bound;
  const question = fits ? undefined : findOpenQuestion(record, check, item);
  const isKnown = question !== undefined && Math.abs((question.computed ?? computed) - computed) <= bound;
  const note = [
    ...(isKnown ? [question.why] : []),
    ...(question !== undefined && !isKnown
      ? [`the open question is about ${formatFigure(question.computed!, digits)} ${unit}, no longer what comes out`]
      : []),
    ...(fits
      ? []
      : [`apart by ${formatFigure(Math.abs(published - computed), digits)} ${unit}, bound ${bound} ${unit}`]),
    ...(figure.note === undefined ? [] : [figure.note]),
  ].join('; ');
  return {
    check,
    record: record.id,
    ...(item !== undefined && { item }),
    published: figure.format?.(published) ?? `${published.toLocaleString('en', { maximumFractionDigits: 6 })} ${unit}`,
    computed: figure.format?.(computed) ?? `${formatFigure(computed, digits)} ${unit}`,
    verdict: fits ? 'agrees' : isKnown ? 'open-question' : 'differs',
    ...(note !== '' && { note }),
  };
}

/** A number with this many decimals, thousands apart: `887,205.3`. */
export function formatFigure(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Half of the last place that a figure is printed with: 0.05 for 36.1. */
export function halfLastPlace(printed: number): number {
  const decimals = String(printed).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
