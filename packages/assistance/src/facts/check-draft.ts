import { Compile, type Validator } from 'typebox/compile';
import { isDateText, parseDate } from '../dates/partial-date.ts';
import { digitsOf } from '../money/money.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { explainShape } from './draft-shape.ts';
import type { Fact, FactDraft } from './fact.ts';
import { PREDICATES } from './predicates.ts';
import { parseSubject } from './subject.ts';

/** What a check may look up. */
export interface Recorded {
  readonly has: (id: string) => boolean;
  readonly find: (id: string) => FactDraft | undefined;
  readonly hasSource: (key: string) => boolean;
}

const ID = /^[A-Za-z0-9][\w.:/-]{0,150}$/;
const validators = new Map<string, Validator>();

/**
 * Why a fact cannot be recorded, in words; undefined where it can. Whatever is checked here can never get into a ledger, by
 * whichever way it comes.
 */
export function explainRefusal(draft: FactDraft, recorded: Recorded): string | undefined {
  const shape = explainShape(draft);
  if (shape !== undefined) return shape;
  if (!ID.test(draft.id)) return `its id is not letters, digits and -._:/ : ${draft.id.slice(0, 60)}`;
  return (
    explainSubject(draft) ??
    explainSources(draft, recorded) ??
    explainTargets(draft, recorded) ??
    explainTimes(draft) ??
    explainValue(draft)
  );
}

function explainSubject({ subject, predicate }: FactDraft): string | undefined {
  let type: string;
  try {
    ({ type } = parseSubject(subject));
  } catch {
    return `${subject.slice(0, 100)} is no subject; lot:GRANT/NAME is one`;
  }
  const row = Object.hasOwn(PREDICATES, predicate) ? PREDICATES[predicate] : undefined;
  if (row === undefined) return `nothing is called ${predicate.slice(0, 60)} in the table of predicates`;
  return (row.of as readonly string[]).includes(type) ? undefined : `${predicate} cannot be said of a ${type}`;
}

function explainSources({ sources, kind, predicate }: FactDraft, recorded: Recorded): string | undefined {
  // A source is what others rest on; an approval and a retraction rest on who made them.
  const needsNone = predicate === 'source' || kind === 'approval' || kind === 'retraction';
  if (sources.length === 0 && !needsNone) return 'it has no source';
  const missing = sources.find((key) => !recorded.hasSource(key));
  return missing === undefined ? undefined : `the ledger has no source ${missing}; record source:${missing} first`;
}

function explainTargets(draft: FactDraft, recorded: Recorded): string | undefined {
  const { kind, id, targets = [], reason } = draft;
  if (kind === 'statement') return targets.length > 0 ? 'a statement aims at no other fact' : undefined;
  if (targets.length === 0) return `a ${kind} names the facts that it aims at`;
  if (kind !== 'approval' && kind !== 'update' && (reason ?? '').trim() === '') return `a ${kind} needs a reason`;
  for (const target of targets) {
    if (target === id) return 'it aims at itself';
    const aimed = recorded.find(target);
    // Whatever is aimed at stands before it, so a circle of corrections cannot be recorded.
    if (aimed === undefined) return `there is no fact ${target} before it to aim at`;
    if (aimed.targets?.includes(id) === true) return `${target} aims at it already: corrections go in a circle`;
    if (aimed.subject !== draft.subject || aimed.predicate !== draft.predicate) {
      return `${target} is about another thing: ${aimed.subject} ${aimed.predicate}`;
    }
  }
  return undefined;
}

function explainTimes({ kind, validFrom, validTo }: FactDraft): string | undefined {
  for (const date of [validFrom, validTo]) {
    if (date !== undefined && !isDateText(date)) return `${date.slice(0, 40)} is not a date`;
  }
  if (kind === 'update' && validFrom === undefined) return 'an update says from when it holds (validFrom)';
  if (validFrom === undefined || validTo === undefined) return undefined;
  const from = parseDate(validFrom).firstDay;
  const to = parseDate(validTo).lastDay;
  return from !== undefined && to !== undefined && to < from ? 'it ends before it begins' : undefined;
}

function explainValue({ kind, predicate, value, targets }: FactDraft): string | undefined {
  if (kind === 'retraction' || kind === 'approval') return value === null ? undefined : `a ${kind} has no value`;
  if (kind === 'resolution') {
    const chosen = (value as { chosen?: unknown } | null)?.chosen;
    const isKnown = typeof chosen === 'string' && targets?.includes(chosen) === true;
    return isKnown ? undefined : 'a resolution says {"chosen": ID}, one of the facts it aims at';
  }
  let validator = validators.get(predicate);
  if (validator === undefined) {
    validator = Compile(PREDICATES[predicate]!.value);
    validators.set(predicate, validator);
  }
  if (!validator.Check(value)) {
    const [first] = validator.Errors(value);
    return `its value does not fit ${predicate}: ${first?.instancePath || 'as a whole'} ${first?.message ?? ''}`.trim();
  }
  return explainParts(value);
}

/** Dates and amounts anywhere within a value. */
function explainParts(value: Json): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (DATES.has(key) && typeof part === 'string' && !isDateText(part)) return `${part.slice(0, 40)} is not a date`;
    if (key === 'currency' && typeof part === 'string') {
      try {
        digitsOf(part);
      } catch {
        return `ISO 4217 knows no currency ${part}`;
      }
    }
    if (key === 'minor' && !Number.isSafeInteger(part)) {
      return `${String(part)} is not a whole amount of minor units below 2^53`;
    }
    const inside = explainParts(part as Json);
    if (inside !== undefined) return inside;
  }
  const { least, most } = value as { least?: number; most?: number };
  return least !== undefined && most !== undefined && least > most ? `${least} is more than ${most}` : undefined;
}

const DATES = new Set(['on', 'by', 'from', 'to', 'date', 'retrieved', 'built', 'deliveryBy']);

/** Whether a draft is what a recorded fact says already, so that recording it again is no news. */
export function isSame(draft: FactDraft, fact: Fact): boolean {
  const { seq: _1, recordedAt: _2, author: _3, role: _4, prev: _5, hash: _6, ...content } = fact;
  return canonicalJson(content) === canonicalJson(draft);
}
