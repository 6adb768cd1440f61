/**
 * Read access to the bits of one message, most significant first, bit 0 = first bit of the message.
 * Reading past the end is the caller's mistake: check `length` first (a field is present when its last bit is inside).
 */
export interface Bits {
  /** Number of bits without the fill bits. */
  readonly length: number;
  /** Unsigned integer of 1 to 32 bits. */
  unsigned(offset: number, width: number): number;
  /** Two's complement integer of 2 to 32 bits. */
  signed(offset: number, width: number): number;
  /**
   * 6-bit text: whole groups only, cut at the first `@`, trailing blanks removed, leading blanks kept.
   * `width` in bits.
   */
  text(offset: number, width: number): string;
}
