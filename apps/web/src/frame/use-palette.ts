import { useEffect } from 'react';
import type { Palette } from '../chart/chart-contract.ts';
import { useAddress } from '../state/app-context.ts';
import { defaultPalette, remember } from '../state/preferences.ts';

/** Read once: the page does not change its colours by itself while somebody works. */
let preferred: Palette | undefined;

/** The palette that is shown: of the address, else the one chosen last, else what the machine prefers. */
export function usePalette(): Palette {
  const chosen = useAddress(({ palette }) => palette);
  preferred ??= defaultPalette();
  return chosen ?? preferred;
}

/** Sets the palette on the page, before it is drawn, and remembers a choice. */
export function wearPalette(palette: Palette): void {
  document.documentElement.className = palette;
}

export function useWornPalette(): Palette {
  const palette = usePalette();
  const chosen = useAddress((address) => address.palette);
  useEffect(() => wearPalette(palette), [palette]);
  useEffect(() => {
    if (chosen !== undefined) remember('palette', chosen);
  }, [chosen]);
  return palette;
}
