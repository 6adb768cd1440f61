import { createHash } from 'node:crypto';
import type { HashText } from '../facts/fact.ts';

/** SHA-256 of Node, for tests. */
export const hashText: HashText = (text) => createHash('sha256').update(text).digest('hex');
