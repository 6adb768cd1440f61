import type { ZoneStances } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';

/**
 * What each zone is under each view of an atlas, for a map that draws one view: `partly` where that depends on what else
 * is asserted at the place. A zone that stands for another (`alternativeTo`) has no effect where the view holds that
 * one on the day of the register. Land is asserted by nobody and left out.
 */
export function listZoneStances(atlas: Atlas): ZoneStances {
  const { registerDate } = atlas;
  const zones: Record<string, ZoneStances['zones'][string]> = {};
  atlas.zones.forEach((zone, number) => {
    if (zone.kind !== 'land')
      zones[zone.id] = atlas.views.map((_, view) => atlas.judge.judgeAlone(view, number, registerDate));
  });
  return { views: atlas.views.map(({ id }) => id), zones };
}
