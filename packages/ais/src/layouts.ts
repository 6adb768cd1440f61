/**
 * Layouts of the AIS messages after ITU-R M.1371-5 Annex 8 (message 28: M.1371-6), the one source that decoding,
 * object view, raw view and encoder are made from. Spare bits are left out.
 *
 * Written as `name offset/bits:kind`. Kinds: none = unsigned integer or flag word, `b` one bit, `i` two's complement,
 * `d10` unsigned/10, `lon` `lat` two's complement/600000 degrees, `lon10` `lat10` two's complement/600 degrees, `t` 6-bit
 * text; bits `*` = whole 6-bit groups to the end of the message.
 */

export type FieldKind = 'u' | 'b' | 'i' | 'd10' | 'lon' | 'lat' | 'lon10' | 'lat10' | 't';

export interface Field {
  readonly name: string;
  /** First bit, from 0. */
  readonly offset: number;
  /** Width in bits; 0 = to the end of the message. */
  readonly bits: number;
  readonly kind: FieldKind;
}

export interface Layout {
  /** Key of the layout: the message type, with a letter where one type has several. */
  readonly id: string;
  /** What the message is, after the Recommendation; layouts of one type share it. */
  readonly title: string;
  /** Number of the layout, its place in `LAYOUTS`. */
  readonly number: number;
  readonly types: readonly number[];
  readonly fields: readonly Field[];
  /** A message with fewer bits ends as `short`; what it has is decoded all the same. */
  readonly minimumBits: number;
  /** Bits up to the end of the last field of fixed place: a message this long has them all. */
  readonly fixedBits: number;
  /** First bit of binary data that goes to the end of the message; 0 = the layout has none. */
  readonly dataOffset: number;
}

const HEADER = 'messageId 0/6, repeatIndicator 6/2, userId 8/30';
const DIMENSIONS_24 = 'dimA 132/9, dimB 141/9, dimC 150/6, dimD 156/6';
const PART_B =
  'partNumber 38/2, shipAndCargoType 40/8, vendorId 48/18:t, unitModelCode 66/4, unitSerialNumber 70/20, callSign 90/42:t';
const SINGLE_SLOT = 'destinationIndicator 38/1:b, binaryDataFlag 39/1:b';

