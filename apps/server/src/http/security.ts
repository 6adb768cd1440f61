import { isIPv4 } from 'node:net';
import helmet from '@fastify/helmet';
import { SearoomError } from '@searoom/model';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * What the page may load: its own files alone. `blob:` are things that the page makes itself (the map's worker and the
 * land that it hands over); inline styles are set by the map and by the page of the interface.
 */
const POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'worker-src': ["'self'", 'blob:'],
  'connect-src': ["'self'", 'blob:'],
  'font-src': ["'self'", 'data:'],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'form-action': ["'self'"],
};

/** What changes from one moment to the next. The chart, which does not, says so itself. */
const LIVE = /^\/(?:api|metrics|healthz)\b/;

/**
 * Headers that keep the page to itself, and the two checks that stand in for accounts: the request must name this
 * machine (a name of the outside that resolves here is somebody else's page), and what changes something must come from
 * a page of this server or from no page at all.
 */
export async function addSecurity(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Both would send a browser to https, where nobody listens.
    strictTransportSecurity: false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
    if (LIVE.test(request.url)) reply.header('cache-control', 'no-store');
    checkHost(request);
    checkOrigin(request);
  });
}

/** True for names and addresses that can only mean the machine itself. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
}

function checkHost({ headers }: FastifyRequest): void {
  const host = headers.host ?? '';
  if (!isLoopback(host.replace(/:\d{1,5}$/, ''))) throw new SearoomError('SR_HOST_REFUSED', [printable(host)]);
}

function checkOrigin({ method, headers }: FastifyRequest): void {
  const { origin, host } = headers;
  if (method === 'GET' || method === 'HEAD' || origin === undefined) return;
  if (origin !== `http://${host}`) throw new SearoomError('SR_HOST_REFUSED', [`a page of ${printable(origin)}`]);
}

function printable(text: string): string {
  return text === '' ? '(no name)' : text.replace(/[^\x21-\x7e]/g, '?').slice(0, 100);
}
