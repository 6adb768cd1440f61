/** Bits of one message, most significant first, gathered as sextets. Fixed size; `clear` and reuse. */
export class BitWriter {
  /** Longest message: five slots. */
  readonly sextets: Uint8Array = new Uint8Array(200);
  length = 0;

  clear(): void {
    this.sextets.fill(0);
    this.length = 0;
  }

  /** Writes the lowest `width` bits (1-32) at `offset` and lengthens the message to hold them. */
  write(offset: number, width: number, value: number): void {
    for (let i = 0; i < width; i++) {
      const bit = (value >>> (width - 1 - i)) & 1;
      const at = offset + i;
      const sextet = (at / 6) | 0;
      const mask = 32 >> (at % 6);
      if (bit === 1) this.sextets[sextet]! |= mask;
      else this.sextets[sextet]! &= ~mask;
    }
    this.length = Math.max(this.length, offset + width);
  }

  /** Writes 6-bit text. Lower case becomes upper case; what the alphabet lacks becomes `?`; the rest is filled with `@`. */
  writeText(offset: number, width: number, text: string): void {
    const upper = text.toUpperCase();
    for (let i = 0; i * 6 + 6 <= width; i++) {
      this.write(offset + i * 6, 6, i < upper.length ? toSextet(upper.charCodeAt(i)) : 0);
    }
    this.length = Math.max(this.length, offset + width);
  }
}

function toSextet(code: number): number {
  if (code >= 64 && code <= 95) return code - 64;
  return code >= 32 && code <= 63 ? code : 63;
}
