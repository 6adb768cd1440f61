/**
 * Stable identifier of an event: 64 bits of hash over detector, vessels and start anchor, as sixteen hexadecimal digits.
 * Two 32-bit multiply-and-mix lanes with different constants; not meant to resist an attacker, only to be the same
 * everywhere and for ever.
 */
export function hashEventId(parts: readonly (string | number)[]): string {
  const text = parts.join('|');
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0).toString(16).padStart(8, '0') + (a >>> 0).toString(16).padStart(8, '0');
}
