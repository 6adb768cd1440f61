/** What stands round the payload. */
export interface SentenceOptions {
  /** `A` or `B`; empty for one's own ship. */
  readonly channel?: string;
  /** Two letters; `AI` = mobile station. */
  readonly talker?: string;
  /** VDO (own ship) instead of VDM. */
  readonly own?: boolean;
  /** Sequence id 0-9 of a message in several parts. */
  readonly sequence?: number;
  readonly tag?: TagOptions;
}

/** TAG block (IEC 61162-450) before the sentence; on a message in parts its time and source stand on the first. */
export interface TagOptions {
  readonly timeMs?: number;
  /** Unit of `c:`; seconds by default. */
  readonly unit?: 's' | 'ms';
  readonly source?: string;
  /** Group number: writes `g:part-total-group` on every part. */
  readonly group?: number;
}

/** Sextets in a sentence: 56 keep it within 82 characters (IEC 61162-1 §7.3.4). */
export const SEXTETS_PER_SENTENCE = 56;

/**
 * Wraps a payload into one or more sentences with checksums, without line ends.
 *
 * @param sextets six-bit values, `ceil(bits / 6)` of them
 */
export function wrapPayload(sextets: Uint8Array, bits: number, options: SentenceOptions): string[] {
  const count = Math.ceil(bits / 6);
  const parts = Math.max(1, Math.ceil(count / SEXTETS_PER_SENTENCE));
  const name = `${options.talker ?? 'AI'}VD${options.own === true ? 'O' : 'M'}`;
  const sequence = parts > 1 ? String(options.sequence ?? 0) : '';
  const sentences: string[] = [];
  for (let part = 1; part <= parts; part++) {
    const from = (part - 1) * SEXTETS_PER_SENTENCE;
    const to = Math.min(count, from + SEXTETS_PER_SENTENCE);
    let payload = '';
    for (let i = from; i < to; i++) payload += String.fromCharCode(armour(sextets[i]!));
    const fill = part === parts ? count * 6 - bits : 0;
    const body = `${name},${parts},${part},${sequence},${options.channel ?? 'A'},${payload},${fill}`;
    sentences.push(`${writeTag(options.tag, part, parts)}!${body}*${formatChecksum(body)}`);
  }
  return sentences;
}

function writeTag(tag: TagOptions | undefined, part: number, parts: number): string {
  if (tag === undefined) return '';
  const fields: string[] = [];
  if (tag.group !== undefined && parts > 1) fields.push(`g:${part}-${parts}-${tag.group}`);
  if (part === 1) {
    if (tag.source !== undefined) fields.push(`s:${tag.source}`);
    if (tag.timeMs !== undefined) {
      fields.push(`c:${tag.unit === 'ms' ? Math.round(tag.timeMs) : Math.floor(tag.timeMs / 1000)}`);
    }
  }
  if (fields.length === 0) return '';
  const body = fields.join(',');
  return `\\${body}*${formatChecksum(body)}\\`;
}

function armour(value: number): number {
  return value < 40 ? value + 48 : value + 56;
}

/** XOR of all characters as two hexadecimal digits. */
export function formatChecksum(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum ^= body.charCodeAt(i);
  return sum.toString(16).toUpperCase().padStart(2, '0');
}
