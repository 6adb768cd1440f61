import { readFile } from 'node:fs/promises';
import { SearoomError } from '@searoom/model';
import type { NewFeed } from '@searoom/model/api';
import { readNumber, readText } from '../arguments.ts';
import type { Arguments } from '../command.ts';
import type { Machine } from './machine.ts';

const DEFAULT_SOURCE = 'scenario:south-china-sea';
/** A day passes in 24 minutes: something happens while one looks, and vessels still move like vessels. */
const SCENARIO_PACE = 120;
const FILE_PACE = 1;
const LONGEST_KEY = 500;
const KEY_VARIABLE = 'SEAROOM_AISSTREAM_KEY';

/** Kinds of source that are asked with a key over WebSocket. */
const KEYED: readonly string[] = ['aisstream', 'ws', 'wss'];
const LIVE: readonly string[] = ['tcp', 'udp', 'signalk', 'signalks', ...KEYED];

/**
 * The feeds that a command line asks for, with what belongs to each kind of source. Whether a source can be opened is the
 * room's to say.
 *
 * @throws SearoomError SR_USAGE; SR_SOURCE_NOT_FOUND, SR_SOURCE_UNREADABLE for the file of the key
 */
export async function readFeeds(args: Arguments, env: Machine['env']): Promise<NewFeed[]> {
  const pace = readNumber(args, 'pace', { least: 0.1, most: 100_000 });
  const seed = readNumber(args, 'seed', { least: -1e15, most: 1e15, isWhole: true });
  const keyFile = readText(args, 'key-file');
  const keyOfFile = keyFile === undefined ? undefined : await readKeyFile(keyFile);
  const named = (args.values['source'] ?? []) as readonly string[];
  const addresses = [...args.positionals, ...named];
  return (addresses.length > 0 ? addresses : [DEFAULT_SOURCE]).map((address) => {
    const scheme = readScheme(address);
    if (scheme === 'scenario') return { address: withSeed(address, seed), pace: pace ?? SCENARIO_PACE };
    if (!LIVE.includes(scheme)) return { address, pace: pace ?? FILE_PACE };
    if (!KEYED.includes(scheme)) return { address };
    // The key of one service is no business of another.
    const key = keyOfFile ?? (isAisstream(address) ? readVariable(env) : undefined);
    return { address, ...(key !== undefined && { key }) };
  });
}

/** True for an address with a key in it, which the list of processes shows. */
export function holdsKey(address: string): boolean {
  return /[?&](?:api)?key=/i.test(address);
}

/** `coast=tcp://...` -> `tcp`; empty for a path. */
function readScheme(address: string): string {
  return /^(?:[^=:/\\]+=)?([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase() ?? '';
}

function withSeed(address: string, seed: number | undefined): string {
  if (seed === undefined || /[?&]seed=/.test(address)) return address;
  return `${address}${address.includes('?') ? '&' : '?'}seed=${seed}`;
}

function isAisstream(address: string): boolean {
  return /^(?:[^=:/\\]+=)?(?:aisstream:|wss:\/\/(?:[a-z0-9-]+\.)*aisstream\.io(?:[:/?]|$))/i.test(address);
}

function readVariable(env: Machine['env']): string | undefined {
  const key = env[KEY_VARIABLE]?.trim() ?? '';
  return key === '' ? undefined : checkKey(key, KEY_VARIABLE);
}

async function readKeyFile(path: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new SearoomError('SR_SOURCE_NOT_FOUND', [path], { cause: error });
    throw new SearoomError('SR_SOURCE_UNREADABLE', [path, message], { cause: error });
  }
  return checkKey(text.trim(), path);
}

/** The key itself is never told, not even a wrong one. */
function checkKey(key: string, where: string): string {
  const isGood = key.length <= LONGEST_KEY && /^[\x21-\x7e]+$/.test(key);
  if (!isGood)
    throw new SearoomError('SR_USAGE', [`${where} holds no key: it is one word of 1 to ${LONGEST_KEY} letters`]);
  return key;
}
