import type { CheckedDocument } from '../../check/statement.ts';
import { ARTICLE } from './article.ts';

/** Documents whose statements come with Searoom. */
export const DOCUMENTS: readonly CheckedDocument[] = [ARTICLE];
