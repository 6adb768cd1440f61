import { nameParty } from '@searoom/model';
import type { Stance } from '@searoom/model/api';
import type { Atlas } from '../atlas.ts';
import { isHeld, type Judgement } from '../views/judge.ts';
import { listParties } from '../views/test-zone.ts';
import type { ZoneKind } from '../zones/zone.ts';
import type { ViewSummary } from './answer.ts';

/** How a stance is told of zones. In the order in which they are told. */
const WORDS: readonly (readonly [stance: Stance, before: string])[] = [
  ['asserts', 'Asserted by the view’s own party'],
  ['accepts', 'Accepted'],
  ['undecided', 'Undecided'],
  ['no-word', 'Nothing known against'],
  ['contests', 'Contested'],
  ['no-effect', 'Without effect'],
];

/** Kinds that say whose the water or the seabed is; what is only a line or a list of islands is not among them. */
const WATERS: readonly ZoneKind[] = [
  'internal-waters',
  'archipelagic-waters',
  'territorial-sea',
  'contiguous-zone',
  'exclusive-economic-zone',
  'continental-shelf',
  'group-waters',
];

/**
 * What a view holds of a place, in a sentence or two. Zones that begin where inner ones of the same party end are left
 * out of the sentence, and kept in the lists.
 *
 * @param inner true for a zone that gives way to inner waters of the same party here
 */
export function sayView(
  atlas: Atlas,
  view: number,
  judged: readonly Judgement[],
  inner: (judged: Judgement) => boolean,
): ViewSummary {
  const { id, title } = atlas.views[view]!;
  const zoneOf = (number: number) => atlas.zones[number]!;
  const told = judged.filter((one) => !inner(one));
  const parts = WORDS.flatMap(([stance, before]) => {
    const here = told.filter((one) => one.stance === stance).map(({ zone }) => zone);
    return here.length === 0 ? [] : [`${before}: ${listZones(atlas, here)}.`];
  });
  const holdsWater = judged.some(({ zone, stance }) => isHeld(stance) && WATERS.includes(zoneOf(zone).kind));
  if (!holdsWater) parts.unshift('High seas under this view; the seabed beyond 200 M was not examined.');
  return {
    view: id,
    title,
    say: parts.join(' '),
    held: judged.filter(({ stance }) => isHeld(stance)).map(({ zone }) => zoneOf(zone).id),
    notHeld: judged.filter(({ stance }) => !isHeld(stance)).map(({ zone }) => zoneOf(zone).id),
  };
}

/** "territorial sea of China, Japan and Taiwan; economic zone and shelf of Malaysia". */
function listZones(atlas: Atlas, numbers: readonly number[]): string {
  const byParties = new Map<string, Set<string>>();
  const byKind = new Map<string, Set<string>>();
  for (const number of numbers) {
    const zone = atlas.zones[number]!;
    const kinds = byKind.get(zone.kind) ?? new Set();
    for (const party of listParties(zone)) kinds.add(party);
    byKind.set(zone.kind, kinds);
  }
  for (const [kind, parties] of byKind) {
    const key = joinWords([...parties].sort().map(nameParty));
    const kinds = byParties.get(key) ?? new Set();
    kinds.add(kind.replaceAll('-', ' '));
    byParties.set(key, kinds);
  }
  return [...byParties].map(([parties, kinds]) => `${joinWords([...kinds])} of ${parties}`).join('; ');
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
