import { type Air, VesselEmitter } from '../reception/vessel-emitter.ts';
import type { Vessel } from '../vessel/vessel.ts';
import type { TruthFact } from './fact.ts';

/** What the receivers made of one vessel: repeats, late reports, and the gaps round her silences. */
export function measureReception(vessel: Vessel, index: number, air: Air): TruthFact[] {
  const emitter = new VesselEmitter(vessel, index, air);
  const { reception, motion } = emitter;
  const duplicates = new Span();
  const late = new Span();
  const gaps = (vessel.silences ?? []).map((silence) => ({ silence, before: new Span(), afterMs: Number.NaN }));
  while (emitter.advance()) {
    const { transmitMs } = reception;
    if (reception.secondSource !== '') duplicates.add(transmitMs, motion.lon, motion.lat);
    if (reception.deliveryMs > transmitMs) late.add(transmitMs, motion.lon, motion.lat);
    if (reception.kind === 'static' || reception.kind === 'safety-text') continue;
    for (const gap of gaps) {
      if (transmitMs < gap.silence.startMs) gap.before = new Span().add(transmitMs, motion.lon, motion.lat);
      else if (Number.isNaN(gap.afterMs)) gap.afterMs = transmitMs;
    }
  }
  const facts: TruthFact[] = [];
  if (duplicates.count > 0) {
    facts.push(duplicates.describe('duplicates', vessel.mmsi, 'transmissions delivered by two receivers'));
  }
  if (late.count > 0) {
    facts.push(late.describe('late', vessel.mmsi, 'transmissions delivered by a satellite after their time'));
  }
  for (const { silence, before, afterMs } of gaps) {
    if (before.count === 0 || Number.isNaN(afterMs)) continue;
    facts.push({
      kind: 'gap',
      mmsi: vessel.mmsi,
      startMs: before.startMs,
      endMs: afterMs,
      lon: before.lon,
      lat: before.lat,
      note: 'no transmission; from the last report before to the first after',
      measures: { offStartMs: silence.startMs, offEndMs: silence.endMs },
    });
  }
  return facts;
}

/** First and last time of something, its number, and the place of the first. */
class Span {
  count = 0;
  startMs: number = Number.NaN;
  endMs: number = Number.NaN;
  lon: number = Number.NaN;
  lat: number = Number.NaN;

  add(timeMs: number, lon: number, lat: number): this {
    if (this.count++ === 0) {
      this.startMs = timeMs;
      this.lon = lon;
      this.lat = lat;
    }
    this.endMs = timeMs;
    return this;
  }

  describe(kind: 'duplicates' | 'late', mmsi: number, note: string): TruthFact {
    const { startMs, endMs, lon, lat, count } = this;
    return { kind, mmsi, startMs, endMs, lon, lat, note, measures: { count } };
  }
}
