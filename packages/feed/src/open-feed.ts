import { SearoomError } from '@searoom/model';
import type { Feed } from './feed.ts';
import { type FeedOptions, fillOptions } from './feed-options.ts';
import { FileFeed } from './file-feed.ts';
import { AisstreamReader } from './json/aisstream-reader.ts';
import { SignalKReader } from './json/signalk-reader.ts';
import { AISSTREAM_URL, formatEndpoint, formatSourceAddress, type SourceAddress } from './source-address.ts';
import { StdinFeed } from './stdin-feed.ts';
import { TcpFeed } from './tcp-feed.ts';
import { UdpFeed } from './udp-feed.ts';
import { WebSocketFeed, type WebSocketFeedOptions } from './web-socket-feed.ts';

/**
 * Makes the feed of an address; nothing is opened before it runs. A scenario is no source of this package.
 *
 * @throws SearoomError SR_SOURCE_ADDRESS for a scenario, or a service without its key; SR_USAGE for a box that is none
 */
export function openFeed(address: SourceAddress, options: FeedOptions = {}): Feed {
  const filled = fillOptions(options);
  const name = address.name ?? (address.kind === 'stdin' ? 'stdin' : formatSourceAddress(address));
  switch (address.kind) {
    case 'file':
      return new FileFeed(name, address.path, filled);
    case 'stdin':
      return new StdinFeed(name, filled);
    case 'tcp':
      return new TcpFeed(name, address.host, address.port, filled);
    case 'udp':
      return new UdpFeed(name, address.host, address.port, filled);
    case 'aisstream': {
      const key = options.key || address.key;
      if (!key && address.url === AISSTREAM_URL) {
        throw new SearoomError('SR_SOURCE_ADDRESS', ['aisstream: needs a key, which aisstream.io gives out']);
      }
      const reader = new AisstreamReader(key, filled.boxes);
      return new WebSocketFeed(name, { url: address.url, headers: {}, reader, secret: key }, filled);
    }
    case 'signalk':
      return new WebSocketFeed(name, describeSignalK(address, options.key), filled);
    case 'scenario':
      throw new SearoomError('SR_SOURCE_ADDRESS', [`${formatSourceAddress(address)}: a scenario is played, not read`]);
  }
}

/** A stream to which the reader subscribes itself; a token goes where no log of addresses shows it. */
function describeSignalK(
  { host, port, isSecure }: Extract<SourceAddress, { readonly kind: 'signalk' }>,
  token: string | undefined,
): WebSocketFeedOptions {
  return {
    url: `${isSecure ? 'wss' : 'ws'}://${formatEndpoint(host, port)}/signalk/v1/stream?subscribe=none`,
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    reader: new SignalKReader(),
    secret: token,
  };
}
