import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, skipWithout } from '@searoom/testing';
import { type LineRecord, REGISTER } from './mod.ts';

/** A feature of the reference data, as far as it is compared. */
interface ReferenceFeature {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind: string;
  readonly kind_finding: { readonly by?: string | null; readonly confidence: string; readonly paragraphs?: string };
  readonly claimants: readonly string[];
  readonly occupier: string | null;
  readonly coord_source: string;
  readonly coord_confidence: string;
  readonly coord_grade: 'low' | 'medium' | 'medium-high' | 'high';
  readonly uncertainty_m?: number;
}

/** A line of the reference data, as far as it is compared. */
interface ReferenceLine {
  readonly id: string;
  readonly type: string;
  readonly state?: string;
  readonly states?: readonly string[];
  readonly date: string;
  readonly datum?: string;
  readonly edge?: string;
  readonly edges?: readonly { readonly edge: string }[];
  readonly closed?: boolean;
  readonly complete: boolean;
  readonly do_not_ship?: boolean;
  readonly points?: readonly {
    readonly n: number | string;
    readonly lon: number;
    readonly lat: number;
    readonly confidence: string;
  }[];
  readonly segments?: readonly (readonly (readonly [number, number])[])[];
}

/** Half of the last place that a position is printed with (7 decimals), with room for binary fractions. */
const SAME_DEG = 1e-6;

const LINES: readonly LineRecord[] = [...REGISTER.lines, ...REGISTER.baselines];
const NEEDED = skipWithout('sea/features.json', 'sea/lines.json');

function readLines(): readonly ReferenceLine[] {
  return (JSON.parse(readFileSync(sharedData('sea', 'lines.json'), 'utf8')) as { lines: ReferenceLine[] }).lines;
}

/** Uncertainty of a position of which no second value is known, by its grade (metres). */
const UNCERTAIN_BY_GRADE_M = { low: 6000, medium: 5000, 'medium-high': 1000, high: Number.NaN } as const;

test('the features are those of the reference data', NEEDED, () => {
  const { features } = JSON.parse(readFileSync(sharedData('sea', 'features.json'), 'utf8')) as {
    features: ReferenceFeature[];
  };
  assert.deepEqual(REGISTER.features.map(({ id }) => id).sort(), features.map(({ id }) => id).sort());
  for (const reference of features) {
    const feature = REGISTER.features.find(({ id }) => id === reference.id)!;
    const { position, finding } = feature;
    assert.ok(Math.abs(position.lon - reference.lon) <= SAME_DEG, `${feature.id}: longitude`);
    assert.ok(Math.abs(position.lat - reference.lat) <= SAME_DEG, `${feature.id}: latitude`);
    assert.deepEqual(
      {
        status: feature.status,
        claimants: feature.claimants,
        occupier: feature.occupier ?? null,
        source: position.source,
        confidence: position.confidence,
        grade: position.grade,
        uncertaintyM: position.uncertaintyM,
        uncertaintyBy: position.uncertaintyBy,
        by: finding.by ?? null,
        findingConfidence: finding.confidence,
        paragraphs: finding.paragraphs,
      },
      {
        status: reference.kind,
        claimants: [...reference.claimants].sort(),
        occupier: reference.occupier,
        source: reference.coord_source,
        confidence: reference.coord_confidence,
        grade: reference.coord_grade,
        uncertaintyM: reference.uncertainty_m ?? UNCERTAIN_BY_GRADE_M[reference.coord_grade],
        uncertaintyBy: reference.uncertainty_m === undefined ? 'grade' : undefined,
        by: reference.kind_finding.by ?? null,
        findingConfidence: reference.kind_finding.confidence,
        paragraphs: reference.kind_finding.paragraphs,
      },
      feature.id,
    );
  }
});

/**
 * WGS 84 where the reference says so as read. A recalled datum counts only for an agreement of the year 2000 or later,
 * since such agreements are made on WGS 84 or ITRF; for anything else a recalled datum leaves the 500 m.
 */
