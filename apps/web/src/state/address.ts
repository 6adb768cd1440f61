import type { Camera, Palette, Selection, Tool } from '../chart/chart-contract.ts';

/** What the queue lists. */
export interface QueueFilter {
  readonly show: 'alerts' | 'all';
  /** Types of event; all when empty. */
  readonly types: readonly string[];
  /** Party codes that assert a limit of the event; all when empty. */
  readonly parties: readonly string[];
  readonly text: string;
}

/** What the index of the Register room lists. */
export interface RegisterFilter {
  readonly text: string;
  /** Type of record: `feature`, `instrument` ...; all when undefined. */
  readonly type: RecordType | undefined;
  /** Party code; all when undefined. */
  readonly party: string | undefined;
  /** Mark of confidence; all when undefined. */
  readonly mark: string | undefined;
}

/** Replay of a time in memory, as far as an address can hold it. */
export interface ReplayAddress {
  readonly timeMs: number;
  readonly speed: number;
  readonly playing: boolean;
}

/** Panes of the Assistance room, in the order of their tabs. */
export const PANES = ['list', 'reconciliation', 'comparison', 'relations', 'assets', 'check', 'ledger'] as const;
export type Pane = (typeof PANES)[number];

/** What the list of grants shows. */
export interface GrantFilter {
  readonly text: string;
  /** Party code of the donor; all when undefined. */
  readonly donor: string | undefined;
  /** Party code of a recipient; all when undefined. */
  readonly recipient: string | undefined;
  readonly programme: string | undefined;
  readonly onlyOverdue: boolean;
}

/** Where one is in the Assistance room, and both times of its questions. */
export interface AssistanceAddress {
  readonly pane: Pane;
  /** Id of the grant whose page is open. */
  readonly grant: string | undefined;
  /** Id of the fact that is shown over the page. */
  readonly fact: string | undefined;
  /** Id of the document whose statements are checked. */
  readonly check: string | undefined;
  /** As known on this ISO day; now when undefined. */
  readonly known: string | undefined;
  /** About this ISO day; today when undefined. */
  readonly about: string | undefined;
  /** ISO 4217; the currency that amounts are shown in beside their own. */
  readonly currency: string | undefined;
  readonly filter: GrantFilter;
}

/** The state of the page that can be shared: all of it stands in the address. */
export interface AddressState {
  readonly camera: Camera;
  readonly selection: Selection | undefined;
  /** What was in the panel before, oldest first: the back trail. It is kept by the browser's history. */
  readonly trail: readonly Selection[];
  /** Undefined where nobody chose one: then the machine's preference holds. */
  readonly palette: Palette | undefined;
  /** Undefined when the page shows what is now. */
  readonly replay: ReplayAddress | undefined;
  readonly filter: QueueFilter;
  /** Undefined where nobody opened or shut it: then the width of the page decides. */
  readonly legend: boolean | undefined;
  readonly tool: Tool;
  /** Id of the legal view that the page is under; all claims, under no view, when undefined. */
  readonly view: string | undefined;
  /** Two legal views side by side. */
  readonly compare: ComparedViews | undefined;
  readonly room: 'watch' | 'assistance' | 'register';
  /** Record of the register whose page is open: `feature:scarborough-shoal`; the index when undefined. */
  readonly record: string | undefined;
  readonly register: RegisterFilter;
  readonly assistance: AssistanceAddress;
}

/** Ids of two legal views, as they stand from left to right. */
export type ComparedViews = readonly [left: string, right: string];

