import { canonicalJson, type Json } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';
import type { NewFact } from '@searoom/model/api';
import type { ImportedFacts } from './read-import.ts';

/** Members of a fact that is entered. */
const MEMBERS: readonly (keyof NewFact)[] = [
  'id',
  'kind',
  'subject',
  'predicate',
  'value',
  'validFrom',
  'validTo',
  'sources',
  'saidBy',
  'confidence',
  'targets',
  'reason',
  'note',
];

/**
 * Facts from JSON: a list of them, or an object with a list `facts`, such as `assistance export json` writes.
 *
 * @throws SearoomError SR_IMPORT_INVALID where it is neither
 */
export async function readJsonFacts(value: unknown, file: string): Promise<ImportedFacts> {
  const list = Array.isArray(value) ? value : (value as { readonly facts?: unknown } | null)?.facts;
  if (!Array.isArray(list)) throw new SearoomError('SR_IMPORT_INVALID', [file, 'it is no list of facts']);
  const { explainNewFact } = await import('@searoom/server/ledger');
  const { hashText } = await import('@searoom/store');
  const drafts: NewFact[] = [];
  const refused: { where: string; why: string }[] = [];
  for (const [at, item] of (list as unknown[]).entries()) {
    const draft = pickDraft(item);
    const why = draft === undefined ? 'it is no object' : explainNewFact(draft);
    if (why !== undefined) refused.push({ where: `fact ${at + 1}`, why });
    else drafts.push(nameDraft(draft as NewFact, hashText));
  }
  return { drafts, refused, notes: [] };
}

/** What an export holds besides (its number, its hash) is given anew by the ledger that takes it. */
function pickDraft(item: unknown): Partial<NewFact> | undefined {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined;
  const record = item as Record<string, unknown>;
  const entries = MEMBERS.filter((name) => record[name] !== undefined).map((name) => [name, record[name]]);
  return { kind: 'statement', confidence: 'seen', value: null, ...Object.fromEntries(entries) };
}

/** A fact without an id gets one of its content: the same file again is no news. */
function nameDraft(draft: NewFact, hash: (text: string) => string): NewFact {
  if (draft.id !== undefined) return draft;
  const predicate = draft.predicate.replaceAll(/[^\w.-]/g, '-').slice(0, 60);
  return { ...draft, id: `import:${predicate}:${hash(canonicalJson(draft as unknown as Json)).slice(0, 20)}` };
}
