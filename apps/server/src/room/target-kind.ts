import { TARGET_KINDS, type TargetKind } from '@searoom/model/api';

const numberOf = (kind: TargetKind): number => TARGET_KINDS.indexOf(kind);

export const KIND_UNKNOWN: number = numberOf('unknown');
const CLASS_A = numberOf('class-a');
const CLASS_B = numberOf('class-b');
const AID = numberOf('aid');
const STATION = numberOf('station');
const AIRCRAFT = numberOf('aircraft');
const DISTRESS = numberOf('distress');
const CRAFT = numberOf('craft');

/**
 * What sends under this number, as far as number and message type tell: a position in TARGET_KINDS. The number comes
 * first: its digits are assigned by kind (ITU-R M.585-9), while any station may send any message.
 *
 * @param messageType AIS message type; 0 for a report that was never an AIS message
 */
export function findTargetKind(mmsi: number, messageType: number): number {
  if (isDistressNumber(mmsi)) return DISTRESS;
  const millions = Math.floor(mmsi / 1e6);
  if (millions === 111) return AIRCRAFT;
  if (millions < 10) return STATION;
  const pair = Math.floor(millions / 10);
  if (pair === 99) return AID;
  if (pair === 98) return CRAFT;
  switch (messageType) {
    case 1:
    case 2:
    case 3:
    case 5:
      return CLASS_A;
    case 18:
    case 19:
    case 24:
      return CLASS_B;
    case 4:
      return STATION;
    case 9:
      return AIRCRAFT;
    case 21:
      return AID;
    default:
      return KIND_UNKNOWN;
  }
}

/** AIS-SART (970), man overboard (972), EPIRB-AIS (974): a transmitter that is switched on in distress, or tested. */
export function isDistressNumber(mmsi: number): boolean {
  const millions = Math.floor(mmsi / 1e6);
  return millions === 970 || millions === 972 || millions === 974;
}
