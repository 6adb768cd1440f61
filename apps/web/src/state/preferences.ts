import type { Palette } from '../chart/chart-contract.ts';

/** What this browser remembers. Where storage is shut off nothing is remembered, and nothing breaks. */
type Preference = 'keys' | 'palette' | 'sound';

export function recall(name: Preference): string | undefined {
  try {
    return localStorage.getItem(`searoom.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: Preference, value: string): void {
  try {
    localStorage.setItem(`searoom.${name}`, value);
  } catch {
    // Storage is full or shut off: the choice holds for this page.
  }
}

/** The palette where the address names none: the one chosen last, else by what the machine prefers. */
export function defaultPalette(): Palette {
  const last = recall('palette');
  if (last === 'day' || last === 'dusk' || last === 'night') return last;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dusk' : 'day';
}
