import { hash } from 'node:crypto';
import type { HashText } from '../facts/fact.ts';

/** SHA-256 of Node, for tests. */
export const hashText: HashText = (text) => hash('sha256', text, 'hex');
