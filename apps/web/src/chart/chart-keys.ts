/** What a key does on the chart while it has the focus. */
export type ChartKey =
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'zoom'; readonly by: number }
  | { readonly kind: 'enter' | 'escape' | 'back' };

const PAN_PX = 80;
/** With Shift: for setting the crosshair exactly. */
const FINE_PX = 8;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Reads a key; undefined when it is none of the chart's, so that it goes on to the page. */
export function readChartKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): ChartKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) {
    const px = event.shiftKey ? FINE_PX : PAN_PX;
    return { kind: 'pan', dx: arrow[0] * px, dy: arrow[1] * px };
  }
  switch (event.key) {
    case '+':
    case '=':
      return { kind: 'zoom', by: 1 };
    case '-':
    case '_':
      return { kind: 'zoom', by: -1 };
    case 'Enter':
      return { kind: 'enter' };
    case 'Escape':
      return { kind: 'escape' };
    case 'Backspace':
      return { kind: 'back' };
    default:
      return undefined;
  }
}
