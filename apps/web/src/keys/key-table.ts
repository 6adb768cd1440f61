/** What a key does, by the name that the handler knows it by. */
export type KeyAction =
  | 'find'
  | 'keys'
  | 'back'
  | 'next'
  | 'before'
  | 'open'
  | 'all'
  | 'acknowledge'
  | 'assign'
  | 'snooze'
  | 'dismiss'
  | 'whose'
  | 'view'
  | 'link'
  | 'palette'
  | 'sound'
  | 'vessels'
  | 'feeds'
  | 'export'
  | 'copy'
  | 'print'
  | 'legend'
  | 'measure'
  | 'area'
  | 'play'
  | 'slower'
  | 'faster'
  | 'stepBack'
  | 'stepOn'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'zoomIn'
  | 'zoomOut'
  | 'retry'
  | 'room1'
  | 'room2'
  | 'room3'
  | 'room4'
  | 'room5';

export interface KeyEntry {
  readonly action: KeyAction;
  /** As `KeyboardEvent.key` gives them. */
  readonly keys: readonly string[];
  readonly words: string;
  readonly group: 'Page' | 'Queue' | 'Time' | 'Map and panel';
  /** Only where nothing has the focus that uses the key itself: buttons, sliders, lists that scroll. */
  readonly isShared?: boolean;
}

/** Every key of the page. The handler and the dialog are made of this table, so neither knows a key that the other does not. */
export const KEYS: readonly KeyEntry[] = [
  { action: 'find', keys: ['/'], words: 'find', group: 'Page' },
  { action: 'keys', keys: ['?'], words: 'these keys', group: 'Page' },
  { action: 'back', keys: ['Escape', 'Backspace'], words: 'back; ends a tool', group: 'Page' },
  { action: 'palette', keys: ['n'], words: 'palette: day, dusk, night', group: 'Page' },
  { action: 'view', keys: ['v'], words: 'legal view; in Whose water?, what every view says', group: 'Page' },
  { action: 'link', keys: ['x'], words: 'two views: link the maps, or part them', group: 'Page' },
  { action: 'sound', keys: ['m'], words: 'sound on, off', group: 'Page' },
  { action: 'feeds', keys: ['f'], words: 'feeds', group: 'Page' },
  { action: 'retry', keys: ['r'], words: 'try again what failed', group: 'Page' },
  { action: 'room1', keys: ['1'], words: 'Watch', group: 'Page' },
  { action: 'room2', keys: ['2'], words: 'Incidents (not there yet)', group: 'Page' },
  { action: 'room3', keys: ['3'], words: 'Rescue (not there yet)', group: 'Page' },
  { action: 'room4', keys: ['4'], words: 'Assistance', group: 'Page' },
  { action: 'room5', keys: ['5'], words: 'Register', group: 'Page' },
  { action: 'next', keys: ['j'], words: 'next', group: 'Queue' },
  { action: 'before', keys: ['k'], words: 'before', group: 'Queue' },
  { action: 'open', keys: ['Enter'], words: 'open', group: 'Queue', isShared: true },
  { action: 'all', keys: ['h'], words: 'all events, or alerts only', group: 'Queue' },
  { action: 'acknowledge', keys: ['a'], words: 'acknowledge', group: 'Queue' },
  { action: 'assign', keys: ['g'], words: 'assign', group: 'Queue' },
  { action: 'snooze', keys: ['s'], words: 'snooze', group: 'Queue' },
  { action: 'dismiss', keys: ['d'], words: 'dismiss with a reason', group: 'Queue' },
  { action: 'play', keys: [' '], words: 'pause, go on; begins a replay', group: 'Time', isShared: true },
  { action: 'slower', keys: ['['], words: 'slower; in Assistance, the pane before', group: 'Time' },
  { action: 'faster', keys: [']'], words: 'faster; in Assistance, the next pane', group: 'Time' },
  { action: 'stepBack', keys: [','], words: 'a minute back', group: 'Time' },
  { action: 'stepOn', keys: ['.'], words: 'a minute on', group: 'Time' },
  { action: 'whose', keys: ['w'], words: 'whose water, at the cursor', group: 'Map and panel' },
  { action: 'vessels', keys: ['t'], words: 'table of vessels', group: 'Map and panel' },
  { action: 'measure', keys: ['b'], words: 'measure range and bearing', group: 'Map and panel' },
  { action: 'area', keys: ['z'], words: 'draw an own area to watch', group: 'Map and panel' },
  { action: 'legend', keys: ['i'], words: 'legend', group: 'Map and panel' },
  { action: 'copy', keys: ['y'], words: 'copy position or link', group: 'Map and panel' },
  { action: 'export', keys: ['e'], words: 'export what is listed', group: 'Map and panel' },
  { action: 'print', keys: ['p'], words: 'print the grant', group: 'Map and panel' },
  { action: 'left', keys: ['ArrowLeft'], words: 'map to the west', group: 'Map and panel', isShared: true },
  { action: 'right', keys: ['ArrowRight'], words: 'map to the east', group: 'Map and panel', isShared: true },
  { action: 'up', keys: ['ArrowUp'], words: 'map to the north', group: 'Map and panel', isShared: true },
  { action: 'down', keys: ['ArrowDown'], words: 'map to the south', group: 'Map and panel', isShared: true },
  { action: 'zoomIn', keys: ['+', '='], words: 'nearer', group: 'Map and panel' },
  { action: 'zoomOut', keys: ['-', '_'], words: 'farther', group: 'Map and panel' },
];

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'space',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** How a key is written in hints. */
export function nameKey(key: string): string {
  return NAMES[key] ?? key;
}

/** The entry of a key; undefined for a key that does nothing here. */
export function findKey(key: string): KeyEntry | undefined {
  return KEYS.find(({ keys }) => keys.includes(key));
}
