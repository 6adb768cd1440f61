import { SearoomError } from '@searoom/model';
import type { Messages } from '../messages.ts';
import type { ListenOptions, RunningServer, ServedRoom, ServerModule } from './machine.ts';

const DEFAULT_PORT = 8080;
/** Ports behind the default one that are tried. */
const MORE_PORTS = 10;

/**
 * Starts the server.
 *
 * @param port as the user chose it; undefined takes the default, or the first of the next that is free
 * @throws SearoomError SR_LISTEN_REFUSED, SR_LISTEN_FAILED
 */
export async function listen<R extends ServedRoom>(
  server: ServerModule<R>,
  options: Omit<ListenOptions<R>, 'port'>,
  port: number | undefined,
  messages: Messages,
): Promise<RunningServer> {
  if (port !== undefined) return server.startServer({ ...options, port });
  let failure: unknown;
  for (let next = DEFAULT_PORT; next <= DEFAULT_PORT + MORE_PORTS; next++) {
    try {
      const running = await server.startServer({ ...options, port: next });
      if (next > DEFAULT_PORT) messages.warn(`Port ${DEFAULT_PORT} is taken; ${next} is used instead.`);
      return running;
    } catch (error) {
      if (!(error instanceof SearoomError && error.code === 'SR_LISTEN_FAILED')) throw error;
      failure ??= error;
    }
  }
  throw failure;
}
