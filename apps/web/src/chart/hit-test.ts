import { pickVessel } from '../vessels/pick-vessel.ts';
import type { Selection } from './chart-contract.ts';
import type { ChartScene } from './chart-scene.ts';
import { pickAreaEdge, pickFeature } from './pick-place.ts';

// What lies at a pixel of the chart: vessels before features, features before edges of areas, and else the place.

/** Vessel or feature at a pixel; 0 and -1 for none. */
export function hitVesselOrFeature(
  { view, store, index }: ChartScene,
  px: number,
  py: number,
): readonly [mmsi: number, feature: number] {
  const { columns, count } = store;
  const row = pickVessel(view, columns.x, columns.y, count, px, py);
  if (row >= 0) return [columns.mmsi[row]!, -1];
  return [0, index === undefined ? -1 : pickFeature(view, index, px, py)];
}

/** What a click at a pixel asks about. */
export function selectionAt(scene: ChartScene, px: number, py: number): Selection {
  const [mmsi, feature] = hitVesselOrFeature(scene, px, py);
  if (mmsi !== 0) return { kind: 'vessel', mmsi };
  if (feature >= 0) return { kind: 'feature', id: scene.index!.chart.features[feature]!.id };
  const { view, overlays } = scene;
  const area = pickAreaEdge(view, overlays.areas, px, py);
  if (area !== undefined) return { kind: 'area', id: area };
  return { kind: 'place', lon: view.toLon(px), lat: view.toLat(py) };
}
