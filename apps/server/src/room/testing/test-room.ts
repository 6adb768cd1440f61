import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { encodeMessage, type MessageToEncode } from '@searoom/ais';
import type { FeedInfo, NewFeed } from '@searoom/model/api';
import { type Atlas, openAtlas } from '@searoom/sea';
import { type LiveRoom, openRoom, type RoomOptions } from '../live-room.ts';

let atlas: Promise<Atlas> | undefined;

/** The zone atlas of the build. */
export function loadAtlas(): Promise<Atlas> {
  atlas ??= readFile(fileURLToPath(import.meta.resolve('@searoom/sea/atlas'))).then((file) =>
    openAtlas(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)),
  );
  return atlas;
}

/** A room that is closed when the test ends. */
export async function openTestRoom(context: TestContext, options: Partial<RoomOptions> = {}): Promise<LiveRoom> {
  const room = openRoom({ atlas: await loadAtlas(), version: 'test', ...options });
  context.after(() => room.close());
  return room;
}

/** Waits until a condition holds; fails with its name when it does not within a minute. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const endMs = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > endMs) throw new Error(`waited in vain until ${what}`);
    await wait(2);
  }
}

/** Adds a feed and waits until it has ended. */
export async function playFeed(room: LiveRoom, feed: NewFeed): Promise<FeedInfo> {
  const { id } = room.addFeed(feed);
  const find = (): FeedInfo => room.listFeeds().find((info) => info.id === id)!;
  await until(`${feed.address} ended`, () => find().state === 'ended' || find().state === 'failed');
  return find();
}

/** A file with these lines that is there until the test ends. */
export async function writeLog(context: TestContext, lines: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'searoom-'));
  context.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'log.nmea');
  await writeFile(path, `${lines.join('\r\n')}\r\n`);
  return path;
}

/** A message as sentences with a TAG block that tells its time. */
export function encodeAt(timeMs: number, message: MessageToEncode): string[] {
  return encodeMessage(message, { tag: { timeMs } });
}

/** A TCP server on this machine that a test holds in its hand. */
export class Transmitter {
  readonly sockets: Socket[] = [];
  readonly #server: Server;

  constructor(onConnection: (socket: Socket) => void) {
    this.#server = createServer((socket) => {
      this.sockets.push(socket);
      socket.on('error', () => undefined);
      onConnection(socket);
    });
  }

  /** Address of it as a feed. */
  async listen(context: TestContext): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    context.after(() => {
      for (const socket of this.sockets) socket.destroy();
      this.#server.close();
    });
    return `tcp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}
