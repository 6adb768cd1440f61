import { hash } from 'node:crypto';
import type { HashText } from '@searoom/assistance';

/** SHA-256 of text as lower-case hex: the hash of the ledger, in Node. */
export const hashText: HashText = (text) => hash('sha256', text, 'hex');
