/** A value without what tells in which order facts were recorded; lists of facts by id. */
export function stripOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(stripOrder);
    return items.every(hasId) ? items.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) : items;
  }
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !['seq', 'hash', 'topicSeq', 'stamp'].includes(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, stripOrder(part)]));
}

/** A fact as an answer gives it. */
function hasId(item: unknown): boolean {
  return item !== null && typeof item === 'object' && 'id' in item && 'sentence' in item;
}

function idOf(item: unknown): string {
  return (item as { readonly id: string }).id;
}
