import { SearoomError } from '@searoom/model';

/** Kinds of thing that facts are about. */
export const SUBJECT_TYPES = [
  'programme',
  'budget',
  'grant',
  'lot',
  'asset',
  'partnership',
  'organisation',
  'meeting',
  'matter',
  'source',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/**
 * What a fact is about, in one word: `grant:OSA-MYS-2023-01`, `lot:OSA-MYS-2023-01/boats`,
 * `asset:OSA-MYS-2023-01/boats/1`, `budget:OSA/2023`, `partnership:JPN/MYS`, `organisation:ASEAN`, `source:mofa_mys23`.
 */
export interface Subject {
  readonly type: SubjectType;
  /** Parts of its key: the grant of a lot, then the lot, then the asset. */
  readonly path: readonly [string, ...string[]];
}

const SHAPE = /^([a-z]+):([A-Za-z0-9][\w.-]{0,60}(?:\/[A-Za-z0-9][\w.-]{0,60}){0,2})$/;

/** @throws SearoomError SR_FACT_REFUSED */
export function parseSubject(text: string): Subject {
  const [, word, key] = SHAPE.exec(text) ?? [];
  const type = SUBJECT_TYPES.find((known) => known === word);
  if (type === undefined || key === undefined) throw new SearoomError('SR_FACT_REFUSED', [`no subject: ${text}`]);
  return { type, path: key.split('/') as [string, ...string[]] };
}

/**
 * The topic of a subject: what is read together and edited by one person at a time. Lots and assets of a grant belong to
 * the topic of the grant: `grant:OSA-MYS-2023-01`.
 */
export function topicOf(subject: string): string {
  const { type, path } = parseSubject(subject);
  const isPart = type === 'lot' || (type === 'asset' && path.length > 1);
  return `${isPart ? 'grant' : type}:${path[0]}`;
}
