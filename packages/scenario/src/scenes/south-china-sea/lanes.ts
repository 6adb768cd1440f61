import type { PortName } from './ports.ts';

/** Which merchant ships sail a lane. */
export type Trade = 'main' | 'feeder' | 'tanker' | 'gas' | 'bulk' | 'coastal';

/** A lane between two ends; an end without a port leads out of the scene. */
export interface Lane {
  readonly name: string;
  readonly trade: Trade;
  /** Ships under way on it, both directions together. */
  readonly ships: number;
  readonly fromPort?: PortName;
  readonly toPort?: PortName;
  /** What destinations say for an end without a port. */
  readonly beyond?: string;
  /** Names of lane points, from one end to the other. */
  readonly points: readonly string[];
}

const STRAIT: readonly string[] = [
  'malaccaFar',
  'malaccaMiddle',
  'malaccaEnd',
  'piai',
  'raffles',
  'batuBerhanti',
  'changi',
  'horsburgh',
];
const FROM_SINGAPORE: readonly string[] = ['singaporeEast', 'aur', 'mangkai', 'conSonSea', 'padaranSea'];
const TAIWAN_STRAIT: readonly string[] = ['pratasWest', 'taiwanBank', 'taiwanStrait', 'matsuSea', 'wenzhouSea'];
const TO_JAPAN: readonly string[] = [
  'ryukyuSouth',
  'amamiSouth',
  'kiiSouth',
  'omaezaki',
  'irozaki',
  'izuEast',
  'tokyoBay',
];
const BORNEO: readonly string[] = ['palawanNorth', 'palawanPassage', 'balabacWest', 'bruneiSea'];