const TABLE: readonly (readonly [
  id: string,
  types: string,
  title: string,
  minimumBits: number,
  fields: string,
  dataOffset?: number,
])[] = [
  [
    '1',
    '1 2 3',
    'position report',
    149,
    'navigationalStatus 38/4, rateOfTurnAis 42/8:i, sog 50/10:d10, positionAccuracy 60/1:b, longitude 61/28:lon, latitude 89/27:lat, cog 116/12:d10, trueHeading 128/9, timeStamp 137/6, specialManoeuvre 143/2, raim 148/1:b, communicationState 149/19',
  ],
  [
    '4',
    '4 11',
    'base station report',
    149,
    'utcYear 38/14, utcMonth 52/4, utcDay 56/5, utcHour 61/5, utcMinute 66/6, utcSecond 72/6, positionAccuracy 78/1:b, longitude 79/28:lon, latitude 107/27:lat, epfdType 134/4, raim 148/1:b, communicationState 149/19',
  ],
  [
    '5',
    '5',
    'ship static data',
    418,
    'aisVersion 38/2, imoNumber 40/30, callSign 70/42:t, name 112/120:t, shipAndCargoType 232/8, dimA 240/9, dimB 249/9, dimC 258/6, dimD 264/6, epfdType 270/4, etaMonth 274/4, etaDay 278/5, etaHour 283/5, etaMinute 288/6, draught 294/8:d10, destination 302/120:t, dte 422/1:b',
  ],
  [
    '6',
    '6',
    'addressed binary message',
    88,
    'sequenceNumber 38/2, destinationId 40/30, retransmit 70/1:b, dac 72/10, fi 82/6',
    88,
  ],
  [
    '7',
    '7 13',
    'acknowledgement',
    72,
    'destinationId1 40/30, sequenceNumber1 70/2, destinationId2 72/30, sequenceNumber2 102/2, destinationId3 104/30, sequenceNumber3 134/2, destinationId4 136/30, sequenceNumber4 166/2',
  ],
  ['8', '8', 'broadcast binary message', 56, 'dac 40/10, fi 50/6', 56],
  [
    '9',
    '9',
    'aircraft position report',
    148,
    'altitude 38/12, sog 50/10, positionAccuracy 60/1:b, longitude 61/28:lon, latitude 89/27:lat, cog 116/12:d10, timeStamp 128/6, dte 142/1:b, assignedMode 146/1:b, raim 147/1:b, communicationState 148/20',
  ],
  ['10', '10', 'UTC inquiry', 70, 'destinationId 40/30'],
  ['12', '12', 'addressed safety text', 72, 'sequenceNumber 38/2, destinationId 40/30, retransmit 70/1:b, text 72/*:t'],
  ['14', '14', 'broadcast safety text', 40, 'text 40/*:t'],
  [
    '15',
    '15',
    'interrogation',
    88,
    'destinationId1 40/30, messageId1_1 70/6, slotOffset1_1 76/12, messageId1_2 90/6, slotOffset1_2 96/12, destinationId2 110/30, messageId2_1 140/6, slotOffset2_1 146/12',
  ],
  [
    '16',
    '16',
    'assigned mode command',
    92,
    'destinationIdA 40/30, offsetA 70/12, incrementA 82/10, destinationIdB 92/30, offsetB 122/12, incrementB 134/10',
  ],
  ['17', '17', 'GNSS broadcast', 75, 'longitude 40/18:lon10, latitude 58/17:lat10', 80],
  [
    '18',
    '18',
    'class B position report',
    148,
    'sog 46/10:d10, positionAccuracy 56/1:b, longitude 57/28:lon, latitude 85/27:lat, cog 112/12:d10, trueHeading 124/9, timeStamp 133/6, classBUnitFlag 141/1:b, classBDisplayFlag 142/1:b, classBDscFlag 143/1:b, classBBandFlag 144/1:b, classBMessage22Flag 145/1:b, modeFlag 146/1:b, raim 147/1:b, communicationStateWithSelector 148/20',
  ],
  [
    '19',
    '19',
    'extended class B report',
    301,
    'sog 46/10:d10, positionAccuracy 56/1:b, longitude 57/28:lon, latitude 85/27:lat, cog 112/12:d10, trueHeading 124/9, timeStamp 133/6, name 143/120:t, shipAndCargoType 263/8, dimA 271/9, dimB 280/9, dimC 289/6, dimD 295/6, epfdType 301/4, raim 305/1:b, dte 306/1:b, modeFlag 307/1:b',
  ],
  [
    '20',
    '20',
    'data link management',
    70,
    'offset1 40/12, numberOfSlots1 52/4, timeOut1 56/3, increment1 59/11, offset2 70/12, numberOfSlots2 82/4, timeOut2 86/3, increment2 89/11, offset3 100/12, numberOfSlots3 112/4, timeOut3 116/3, increment3 119/11, offset4 130/12, numberOfSlots4 142/4, timeOut4 146/3, increment4 149/11',
  ],
  [
    '21',
    '21',
    'aid to navigation report',
    270,
    'atonType 38/5, name 43/120:t, positionAccuracy 163/1:b, longitude 164/28:lon, latitude 192/27:lat, dimA 219/9, dimB 228/9, dimC 237/6, dimD 243/6, epfdType 249/4, timeStamp 253/6, offPosition 259/1:b, atonStatus 260/8, raim 268/1:b, virtualAton 269/1:b, assignedMode 270/1:b, nameExtension 272/*:t',
  ],
  [
    '22a',
    '22',
    'channel management',
    145,
    'channelA 40/12, channelB 52/12, txRxMode 64/4, power 68/1:b, destinationId1 69/30, destinationId2 104/30, addressed 139/1:b, channelABandwidth 140/1:b, channelBBandwidth 141/1:b, transitionalZoneSize 142/3',
  ],
  [
    '22b',
    '22',
    'channel management',
    145,
    'channelA 40/12, channelB 52/12, txRxMode 64/4, power 68/1:b, longitude1 69/18:lon10, latitude1 87/17:lat10, longitude2 104/18:lon10, latitude2 122/17:lat10, addressed 139/1:b, channelABandwidth 140/1:b, channelBBandwidth 141/1:b, transitionalZoneSize 142/3',
  ],
  [
    '23',
    '23',
    'group assignment',
    154,
    'longitude1 40/18:lon10, latitude1 58/17:lat10, longitude2 75/18:lon10, latitude2 93/17:lat10, stationType 110/4, shipAndCargoType 114/8, txRxMode 144/2, reportingInterval 146/4, quietTime 150/4',
  ],
  ['24', '24', 'static data report', 40, 'partNumber 38/2'],
  ['24a', '24', 'static data report', 160, 'partNumber 38/2, name 40/120:t'],
  ['24b', '24', 'static data report', 160, `${PART_B}, ${DIMENSIONS_24}, epfdType 162/4`],
  // Auxiliary craft (MMSI 98xxxxxxx) send the MMSI of their mother ship in place of the dimensions.
  ['24c', '24', 'static data report', 160, `${PART_B}, mothershipMmsi 132/30`],
  ['25', '25', 'single slot binary message', 40, SINGLE_SLOT, 40],
  ['25a', '25', 'single slot binary message', 70, `${SINGLE_SLOT}, destinationId 40/30`, 72],
  ['25b', '25', 'single slot binary message', 56, `${SINGLE_SLOT}, dac 40/10, fi 50/6`, 56],
  // Two spare bits follow the destination, so the application begins at 72, not 70.
  ['25c', '25', 'single slot binary message', 88, `${SINGLE_SLOT}, destinationId 40/30, dac 72/10, fi 82/6`, 88],
  ['26', '26', 'multiple slot binary message', 40, SINGLE_SLOT, 40],
  ['26a', '26', 'multiple slot binary message', 70, `${SINGLE_SLOT}, destinationId 40/30`, 72],
  ['26b', '26', 'multiple slot binary message', 56, `${SINGLE_SLOT}, dac 40/10, fi 50/6`, 56],
  ['26c', '26', 'multiple slot binary message', 88, `${SINGLE_SLOT}, destinationId 40/30, dac 72/10, fi 82/6`, 88],
  [
    '27',
    '27',
    'long range position report',
    94,
    'positionAccuracy 38/1:b, raim 39/1:b, navigationalStatus 40/4, longitude 44/18:lon10, latitude 62/17:lat10, sog 79/6, cog 85/9, positionLatency 94/1:b',
  ],
  [
    '28',
    '28',
    'single slot aid report',
    168,
    'timeStamp 38/6, longitude 44/28:lon, latitude 72/27:lat, restrictedUse 99/2, stationType 101/3, atonType 104/7, ialaMrn 111/17, dimensionType 128/4, dimA 132/9, dimB 141/11, additionalDimension 152/1:b, charted 153/1:b, onStationStatus 154/4, statusBits 158/8, authentication 167/1:b',
  ],
  // Types 0 and 29-63: the header only.
  ['0', '0', 'unknown message', 38, '', 38],
];

