import { measureDistanceM } from '@searoom/geo';
import type { BaselineRecord } from '../register/schema.ts';
import { traceEnclosure } from '../zones/collect-territories.ts';
import { formatFigure } from './compare-figure.ts';
import type { Land } from './land.ts';
import { measureAreaKm2, measureCommonKm2 } from './measure-area.ts';
import { findLongest, listLegs } from './measure-line.ts';
import { findOpenQuestion, type Verdict, type VerifyLine } from './report.ts';

/** Height of the rows in which land is measured, about 220 m: the grid of the base map. */
const ROW_DEG = 0.002;
/** How far the whole coast of the base map may lie seaward or landward: a step of its grid (about 400 x 190 m). */
const COAST_OFFSET_KM = 0.4;

/**
 * UNCLOS Art. 47 on archipelagic baselines: legs of at most 100 M, of which up to 3 per cent up to 125 M (2); water to
 * land between 1:1 and 9:1 (1). Where a figure is published it is held against ours; a figure outside the article's
 * bounds is an open question, never a finding.
 */
export function checkArticle47(line: BaselineRecord, land: Land | undefined): VerifyLine[] {
  if (line.kind !== 'archipelagic-baseline') return [];
  return [...checkLegs(line), checkRatio(line, land)];
}

function checkLegs(line: BaselineRecord): VerifyLine[] {
  const legs = listLegs(line);
  const longest = findLongest(legs);
  const over = legs.filter(({ lengthM }) => lengthM > 100).map(({ name }) => name);
  const share = (100 * over.length) / legs.length;
  const published = line.published?.legsOver100M;
  const isSame = published !== undefined && published.join() === over.join();
  const common = { check: 'art-47-legs', record: line.id };
  const judge = (item: string, isWithin: boolean, figures: { published?: string; computed: string }): VerifyLine => {
    const question = findOpenQuestion(line, 'art-47-legs', item);
    const note = !line.complete
      ? `${line.points.length} points only: the others are missing`
      : isWithin
        ? undefined
        : (question?.why ?? 'outside the bounds of the article as we read it; no finding');
    const verdict: Verdict = !line.complete ? 'incomplete' : isWithin ? 'agrees' : 'open-question';
    return { ...common, item, ...figures, verdict, ...(note !== undefined && { note }) };
  };
  return [
    ...(published === undefined
      ? []
      : [
          {
            ...common,
            item: 'legs over 100 M',
            published: published.join(', '),
            computed: over.join(', ') || 'none',
            verdict: isSame ? ('agrees' as const) : ('differs' as const),
          },
        ]),
    judge('share of legs over 100 M, at most 3 %', share <= 3, {
      ...(published !== undefined && { published: `${formatFigure((100 * published.length) / legs.length, 2)} %` }),
      computed: `${formatFigure(share, 2)} % (${over.length} of ${legs.length} legs)`,
    }),
    judge('no leg over 125 M', (longest?.lengthM ?? 0) <= 125, {
      computed: `longest ${formatFigure(longest?.lengthM ?? 0, 3)} M${longest ? ` (${longest.name})` : ''}`,
    }),
  ];
}

function checkRatio(line: BaselineRecord, land: Land | undefined): VerifyLine {
  const common = { check: 'art-47-ratio', record: line.id };
  const printed = line.published?.waterToLand;
  const published = printed === undefined ? {} : { published: `${printed}:1` };
  if (!line.complete) {
    const note = 'the archipelago is not enclosed by the points at hand, so there is no ratio to measure';
    return { ...common, ...published, verdict: 'incomplete', note };
  }
  const ring = traceEnclosure(line);
  if (ring === null || land === undefined) {
    const note = land === undefined ? 'no base map at hand' : 'the line is open';
    return { ...common, ...published, verdict: 'not-applicable', note };
  }
  const enclosedKm2 = measureAreaKm2(ring);
  const landKm2 = measureCommonKm2([ring], land.rings, ROW_DEG);
  const ratio = (enclosedKm2 - landKm2) / landKm2;
  const landErrorKm2 = COAST_OFFSET_KM * measureCoastKm(land.rings, ring);
  // d(enclosed / land - 1) by the land alone: the ring is known far better.
  const error = (enclosedKm2 / landKm2) * (landErrorKm2 / landKm2);
  const fitting =
    printed === undefined ? '' : `; the published ratio fits ${formatFigure(enclosedKm2 / (1 + printed), 0)} km2`;
  const isSame = printed === undefined || Math.abs(printed - ratio) <= error + 0.005;
  const isWithin = ratio >= 1 && ratio <= 9;
  return {
    ...common,
    ...published,
    computed: `${formatFigure(ratio, 2)}:1 ± ${formatFigure(error, 2)}`,
    verdict: !isSame ? 'differs' : isWithin ? 'agrees' : 'open-question',
    note: `${formatFigure(enclosedKm2, 0)} km2 enclosed, ${formatFigure(landKm2, 0)} ± ${formatFigure(landErrorKm2, 0)} km2 of them land of the base map (a coast ${COAST_OFFSET_KM * 1000} m off everywhere)${fitting}; waters within fringing reefs, which Art. 47(7) may count as land, are not known`,
  };
}

/** Length of the coasts within the box of a ring, in km. */
function measureCoastKm(coasts: readonly Float64Array[], ring: Float64Array): number {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let i = 0; i < ring.length; i += 2) {
    west = Math.min(west, ring[i]!);
    east = Math.max(east, ring[i]!);
    south = Math.min(south, ring[i + 1]!);
    north = Math.max(north, ring[i + 1]!);
  }
  let sumM = 0;
  for (const coast of coasts) {
    // Only land that lies whole within the box: the neighbour's coast is not counted.
    let isWithin = true;
    for (let i = 0; i < coast.length && isWithin; i += 2) {
      const [lon, lat] = [coast[i]!, coast[i + 1]!];
      isWithin = lon >= west && lon <= east && lat >= south && lat <= north;
    }
    for (let i = 2; isWithin && i < coast.length; i += 2) {
      sumM += measureDistanceM(coast[i - 2]!, coast[i - 1]!, coast[i]!, coast[i + 1]!);
    }
  }
  return sumM / 1000;
}
