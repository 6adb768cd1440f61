import { ChainVerifier, canonicalJson, type Fact, type HashText, type LedgerHead } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import { LEDGER_FORMAT } from './write-json.ts';

const MOST_BYTES = 512 * 2 ** 20;
const TEXTS = [
  'id',
  'kind',
  'subject',
  'predicate',
  'recordedAt',
  'author',
  'role',
  'prev',
  'hash',
  'confidence',
] as const;
const HASH = /^[0-9a-f]{64}$/;

/** What a document of facts holds, and whether it is what was sealed. */
export interface ReadLedger {
  readonly facts: readonly Fact[];
  readonly head: LedgerHead;
  /** The whole ledger; else a part, whose facts verify each by itself. */
  readonly whole: boolean;
  /** The first fact that is not what was sealed, or why the chain does not end at the head. */
  readonly broken: { readonly seq: number; readonly id: string; readonly why: string } | undefined;
}

/**
 * Reads what `writeJson` wrote and verifies it: every hash, and for a whole ledger the chain from the first fact to the
 * head. A document that does not verify is read all the same, and `broken` says where.
 *
 * @throws SearoomError SR_IMPORT_UNREADABLE, SR_IMPORT_INVALID
 */
export function readJson(text: string, hash: HashText, name = 'the document'): ReadLedger {
  if (text.length > MOST_BYTES) throw new SearoomError('SR_IMPORT_INVALID', [name, `larger than ${MOST_BYTES} bytes`]);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new SearoomError('SR_IMPORT_UNREADABLE', [name, (error as Error).message], { cause: error });
  }
  const refuse = (why: string): never => {
    throw new SearoomError('SR_IMPORT_INVALID', [name, why]);
  };
  if (!isRecord(document) || document['format'] !== LEDGER_FORMAT) return refuse(`its format is not ${LEDGER_FORMAT}`);
  const { head, whole, facts } = document;
  if (!isHead(head)) return refuse('it has no head {seq, hash, recordedAt}');
  if (typeof whole !== 'boolean') return refuse('it does not say whether it is whole');
  if (!Array.isArray(facts)) return refuse('it has no list of facts');
  for (const [at, fact] of facts.entries()) {
    const why = explainFact(fact);
    if (why !== undefined) return refuse(`fact ${at + 1}: ${why}`);
  }
  const read = facts as Fact[];
  return { facts: read, head, whole, broken: whole ? verifyChain(read, head, hash) : verifyEach(read, hash) };
}

function verifyChain(facts: readonly Fact[], head: LedgerHead, hash: HashText): ReadLedger['broken'] {
  const verifier = new ChainVerifier(hash);
  for (const fact of facts) if (!verifier.add(fact)) return verifier.broken;
  const { seq, hash: end } = verifier.end;
  if (seq === head.seq && end === head.hash) return undefined;
  return { seq, id: facts.at(-1)?.id ?? '', why: `it ends at fact ${seq}, and the head is that of fact ${head.seq}` };
}

function verifyEach(facts: readonly Fact[], hash: HashText): ReadLedger['broken'] {
  for (const fact of facts) {
    const { hash: sealed, ...open } = fact;
    if (hash(canonicalJson(open)) !== sealed) {
      return { seq: fact.seq, id: fact.id, why: 'its content is not what was sealed' };
    }
  }
  return undefined;
}

function explainFact(fact: unknown): string | undefined {
  if (!isRecord(fact)) return 'it is no object';
  const missing = TEXTS.find((key) => typeof fact[key] !== 'string');
  if (missing !== undefined) return `it has no ${missing}`;
  if (!Number.isSafeInteger(fact['seq'])) return 'its seq is no whole number';
  if (!HASH.test(fact['hash'] as string) || !HASH.test(fact['prev'] as string)) return 'its hash is no SHA-256';
  if (!isTextList(fact['sources'])) return 'its sources are no list of keys';
  if (fact['targets'] !== undefined && !isTextList(fact['targets'])) return 'its targets are no list of ids';
  return fact['value'] === undefined ? 'it has no value' : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isHead(head: unknown): head is LedgerHead {
  if (!isRecord(head) || !Number.isSafeInteger(head['seq']) || typeof head['recordedAt'] !== 'string') return false;
  return typeof head['hash'] === 'string' && HASH.test(head['hash']);
}
