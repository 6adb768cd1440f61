import type { Knowledge } from '../facts/knowledge.ts';
import type { PageContext } from '../grant/page-context.ts';
import { findIdentity } from './identity.ts';
import { listStandingSubjects } from './standing-subjects.ts';

/** Which assets send which MMSI on the day of an answer, and the other way. */
export interface VesselJoin {
  /** Subjects of the assets with an MMSI; more than one only where sources give it to several. */
  readonly assetsOf: (mmsi: number) => readonly string[];
  readonly mmsiOf: (asset: string) => number | undefined;
  /** All MMSI that are known, ascending. */
  readonly mmsis: readonly number[];
}

/**
 * Joins assets to vessels by the MMSI that each has on the day of the answer. An MMSI that was given up, or is proposed
 * only, joins nothing.
 */
export function joinVessels(context: PageContext): VesselJoin {
  const { knowledge } = context;
  const byMmsi = new Map<number, string[]>();
  const byAsset = new Map<string, number>();
  for (const asset of listIdentified(knowledge)) {
    const { mmsi } = findIdentity(context, asset);
    if (mmsi === undefined) continue;
    byAsset.set(asset, mmsi);
    const list = byMmsi.get(mmsi);
    if (list === undefined) byMmsi.set(mmsi, [asset]);
    else list.push(asset);
  }
  return {
    assetsOf: (mmsi) => byMmsi.get(mmsi) ?? [],
    mmsiOf: (asset) => byAsset.get(asset),
    mmsis: [...byMmsi.keys()].sort((a, b) => a - b),
  };
}

function listIdentified(knowledge: Knowledge): string[] {
  return listStandingSubjects(knowledge, 'asset').filter((asset) => knowledge.history(asset, 'identity').length > 0);
}