function isWgs84(line: ReferenceLine): boolean {
  const datum = line.datum ?? '';
  if (!/^(WGS|ITRF)/.test(datum)) return false;
  return !datum.includes('memory') || (line.type === 'agreed-boundary' && line.date >= '2000');
}

test('every line that may be shipped stands point by point as in the reference data', NEEDED, () => {
  const shipped = readLines().filter(
    (line) => !line.do_not_ship && line.type !== 'gap' && line.points !== undefined && line.segments === undefined,
  );
  assert.deepEqual(LINES.map(({ id }) => id).sort(), shipped.map(({ id }) => id).sort());
  for (const reference of shipped) {
    const line = LINES.find(({ id }) => id === reference.id)!;
    assert.deepEqual(
      line.points.map(([name, , , confidence]) => [name, confidence]),
      reference.points!.map(({ n, confidence }) => [String(n), confidence]),
      line.id,
    );
    reference.points!.forEach((point, index) => {
      const [name, lon, lat] = line.points[index]!;
      assert.ok(Math.abs(lon - point.lon) <= SAME_DEG, `${line.id} ${name}: longitude ${lon} for ${point.lon}`);
      assert.ok(Math.abs(lat - point.lat) <= SAME_DEG, `${line.id} ${name}: latitude ${lat} for ${point.lat}`);
    });
    assert.deepEqual(
      {
        parties: line.parties,
        datumIsWgs84: line.datumIsWgs84,
        closed: line.closed,
        complete: line.complete,
        edge: line.edge,
      },
      {
        parties: [...(reference.states ?? [reference.state])].sort(),
        datumIsWgs84: isWgs84(reference),
        closed: reference.closed ?? false,
        complete: reference.complete,
        edge: reference.edges?.map(({ edge }) => edge) ?? reference.edge,
      },
      line.id,
    );
  }
});

test('the dashes are those of the reference data, each read in one direction or the other', NEEDED, () => {
  for (const reference of readLines().filter(({ segments }) => segments !== undefined)) {
    const dash = REGISTER.dashes.find(({ id }) => id === reference.id);
    assert.ok(dash, reference.id);
    const ordered = (rows: readonly (readonly [number, number])[]) =>
      JSON.stringify(rows[0]![0] < rows.at(-1)![0] ? rows : rows.toReversed());
    assert.deepEqual(dash.dashes.map(ordered).sort(), reference.segments!.map(ordered).sort());
  }
});

test('what must not be shipped is a gap and nothing else; recorded and unpublished gaps stand', NEEDED, () => {
  const records = readLines();
  const withheld = records.filter(({ do_not_ship }) => do_not_ship).map(({ id }) => id);
  assert.deepEqual(withheld.sort(), ['chn-baseline-2024-huangyan', 'twn-baseline-1999', 'vnm-vms-boundary-75']);
  const unpublished = records
    .filter((line) => line.type === 'gap' || (line.points === undefined && line.segments === undefined))
    .map(({ id }) => id);
  assert.equal(unpublished.length, 7);
  const gaps = new Set(REGISTER.gaps.map(({ id }) => id));
  for (const id of [...withheld, ...unpublished]) {
    assert.ok(gaps.has(id), `${id} is no gap`);
    assert.ok(![...LINES, ...REGISTER.dashes].some((line) => line.id === id), `${id} stands among the lines`);
  }
  // No point of a withheld line may slip in under another name, unless another instrument prints the same point.
  const printed = new Set(
    records
      .filter((line) => !line.do_not_ship)
      .flatMap((line) => (line.points ?? []).map(({ lon, lat }) => `${lon} ${lat}`)),
  );
  const present = new Set(LINES.flatMap(({ points }) => points.map(([, lon, lat]) => `${lon} ${lat}`)));
  for (const line of records.filter(({ do_not_ship }) => do_not_ship)) {
    for (const { lon, lat } of line.points!) {
      const place = `${lon} ${lat}`;
      assert.ok(printed.has(place) || !present.has(place), `${line.id}: ${place}`);
    }
  }
});
