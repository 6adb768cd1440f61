import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { REGISTER } from './mod.ts';

type Place = readonly [lon: number, lat: number];

interface Atlas {
  readonly arcs: readonly (readonly Place[])[];
  readonly transform: { readonly scale: Place; readonly translate: Place };
  readonly objects: {
    readonly countries: { readonly geometries: readonly { readonly id?: string; readonly arcs?: unknown }[] };
  };
}

/** The coast of one country of the base map: its arcs, each a row of places. */
interface Coast {
  readonly id: string;
  readonly arcs: readonly (readonly Place[])[];
}

/** Arcs of world-atlas, decoded as the TopoJSON specification says: steps in a grid, scaled and moved. */
function readCoasts(): Coast[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(path, 'utf8')) as Atlas;
  const { scale, translate } = atlas.transform;
  const decoded = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX, stepY]): Place => {
      x += stepX;
      y += stepY;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const listArcs = (arcs: unknown): number[] =>
    Array.isArray(arcs) ? arcs.flatMap(listArcs) : typeof arcs === 'number' ? [arcs < 0 ? ~arcs : arcs] : [];
  return atlas.objects.countries.geometries.map((country) => ({
    id: country.id ?? 'none',
    arcs: listArcs(country.arcs).map((index) => decoded[index]!),
  }));
}

function isExcluded([lon, lat]: Place): boolean {
  return REGISTER.excludedCoasts.some(
    ({ box: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north,
  );
}

const COASTS = readCoasts();

/** Disputed places that the base map holds and the register has no feature for: they are gaps. */
const DISPUTED_WITHOUT_FEATURE = [
  { id: 'Liancourt Rocks', position: { lon: 131.87, lat: 37.24 } },
  { id: 'Kunashir', position: { lon: 145.9, lat: 44.1 } },
  { id: 'Iturup', position: { lon: 147.9, lat: 45.0 } },
  { id: 'Shikotan', position: { lon: 146.75, lat: 43.8 } },
  { id: 'Habomai Islands', position: { lon: 146.15, lat: 43.5 } },
];

test('every coast that stands for a party is in the base map', () => {
  const ids = new Set(COASTS.map((coast) => coast.id));
  for (const coast of REGISTER.coasts)
    for (const id of coast.baseMapIds) assert.ok(ids.has(id), `${coast.party} ${id}`);
});

test('the base map decides no disputed feature: no coast of it within 12 M that is not excluded', () => {
  const taken = new Set(REGISTER.coasts.flatMap((coast) => coast.baseMapIds));
  const groups = new Map(REGISTER.groups.map((group) => [group.id, group.zones]));
  const disputed = [
    ...REGISTER.features.filter((feature) => groups.get(feature.group) !== 'home'),
    ...DISPUTED_WITHOUT_FEATURE,
  ];
  const held = new Set<string>();
  for (const coast of COASTS.filter(({ id }) => taken.has(id))) {
    for (const place of coast.arcs.flat()) {
      for (const { id, position } of disputed) {
        const east = (place[0] - position.lon) * Math.cos((position.lat * Math.PI) / 180);
        if (Math.hypot(east, place[1] - position.lat) > 0.2) continue;
        held.add(id);
        assert.ok(isExcluded(place), `the base map gives a coast at ${place}, near ${id}, to ${coast.id}`);
      }
    }
  }
  for (const { id } of DISPUTED_WITHOUT_FEATURE) assert.ok(held.has(id), `the base map has no coast at ${id}`);
  assert.ok(held.size > 20, `the base map has coasts near ${held.size} disputed places only`);
});

test('a box cuts no coast in two, but for the mainland behind Matsu', () => {
  const taken = new Set(REGISTER.coasts.flatMap((coast) => coast.baseMapIds));
  const cut = COASTS.filter(({ id }) => taken.has(id)).flatMap(({ id, arcs }) =>
    arcs.filter((arc) => arc.some(isExcluded) && !arc.every(isExcluded)).map(() => id),
  );
  assert.deepEqual(cut, ['156']);
});