/** Every layout, by its number. */
export const LAYOUTS: readonly Layout[] = TABLE.map(([id, types, title, minimumBits, text, dataOffset], number) => {
  const fields = parseFields(text === '' ? HEADER : `${HEADER}, ${text}`);
  return {
    id,
    title,
    number,
    types: types.split(' ').map(Number),
    minimumBits,
    fields,
    fixedBits: Math.max(...fields.map((field) => field.offset + field.bits)),
    dataOffset: dataOffset ?? 0,
  };
});

const BY_ID: ReadonlyMap<string, Layout> = new Map(LAYOUTS.map((layout) => [layout.id, layout]));

/**
 * The layout with this key.
 *
 * @throws Error when there is none: a mistake in this package
 */
export function findLayout(id: string): Layout {
  const layout = BY_ID.get(id);
  if (layout === undefined) throw new Error(`no layout ${id}`);
  return layout;
}

/**
 * Bits from which a message's object is made by the generated code. Layouts that end in optional blocks (7, 13, 15, 16,
 * 20) need only their fixed part; the others are nearly always whole.
 */
export function objectBits(layout: Layout): number {
  return layout.fixedBits - layout.minimumBits > 24 ? layout.minimumBits : layout.fixedBits;
}

/** Layout numbers by type 0-63, where the type alone decides; -1 where bits of the message do (22, 24, 25, 26). */
export const LAYOUT_BY_TYPE: Int16Array = makeLayoutByType();

function makeLayoutByType(): Int16Array {
  const byType = new Int16Array(64).fill(findLayout('0').number);
  for (const layout of LAYOUTS) for (const type of layout.types) byType[type] = layout.number;
  for (const type of [22, 24, 25, 26]) byType[type] = -1;
  return byType;
}

function parseFields(text: string): Field[] {
  return text.split(', ').map((entry) => {
    const match = /^(\w+) (\d+)\/(\d+|\*)(?::(\w+))?$/.exec(entry);
    if (match === null) throw new Error(`bad layout entry: ${entry}`);
    const [, name, offset, bits, kind] = match;
    return {
      name: name!,
      offset: Number(offset),
      bits: bits === '*' ? 0 : Number(bits),
      kind: (kind ?? 'u') as FieldKind,
    };
  });
}
