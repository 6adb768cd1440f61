import type { Knowledge } from '../facts/knowledge.ts';
import { parseSubject } from '../facts/subject.ts';
import type { Texts } from '../facts/values.ts';
import { partyName } from './party-name.ts';

/**
 * What a subject is called in a sentence: a lot by its resolved name, an asset by its own, a grant by its number, a
 * partnership by its sides. Where no name is known, the last part of its key. What is no subject is given back as it is.
 */
export function nameSubject(subject: string, knowledge: Knowledge): string {
  let path: readonly string[];
  let type: string;
  try {
    ({ type, path } = parseSubject(subject));
  } catch {
    return subject;
  }
  const last = path.at(-1)!;
  switch (type) {
    case 'grant':
      return last;
    case 'budget':
      return `Budget of ${path[0]}, fiscal year ${last}`;
    case 'partnership':
      return path.map(partyName).join(' and ');
    case 'lot':
      return upperFirst(readWords(knowledge, subject, 'description') ?? readReported(knowledge, subject) ?? last);
    case 'asset':
      return nameAsset(subject, path, knowledge);
    case 'source':
      return knowledge.source(last)?.title ?? last;
    default:
      return upperFirst(readWords(knowledge, subject, 'title') ?? last.replaceAll('-', ' '));
  }
}

/** The English words of a text in several languages, else the first. */
export function englishOf(texts: Texts): string {
  const { text } =
    texts.texts.find(({ language }) => language === 'en' || language.startsWith('en-')) ?? texts.texts[0]!;
  return text;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameAsset(subject: string, path: readonly string[], knowledge: Knowledge): string {
  const identity = knowledge.value<{ name?: string; hull?: string; serial?: string }>(subject, 'identity');
  if (identity?.name !== undefined) return identity.name;
  if (identity?.hull !== undefined) return identity.hull;
  if (path.length < 3) return path[0]!;
  const lot = nameSubject(`lot:${path[0]}/${path[1]}`, knowledge);
  return `${lot}, number ${identity?.serial ?? path[2]}`;
}

function readWords(knowledge: Knowledge, subject: string, predicate: string): string | undefined {
  const texts = knowledge.value<Texts>(subject, predicate);
  return texts === undefined ? undefined : englishOf(texts);
}

function readReported(knowledge: Knowledge, subject: string): string | undefined {
  return knowledge.value<{ text: string }>(subject, 'nameAsReported')?.text;
}
