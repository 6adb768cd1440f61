import type { Motion } from '../path/motion.ts';
import type { ByteLines } from '../write/byte-lines.ts';

/** What is sent. `static` of class A has two parts; of class B it is two messages. */
export type ReportKind = 'position' | 'long-range' | 'static' | 'utc-reply' | 'base-station' | 'aid' | 'safety-text';

/** Damage done on purpose to one transmission. */
export type Flaw = 'none' | 'bad-checksum' | 'first-part-lost' | 'second-part-lost' | 'teleport';

/**
 * One transmission and how it was received. Reused: an emitter has one, and it holds until the emitter goes on.
 */
export interface Reception {
  /** Sent, and heard by the receiver: the time of the TAG block. */
  transmitMs: number;
  /** When the line arrives: later than sent for a satellite. */
  deliveryMs: number;
  kind: ReportKind;
  source: string;
  /** A second receiver of the same transmission; empty for none. */
  secondSource: string;
  flaw: Flaw;
  /** Numbers the receptions of an emitter from 0. */
  ordinal: number;
}

export function makeReception(): Reception {
  return {
    transmitMs: Number.POSITIVE_INFINITY,
    deliveryMs: Number.POSITIVE_INFINITY,
    kind: 'position',
    source: '',
    secondSource: '',
    flaw: 'none',
    ordinal: -1,
  };
}

/** Something that transmits and is heard: gives its receptions one after another, by time of transmission. */
export interface Emitter {
  readonly reception: Reception;
  /** Goes on to the next reception; false when there is none. */
  advance(): boolean;
  /** Adds the present reception as one receiver writes it: one line, or two. */
  write(lines: ByteLines, source: string, sequence: number): void;
}

/** An emitter that moves. `motion` is that of the present reception. */
export interface MovingEmitter extends Emitter {
  readonly motion: Motion;
}
