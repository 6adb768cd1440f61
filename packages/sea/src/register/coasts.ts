import type { CoastRecord, ExcludedCoast, NoMedian, ReducedBelt } from './schema.ts';

/**
 * The coast that stands for a party's low-water line, from the countries of world-atlas 2.0.2 (Natural Earth 1:10 m,
 * quantised to about 400 x 190 m). A base map is no low-water line; it names one owner for each place, and that
 * owner is a fact of the base map, never a finding. Where it would decide a dispute the coast is excluded below.
 */
export const COASTS: readonly CoastRecord[] = [
  { party: 'BRN', baseMapIds: ['096'], note: 'No baselines are published.' },
  {
    party: 'CHN',
    baseMapIds: ['156', '344', '446'],
    note: 'The base map keeps Hong Kong (344) and Macao (446) apart. Published straight baselines replace this coast from Shandong to the border with Viet Nam; north of point 1 none is published.',
  },
  {
    party: 'IDN',
    baseMapIds: ['360'],
    note: 'Archipelagic baselines exist (195 points); the register holds the Natuna part.',
  },
  { party: 'JPN', baseMapIds: ['392'], note: 'Straight baselines in 15 areas are not in the register.' },
  { party: 'KHM', baseMapIds: ['116'], note: 'Straight baselines of 1982 are not in the register.' },
  { party: 'KOR', baseMapIds: ['410'], note: 'Straight baselines of 1978 are not in the register.' },
  {
    party: 'MYS',
    baseMapIds: ['458'],
    note: 'No list of base points is published. The coast of Sabah is included: Malaysia asserts zones from it; the Philippines claims part of Sabah.',
  },
  { party: 'PHL', baseMapIds: ['608'], note: 'Archipelagic baselines of RA 9522 replace this coast.' },
  { party: 'PRK', baseMapIds: ['408'], note: 'No baselines are published.' },
  {
    party: 'RUS',
    baseMapIds: ['643'],
    note: 'Only the Pacific coast matters here; straight baselines of 1984 are not in the register.',
  },
  { party: 'SGP', baseMapIds: ['702'], note: 'The islands of the strait are missing or coarse in the base map.' },
  { party: 'THA', baseMapIds: ['764'], note: 'Straight baselines of 1970 and 1992 are not in the register.' },
  {
    party: 'TWN',
    baseMapIds: ['158'],
    note: 'China asserts zones from this coast too (1992 law, Art. 2): they are drawn once, under TWN, and marked as contested by CHN. Baselines of 1999 are not in the register: their points are not verified. The coasts of Kinmen, Matsu and Wuqiu, which they leave out, are excluded.',
  },
  {
    party: 'VNM',
    baseMapIds: ['704'],
    note: 'Published straight baselines replace this coast from A1 to A20; A21 and later points are not in the register.',
  },
];

