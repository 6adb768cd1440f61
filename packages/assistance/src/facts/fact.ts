import type { Confidence } from '@searoom/model';
import type { DateText } from '../dates/partial-date.ts';
import type { Json } from './canonical-json.ts';

/**
 * What an entry of the ledger does.
 * `statement`: says something · `update`: the world changed: the facts it aims at hold until its own `validFrom` ·
 * `correction`: we were wrong: the facts it aims at never held · `retraction`: no longer asserted, nothing in its place ·
 * `resolution`: of several statements that differ, which one is taken, and why · `approval`: a second person has looked.
 */
export type FactKind = 'statement' | 'update' | 'correction' | 'retraction' | 'resolution' | 'approval';

/**
 * Who recorded it: the register that comes with Searoom, an import, or a person. What a person or an import enters is
 * proposed until another person approves it.
 */
export type RecorderRole = 'register' | 'import' | 'person';

/** A fact as it is entered: who says what, about what, from when to when, and where that can be read. */
export interface FactDraft {
  /** Chosen by who enters it, the same wherever the same fact is recorded: letters, digits and `-._:/`. */
  readonly id: string;
  readonly kind: FactKind;
  readonly subject: string;
  /** A word of the table of predicates. Of a retraction, approval or resolution: that of what it aims at. */
  readonly predicate: string;
  /** As the table of predicates has it. Null for a retraction and an approval; `{chosen}` for a resolution. */
  readonly value: Json;
  /** First day on which it holds; from the beginning when absent. */
  readonly validFrom?: DateText;
  /** Day on which it no longer holds; for good when absent. */
  readonly validTo?: DateText;
  /** Keys of sources (`source:KEY` without the word). At least one, for a retraction or an approval too where it has one. */
  readonly sources: readonly string[];
  /** Party, organisation or paper whose word it is, where that is another than the publisher of the source. */
  readonly saidBy?: string;
  /** How well it is known (the marks of the register). */
  readonly confidence: Confidence;
  /** Ids of facts that this updates, corrects, retracts, resolves or approves. */
  readonly targets?: readonly string[];
  /** Why; a correction, retraction or resolution needs one. */
  readonly reason?: string;
  /** What a reader should know of it. */
  readonly note?: string;
}

/** A fact as the ledger holds it. Nothing of it ever changes. */
export interface Fact extends FactDraft {
  /** Place in the ledger, from 1. */
  readonly seq: number;
  /** When the ledger took it, ISO with milliseconds, UTC; never before that of the fact before it. */
  readonly recordedAt: string;
  /** Who entered it. */
  readonly author: string;
  readonly role: RecorderRole;
  /** Hash of the fact before it; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256, hex, over the canonical JSON of all of the above. */
  readonly hash: string;
}

/** SHA-256 of UTF-8 text as lower-case hex. Handed in, so that the ledger runs in Node and in a browser. */
export type HashText = (text: string) => string;

/** `prev` of the first fact. */
export const GENESIS: string = '0'.repeat(64);
