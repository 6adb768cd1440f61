import type { ChartStyle } from '@searoom/sea';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { MEDIAN_STYLE } from './claim-source.ts';
import { LIMIT_PENS, MEDIAN_PEN } from './claim-words.ts';
import type { ChartColours } from './palette.ts';

/** Zoom from which the fine coast is wanted. */
export const FINE_FROM_ZOOM = 4;
/** Zooms from which lines are drawn: at small scales belts along the coast are one thick line and say nothing. */
const FROM_ZOOM: Partial<Record<ChartStyle, number>> = { baseline: 4.5, '12': 4.5, '24': 6 };

/** Zoom from which lines of equal distance are drawn: they are for who looks closely. */
export const MEDIANS_FROM_ZOOM = 5;

/** Width of a line that a legal view holds at some of its places only, to that of one it holds everywhere. */
const PARTLY = 0.55;

/** Zoom from which lines of a style are drawn. */
export function limitFromZoom(style: ChartStyle): number {
  return FROM_ZOOM[style] ?? 0;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The style of the base map: sea, hatching, limits, land. Neither glyphs nor sprites: names and symbols are drawn by the
 * page itself, so nothing is asked of another server. No borders on land.
 */
export function makeStyle(colours: ChartColours): StyleSpecification {
  const { claim, band } = colours;
  const limits = (Object.keys(LIMIT_PENS) as ChartStyle[]).map((style): LayerSpecification => {
    const { width, dash } = LIMIT_PENS[style];
    const from = FROM_ZOOM[style];
    return {
      id: `limit-${style}`,
      type: 'line',
      source: 'claims',
      filter: ['==', ['get', 'style'], style],
      ...(from !== undefined && { minzoom: from }),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': claim.css,
        'line-width': ['case', ['==', ['get', 'partly'], true], width * PARTLY, width],
        // MapLibre counts dashes in widths of the line.
        ...(dash !== undefined && { 'line-dasharray': dash.map((part) => part / width) }),
        ...(from !== undefined && { 'line-opacity': ['interpolate', ['linear'], ['zoom'], from, 0.3, from + 1, 0.9] }),
      },
    };
  });
  return {
    version: 8,
    sources: {
      'land-coarse': { type: 'geojson', data: EMPTY, maxzoom: 8 },
      'land-fine': { type: 'geojson', data: EMPTY, maxzoom: 11 },
      claims: { type: 'geojson', data: EMPTY, maxzoom: 14 },
      areas: { type: 'geojson', data: EMPTY, maxzoom: 12 },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea.css } },
      hatch('two'),
      hatch('more'),
      {
        id: 'band',
        type: 'fill',
        source: 'areas',
        filter: ['==', ['get', 'by'], 'band'],
        paint: { 'fill-color': band.css, 'fill-opacity': 0.13, 'fill-antialias': false },
      },
      {
        id: 'median',
        type: 'line',
        source: 'claims',
        minzoom: MEDIANS_FROM_ZOOM,
        filter: ['==', ['get', 'style'], MEDIAN_STYLE],
        layout: { 'line-cap': 'round' },
        paint: {
          'line-color': claim.css,
          'line-width': MEDIAN_PEN.width,
          'line-dasharray': [0, MEDIAN_PEN.everyPx / MEDIAN_PEN.width],
          'line-opacity': MEDIAN_PEN.opacity,
        },
      },
      ...limits,
      ...(['coarse', 'fine'] as const).flatMap((grade): LayerSpecification[] => [
        {
          id: `land-${grade}`,
          type: 'fill',
          source: `land-${grade}`,
          ...(grade === 'fine' && { minzoom: FINE_FROM_ZOOM }),
          paint: { 'fill-color': colours.land.css, 'fill-antialias': false },
        },
        {
          id: `coast-${grade}`,
          type: 'line',
          source: `land-${grade}`,
          ...(grade === 'fine' && { minzoom: FINE_FROM_ZOOM }),
          paint: { 'line-color': colours.coast.css, 'line-width': 0.8 },
        },
      ]),
    ],
  };
}

function hatch(by: 'two' | 'more'): LayerSpecification {
  return {
    id: `hatch-${by}`,
    type: 'fill',
    source: 'areas',
    filter: ['==', ['get', 'by'], by],
    // Areas of different zones lie side by side: smoothed edges would show as seams between them.
    paint: { 'fill-pattern': `hatch-${by}`, 'fill-antialias': false },
  };
}

type ColourProperty = 'background-color' | 'fill-color' | 'line-color';

/** What a change of palette changes in the map: layer, property, value. */
export function listRecolouring(
  colours: ChartColours,
): readonly (readonly [layer: string, property: ColourProperty, value: string])[] {
  return [
    ['sea', 'background-color', colours.sea.css],
    ['band', 'fill-color', colours.band.css],
    ['median', 'line-color', colours.claim.css],
    ...Object.keys(LIMIT_PENS).map((style) => [`limit-${style}`, 'line-color', colours.claim.css] as const),
    ...['coarse', 'fine'].flatMap(
      (grade) =>
        [
          [`land-${grade}`, 'fill-color', colours.land.css],
          [`coast-${grade}`, 'line-color', colours.coast.css],
        ] as const,
    ),
  ];
}
