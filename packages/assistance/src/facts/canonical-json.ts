/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Text that stands in JSON as it is, between quotation marks. */
const PLAIN = /^[ !#-[\]-~]*$/;

/**
 * One text for equal values: keys sorted by their UTF-16 units, no spaces, members that are undefined left out (RFC 8785,
 * whose numbers are those of JSON.stringify).
 *
 * @param without member of the value itself that is left out
 */
export function canonicalJson(value: unknown, without?: string): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) {
    let text = '[';
    for (let at = 0; at < value.length; at++) text += (at === 0 ? '' : ',') + canonicalJson(value[at] ?? null);
    return `${text}]`;
  }
  const record = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member === undefined || key === without) continue;
    text += (text === '' ? '' : ',') + quote(key) + ':' + canonicalJson(member);
  }
  return `{${text}}`;
}

function quote(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}
