import { hashUnit } from '../random.ts';

const SLOTS_PER_FRAME = 2250;
const FRAME_MS = 60_000;

/**
 * A self-organised communication state that fits its time (ITU-R M.1371-5 Annex 2 §3.3.7.2): in sync with UTC, a slot
 * time-out, and the sub-message that belongs to it.
 */
export function makeCommunicationState(mmsi: number, timeMs: number): number {
  const intoFrameMs = timeMs % FRAME_MS;
  const slot = Math.floor((intoFrameMs / FRAME_MS) * SLOTS_PER_FRAME);
  const draw = hashUnit(mmsi, Math.floor(timeMs / 1000));
  const timeOut = Math.floor(draw * 8);
  if (timeOut === 0) return 0;
  let subMessage = slot;
  if (timeOut === 1) {
    const minutes = Math.floor(timeMs / FRAME_MS) % 1440;
    subMessage = (Math.floor(minutes / 60) << 9) | ((minutes % 60) << 2);
  } else if (timeOut % 2 === 1) subMessage = Math.floor(draw * 120);
  return (timeOut << 14) | subMessage;
}
