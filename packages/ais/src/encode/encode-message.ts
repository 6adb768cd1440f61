import { type Field, type FieldKind, findLayout, LAYOUTS, type Layout } from '../layouts.ts';
import { BitWriter } from './bit-writer.ts';
import { type SentenceOptions, wrapPayload } from './nmea.ts';

/**
 * A message to encode: ITU field names (those of `AisMessage.fields`) in physical units; null or absent = the "not
 * available" code of the field. `data` is the payload of a binary message (types 6, 8, 25, 26), a string of `0` and `1`.
 */
export interface MessageToEncode {
  /** 1-28. */
  readonly messageId: number;
  readonly userId: number;
  readonly [field: string]: number | string | boolean | null | undefined;
}

/** Codes that stand for "not available" where a field is absent; 0 elsewhere (ITU-R M.1371-5 Annex 8). */
const ABSENT: Readonly<Record<string, number | Readonly<Record<string, number>>>> = {
  longitude: { '17': 181 * 600, '27': 181 * 600, other: 181 * 600_000 },
  latitude: { '17': 91 * 600, '27': 91 * 600, other: 91 * 600_000 },
  sog: { '27': 63, other: 1023 },
  cog: { '27': 511, other: 3600 },
  trueHeading: 511,
  altitude: 4095,
  rateOfTurnAis: -128,
  navigationalStatus: 15,
  timeStamp: 60,
  etaHour: 24,
  etaMinute: 60,
  utcHour: 24,
  utcMinute: 60,
  utcSecond: 60,
};

const SCALES: Readonly<Record<FieldKind, number>> = {
  u: 1,
  b: 1,
  i: 1,
  d10: 10,
  lon: 600_000,
  lat: 600_000,
  lon10: 600,
  lat10: 600,
  t: 1,
};

/** Whole length in bits of messages that are padded beyond their last field (spare bits). */
const LENGTHS: Readonly<Record<string, number>> = {
  '5': 424,
  '6': 88,
  '10': 72,
  '16': 96,
  '17': 80,
  '19': 312,
  '22a': 168,
  '22b': 168,
  '23': 160,
  '24a': 160,
  '24b': 168,
  '24c': 168,
  '27': 96,
};

const writer = new BitWriter();

/**
 * Encodes one message as AIVDM sentences (several when it is long), without line ends.
 *
 * @throws RangeError naming field, value and bounds when a value does not fit its field
 */
export function encodeMessage(message: MessageToEncode, options: SentenceOptions = {}): string[] {
  const layout = chooseLayout(message);
  writer.clear();
  for (const field of layout.fields) writeField(layout, field, message);
  const padded = LENGTHS[layout.id];
  if (padded !== undefined && writer.length < padded) writer.length = padded;
  const { data } = message;
  if (typeof data === 'string') {
    for (const bit of data) writer.write(writer.length, 1, bit === '1' ? 1 : 0);
  }
  return wrapPayload(writer.sextets, writer.length, options);
}

function chooseLayout(message: MessageToEncode): Layout {
  const { messageId } = message;
  if (messageId === 24) {
    if (message['partNumber'] !== 1) return findLayout('24a');
    return findLayout(Math.floor(message.userId / 1e7) === 98 ? '24c' : '24b');
  }
  if (messageId === 22) return findLayout(message['addressed'] === true ? '22a' : '22b');
  if (messageId === 25 || messageId === 26) {
    const addressed = message['destinationIndicator'] === true;
    const flagged = message['binaryDataFlag'] === true;
    return findLayout(`${messageId}${addressed ? (flagged ? 'c' : 'a') : flagged ? 'b' : ''}`);
  }
  const layout = LAYOUTS.find((candidate) => candidate.types.includes(messageId) && candidate.id !== '0');
  if (layout === undefined) throw new RangeError(`messageId: ${messageId} is not a message type from 1 to 28`);
  return layout;
}

/** Fields that end a short form: left out with all that follow when absent. */
const OPTIONAL_FROM: Readonly<Record<string, string>> = {
  '7': 'destinationId2',
  '15': 'messageId1_2',
  '16': 'destinationIdB',
  '20': 'offset2',
};

function writeField(layout: Layout, field: Field, message: MessageToEncode): void {
  const value = message[field.name];
  const optionalFrom = OPTIONAL_FROM[layout.id];
  if (optionalFrom !== undefined && (value === undefined || value === null)) {
    const first = layout.fields.findIndex((candidate) => candidate.name === optionalFrom);
    if (layout.fields.indexOf(field) >= first) return;
  }
  if (field.kind === 't') {
    const text = typeof value === 'string' ? value : '';
    const width = field.bits === 0 ? text.length * 6 : field.bits;
    if (width > 0) writer.writeText(field.offset, width, text);
    return;
  }
  writer.write(field.offset, field.bits, toInteger(layout, field, value));
}

function toInteger(layout: Layout, field: Field, value: number | string | boolean | null | undefined): number {
  if (value === undefined || value === null) {
    const absent = ABSENT[field.name];
    if (absent === undefined) return 0;
    return typeof absent === 'number' ? absent : (absent[layout.id] ?? absent['other']!);
  }
  const integer = typeof value === 'boolean' ? Number(value) : Math.round(Number(value) * SCALES[field.kind]);
  const isSigned = field.kind === 'i' || field.kind.startsWith('l');
  const least = isSigned ? -(2 ** (field.bits - 1)) : 0;
  const most = isSigned ? 2 ** (field.bits - 1) - 1 : 2 ** field.bits - 1;
  if (!(integer >= least && integer <= most)) {
    const scale = SCALES[field.kind];
    throw new RangeError(`${field.name}: ${value} is outside ${least / scale} to ${most / scale}`);
  }
  return integer;
}
