import { nameParty } from '@searoom/model';
import { BaseDistance } from '../base/base-points.ts';
import type { Territory } from '../base/territory.ts';
import type { NamedParty } from './answer.ts';

export const METRES_PER_NM = 1852;

export function toParty(code: string): NamedParty {
  return { code, name: nameParty(code) };
}

/** Miles to a hundredth, degrees to a millionth. */
export function round(value: number, steps = 100): number {
  return Math.round(value * steps) / steps;
}

/** Trees over base points are made when first asked for, and kept with the atlas. */
const distances = new WeakMap<Territory, BaseDistance>();

export function distanceOf(territory: Territory): BaseDistance {
  let distance = distances.get(territory);
  if (distance === undefined) distances.set(territory, (distance = new BaseDistance(territory.points)));
  return distance;
}
