import { traceLine } from '@searoom/geo';
import { findLineUncertaintyM } from '../base/collect-points.ts';
import { traceContour } from '../contour/trace-contour.ts';
import { boxRound, UnionField } from '../contour/union-field.ts';
import type { BaselineRecord, DashRecord, LineRecord, Register } from '../register/schema.ts';
import { traceEnclosure } from './collect-territories.ts';
import { traceBoundary } from './trace-boundary.ts';
import type { BuiltZone, ZoneKind } from './zone.ts';

const AREA_KINDS: Readonly<Partial<Record<LineRecord['kind'], ZoneKind>>> = {
  'claim-polygon': 'claimed-islands-area',
  'joint-development-area': 'joint-development-area',
  'provisional-measures-zone': 'provisional-measures-zone',
};

/** Areas that lines of the register enclose: waters inside baselines, joint areas, areas of islands claimed. */
export function buildLineZones(register: Register): BuiltZone[] {
  return [
    ...register.baselines.flatMap((line) => buildEnclosedWaters(register, line)),
    ...register.lines.flatMap(buildArea),
    ...register.dashes.flatMap(buildDashes),
  ];
}

function buildEnclosedWaters(register: Register, line: BaselineRecord): BuiltZone[] {
  const ring = traceEnclosure(line);
  const party = line.parties[0]!;
  if (ring === null) return [];
  const group = register.groups.find(({ id, zones }) => id === line.territory && zones === 'disputed')?.id;
  const isRead = line.complete && line.points.every(([, , , mark]) => mark === 'seen');
  return [
    {
      zone: {
        id: `${line.id}-${line.encloses}`,
        kind: line.encloses,
        name: line.name,
        assertedBy: party,
        contestedBy: line.contestedBy,
        instrument: line.instrument,
        basis: group === undefined ? 'published-baselines' : 'group-baselines',
        ...(group !== undefined && { group }),
        ...listDates(line),
        derivedFrom: [line.id],
        exactness: {
          grade: isRead ? 'published' : 'approximate',
          uncertaintyM: findLineUncertaintyM(line),
          note: [
            line.quality,
            ...(line.landwardClosure === undefined
              ? []
              : ['closed over land by a line of ours, which is no limit of anything']),
          ].join('; '),
        },
        eventBoundary: line.eventBoundary ?? true,
        ...(line.note !== undefined && { note: line.note }),
      },
      rings: [ring],
    },
  ];
}

function buildArea(line: LineRecord): BuiltZone[] {
  const kind = AREA_KINDS[line.kind];
  if (kind === undefined || !line.closed) return [];
  const isRead = line.complete && line.points.every(([, , , mark]) => mark === 'seen');
  return [
    {
      zone: {
        id: line.id,
        kind,
        name: line.name,
        assertedBy: line.parties.join('+'),
        contestedBy: line.contestedBy,
        instrument: line.instrument,
        basis: 'coordinates',
        ...listDates(line),
        derivedFrom: [line.id],
        exactness: {
          grade: isRead ? 'published' : 'approximate',
          uncertaintyM: findLineUncertaintyM(line),
          note: line.quality,
        },
        eventBoundary: true,
        ...(line.limits !== undefined && { note: line.limits }),
      },
      rings: [traceBoundary(line)],
    },
  ];
}

/** The drawing as what it is: a band round each dash, and our own joining of the dashes; no event depends on either. */
function buildDashes(record: DashRecord): BuiltZone[] {
  const dashes = record.dashes.map((dash) => traceLine(dash, 'geodesic', false, 1000));
  const places = Float64Array.from(dashes.flatMap((dash) => [...dash]));
  const band = traceContour(new UnionField(places, record.halfWidthM), {
    box: boxRound(places, record.halfWidthM),
    cellDeg: 0.1,
    toleranceM: 50,
  });
  const joined = traceLine(
    [...record.joinedOrder.flatMap((dash) => [...record.dashes[dash]!]), ...record.joinedClosure],
    'geodesic',
    true,
    5000,
  );
  return record.assertedBy.flatMap(({ party, instrument, note }) => {
    const common = {
      assertedBy: party,
      contestedBy: record.contestedBy,
      instrument,
      basis: 'drawing' as const,
      derivedFrom: [record.id],
      eventBoundary: false,
    };
    const uncertaintyM = record.halfWidthM;
    return [
      {
        zone: {
          ...common,
          id: `${record.id}-band-${party.toLowerCase()}`,
          kind: 'dashed-line-band' as const,
          name: `${record.name}: band round the dashes`,
          exactness: { grade: 'drawing' as const, uncertaintyM, note: 'drawn on a map; no coordinates were published' },
          note,
        },
        rings: band,
      },
      {
        zone: {
          ...common,
          id: `${record.id}-area-${party.toLowerCase()}`,
          kind: 'dashed-line-area' as const,
          name: `${record.name}: waters within`,
          exactness: {
            grade: 'drawing' as const,
            uncertaintyM,
            note: `the dashes joined by us: a construction, no limit that anyone published; ${record.missing}`,
          },
          note,
        },
        rings: [joined],
      },
    ];
  });
}

function listDates({ validFrom, validTo }: LineRecord): { validFrom?: string; validTo?: string } {
  return { ...(validFrom !== undefined && { validFrom }), ...(validTo !== undefined && { validTo }) };
}
