import type { WhoseAnswer, WhoseZone } from '@searoom/model/api';
import { joinWords, spellNumber } from '../../words/mod.ts';

/** Zones that several parties agreed together. */
export function isAgreed(zone: WhoseZone): boolean {
  return zone.assertedBy.length > 1;
}

/**
 * The one sentence that says who asserts the place. It counts parties and names no owner; that the register knows of no
 * agreement is all it can say, so it does not say that there is none.
 */
export function sayWhose({ zones, assertedBy }: WhoseAnswer): string {
  if (assertedBy.length === 0) return 'No party asserts a zone here, as far as the register knows.';
  const contesting = findContesting(zones);
  if (assertedBy.length === 1) {
    const head = `One party asserts it, ${assertedBy[0]!.name};`;
    if (contesting.length === 0) return `${head} the register knows of nobody who contests that.`;
    return `${head} ${joinWords(contesting)} ${contesting.length === 1 ? 'contests' : 'contest'} that.`;
  }
  const count = `${spellNumber(assertedBy.length)} parties assert it`;
  const agreed = zones.find(isAgreed);
  if (agreed === undefined) return `${count}; the register knows of no agreement that allots it.`;
  return `${count}; ${joinWords(agreed.assertedBy.map(({ name }) => name))} have an agreement on it.`;
}

/** Names of those who contest a zone here, each once, in the order of their codes. */
function findContesting(zones: readonly WhoseZone[]): string[] {
  const byCode = new Map(zones.flatMap((zone) => zone.contestedBy).map(({ code, name }) => [code, name]));
  return [...byCode.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

/** What else must be said at once: that it is land, that something is known to be missing, that the day is not today. */
export function sayCaveats(answer: WhoseAnswer): string[] {
  const caveats: string[] = [];
  if (answer.onLand) caveats.push('The base map has land here. What is listed is for the water next to it.');
  if (answer.zones.length === 0 && !answer.onLand) {
    caveats.push('That is the high seas, or a coast that the register does not cover.');
  }
  if (answer.gaps.length > 0) {
    caveats.push(
      answer.gaps.length === 1
        ? 'One thing is known to be missing here: see below.'
        : `${spellNumber(answer.gaps.length)} things are known to be missing here: see below.`,
    );
  }
  return caveats;
}
