/** An attribute by its name in lower case: sources write MRGID, Mrgid or mrgid. Nothing for an empty one. */
export function readField(properties: Readonly<Record<string, unknown>>, ...names: readonly string[]): unknown {
  for (const name of names) {
    for (const [key, value] of Object.entries(properties)) {
      if (key.toLowerCase() === name && value !== null && value !== undefined && value !== '') return value;
    }
  }
  return undefined;
}

/** A text or number of an attribute as text. */
export function readTextField(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A number of an attribute, also where the source wrote it as text. */
export function readNumberField(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
