import type { WhoseAnswer } from '@searoom/model/api';
import { nameStance } from '../../views/stance-words.ts';
import { describeKind, formatDecimal, joinWords } from '../../words/mod.ts';
import { groupZones } from './group-zones.ts';
import { stanceOf } from './judge-zones.ts';
import { sayMedian } from './measured-words.ts';
import { sayDate } from './say-date.ts';
import { sayCaveats, sayWhose } from './whose-sentence.ts';
import { describeLimit, nameInstrument } from './zone-words.ts';

/**
 * The answer in lines of text, for a message or a log.
 *
 * @param view legal view whose stance is told with each zone
 */
export function whoseToText(answer: WhoseAnswer, view?: string): string {
  const { place, zones, gaps, caution } = answer;
  const groups = groupZones(zones).flatMap((group) => [
    '',
    `${group.title}:`,
    ...group.zones.map((zone) => {
      const limit = describeLimit(zone);
      const contested =
        zone.contestedBy.length === 0 ? '' : `; contested by ${joinWords(zone.contestedBy.map(({ name }) => name))}`;
      const parties = joinWords(zone.assertedBy.map(({ name }) => name));
      const stance = stanceOf(zone, view);
      const judged = stance === undefined ? '' : `; ${stance.view}: ${nameStance(stance.stance)} (${stance.because})`;
      return `- ${describeKind(zone.kind)} asserted by ${parties} (${zone.name}) under ${nameInstrument(zone)}${contested}; to ${limit.limit ?? 'limit'}: ${limit.distance} ${limit.certainty}${judged}`;
    }),
  ]);
  return [
    `${place.text} (${formatDecimal(place.lat, place.lon)})`,
    sayWhose(answer),
    ...answer.views.map((summary) => `Under ${summary.view}: ${summary.say}`),
    ...sayCaveats(answer),
    sayDate(answer),
    ...groups,
    ...(answer.medians.length === 0 ? [] : ['', ...answer.medians.map(sayMedian)]),
    ...(gaps.length === 0
      ? []
      : ['', 'Known to be missing here:', ...gaps.map(({ about, why }) => `- ${about} ${why}`)]),
    '',
    caution,
  ].join('\n');
}

/**
 * The answer as GeoJSON (RFC 7946): the place with the whole answer, and the base point of each zone that has one, with a
 * line to it.
 */
export function whoseToGeoJson(answer: WhoseAnswer): unknown {
  const { place, zones, ...rest } = answer;
  const at = [place.lon, place.lat];
  const bases = zones.flatMap((zone) =>
    zone.base === undefined
      ? []
      : [
          {
            type: 'Feature',
            geometry: { type: 'LineString', coordinates: [at, [zone.base.lon, zone.base.lat]] },
            properties: {
              zone: zone.zone,
              assertedBy: zone.assertedBy.map(({ code }) => code),
              basePoint: zone.base.name,
              distanceNm: zone.base.distanceNm,
              uncertaintyM: zone.base.uncertaintyM,
            },
          },
        ],
  );
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: at },
        properties: { place: place.text, ...rest, zones },
      },
      ...bases,
    ],
  };
}
