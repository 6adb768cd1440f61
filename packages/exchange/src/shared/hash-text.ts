import { hash } from 'node:crypto';

/** SHA-256 of UTF-8 text, lower-case hex: the hash of the ledger. */
export function hashText(text: string): string {
  return hash('sha256', text, 'hex');
}
