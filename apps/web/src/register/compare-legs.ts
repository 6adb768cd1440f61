import type { LinePage } from '@searoom/model/api';
import { countWords } from '../words/mod.ts';

type Point = LinePage['points'][number];

/** Legs are printed to 0.01 M: more than this is no rounding. */
const ROUNDING_NM = 0.015;

/** Whether the published length of the leg from a point is another than the one between its points. */
export function legDiffers({ legNm, publishedLegNm }: Pick<Point, 'legNm' | 'publishedLegNm'>): boolean {
  return legNm !== undefined && publishedLegNm !== undefined && Math.abs(legNm - publishedLegNm) > ROUNDING_NM;
}

/** The whole length, and how many published legs agree with the points. */
export function compareLegs(points: readonly Point[]): string {
  const legs = points.flatMap(({ legNm }) => legNm ?? []);
  if (legs.length === 0) return 'No leg can be measured.';
  const totalNm = legs.reduce((sum, leg) => sum + leg, 0);
  const whole = `${countWords(legs.length, 'leg')}, ${totalNm.toFixed(2)} M in all.`;
  const published = points.filter((point) => point.legNm !== undefined && point.publishedLegNm !== undefined);
  if (published.length === 0) return `${whole} The instrument gives no lengths, or they are not in the register.`;
  const differing = published.filter(legDiffers).length;
  const agree = `${countWords(published.length, 'length')} published, ${published.length - differing} agree within rounding`;
  return `${whole} ${agree}${differing === 0 ? '' : `, ${differing} differ`}.`;
}
