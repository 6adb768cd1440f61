/**
 * Turning points of the lanes, on their middle line. Drawn by hand for the scenes from the general run of traffic in
 * sailing directions and density charts (memory): not navigational, but clear of land as Natural Earth 1:10 million
 * draws it, which a test holds.
 */
export interface LanePoint {
  readonly lon: number;
  readonly lat: number;
  /** How far each direction keeps to starboard of the middle line, metres. */
  readonly apartM: number;
  /** Speed that ships keep here in narrow or busy water. */
  readonly mostKn?: number;
}

const OPEN = 6500;
const COAST = 3000;

function open(lon: number, lat: number, apartM: number = OPEN): LanePoint {
  return { lon, lat, apartM };
}

function narrow(lon: number, lat: number, apartM: number, mostKn: number): LanePoint {
  return { lon, lat, apartM, mostKn };
}

const LANE_POINTS: Readonly<Record<string, LanePoint>> = {
  // Singapore Strait and its eastern approaches
  malaccaFar: open(99.3, 4.6, 3500),
  malaccaMiddle: open(100.9, 2.85, 2600),
  malaccaEnd: narrow(102.75, 1.68, 1500, 14),
  piai: narrow(103.42, 1.17, 1200, 13),
  raffles: narrow(103.72, 1.14, 800, 12),
  batuBerhanti: narrow(103.87, 1.19, 700, 12),
  changi: narrow(104.08, 1.255, 700, 12),
  horsburgh: narrow(104.42, 1.365, 700, 13),
  singaporeEast: narrow(104.72, 1.52, 1800, 15),
  // West side of the South China Sea
  aur: open(104.98, 2.35, 3500),
  mangkai: open(105.25, 3.3, 3500),
  conSonSea: open(108.1, 6.9),
  padaranSea: open(110.35, 10.6),
  macclesfieldWest: open(113.25, 15.4),
  hongKongSouth: open(114.0, 20.9),
  hongKong: narrow(114.32, 22.02, 1500, 12),
  // Taiwan Strait and East China Sea
  pratasWest: open(115.75, 20.3),
  taiwanBank: open(117.9, 22.55, 4000),
  taiwanStrait: open(119.0, 24.0, 3500),
  matsuSea: open(120.75, 25.85, 3500),
  wenzhouSea: open(122.05, 27.9, 3500),
  zhoushanSea: open(123.15, 30.0, 3500),
  yangtze: narrow(122.6, 31.05, 1500, 12),
  cheju: open(126.6, 32.65, 4000),
  koreaStrait: open(128.35, 34.05, 3000),
  busan: narrow(129.02, 34.93, 1300, 12),
  // Luzon Strait and the way to Japan
  luzonWest: open(117.9, 18.6),
  bashi: open(121.55, 21.5, 6000),
  ryukyuSouth: open(126.6, 24.35, 6000),
  amamiSouth: open(131.3, 28.7, 6000),
  kiiSouth: open(136.1, 32.9, 4500),
  omaezaki: open(138.35, 34.2, 3000),
  irozaki: open(138.93, 34.44, 2000),
  izuEast: open(139.22, 34.82, 1500),
  tokyoBay: narrow(139.68, 35.1, 800, 12),
  tokara: open(130.15, 30.08, 1800),
  eastOfTokara: open(131.5, 29.85, 3000),
  tokaraWest: open(127.6, 30.75, 5000),
  // Kaohsiung, Manila
  kaohsiung: narrow(120.16, 22.52, 1500, 12),
  kaohsiungSouth: open(119.95, 21.8, 3000),
  hainanEast: open(111.6, 18.9, 3500),
  luzonNorthWest: open(119.85, 18.75, 4000),
  bolinao: open(119.35, 16.5, 3500),
  corregidor: narrow(120.35, 14.2, 1600, 12),
  manila: narrow(120.72, 14.48, 1200, 12),
  subicSea: open(119.6, 15.0, 3500),
  // Palawan Passage and Borneo
  mindoroWest: open(119.35, 13.1, 4000),
  palawanNorth: open(118.35, 11.2, 4500),
  palawanPassage: open(117.0, 9.0, 3500),
  balabacWest: open(115.85, 7.45, 4500),
  bruneiSea: open(114.45, 5.95, 4500),
  luconiaSouth: open(113.0, 4.45, 4000),
  bintulu: narrow(112.9, 3.35, 1500, 11),
  miri: narrow(113.75, 4.55, 1500, 11),
  sarawakSea: open(111.0, 3.35, 4500),
  datu: open(109.55, 2.35, 2600),
  tambelanNorth: open(107.3, 1.75, 4500),
  // Indochina and the Gulf of Thailand
  conSonEast: open(107.35, 8.7, 3500),
  vungTau: narrow(107.12, 10.18, 1200, 11),
  tiomanEast: open(104.75, 3.1, 2600),
  redangSea: open(103.75, 6.0, 3500),
  gulfMiddle: open(102.0, 8.9, 4000),
  chanthaburiSea: open(100.95, 11.7, 3500),
  laemChabang: narrow(100.74, 12.83, 1000, 11),
  padaran: open(109.55, 11.2, COAST),
  varella: open(109.85, 12.9, COAST),
  lySon: open(109.55, 15.1, COAST),
  daNangSea: open(108.75, 16.75, COAST),
  tonkinSouth: open(107.75, 18.6, COAST),
  haiphong: narrow(107.15, 20.5, 1200, 11),
  hainanSouth: open(109.3, 17.75, 3500),
  // Sunda, Karimata, Lombok, Makassar
  sundaSouth: open(104.75, -6.65, 3000),
  sunda: narrow(105.82, -5.88, 1400, 13),
  javaSea: open(107.0, -4.3, 3500),
  belitungEast: open(108.8, -3.3, 3000),
  karimata: open(108.6, -2.1, 2500),
  karimataNorth: open(108.05, -0.3, 3500),
  natunaWest: open(107.15, 3.4, 4500),
  lombokSouth: open(115.72, -9.3, 3000),
  lombok: open(115.78, -8.45, 2000),
  baliSea: open(116.35, -7.2, 4000),
  makassarSouth: open(117.75, -4.4, 4500),
  makassar: open(118.5, -1.6, 4500),
  makassarNorth: open(119.75, 1.6, 4500),
  celebesSea: open(122.6, 3.2, 5000),
  sangihe: open(125.95, 4.75, 4000),
  talaudNorth: open(127.2, 5.1, 3500),
  philippineSea: open(128.2, 8.0, 6000),
  philippineSeaNorth: open(131.5, 21.0, 6000),
  balintang: open(121.85, 19.95, 2600),
  babuyanEast: open(124.6, 21.9, 5000),
};

/** @throws RangeError when no point is called so */
export function findLanePoint(name: string): LanePoint {
  const point = LANE_POINTS[name];
  if (point === undefined) throw new RangeError(`no lane point is called ${name}`);
  return point;
}
