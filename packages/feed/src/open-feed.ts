import { SearoomError } from '@searoom/model';
import type { Feed } from './feed.ts';
import { type FeedOptions, fillOptions } from './feed-options.ts';
import { FileFeed } from './file-feed.ts';
import { formatSourceAddress, type SourceAddress } from './source-address.ts';
import { StdinFeed } from './stdin-feed.ts';
import { TcpFeed } from './tcp-feed.ts';
import { UdpFeed } from './udp-feed.ts';

/**
 * Makes the feed of an address; nothing is opened before it runs. A scenario is no source of this package.
 *
 * @throws SearoomError SR_SOURCE_ADDRESS for a scenario
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
    case 'scenario':
      throw new SearoomError('SR_SOURCE_ADDRESS', [`${formatSourceAddress(address)}: a scenario is played, not read`]);
  }
}
