import type { ChartColours, ChartFonts } from './palette.ts';

/** How names of each kind are written: sizes and inks of the tokens; 11 px is the smallest size anywhere. */
export interface LabelStyle {
  readonly font: (fonts: ChartFonts) => string;
  readonly spacingPx: number;
  readonly ink: keyof Omit<ChartColours, 'palette' | 'tones'>;
  readonly halo: 'sea' | 'land';
  readonly haloPx: number;
  /** Height of a row in px. */
  readonly rowPx: number;
}

export type LabelStyleName =
  | 'alarm'
  | 'warning'
  | 'caution'
  | 'selected'
  | 'vessel'
  | 'event'
  | 'feature'
  | 'group'
  | 'town'
  | 'limit'
  | 'median'
  | 'sea'
  | 'sea-other'
  | 'land'
  | 'area'
  | 'measure'
  | 'tick';

const cond =
  (weight: number) =>
  ({ cond: family }: ChartFonts): string =>
    `${weight} 11px ${family}`;
const ship = { font: cond(500), spacingPx: 0, halo: 'sea', haloPx: 2.5, rowPx: 13 } as const;

export const LABEL_STYLES: Readonly<Record<LabelStyleName, LabelStyle>> = {
  alarm: { ...ship, font: cond(600), ink: 'alarm' },
  warning: { ...ship, font: cond(600), ink: 'warn' },
  caution: { ...ship, font: cond(600), ink: 'caution' },
  selected: { ...ship, font: cond(600), ink: 'focus' },
  vessel: { ...ship, ink: 'ink-2' },
  event: { ...ship, font: cond(600), ink: 'focus', haloPx: 3 },
  feature: { ...ship, font: cond(400), ink: 'lab' },
  group: { ...ship, font: cond(500), ink: 'lab' },
  town: { ...ship, font: cond(400), ink: 'ink-2', halo: 'land' },
  limit: { ...ship, ink: 'claim-ink', haloPx: 4 },
  median: { ...ship, font: cond(400), ink: 'claim-ink', haloPx: 4 },
  sea: {
    font: ({ sans }) => `italic 500 12px ${sans}`,
    spacingPx: 2.6,
    ink: 'lab-water',
    halo: 'sea',
    haloPx: 2.5,
    rowPx: 16,
  },
  'sea-other': {
    font: ({ sans }) => `italic 400 11px ${sans}`,
    spacingPx: 0,
    ink: 'lab-water',
    halo: 'sea',
    haloPx: 2.5,
    rowPx: 14,
  },
  land: { ...ship, spacingPx: 1.6, ink: 'ink-3', halo: 'land' },
  area: {
    font: ({ sans }) => `600 13px ${sans}`,
    spacingPx: 0,
    ink: 'ink',
    halo: 'sea',
    haloPx: 3,
    rowPx: 16,
  },
  measure: {
    font: ({ mono }) => `500 11px ${mono}`,
    spacingPx: -0.2,
    ink: 'focus',
    halo: 'sea',
    haloPx: 3.5,
    rowPx: 13,
  },
  tick: { font: ({ mono }) => `11px ${mono}`, spacingPx: -0.3, ink: 'ink-3', halo: 'sea', haloPx: 2.5, rowPx: 13 },
};
