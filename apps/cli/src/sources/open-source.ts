import {
  type CsvMapping,
  type Feed,
  type FeedOptions,
  formatSourceAddress,
  LinesFeed,
  openFeed,
  parseCsvMapping,
  parseSourceAddress,
  type SourceAddress,
} from '@searoom/feed';
import { SearoomError } from '@searoom/model';
import { MAX_SCENARIO_HOURS } from '@searoom/scenario';
import { readFlag, readNumber, readText } from '../arguments.ts';
import type { Arguments, Option } from '../command.ts';
import { findScenario } from './open-scenario.ts';

/** One source of a command line, not yet running. */
export interface OpenedSource {
  readonly feed: Feed;
  readonly isSimulated: boolean;
  readonly isStandardInput: boolean;
}

/** Options of every command that reads sources. */
export const SOURCE_OPTIONS: readonly Option[] = [
  { name: 'once', help: 'tcp://: end when the connection ends, instead of connecting again' },
  { name: 'live', help: '-: what comes is new, so its time of arrival counts where it carries none' },
  { name: 'seed', value: 'N', help: 'scenario: any whole number; the same seed gives the same traffic (default 1)' },
  { name: 'hours', value: 'H', help: 'scenario: its length' },
];

/**
 * Opens the sources of a command line; nothing is read yet.
 *
 * @throws SearoomError SR_SOURCE_ADDRESS, SR_SCENARIO_UNKNOWN, SR_USAGE
 */
export function openSources(args: Arguments, format: 'auto' | 'nmea'): OpenedSource[] {
  const addresses = args.positionals.map(parseSourceAddress);
  if (addresses.filter(({ kind }) => kind === 'stdin').length > 1) {
    throw new SearoomError('SR_USAGE', ['Standard input can be read only once']);
  }
  const seed = readNumber(args, 'seed', { least: -1e15, most: 1e15, isWhole: true }) ?? 1;
  const hours = readNumber(args, 'hours', { least: 0, most: MAX_SCENARIO_HOURS });
  const mapping = readText(args, 'columns');
  const csv: CsvMapping | undefined = mapping === undefined ? undefined : parseCsvMapping(mapping);
  const options: FeedOptions = {
    format,
    reconnect: !readFlag(args, 'once'),
    stdinIsLive: readFlag(args, 'live'),
    ...(csv !== undefined && { csv }),
  };
  return addresses.map((address) => openSource(address, options, { seed, hours }));
}

function openSource(
  address: SourceAddress,
  options: FeedOptions,
  settings: { readonly seed: number; readonly hours: number | undefined },
): OpenedSource {
  if (address.kind !== 'scenario') {
    return { feed: openFeed(address, options), isSimulated: false, isStandardInput: address.kind === 'stdin' };
  }
  const name = `${address.name ?? formatSourceAddress(address)} (SIMULATED)`;
  const scenario = findScenario(address.scenario, settings);
  return { feed: new LinesFeed({ name, lines: () => scenario.lines() }), isSimulated: true, isStandardInput: false };
}
