import { digitsOf, type Money } from '@searoom/assistance';
import type { GrantPage } from '@searoom/model/api';
import { formatMinorUnits } from '../shared/decimal.ts';

/** `400,000,000 JPY`: exact, never rounded. */
export function sayMoney({ minor, currency }: Money): string {
  let digits: number;
  try {
    digits = digitsOf(currency);
  } catch {
    return `${minor} minor units of ${currency}`;
  }
  const [whole, part] = formatMinorUnits(minor, digits).split('.') as [string, string?];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${part === undefined ? grouped : `${grouped}.${part}`} ${currency}`;
}

const EVIDENCE: Readonly<Record<GrantPage['row']['evidence'], string>> = {
  official: '● official source',
  part: '◐ part official',
  reported: '○ reported',
  none: '– none',
};

/** How well it is evidenced, in a sign and a word. */
export function sayEvidence(evidence: GrantPage['row']['evidence']): string {
  return EVIDENCE[evidence];
}

const STATES: Readonly<Record<GrantPage['steps'][number]['state'], string>> = {
  done: '● done',
  reported: '○ reported',
  part: '◐ part',
  open: '– open',
  overdue: '! overdue',
  'not-known': '? not known',
};

export function sayStepState(state: GrantPage['steps'][number]['state']): string {
  return STATES[state];
}

/** A date as the ledger knows it, in words. */
export function sayDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const marks = /[~?]*$/.exec(text)![0];
  const body = text.slice(0, text.length - marks.length);
  const about = marks.includes('~') ? 'about ' : '';
  const derived = marks.includes('?') ? ' (worked out)' : '';
  if (body.startsWith('../')) return `${about}by ${body.slice(3)}${derived}`;
  if (body.endsWith('/..')) return `${about}not before ${body.slice(0, -3)}${derived}`;
  const [first, last] = body.split('/');
  return last === undefined ? `${about}${body}${derived}` : `${about}between ${first} and ${last}${derived}`;
}
