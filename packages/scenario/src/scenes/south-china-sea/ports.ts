import type { Waypoint } from '../../path/route.ts';

/** Where ships wait off a port, and where its lane ends. Positions by hand, off the harbour (memory). */
export interface Port {
  /** As destinations write it; UN/LOCODE of the port. */
  readonly locode: string;
  /** Middle of the anchorage. */
  readonly anchorage: Waypoint;
  /** Ships lie within this distance of it. */
  readonly radiusM: number;
  /** Class A ships that lie there when the scene opens. */
  readonly atAnchor: number;
}

export type PortName =
  | 'singapore'
  | 'hongKong'
  | 'shenzhen'
  | 'shanghai'
  | 'busan'
  | 'tokyo'
  | 'kaohsiung'
  | 'manila'
  | 'hoChiMinh'
  | 'haiphong'
  | 'laemChabang'
  | 'bintulu'
  | 'miri';

export const PORTS: Readonly<Record<PortName, Port>> = {
  singapore: { locode: 'SGSIN', anchorage: [104.14, 1.285], radiusM: 2600, atAnchor: 3 },
  hongKong: { locode: 'HKHKG', anchorage: [114.33, 22.13], radiusM: 3000, atAnchor: 2 },
  shenzhen: { locode: 'CNSZX', anchorage: [113.95, 22.02], radiusM: 3500, atAnchor: 2 },
  shanghai: { locode: 'CNSHA', anchorage: [122.55, 31.12], radiusM: 6000, atAnchor: 2 },
  busan: { locode: 'KRPUS', anchorage: [129.08, 34.98], radiusM: 2500, atAnchor: 2 },
  tokyo: { locode: 'JPTYO', anchorage: [139.7, 35.15], radiusM: 1200, atAnchor: 1 },
  kaohsiung: { locode: 'TWKHH', anchorage: [120.19, 22.58], radiusM: 3500, atAnchor: 2 },
  manila: { locode: 'PHMNL', anchorage: [120.82, 14.52], radiusM: 4000, atAnchor: 2 },
  hoChiMinh: { locode: 'VNSGN', anchorage: [107.1, 10.25], radiusM: 3000, atAnchor: 2 },
  haiphong: { locode: 'VNHPH', anchorage: [107.08, 20.58], radiusM: 2500, atAnchor: 1 },
  laemChabang: { locode: 'THLCH', anchorage: [100.78, 12.97], radiusM: 2500, atAnchor: 2 },
  bintulu: { locode: 'MYBTU', anchorage: [112.98, 3.32], radiusM: 3000, atAnchor: 2 },
  miri: { locode: 'MYMYY', anchorage: [113.85, 4.5], radiusM: 2500, atAnchor: 1 },
};
