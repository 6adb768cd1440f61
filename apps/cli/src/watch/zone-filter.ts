import { SearoomError } from '@searoom/model';
import type { WatchedZone } from '@searoom/watch';

/**
 * Which zones raise events, as a user chose them.
 *
 * @param kinds kinds of zone, or undefined for all
 * @param parties codes of parties, or undefined for all
 * @throws SearoomError SR_USAGE for a word that fits no zone of the atlas, naming those that do
 */
export function makeZoneFilter(
  zones: readonly WatchedZone[],
  kinds: readonly string[] | undefined,
  parties: readonly string[] | undefined,
): (zone: WatchedZone) => boolean {
  const chosenKinds = choose(
    'kinds',
    kinds,
    new Set(zones.filter((zone) => zone.eventBoundary).map((zone) => zone.kind)),
  );
  const codes = parties?.map((code) => code.toUpperCase());
  const chosenParties = choose('parties', codes, new Set(zones.flatMap(listParties)));
  return (zone) =>
    (chosenKinds?.has(zone.kind) ?? true) &&
    (chosenParties === undefined || listParties(zone).some((code) => chosenParties.has(code)));
}

/** A zone that parties agreed together names them with a plus sign between; land is asserted by nobody. */
function listParties(zone: WatchedZone): string[] {
  return zone.assertedBy === '' ? [] : zone.assertedBy.split('+');
}

function choose(
  option: string,
  words: readonly string[] | undefined,
  known: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  const wrong = words?.find((word) => !known.has(word));
  if (wrong !== undefined) {
    const list = [...known].sort().join(', ');
    throw new SearoomError('SR_USAGE', [`--${option}: no zone of the atlas has ${wrong}. There are: ${list}`]);
  }
  return words === undefined ? undefined : new Set(words);
}