/** Places at which no coast of a base map is taken. Zones there come from the register's own features, or not at all. */
export const EXCLUDED_COASTS: readonly ExcludedCoast[] = [
  {
    name: 'Spratly Islands',
    box: [109.5, 7.2, 116.8, 12.1],
    reason: 'Claimed in whole or part by several parties; each claimant’s zones come from the register’s features.',
  },
  {
    name: 'Louisa Reef and Royal Charlotte Reef',
    box: [113.0, 6.2, 113.8, 7.2],
    reason: 'Claimed by several parties; zones come from the register’s features.',
  },
  {
    name: 'Luconia Shoals and James Shoal',
    box: [111.9, 3.7, 112.95, 6.1],
    reason: 'Claimed by several parties, status disputed or submerged; no zone is drawn from them.',
  },
  {
    name: 'Paracel Islands',
    box: [110.9, 15.6, 113.1, 17.3],
    reason: 'Claimed by CHN, TWN and VNM; the base map names CHN.',
  },
  {
    name: 'Scarborough Shoal',
    box: [117.6, 15.0, 117.95, 15.3],
    reason: 'Claimed by CHN, PHL and TWN; zones come from the register’s feature.',
  },
  {
    name: 'Pratas Island',
    box: [116.6, 20.5, 117.0, 20.85],
    reason: 'Claimed by CHN and TWN; zones come from the register’s feature.',
  },
  {
    name: 'Senkaku Islands (Diaoyu Dao, Diaoyutai)',
    box: [123.3, 25.65, 124.7, 26.05],
    reason: 'Claimed by CHN, JPN and TWN; the base map names JPN and places the islands 3 to 4 km off.',
  },
  {
    name: 'Liancourt Rocks (Dokdo, Takeshima)',
    box: [131.8, 37.2, 131.95, 37.28],
    reason: 'Claimed by JPN and KOR; the base map names KOR.',
  },
  {
    name: 'Okinotorishima',
    box: [136.0, 20.35, 136.16, 20.5],
    reason: 'Island (JPN) or rock (CHN, KOR, TWN): the status is contested, so no zone is drawn from it.',
  },
  {
    name: 'Iturup, Kunashir and Shikotan (Etorofu, Kunashiri, Shikotan)',
    box: [145.4, 43.62, 149.0, 45.6],
    reason: 'Claimed by JPN and RUS; the base map names RUS.',
  },
  {
    name: 'Habomai Islands',
    box: [145.85, 43.4, 147.0, 43.95],
    reason: 'Claimed by JPN and RUS; the base map names RUS.',
  },
  {
    name: 'Pedra Branca, Middle Rocks and South Ledge',
    box: [104.35, 1.28, 104.46, 1.37],
    reason:
      'ICJ, 23 May 2008: Pedra Branca to SGP, Middle Rocks to MYS, South Ledge to the state in whose territorial sea it lies, which is not agreed.',
  },
  {
    name: 'Kinmen',
    box: [118.2, 24.33, 118.55, 24.54],
    reason: 'Left out of the baselines of TWN of 1999; a base point of CHN lies on Dongdingdao beside it.',
  },
  {
    name: 'Wuqiu',
    box: [119.38, 24.93, 119.52, 25.03],
    reason: 'Left out of the baselines of TWN of 1999; a base point of CHN lies on it.',
  },
  {
    name: 'Matsu',
    box: [119.9, 25.93, 120.55, 26.42],
    reason:
      'Left out of the baselines of TWN of 1999; base points of CHN lie on it. The mainland coast inside the box lies behind those baselines.',
  },
];

/**
 * Belts of 3 M where the law of the party asserts less than 12 M. The boxes are rough and from memory: the exact areas
 * stand in the enforcement orders. `breadthM` is in nautical miles.
 */
export const REDUCED_BELTS: readonly ReducedBelt[] = [
  {
    party: 'JPN',
    name: 'Soya Strait (La Perouse Strait)',
    box: [140.9, 45.1, 142.7, 46.2],
    breadthM: 3,
    instrument: 'jpn-territorial-sea-1977',
  },
  {
    party: 'JPN',
    name: 'Tsugaru Strait',
    box: [139.8, 40.9, 141.7, 42.0],
    breadthM: 3,
    instrument: 'jpn-territorial-sea-1977',
  },
  {
    party: 'JPN',
    name: 'Tsushima Strait, eastern channel',
    box: [129.2, 33.3, 131.0, 34.9],
    breadthM: 3,
    instrument: 'jpn-territorial-sea-1977',
  },
  {
    party: 'JPN',
    name: 'Tsushima Strait, western channel',
    box: [128.4, 34.0, 129.8, 35.3],
    breadthM: 3,
    instrument: 'jpn-territorial-sea-1977',
  },
  {
    party: 'JPN',
    name: 'Osumi Strait',
    box: [129.8, 30.2, 131.6, 31.4],
    breadthM: 3,
    instrument: 'jpn-territorial-sea-1977',
  },
  {
    party: 'KOR',
    name: 'Korea Strait',
    box: [128.3, 34.0, 129.9, 35.6],
    breadthM: 3,
    instrument: 'kor-territorial-sea-1977',
  },
];

/** Coasts between which no line of equal distance is drawn: each side asserts the other's coast, in whole or in part. */
export const NO_MEDIAN_BETWEEN: readonly NoMedian[] = [
  {
    parties: ['CHN', 'TWN'],
    why: 'The law of China of 1992 names Taiwan as its own; neither speaks of a boundary at sea between two states.',
  },
  {
    parties: ['KOR', 'PRK'],
    why: 'The line in the Yellow Sea is disputed between the two and rests on no rule of distance.',
  },
];