/** Records of the register, and legal views, that have a page. */
export const RECORD_TYPES = ['feature', 'instrument', 'line', 'gap', 'region', 'view'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** The seas of the register between Singapore and Okinawa. */
export const HOME_CAMERA: Camera = { lon: 113.5, lat: 12, zoom: 4.4 };

export const NO_FILTER: QueueFilter = { show: 'alerts', types: [], parties: [], text: '' };

export const ALL_RECORDS: RegisterFilter = { text: '', type: undefined, party: undefined, mark: undefined };

export const ALL_GRANTS: GrantFilter = {
  text: '',
  donor: undefined,
  recipient: undefined,
  programme: undefined,
  onlyOverdue: false,
};

/** The list of grants as it is known now, about today. */
export const ASSISTANCE_HOME: AssistanceAddress = {
  pane: 'list',
  grant: undefined,
  fact: undefined,
  check: undefined,
  known: undefined,
  about: undefined,
  currency: undefined,
  filter: ALL_GRANTS,
};

export const HOME: AddressState = {
  camera: HOME_CAMERA,
  selection: undefined,
  trail: [],
  palette: undefined,
  replay: undefined,
  filter: NO_FILTER,
  legend: undefined,
  tool: 'none',
  view: undefined,
  compare: undefined,
  room: 'watch',
  record: undefined,
  register: ALL_RECORDS,
  assistance: ASSISTANCE_HOME,
};

export const SLOWEST = 0.25;
export const FASTEST = 4096;
const MOST_TEXT = 100;
const MOST_WORDS = 20;
const GRANT_ID = /^[A-Za-z0-9][\w.-]{0,80}$/;
const FACT_ID = /^[A-Za-z0-9][\w.:/-]{0,199}$/;
const VIEW_ID = /^[a-z][a-z0-9-]{0,60}$/;

/** Parameters of the page; others (`bench`) are left as they are. */
const OWN = [
  'lat',
  'lon',
  'zoom',
  'select',
  'palette',
  'at',
  'speed',
  'play',
  'show',
  'type',
  'party',
  'text',
  'legend',
  'tool',
  'view',
  'compare',
  'room',
  'record',
  'search',
  'of',
  'by',
  'mark',
  'grant',
  'pane',
  'fact',
  'check',
  'known',
  'about',
  'currency',
  'grants',
  'donor',
  'recipient',
  'programme',
  'overdue',
];

/** Reads the part of an address behind the question mark. What cannot be read is left at its default. */
export function parseAddress(search: string): AddressState {
  const words = new URLSearchParams(search);
  const record = parseRecord(words.get('record') ?? '') === undefined ? undefined : words.get('record')!;
  const grant = one(words.get('grant'), GRANT_ID);
  const fact = one(words.get('fact'), FACT_ID);
  const room =
    record !== undefined || words.get('room') === 'register'
      ? 'register'
      : words.get('room') === 'assistance' || grant !== undefined || fact !== undefined
        ? 'assistance'
        : 'watch';
  return {
    camera: parseCamera(words),
    selection: parseSelection(words.get('select') ?? ''),
    trail: [],
    palette: oneOf(words.get('palette'), ['day', 'dusk', 'night']),
    replay: parseReplay(words),
    filter: {
      show: words.get('show') === 'all' ? 'all' : 'alerts',
      types: parseList(words.get('type'), /^[a-z-]{1,40}$/),
      parties: parseList(words.get('party'), /^[A-Z]{3}$/),
      text: (words.get('text') ?? '').slice(0, MOST_TEXT),
    },
    legend: words.get('legend') === null ? undefined : words.get('legend') !== '0',
    tool: oneOf(words.get('tool'), ['measure', 'area']) ?? 'none',
    view: parseList(words.get('view'), VIEW_ID)[0],
    compare: parseCompare(words.get('compare')),
    room,
    record,
    register: {
      text: (words.get('search') ?? '').slice(0, MOST_TEXT),
      type: oneOf(words.get('of'), RECORD_TYPES),
      party: parseList(words.get('by'), /^[A-Z]{3}$/)[0],
      mark: parseList(words.get('mark'), /^[a-z]{1,20}$/)[0],
    },
    assistance: {
      ...(room === 'assistance'
        ? { pane: oneOf(words.get('pane'), PANES) ?? 'list', grant, fact, check: one(words.get('check'), GRANT_ID) }
        : { pane: 'list', grant: undefined, fact: undefined, check: undefined }),
      known: parseDay(words.get('known')),
      about: parseDay(words.get('about')),
      currency: one(words.get('currency'), /^[A-Z]{3}$/),
      filter: {
        text: (words.get('grants') ?? '').slice(0, MOST_TEXT),
        donor: one(words.get('donor'), /^[A-Z]{3}$/),
        recipient: one(words.get('recipient'), /^[A-Z]{3}$/),
        programme: one(words.get('programme'), GRANT_ID),
        onlyOverdue: words.get('overdue') === '1',
      },
    },
  };
}

/**
 * Writes the part of an address from the question mark on, empty where all is as at home.
 * @param before the part that stands there now: parameters of others are kept
 */
export function formatAddress(state: AddressState, before = ''): string {
  const words = new URLSearchParams(before);
  for (const name of OWN) words.delete(name);
  const { camera, selection, palette, replay, filter, legend, tool, view, compare, room, record, register } = state;
  if (camera !== HOME_CAMERA) {
    words.set('lat', trim(camera.lat, 5));
    words.set('lon', trim(camera.lon, 5));
    words.set('zoom', trim(camera.zoom, 2));
  }
  if (selection !== undefined) words.set('select', formatSelection(selection));
  if (palette !== undefined) words.set('palette', palette);
  if (replay !== undefined) {
    words.set('at', new Date(replay.timeMs).toISOString());
    if (replay.speed !== 1) words.set('speed', String(replay.speed));
    if (!replay.playing) words.set('play', '0');
  }
  if (filter.show !== 'alerts') words.set('show', filter.show);
  if (filter.types.length > 0) words.set('type', filter.types.join(','));
  if (filter.parties.length > 0) words.set('party', filter.parties.join(','));
  if (filter.text !== '') words.set('text', filter.text);
  if (legend !== undefined) words.set('legend', legend ? '1' : '0');
  if (tool !== 'none') words.set('tool', tool);
  if (view !== undefined) words.set('view', view);
  if (compare !== undefined) words.set('compare', compare.join(','));
  if (room !== 'watch') words.set('room', room);
  if (record !== undefined) words.set('record', record);
  if (register.text !== '') words.set('search', register.text);
  if (register.type !== undefined) words.set('of', register.type);
  if (register.party !== undefined) words.set('by', register.party);
  if (register.mark !== undefined) words.set('mark', register.mark);
  writeAssistance(words, state.assistance);
  // Colons, commas and slashes may stand in a query (RFC 3986 section 3.4), and an address is read by persons too.
  const text = words
    .toString()
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%2F', '/')
    .replaceAll(/=(?=&|$)/g, '');
  return text === '' ? '' : `?${text}`;
}

function writeAssistance(words: URLSearchParams, assistance: AssistanceAddress): void {
  const { pane, grant, fact, check, known, about, currency, filter } = assistance;
  if (pane !== 'list') words.set('pane', pane);
  const given = { grant, fact, check, known, about, currency };
  for (const [name, value] of Object.entries(given)) if (value !== undefined) words.set(name, value);
  if (filter.text !== '') words.set('grants', filter.text);
  if (filter.donor !== undefined) words.set('donor', filter.donor);
  if (filter.recipient !== undefined) words.set('recipient', filter.recipient);
  if (filter.programme !== undefined) words.set('programme', filter.programme);
  if (filter.onlyOverdue) words.set('overdue', '1');
}

/** `vessel:533000123`, `place:5.03,112.65` (latitude first), `feeds`. */
export function formatSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'vessel':
      return `vessel:${selection.mmsi}`;
    case 'place':
      return `place:${trim(selection.lat, 5)},${trim(selection.lon, 5)}`;
    case 'event':
    case 'feature':
    case 'area':
      return `${selection.kind}:${selection.id}`;
    default:
      return selection.kind;
  }
}