/** Distances and the run of the lanes were compared with shortest paths on open marine networks (measured). */
export const LANES: readonly Lane[] = [
  {
    name: 'Malacca Strait - Shanghai',
    trade: 'main',
    ships: 13,
    beyond: 'NLRTM',
    toPort: 'shanghai',
    points: [...STRAIT, ...FROM_SINGAPORE, 'macclesfieldWest', ...TAIWAN_STRAIT, 'zhoushanSea', 'yangtze'],
  },
  {
    name: 'Singapore - Hong Kong',
    trade: 'main',
    ships: 7,
    fromPort: 'singapore',
    toPort: 'hongKong',
    points: ['horsburgh', ...FROM_SINGAPORE, 'macclesfieldWest', 'hongKongSouth', 'hongKong'],
  },
  {
    name: 'Singapore - Shenzhen',
    trade: 'feeder',
    ships: 4,
    fromPort: 'singapore',
    toPort: 'shenzhen',
    points: ['horsburgh', ...FROM_SINGAPORE, 'macclesfieldWest', 'hongKongSouth'],
  },
  {
    name: 'Malacca Strait - Japan',
    trade: 'tanker',
    ships: 12,
    beyond: 'SARTA',
    toPort: 'tokyo',
    points: [...STRAIT, ...FROM_SINGAPORE, 'luzonWest', 'bashi', ...TO_JAPAN],
  },
  {
    name: 'Malacca Strait - Korea',
    trade: 'main',
    ships: 7,
    beyond: 'AEJEA',
    toPort: 'busan',
    points: [...STRAIT, ...FROM_SINGAPORE, 'macclesfieldWest', ...TAIWAN_STRAIT, 'cheju', 'koreaStrait', 'busan'],
  },
  {
    name: 'Singapore - Kaohsiung',
    trade: 'feeder',
    ships: 6,
    fromPort: 'singapore',
    toPort: 'kaohsiung',
    points: ['horsburgh', ...FROM_SINGAPORE, 'macclesfieldWest', 'kaohsiungSouth', 'kaohsiung'],
  },
  {
    name: 'Hong Kong - Kaohsiung',
    trade: 'feeder',
    ships: 3,
    fromPort: 'hongKong',
    toPort: 'kaohsiung',
    points: ['hongKong', 'kaohsiung'],
  },
  {
    name: 'Hong Kong - Shanghai',
    trade: 'feeder',
    ships: 6,
    fromPort: 'hongKong',
    toPort: 'shanghai',
    points: ['hongKong', 'taiwanBank', 'taiwanStrait', 'matsuSea', 'wenzhouSea', 'zhoushanSea', 'yangtze'],
  },
  {
    name: 'Shanghai - Busan',
    trade: 'feeder',
    ships: 4,
    fromPort: 'shanghai',
    toPort: 'busan',
    points: ['yangtze', 'cheju', 'koreaStrait', 'busan'],
  },
  {
    name: 'Shanghai - Tokyo',
    trade: 'main',
    ships: 4,
    fromPort: 'shanghai',
    toPort: 'tokyo',
    points: [
      'yangtze',
      'tokaraWest',
      'tokara',
      'eastOfTokara',
      'kiiSouth',
      'omaezaki',
      'irozaki',
      'izuEast',
      'tokyoBay',
    ],
  },
  {
    name: 'Singapore - Ho Chi Minh City',
    trade: 'feeder',
    ships: 5,
    fromPort: 'singapore',
    toPort: 'hoChiMinh',
    points: ['horsburgh', 'singaporeEast', 'aur', 'mangkai', 'conSonEast', 'vungTau'],
  },
  {
    name: 'Singapore - Laem Chabang',
    trade: 'feeder',
    ships: 5,
    fromPort: 'singapore',
    toPort: 'laemChabang',
    points: ['horsburgh', 'singaporeEast', 'tiomanEast', 'redangSea', 'gulfMiddle', 'chanthaburiSea', 'laemChabang'],
  },
  {
    name: 'Ho Chi Minh City - Haiphong',
    trade: 'coastal',
    ships: 6,
    fromPort: 'hoChiMinh',
    toPort: 'haiphong',
    points: ['vungTau', 'padaran', 'varella', 'lySon', 'daNangSea', 'tonkinSouth', 'haiphong'],
  },
  {
    name: 'Haiphong - Hong Kong',
    trade: 'feeder',
    ships: 3,
    fromPort: 'haiphong',
    toPort: 'hongKong',
    points: ['haiphong', 'tonkinSouth', 'hainanSouth', 'hainanEast', 'hongKong'],
  },
  {
    name: 'Manila - Kaohsiung',
    trade: 'feeder',
    ships: 4,
    fromPort: 'manila',
    toPort: 'kaohsiung',
    points: ['manila', 'corregidor', 'subicSea', 'bolinao', 'luzonNorthWest', 'kaohsiung'],
  },
  {
    name: 'Manila - Hong Kong',
    trade: 'feeder',
    ships: 3,
    fromPort: 'manila',
    toPort: 'hongKong',
    points: ['manila', 'corregidor', 'subicSea', 'hongKong'],
  },
  {
    name: 'Manila - Singapore by the Palawan Passage',
    trade: 'feeder',
    ships: 5,
    fromPort: 'manila',
    toPort: 'singapore',
    points: [
      'manila',
      'corregidor',
      'mindoroWest',
      ...BORNEO,
      'luconiaSouth',
      'sarawakSea',
      'datu',
      'tambelanNorth',
      'singaporeEast',
      'horsburgh',
    ],
  },
  {
    name: 'Bintulu - Japan',
    trade: 'gas',
    ships: 6,
    fromPort: 'bintulu',
    toPort: 'tokyo',
    points: [
      'bintulu',
      'luconiaSouth',
      'bruneiSea',
      'balabacWest',
      'palawanPassage',
      'palawanNorth',
      'mindoroWest',
      'subicSea',
      'bolinao',
      'luzonNorthWest',
      'balintang',
      'babuyanEast',
      ...TO_JAPAN,
    ],
  },
  {
    name: 'Miri - Singapore',
    trade: 'coastal',
    ships: 4,
    fromPort: 'miri',
    toPort: 'singapore',
    points: ['miri', 'luconiaSouth', 'sarawakSea', 'datu', 'tambelanNorth', 'singaporeEast', 'horsburgh'],
  },
  {
    name: 'Sunda Strait - China',
    trade: 'bulk',
    ships: 6,
    beyond: 'ZARCB',
    toPort: 'hongKong',
    points: [
      'sundaSouth',
      'sunda',
      'javaSea',
      'belitungEast',
      'karimata',
      'karimataNorth',
      'natunaWest',
      'conSonSea',
      'padaranSea',
      'macclesfieldWest',
      'hongKongSouth',
      'hongKong',
    ],
  },
  {
    name: 'Lombok Strait - Japan',
    trade: 'bulk',
    ships: 7,
    beyond: 'AUPHE',
    toPort: 'tokyo',
    points: [
      'lombokSouth',
      'lombok',
      'baliSea',
      'makassarSouth',
      'makassar',
      'makassarNorth',
      'celebesSea',
      'sangihe',
      'talaudNorth',
      'philippineSea',
      'philippineSeaNorth',
      'kiiSouth',
      'omaezaki',
      'irozaki',
      'izuEast',
      'tokyoBay',
    ],
  },
];
