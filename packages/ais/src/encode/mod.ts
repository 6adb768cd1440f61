export { encodeMessage, type MessageToEncode } from './encode-message.ts';
export { formatChecksum, type SentenceOptions, type TagOptions } from './nmea.ts';
export { decodeRateOfTurn, encodeRateOfTurn } from './rate-of-turn.ts';