/** Reads what `formatSelection` wrote; undefined for anything else. */
export function parseSelection(text: string): Selection | undefined {
  const cut = text.indexOf(':');
  const kind = cut < 0 ? text : text.slice(0, cut);
  const rest = cut < 0 ? '' : text.slice(cut + 1);
  switch (kind) {
    case 'feeds':
    case 'vessels':
      return { kind };
    case 'vessel':
      return /^\d{1,9}$/.test(rest) ? { kind, mmsi: Number(rest) } : undefined;
    case 'event':
    case 'feature':
    case 'area':
      return /^[\w.:-]{1,100}$/.test(rest) ? { kind, id: rest } : undefined;
    case 'place': {
      const [lat, lon] = rest.split(',').map((word) => readNumber(word));
      return isLat(lat) && isLon(lon) ? { kind, lat, lon } : undefined;
    }
    default:
      return undefined;
  }
}

/** Type and id of a record as the address names it: `feature:scarborough-shoal`; undefined for anything else. */
export function parseRecord(text: string): { readonly type: RecordType; readonly id: string } | undefined {
  const [, word, id] = /^([a-z]+):([\w.-]{1,120})$/.exec(text) ?? [];
  const type = oneOf(word ?? null, RECORD_TYPES);
  return type === undefined || id === undefined ? undefined : { type, id };
}

function parseCamera(words: URLSearchParams): Camera {
  const lat = readNumber(words.get('lat'));
  const lon = readNumber(words.get('lon'));
  if (!isLat(lat) || !isLon(lon)) return HOME_CAMERA;
  const zoom = readNumber(words.get('zoom'));
  return { lat, lon, zoom: zoom === undefined ? HOME_CAMERA.zoom : Math.min(22, Math.max(0, zoom)) };
}

function parseReplay(words: URLSearchParams): ReplayAddress | undefined {
  const at = words.get('at') ?? '';
  const timeMs = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(timeMs)) return undefined;
  const speed = readNumber(words.get('speed')) ?? 1;
  return { timeMs, speed: Math.min(FASTEST, Math.max(SLOWEST, speed)), playing: words.get('play') !== '0' };
}

function parseList(text: string | null, shape: RegExp): string[] {
  const words = (text ?? '').split(',').filter((word) => shape.test(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Two views; the same one twice says nothing of a difference. */
function parseCompare(text: string | null): ComparedViews | undefined {
  const [left, right] = parseList(text, VIEW_ID);
  return left === undefined || right === undefined ? undefined : [left, right];
}

function one(text: string | null, shape: RegExp): string | undefined {
  return text !== null && shape.test(text) ? text : undefined;
}

/** A day that a calendar has, as ISO date. */
function parseDay(text: string | null): string | undefined {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const timeMs = Date.parse(text);
  return !Number.isNaN(timeMs) && new Date(timeMs).toISOString().startsWith(text) ? text : undefined;
}

function oneOf<const T extends string>(text: string | null, words: readonly T[]): T | undefined {
  return words.find((word) => word === text);
}

function readNumber(text: string | null | undefined): number | undefined {
  return text !== null && text !== undefined && /^-?\d{1,6}(\.\d{1,20})?$/.test(text) ? Number(text) : undefined;
}

function isLat(lat: number | undefined): lat is number {
  return lat !== undefined && Math.abs(lat) <= 90;
}

function isLon(lon: number | undefined): lon is number {
  return lon !== undefined && Math.abs(lon) <= 180;
}

function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)) + 0);
}
