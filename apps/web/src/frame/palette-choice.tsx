import type { ReactNode } from 'react';
import type { Palette } from '../chart/chart-contract.ts';
import { useApp } from '../state/app-context.ts';
import { usePalette } from './use-palette.ts';

const PALETTES: readonly (readonly [Palette, string])[] = [
  ['day', 'Day'],
  ['dusk', 'Dusk'],
  ['night', 'Night'],
];

/** Day, dusk or night, as on a bridge. */
export function PaletteChoice(): ReactNode {
  const { address } = useApp();
  const palette = usePalette();
  return (
    <fieldset className="top-palette" aria-label="Palette">
      {PALETTES.map(([name, label]) => (
        <button
          key={name}
          type="button"
          aria-pressed={palette === name}
          onClick={() => address.change({ palette: name })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** The palette after another one. */
export function nextPalette(palette: Palette): Palette {
  return palette === 'day' ? 'dusk' : palette === 'dusk' ? 'night' : 'day';
}
