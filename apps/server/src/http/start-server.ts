import type { AddressInfo } from 'node:net';
import { SearoomError } from '@searoom/model';
import type { LedgerDesk } from '../assistance/ledger-desk.ts';
import type { Room } from '../room/room.ts';
import { Chart } from './chart-file.ts';
import { makeApp } from './make-app.ts';
import { openOgc, type ServedZones } from './ogc/mod.ts';
import type { WriteBackup } from './routes/store.ts';
import { isLoopback } from './security.ts';
import { StreamHub } from './stream/hub.ts';

export interface ServerOptions {
  /** 127.0.0.1 when absent. */
  readonly host?: string;
  /** 0 = any that is free; 8080 when absent. */
  readonly port?: number;
  readonly room: Room;
  /** Folder of the built page. */
  readonly site?: string | undefined;
  /** The chart of claims, as JSON. */
  readonly chartFile?: string | undefined;
  /** The zones for other programs (OGC API - Features); no such interface when absent. */
  readonly zones?: ServedZones | undefined;
  /** Answers about the ledger of assistance; no such interface when absent. */
  readonly desk?: LedgerDesk | undefined;
  /** Writes a backup of what is kept; no such interface when absent. */
  readonly writeBackup?: WriteBackup | undefined;
  /** Is told of mistakes of ours: a text with all that is known. Silent when absent. */
  readonly log?: (text: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** Ends it; the room goes on. */
  close(): Promise<void>;
}

/**
 * Opens the door of a room on this machine. A start that fails leaves nothing attached to the room.
 *
 * @throws SearoomError SR_LISTEN_REFUSED for a host that others could reach, SR_LISTEN_FAILED when the port is taken,
 *   SR_ATLAS_INVALID when the chart cannot be read
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 8080, room, site, chartFile, zones, desk, writeBackup, log } = options;
  if (!isLoopback(host)) throw new SearoomError('SR_LISTEN_REFUSED', [host]);
  const chart = chartFile === undefined ? undefined : await readChart(chartFile);
  const onMistake = (error: unknown): void =>
    log?.(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const hub = new StreamHub(room, { onMistake });
  const ogc = zones === undefined ? undefined : await openOgc(zones, room.info().version);
  const app = await makeApp({ room, hub, chart, ogc, desk, writeBackup, site, onMistake }).catch((error: unknown) => {
    hub.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    hub.close();
    await app.close();
  };
  try {
    await app.listen({ host: host.replace(/^\[|\]$/g, ''), port });
  } catch (error) {
    await close();
    throw new SearoomError('SR_LISTEN_FAILED', [`${host}:${port}`, (error as Error).message], { cause: error });
  }
  const { port: taken } = app.server.address() as AddressInfo;
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return { url: `http://${name}:${taken}`, close };
}

async function readChart(path: string): Promise<Chart> {
  try {
    return await Chart.read(path);
  } catch (error) {
    throw new SearoomError('SR_ATLAS_INVALID', [(error as Error).message], { cause: error });
  }
}
