import type { Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { unwrapRing } from './unwrap-ring.ts';

/**
 * Fetches a coast as TopoJSON and answers with GeoJSON as bytes, so that the page itself neither parses nor copies a
 * hundred thousand places: the map's worker reads the bytes by their address.
 */
export interface LandQuestion {
  readonly url: string;
}
export type LandAnswer = { readonly url: string; readonly land: Blob } | { readonly url: string; readonly why: string };

self.onmessage = async ({ data: { url } }: MessageEvent<LandQuestion>): Promise<void> => {
  let answer: LandAnswer;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP status ${response.status}`);
    answer = { url, land: new Blob([convert((await response.json()) as Topology)], { type: 'application/geo+json' }) };
  } catch (cause) {
    answer = { url, why: cause instanceof Error ? cause.message : String(cause) };
  }
  self.postMessage(answer);
};

/** One feature per polygon: the map cuts them into tiles by their boxes, which is slow for one that spans the world. */
function convert(topology: Topology): string {
  const object = topology.objects['land'];
  if (object === undefined) throw new Error('it holds no object "land"');
  const polygons = feature(topology, object as GeometryCollection).features.flatMap(({ geometry }): Position[][][] =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [(geometry as Polygon).coordinates]
        : [],
  );
  const features = polygons.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: coordinates.map(roundRing) },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** To 1e-4 degree (11 m): finer than the data are, and half the bytes. */
function roundRing(ring: Position[]): Position[] {
  return unwrapRing(ring).map(([lon, lat]) => [Math.round(lon * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4]);
}
