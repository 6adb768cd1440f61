import { pick, type Random } from '../random.ts';

const FIRST = [
  'AMBER', 'AZURE', 'BRIGHT', 'CORAL', 'CRIMSON', 'DISTANT', 'EASTERN', 'EBONY', 'EMERALD', 'FAIR', 'GOLDEN', 'GRAND',
  'HIGH', 'INDIGO', 'IVORY', 'JADE', 'LUCKY', 'LUNAR', 'NOBLE', 'NORTHERN', 'OPAL', 'PEARL', 'QUIET', 'RADIANT',
  'SCARLET', 'SILVER', 'SOUTHERN', 'STEADY', 'SUMMER', 'SWIFT', 'TEAL', 'VELVET', 'WESTERN', 'WHITE',
] as const; // biome-ignore format: a list of words

const SECOND = [
  'ALBATROSS', 'ARROW', 'BANYAN', 'BEACON', 'BREEZE', 'CEDAR', 'CICADA', 'CLOUD', 'CRANE', 'CRICKET', 'DOLPHIN', 'EGRET',
  'FALCON', 'FERN', 'HARBOUR', 'HERON', 'HORIZON', 'KITE', 'LANTERN', 'LOTUS', 'MAPLE', 'MEADOW', 'ORCHID', 'OSPREY',
  'PAGODA', 'PETREL', 'PLOVER', 'SAIL', 'SPRING', 'STAR', 'SWALLOW', 'TERN', 'TIDE', 'WILLOW',
] as const; // biome-ignore format: a list of words

/** An invented name of two words; 13 to 20 letters with the `SIM` that comes before it. */
export function inventName(random: Random): string {
  for (;;) {
    const name = `${pick(random, FIRST)} ${pick(random, SECOND)}`;
    if (name.length <= 16) return name;
  }
}
