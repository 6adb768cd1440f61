import { drawInteger, makeRandom } from '../random.ts';
import type { Flaw } from '../reception/reception.ts';
import { type Air, VesselEmitter } from '../reception/vessel-emitter.ts';
import type { Scene } from '../scene.ts';
import { compareFacts, type TruthFact } from './fact.ts';

/** Damage by vessel (its index in the scene) and number of the reception. */
export type FlawPlan = ReadonlyMap<number, ReadonlyMap<number, Flaw>>;

interface Candidate {
  readonly ordinal: number;
  readonly transmitMs: number;
  readonly isStatic: boolean;
  readonly lon: number;
  readonly lat: number;
}

/** A teleport must stand out between honest reports on either side within this time. */
const NEIGHBOUR_MS = 300_000;

/**
 * Chooses which transmissions are damaged, at most one a vessel, and says so. A vessel's receptions depend on nothing
 * but herself, so they can be run through beforehand and the choice is exact.
 */
export function planFlaws(scene: Scene, air: Air): { plan: FlawPlan; facts: TruthFact[] } {
  const random = makeRandom(air.seed, 'flaws');
  const plan = new Map<number, ReadonlyMap<number, Flaw>>();
  const facts: TruthFact[] = [];
  const classA = scene.vessels.flatMap((vessel, i) =>
    vessel.transponder === 'class-a' && vessel.silences === undefined ? [i] : [],
  );
  // A seeded order of the vessels; each is asked once whether she has a transmission that fits.
  for (let i = classA.length - 1; i > 0; i--) {
    const j = drawInteger(random, 0, i);
    [classA[i], classA[j]] = [classA[j]!, classA[i]!];
  }
  const wanted: [Flaw, number][] = [
    ['teleport', scene.flaws.teleports],
    ['first-part-lost', Math.floor(scene.flaws.lostParts / 2)],
    ['second-part-lost', Math.ceil(scene.flaws.lostParts / 2)],
    ['bad-checksum', scene.flaws.badChecksums],
  ];
  for (const [flaw, count] of wanted) {
    for (let planted = 0; planted < count && classA.length > 0; ) {
      const index = classA.pop()!;
      const fitting = listCandidates(new VesselEmitter(scene.vessels[index]!, index, air), flaw);
      if (fitting.length === 0) continue;
      const chosen = fitting[drawInteger(random, 0, fitting.length - 1)]!;
      plan.set(index, new Map([[chosen.ordinal, flaw]]));
      facts.push(describeFlaw(scene.vessels[index]!.mmsi, chosen, flaw));
      planted++;
    }
  }
  return { plan, facts: facts.sort(compareFacts) };
}

/** Receptions of a vessel that a flaw fits, as they are heard ashore. */
function listCandidates(emitter: VesselEmitter, flaw: Flaw): Candidate[] {
  const all: Candidate[] = [];
  const { reception, motion } = emitter;
  while (emitter.advance()) {
    if (reception.deliveryMs > reception.transmitMs || reception.secondSource !== '') continue;
    const isStatic = reception.kind === 'static';
    if (!isStatic && reception.kind !== 'position') continue;
    const { ordinal, transmitMs } = reception;
    all.push({ ordinal, transmitMs, isStatic, lon: motion.lon, lat: motion.lat });
  }
  if (flaw === 'first-part-lost' || flaw === 'second-part-lost') return all.filter(({ isStatic }) => isStatic);
  const positions = all.filter(({ isStatic }) => !isStatic);
  if (flaw !== 'teleport') return positions;
  return positions.filter((candidate, i) => {
    const before = positions[i - 1];
    const after = positions[i + 1];
    if (before === undefined || after === undefined) return false;
    return (
      candidate.transmitMs - before.transmitMs < NEIGHBOUR_MS && after.transmitMs - candidate.transmitMs < NEIGHBOUR_MS
    );
  });
}

function describeFlaw(mmsi: number, at: Candidate, flaw: Flaw): TruthFact {
  const base = { mmsi, startMs: at.transmitMs, endMs: at.transmitMs, lon: at.lon, lat: at.lat };
  switch (flaw) {
    case 'teleport':
      return { ...base, kind: 'teleport', note: 'one report 0.9° of longitude east of the vessel; the next is right' };
    case 'bad-checksum':
      return { ...base, kind: 'bad-checksum', note: 'one sentence damaged on the way', measures: { sentences: 1 } };
    default:
      return {
        ...base,
        kind: 'lost-part',
        note: `static report without its ${flaw === 'first-part-lost' ? 'first' : 'second'} part`,
        measures: { sentences: 1 },
      };
  }
}
