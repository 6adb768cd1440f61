import type { NewFeed } from '@searoom/model/api';

/** A kind of feed as the form offers it. */
export interface FeedKind {
  readonly id: string;
  readonly label: string;
  readonly example: string;
  readonly hint: string;
  readonly takes: readonly ('pace' | 'key' | 'boxes')[];
}

export const FEED_KINDS: readonly FeedKind[] = [
  {
    id: 'tcp',
    label: 'TCP receiver or service',
    example: 'tcp://192.168.1.20:10110',
    hint: 'Lines of NMEA 0183 (AIVDM). Searoom connects, and again when it is lost.',
    takes: [],
  },
  {
    id: 'udp',
    label: 'UDP port',
    example: 'udp://:10110',
    hint: 'Searoom listens; set your receiver or AIS-catcher to send here.',
    takes: [],
  },
  {
    id: 'scenario',
    label: 'Scenario, SIMULATED',
    example: 'scenario:south-china-sea',
    hint: 'Made-up traffic; everything from it is marked SIMULATED.',
    takes: ['pace'],
  },
  {
    id: 'file',
    label: 'File on the server, replayed',
    example: '/data/day.nmea.gz',
    hint: 'NMEA or CSV, plain or gzip; a path on the machine that runs the server.',
    takes: ['pace'],
  },
  {
    id: 'aisstream',
    label: 'aisstream.io or alike (WebSocket)',
    example: 'wss://stream.aisstream.io/v0/stream',
    hint: 'JSON over WebSocket. Needs your own key of the service.',
    takes: ['key', 'boxes'],
  },
  {
    id: 'signalk',
    label: 'Signal K server',
    example: 'signalk://127.0.0.1:3000',
    hint: 'The vessels that a boat’s own server knows.',
    takes: ['key'],
  },
];

/** What the form holds, all as typed. */
export interface FeedForm {
  readonly kind: string;
  readonly address: string;
  readonly name: string;
  readonly pace: string;
  readonly key: string;
  readonly isViewOnly: boolean;
}

/** The kind that an address tells by itself: somebody may paste one without choosing. */
export function guessKind(address: string): string | undefined {
  const scheme = /^([a-z]+):/i.exec(address.trim())?.[1]?.toLowerCase();
  if (scheme === 'ws' || scheme === 'wss') return 'aisstream';
  return FEED_KINDS.find(({ id }) => id === scheme)?.id;
}

/** What is sent to the server; only what the kind takes goes along. */
export function buildFeed(form: FeedForm, view: readonly number[]): NewFeed {
  const kind = FEED_KINDS.find(({ id }) => id === form.kind);
  const takes = kind?.takes ?? [];
  const pace = Number(form.pace);
  const name = form.name.trim();
  return {
    address: form.address.trim(),
    ...(name !== '' && { name }),
    ...(takes.includes('pace') && form.pace.trim() !== '' && Number.isFinite(pace) && { pace }),
    ...(takes.includes('key') && form.key !== '' && { key: form.key }),
    ...(takes.includes('boxes') && form.isViewOnly && { boxes: [view.map((degrees) => Number(degrees.toFixed(4)))] }),
  };
}
