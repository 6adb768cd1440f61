import { SearoomError } from '@searoom/model';

/** Where a feed comes from. `name` is what the user calls it (`coast-2=tcp://...`), where one was given. */
export type SourceAddress =
  | { readonly kind: 'file'; readonly path: string; readonly name?: string }
  | { readonly kind: 'stdin'; readonly name?: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly name?: string }
  | { readonly kind: 'udp'; readonly host: string; readonly port: number; readonly name?: string }
  | { readonly kind: 'scenario'; readonly scenario: string; readonly name?: string }
  | {
      readonly kind: 'aisstream';
      /** `ws:` or `wss:`, without the key. */
      readonly url: string;
      /** The key that stood in the address. A secret: no name and no formatted address holds it. */
      readonly key?: string;
      readonly name?: string;
    }
  | {
      readonly kind: 'signalk';
      readonly host: string;
      readonly port: number;
      /** `signalks:`, over TLS. */
      readonly isSecure: boolean;
      readonly name?: string;
    };

/** Port of NMEA 0183 over TCP and UDP in the IANA service name registry (`nmea-0183`). */
export const NMEA_PORT = 10110;

/** Default port of a Signal K server. */
export const SIGNALK_PORT = 3000;

/** Where aisstream.io sends its stream. */
export const AISSTREAM_URL = 'wss://stream.aisstream.io/v0/stream';

const NAMED = /^([\p{L}\p{N}][\p{L}\p{N}._ -]*)=((?:tcp|udp|file|scenario|aisstream|wss?|signalks?):.*)$/iu;
/** A key that would be shown as part of a path. */
const KEYED = /(?:wss?:|aisstream:).*[?&]key=/isu;
const KEYED_AT_START = /^(?:wss?|aisstream):/iu;
const SCHEME = /^([a-z][a-z0-9+.-]+):(.*)$/i;

/**
 * Reads a source as a user writes it: a path, `-` (standard input), `tcp://host:port`, `udp://host:port` (the local
 * address to listen on, or a multicast group; `udp://:10110` listens on all), `scenario:NAME`, `file:PATH`, `aisstream:`,
 * `wss://host/path` or `ws://host/path` (what speaks as aisstream.io does), `signalk://host:port` or, over TLS,
 * `signalks://host:port`. Without a port it is {@link NMEA_PORT}, or {@link SIGNALK_PORT}. `NAME=` before an address with
 * a scheme names the source: `coast-2=tcp://10.0.0.2:4001`. `?key=` behind an aisstream address is taken out of it.
 *
 * @throws SearoomError SR_SOURCE_ADDRESS
 */
export function parseSourceAddress(text: string): SourceAddress {
  const named = NAMED.exec(text);
  const name = named === null ? {} : { name: named[1]! };
  const address = named === null ? text : named[2]!;
  if (address === '-') return { kind: 'stdin' };
  if (address === '' || address.includes('\0')) refuse(text, 'it is empty or holds a NUL');
  // One letter before the colon is a drive, not a scheme.
  const scheme = SCHEME.exec(address);
  if (named === null && KEYED.test(address) && !KEYED_AT_START.test(address)) {
    refuse(text, 'a name before = is made of letters, digits, blanks and ._-');
  }
  if (scheme === null) return { kind: 'file', path: address };
  const rest = scheme[2]!;
  switch (scheme[1]!.toLowerCase()) {
    case 'tcp':
      return { kind: 'tcp', ...parseHost(rest, text, NMEA_PORT, false), ...name };
    case 'udp':
      return { kind: 'udp', ...parseHost(rest, text, NMEA_PORT, true), ...name };
    case 'signalk':
      return { kind: 'signalk', ...parseHost(rest, text, SIGNALK_PORT, false), isSecure: false, ...name };
    case 'signalks':
      return { kind: 'signalk', ...parseHost(rest, text, SIGNALK_PORT, false), isSecure: true, ...name };
    case 'aisstream':
      return { kind: 'aisstream', ...parseSocketUrl(`${AISSTREAM_URL}${rest}`, text, rest), ...name };
    case 'ws':
    case 'wss':
      return { kind: 'aisstream', ...parseSocketUrl(address, text), ...name };
    case 'file':
      return { kind: 'file', path: parseFilePath(rest, text), ...name };
    case 'scenario':
      if (!/^[\w.-]+$/.test(rest)) refuse(text, 'a scenario is named by letters, digits, dots and dashes');
      return { kind: 'scenario', scenario: rest, ...name };
  }
  if (rest.startsWith('//')) refuse(text, `${scheme[1]} is not a kind of source`);
  return { kind: 'file', path: address };
}

