import { readUnsigned } from './words.ts';

/** SOTDMA (ITU-R M.1371-5 Annex 2 §3.3.7.2.2) or ITDMA (§3.3.7.3.2) state, as far as its time-out tells. */
export type CommunicationState =
  | {
      readonly access: 'sotdma';
      readonly syncState: number;
      readonly slotTimeout: number;
      readonly receivedStations?: number;
      readonly slotNumber?: number;
      readonly utcHour?: number;
      readonly utcMinute?: number;
      readonly slotOffset?: number;
    }
  | {
      readonly access: 'itdma';
      readonly syncState: number;
      readonly slotIncrement: number;
      readonly numberOfSlots: number;
      readonly keepFlag: boolean;
    };

/** Reads the state of a message of 1-4, 9, 11, 18 or 26; null for other types and short messages. */
export function readCommunicationState(type: number, words: Uint32Array, bits: number): CommunicationState | null {
  switch (type) {
    case 1:
    case 2:
    case 4:
    case 11:
      return bits >= 168 ? readSotdma(words, 149) : null;
    case 3:
      return bits >= 168 ? readItdma(words, 149) : null;
    case 9:
    case 18:
      if (bits < 168) return null;
      return readUnsigned(words, 0, 148, 1) === 0 ? readSotdma(words, 149) : readItdma(words, 149);
    case 26:
      if (bits < 60) return null;
      return readUnsigned(words, 0, bits - 20, 1) === 0 ? readSotdma(words, bits - 19) : readItdma(words, bits - 19);
    default:
      return null;
  }
}

function readSotdma(words: Uint32Array, at: number): CommunicationState {
  const syncState = readUnsigned(words, 0, at, 2);
  const slotTimeout = readUnsigned(words, 0, at + 2, 3);
  const state = { access: 'sotdma', syncState, slotTimeout } as const;
  const message = readUnsigned(words, 0, at + 5, 14);
  if (slotTimeout === 0) return { ...state, slotOffset: message };
  if (slotTimeout === 1) return { ...state, utcHour: message >> 9, utcMinute: (message >> 2) & 127 };
  if (slotTimeout % 2 === 0) return { ...state, slotNumber: message };
  return { ...state, receivedStations: message };
}

function readItdma(words: Uint32Array, at: number): CommunicationState {
  return {
    access: 'itdma',
    syncState: readUnsigned(words, 0, at, 2),
    slotIncrement: readUnsigned(words, 0, at + 2, 13),
    numberOfSlots: readUnsigned(words, 0, at + 15, 3),
    keepFlag: readUnsigned(words, 0, at + 18, 1) === 1,
  };
}
