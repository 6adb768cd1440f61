/** What a JSON text is made of, but for strings: punctuation, numbers and words. */
const TOKEN = /([{}[\],:])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text stops being JSON: the parsers of engines do not always tell. Call it only for a text that is none.
 *
 * @returns position of the first character that cannot stand there; for a string that does not end, where it begins
 */
export function findJsonError(text: string): number {
  const open: string[] = [];
  let wanted: 'value' | 'first-value' | 'first-key' | 'key' | 'colon' | 'more' = 'value';
  for (let at = skipSpace(text, 0); ; at = skipSpace(text, TOKEN.lastIndex)) {
    TOKEN.lastIndex = at;
    const isString = text[at] === '"';
    const match = isString ? null : TOKEN.exec(text);
    if (isString) TOKEN.lastIndex = skipString(text, at);
    if (TOKEN.lastIndex <= at) return at;
    const mark = match?.[1];
    const isValue = wanted === 'value' || wanted === 'first-value';
    if (isValue && (mark === '{' || mark === '[')) {
      open.push(mark);
      wanted = mark === '{' ? 'first-key' : 'first-value';
    } else if (isValue && mark === undefined) wanted = 'more';
    else if ((wanted === 'key' || wanted === 'first-key') && isString) wanted = 'colon';
    else if (wanted === 'colon' && mark === ':') wanted = 'value';
    else if (mark === '}' && open.at(-1) === '{' && (wanted === 'first-key' || wanted === 'more')) {
      open.pop();
      wanted = 'more';
    } else if (mark === ']' && open.at(-1) === '[' && (wanted === 'first-value' || wanted === 'more')) {
      open.pop();
      wanted = 'more';
    } else if (wanted === 'more' && mark === ',' && open.length > 0) wanted = open.at(-1) === '{' ? 'key' : 'value';
    else return at;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++;
  return at;
}

/** Position behind a string; that of its beginning when it does not end, or holds what no string may. */
function skipString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at]!;
    if (character === '"') return at + 1;
    if (character < ' ') return from;
    if (character !== '\\') continue;
    at++;
    if (text[at] === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return from;
      at += 4;
    } else if (at >= text.length || !'"\\/bfnrt'.includes(text[at]!)) return from;
  }
  return from;
}
