import type { Flaw } from '../reception/reception.ts';

/**
 * The lines of one transmission as they arrive after the damage: one character of the payload wrong under the old
 * checksum, or one part of two missing.
 */
export function damageLines(bytes: Uint8Array, flaw: Flaw): readonly string[] {
  const sentences = String.fromCharCode(...bytes)
    .trimEnd()
    .split('\r\n');
  switch (flaw) {
    case 'bad-checksum':
      return sentences.map(changeCharacter);
    case 'first-part-lost':
      return sentences.slice(1);
    case 'second-part-lost':
      return sentences.slice(0, 1);
    default:
      return sentences;
  }
}

/** Changes one character in the middle of the payload into another that the armour knows. */
function changeCharacter(sentence: string): string {
  const fields = sentence.slice(sentence.indexOf('!')).split(',');
  const payload = fields[5]!;
  const at = payload.length >> 1;
  const changed = payload[at] === 'w' ? 'v' : 'w';
  const before = sentence.lastIndexOf(payload);
  return sentence.slice(0, before + at) + changed + sentence.slice(before + at + 1);
}
