import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Room } from '../room/room.ts';
import type { StreamHub } from './stream/hub.ts';

/** The page of metrics for Prometheus. Everything is read when it is asked for, so it costs nothing between. */
export function addMetrics(app: FastifyInstance, room: Room, hub: StreamHub): void {
  const registry = new Registry();
  // Its watch of the event loop is a timer: ten milliseconds apart, the standard, it is most of what an idle server costs.
  // It cannot be ended, so a server that never listens does not begin it.
  app.addHook('onListen', async () => {
    collectDefaultMetrics({ register: registry, prefix: 'searoom_', eventLoopMonitoringPrecision: 250 });
  });
  addFeedMetrics(registry, room);
  addRoomMetrics(registry, room);
  addStreamMetrics(registry, hub);

  const durations = new Histogram({
    name: 'searoom_request_seconds',
    help: 'Time to answer a request, by route; the stream is left out.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  const events = new Counter({
    name: 'searoom_event_revisions_total',
    help: 'Revisions of events, by type and severity.',
    labelNames: ['type', 'severity'],
    registers: [registry],
  });
  const stop = room.listen((news) => {
    if (news.kind === 'event') events.inc({ type: news.event.event.type, severity: news.event.severity });
  });
  app.addHook('onClose', async () => stop());
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    if (route === '/api/stream') return;
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function addFeedMetrics(registry: Registry, room: Room): void {
  const gauge = (name: string, help: string, read: (feed: ReturnType<Room['listFeeds']>[number]) => number): void => {
    new Gauge({
      name,
      help,
      // Two feeds may have one name.
      labelNames: ['feed', 'id'],
      registers: [registry],
      collect() {
        this.reset();
        for (const feed of room.listFeeds()) this.set({ feed: feed.name, id: feed.id }, read(feed));
      },
    });
  };
  gauge('searoom_feed_messages_total', 'Messages taken from a feed.', (feed) => feed.messages);
  gauge(
    'searoom_feed_messages_per_second',
    'Messages a second over the last ten seconds.',
    (feed) => feed.messagesPerSecond,
  );
  gauge('searoom_feed_age_seconds', 'Time since the last message; NaN before the first.', (feed) =>
    feed.lastMessageMs === undefined ? Number.NaN : (Date.now() - feed.lastMessageMs) / 1000,
  );
  gauge('searoom_feed_merged_total', 'Messages that another feed had brought already.', (feed) => feed.merged);
  gauge('searoom_feed_bad_total', 'Sentences or rows that could not be used.', (feed) => feed.bad);
  gauge('searoom_feed_dropped_total', 'Pieces that came faster than they could be used.', (feed) => feed.dropped);
  gauge('searoom_feed_reconnects_total', 'Connections made after the first.', (feed) => feed.reconnects);
  gauge('searoom_feed_up', '1 while data come.', (feed) => (feed.state === 'live' ? 1 : 0));
}

function addRoomMetrics(registry: Registry, room: Room): void {
  const helps = {
    reports: 'Positions taken in.',
    vessels: 'Vessels in the table.',
    tracks: 'Tracks of the watch.',
    eventsKept: 'Events in memory.',
    revisions: 'Revisions of events so far.',
    merged: 'Messages merged with those of another feed.',
    historyReports: 'Positions in memory.',
    historyBytes: 'Bytes of the positions in memory.',
    rawBytes: 'Bytes of raw sentences in memory.',
    eventsWaiting: 'Events that wait to be kept in the system of record.',
  } as const;
  for (const [key, help] of Object.entries(helps)) {
    const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    new Gauge({
      name: `searoom_room_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(room.metrics()[key as keyof typeof helps]);
      },
    });
  }
}

function addStreamMetrics(registry: Registry, hub: StreamHub): void {
  const helps = {
    readers: 'Readers of the stream.',
    waitingBytes: 'Bytes that wait for the sockets of readers.',
    skipped: 'Times that a reader was passed over because its socket was not free.',
    missed: 'Positions that readers never got because newer ones replaced them.',
    missedEvents: 'Events that readers never got because they were forgotten before.',
    framesShared: 'Frames of positions that readers got without one of their own.',
  } as const;
  for (const [key, help] of Object.entries(helps)) {
    const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    new Gauge({
      name: `searoom_stream_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(hub.counts[key as keyof typeof helps]);
      },
    });
  }
}
