import { AisDecoder, type AisDecoderOptions, type DecodeCounters } from '@searoom/ais';
import { addCounters, makeTotals } from './decode-totals.ts';

/** Datagrams of more senders than this are never put together at once; the longest silent goes. */
export const MAX_SENDERS = 256;

export type DecodersOptions = Pick<AisDecoderOptions, 'onBatch' | 'onProblem'>;

/**
 * The decoders of one source. A file, a stream and a TCP line need one; of UDP every sender has its own, so that parts of
 * messages from two senders are never put together. Offsets then count within the sender.
 */
export class SourceDecoders {
  readonly #options: DecodersOptions;
  /** Decoders by sender, the longest silent first. */
  readonly #bySender = new Map<string, AisDecoder>();
  #only: AisDecoder | undefined;
  /** Of decoders that are gone. */
  readonly #past: DecodeCounters = makeTotals();
  /** Senders that had to go for others. */
  forgottenSenders = 0;

  constructor(options: DecodersOptions) {
    this.#options = options;
  }

  /**
   * @param receivedMs epoch milliseconds of arrival, for live sources only
   * @param sender for UDP only
   */
  push(chunk: Uint8Array, receivedMs?: number, sender?: string): AisDecoder {
    const decoder = sender === undefined ? (this.#only ??= new AisDecoder(this.#options)) : this.#findSender(sender);
    decoder.push(chunk, receivedMs);
    return decoder;
  }

  /** Delivers what is decoded so far. */
  flush(): void {
    this.#only?.flush();
    for (const decoder of this.#bySender.values()) decoder.flush();
  }

  /** End of the source. */
  end(): void {
    this.#only?.end();
    for (const decoder of this.#bySender.values()) decoder.end();
  }

  /** What became of all that was pushed. */
  get counters(): DecodeCounters {
    const totals = makeTotals();
    addCounters(totals, this.#past);
    if (this.#only !== undefined) addCounters(totals, this.#only.counters);
    for (const decoder of this.#bySender.values()) addCounters(totals, decoder.counters);
    return totals;
  }

  #findSender(sender: string): AisDecoder {
    const known = this.#bySender.get(sender);
    // Taken out and put in again, so that the map stays in the order of the last word.
    if (known !== undefined) this.#bySender.delete(sender);
    else if (this.#bySender.size >= MAX_SENDERS) this.#forgetSilent();
    // A small batch suffices: it is delivered after each datagram.
    const decoder = known ?? new AisDecoder({ ...this.#options, batchSize: 64 });
    this.#bySender.set(sender, decoder);
    return decoder;
  }

  #forgetSilent(): void {
    const [sender, decoder] = this.#bySender.entries().next().value!;
    decoder.end();
    addCounters(this.#past, decoder.counters);
    this.#bySender.delete(sender);
    this.forgottenSenders++;
  }
}