/** The address as a user would write it, without a name or a key; `parseSourceAddress` reads it back. */
export function formatSourceAddress(address: SourceAddress): string {
  switch (address.kind) {
    case 'stdin':
      return '-';
    case 'file':
      return address.path === '-' || SCHEME.test(address.path) || NAMED.test(address.path)
        ? `file:${address.path}`
        : address.path;
    case 'scenario':
      return `scenario:${address.scenario}`;
    case 'aisstream':
      return address.url === AISSTREAM_URL ? 'aisstream:' : address.url;
    case 'signalk':
      return `${address.isSecure ? 'signalks' : 'signalk'}://${formatEndpoint(address.host, address.port)}`;
    default:
      return `${address.kind}://${formatEndpoint(address.host, address.port)}`;
  }
}

/** `host:port`, with brackets round an IPv6 address. */
export function formatEndpoint(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function parseHost(
  rest: string,
  text: string,
  defaultPort: number,
  mayListenOnAll: boolean,
): { host: string; port: number } {
  const match = /^\/\/(?:\[([0-9a-f:.%a-z_-]+)\]|([^\s/:[\]@?#]*))(?::(\d{1,5}))?\/?$/i.exec(rest);
  if (match === null) refuse(text, 'write //host:port');
  const host = match[1] ?? match[2]!;
  const port = match[3] === undefined ? defaultPort : Number(match[3]);
  if (port < 1 || port > 65_535) refuse(text, 'a port is 1 to 65535');
  if (host === '' || host === '*') {
    if (!mayListenOnAll) refuse(text, 'the host is missing');
    return { host: '0.0.0.0', port };
  }
  return { host, port };
}

function parseFilePath(rest: string, text: string): string {
  if (!rest.startsWith('//')) {
    if (rest === '') refuse(text, 'the path is missing');
    return rest;
  }
  const path = rest.slice(2).replace(/^localhost(?=\/)/, '');
  if (!path.startsWith('/')) refuse(text, 'write file:///path');
  try {
    return decodeURIComponent(path);
  } catch {
    return refuse(text, 'its percent signs do not decode');
  }
}

/** @param query what must be a query alone, if anything */
function parseSocketUrl(address: string, text: string, query = ''): { url: string; key?: string } {
  if (query !== '' && !query.startsWith('?')) refuse(text, 'nothing but ?key= may follow aisstream:');
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return refuse(text, 'write wss://host/path');
  }
  if (url.username !== '' || url.password !== '') refuse(text, 'a name and password have no place in it');
  if (url.hash !== '') refuse(text, 'a # has no place in it');
  const key = url.searchParams.get('key') ?? '';
  url.searchParams.delete('key');
  // What else there is might be a secret too, and the address is shown.
  if (url.searchParams.size > 0) refuse(text, 'nothing but ?key= may follow the path');
  url.search = '';
  return { url: url.href, ...(key !== '' && { key }) };
}

function refuse(text: string, why: string): never {
  const shown = text === '' ? '(nothing)' : hideSecrets(text.replaceAll('\0', '\\0'));
  throw new SearoomError('SR_SOURCE_ADDRESS', [`${shown}: ${why}`]);
}

/** An address as it may be shown though it could not be understood: without what may be a key or a password. */
function hideSecrets(text: string): string {
  return text.replace(/(\?).*$/su, '$1…').replace(/(\/\/)[^/]*@/u, '$1…@');
}
