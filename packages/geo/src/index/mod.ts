export { isInZone } from './cast-ray.ts';
export { HotZoneIndex } from './hot-zone-index.ts';
export { ZoneIndex } from './zone-index.ts';
export { EMPTY_SET } from './zone-sets.ts';
export type { ZoneShape } from './zone-shape.ts';
