import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Sender, startRoom } from '@searoom/browser-tests/testing';
import { SearoomClient } from '@searoom/client';
import { makeRandom } from '@searoom/testing';
import type { Comparison } from '../comparison.ts';
import { findMedian } from '../round.ts';
import { Fleet } from './fleet.ts';
import { Probe } from './probe.ts';
import { measureCpu } from './process-cpu.ts';
import { Pump } from './pump.ts';

const VESSELS = 50_000;
const PER_SECOND = 5000;
const READERS = 200;
const SECONDS = 15;
const PROBES = 12;
const LATEST_EVENT_MS = 500;
const MOST_IDLE = 0.02;

interface Load {
  /** Messages taken in for each that was sent in the same time. */
  readonly taken: number;
  readonly cpu: number;
  readonly latencies: readonly number[];
}

/** The server under load, without readers and with two hundred: what it takes in, what it costs, how late events are. */
export async function benchStream(): Promise<Comparison> {
  const sender = await Sender.open();
  const room = await startRoom([sender.address]);
  const sockets: Socket[] = [];
  try {
    await sender.connected();
    await sleep(3000);
    const idle = await measureCpu(room.pid, SECONDS);
    const client = new SearoomClient(room.url);
    const pump = new Pump(sender, new Fleet(VESSELS, 7), VESSELS, PER_SECOND);
    while ((await client.room()).vessels < VESSELS * 0.9) await sleep(500);
    const probe = new Probe(sender);
    const alone = await measureLoad(client, room.pid, pump, probe);
    for (let i = 0; i < READERS; i++) sockets.push(await openReader(room.port));
    await sleep(2000);
    const crowded = await measureLoad(client, room.pid, pump, probe);
    pump.stop();
    return describe(idle, alone, crowded);
  } finally {
    for (const socket of sockets) socket.destroy();
    await room.stop();
    sender.close();
  }
}

async function measureLoad(client: SearoomClient, pid: number, pump: Pump, probe: Probe): Promise<Load> {
  const countTaken = async (): Promise<number> => (await client.feeds())[0]!.messages;
  const takenBefore = await countTaken();
  const sentBefore = pump.sent;
  const cpu = measureCpu(pid, SECONDS);
  const latencies = await measureLatencies(client, probe);
  const share = await cpu;
  return { taken: ((await countTaken()) - takenBefore) / (pump.sent - sentBefore), cpu: share, latencies };
}

/** Milliseconds from the sentence that crosses a limit to its event in the hands of a reader. */
async function measureLatencies(client: SearoomClient, probe: Probe): Promise<number[]> {
  const entered = new Map<string, number>();
  const latencies: number[] = [];
  let wake: (() => void) | undefined;
  const stream = client.stream({
    topics: ['events'],
    on: {
      event: ({ event }) => {
        const sent = entered.get(event.vessels[0]!.mmsi);
        if (sent === undefined || event.type !== 'zone-entry' || event.headline.includes('first seen')) return;
        entered.delete(event.vessels[0]!.mmsi);
        latencies.push(performance.now() - sent);
        wake?.();
      },
    },
  });
  const random = makeRandom(3);
  for (let i = 0; i < PROBES; i++) {
    const { mmsi, enter } = probe.approach();
    // At another moment of the server's tick each time.
    await sleep(600 + random() * 400);
    const told = new Promise<void>((resolve) => {
      wake = resolve;
    });
    entered.set(String(mmsi), performance.now());
    enter();
    await Promise.race([told, sleep(5000)]);
  }
  stream.close();
  return latencies;
}

/** A reader that takes everything and does nothing with it. */
async function openReader(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => undefined).resume();
  socket.write(`GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\n\r\n`);
  return socket;
}

function describe(idle: number, alone: Load, crowded: Load): Comparison {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const rows = (name: string, load: Load): Comparison['rows'] => [
    { what: `messages taken of those sent, ${name}`, value: percent(load.taken) },
    { what: `processor, ${name}`, value: `${percent(load.cpu)} of a core` },
    {
      what: `sentence to event at a reader, ${name}: median, longest of ${load.latencies.length}`,
      value: `${findMedian(load.latencies).toFixed(0)} ms, ${Math.max(...load.latencies).toFixed(0)} ms`,
      bars: [{ goal: `at most ${LATEST_EVENT_MS} ms`, isMet: Math.max(...load.latencies) <= LATEST_EVENT_MS }],
    },
  ];
  return {
    title: 'The server under load',
    valueName: 'measured',
    note: `${VESSELS.toLocaleString('en')} vessels, ${PER_SECOND.toLocaleString('en')} messages/s over TCP; sender and readers on the same machine.`,
    rows: [
      {
        what: 'processor when nothing comes and nobody reads',
        value: `${percent(idle)} of a core`,
        bars: [{ goal: 'under 2 %', isMet: idle < MOST_IDLE }],
      },
      ...rows('no reader but one', alone),
      ...rows(`${READERS} readers`, crowded),
    ],
    failures: [
      ...(alone.latencies.length < PROBES ? [`${PROBES - alone.latencies.length} events did not come`] : []),
      ...(crowded.latencies.length < PROBES ? [`${PROBES - crowded.latencies.length} events did not come`] : []),
      // A feed that is slowed by its readers takes in less than is sent.
      ...(crowded.taken < alone.taken * 0.98 ? ['the readers slow the feed'] : []),
    ],
  };
}
