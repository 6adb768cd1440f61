import { existsSync, readFileSync } from 'node:fs';
import { openScenario } from '@searoom/scenario';
import { sharedData } from '@searoom/testing';

/** Real logs of the mixed corpus, in fixed order. */
const LOGS = [
  'risky-ais.txt',
  'opencpn-Go_to_Guernesey.txt',
  'risky-exact-earth-augmented.txt',
  'risky-exact-earth-augmented-3.txt',
  'opencpn-stupan.se-10112-tcp.log',
  'gpsd-ais-nmea-type6-fid55.log',
  'aisnet-kystverket-1000.nm4',
  'pyais-nmea_data_sample.txt',
  'aislib-decode_encode_messages.txt',
  'gpsd-ais-18-27.log',
  'aislib-ais250.txt',
  'cvagner-norwegian.raw',
  'risky-exact-earth-with-tag-block.txt',
  'gpsd-ais-nmea.log',
  'gpsd-ais-raw-messages.log',
  'risky-nmea-timestamped.txt',
  'ggencoder-AisHubSample.nmea',
];

export interface Corpus {
  readonly name: string;
  /** One sentence a line, LF ends. */
  readonly bytes: Uint8Array;
  /** The same, as peers take it. */
  readonly sentences: readonly string[];
}

/**
 * The mixed real corpus: every VDM or VDO sentence of the real logs without TAG block, prefix and suffix; bad checksums,
 * truncations and orphans kept. Where the logs are absent, the sentences of the built-in scenario.
 */
export function loadCorpus(): Corpus {
  if (LOGS.every((log) => existsSync(sharedData('ais/nmea', log)))) {
    const sentences = LOGS.flatMap((log) => pickSentences(readFileSync(sharedData('ais/nmea', log), 'latin1')));
    return makeCorpus('mixed real logs', sentences);
  }
  const text = loadScenarioText(6);
  return makeCorpus('built-in scenario (the real logs are not here)', pickSentences(text));
}

/**
 * The same real logs as they were recorded: TAG blocks, other sentences, prefixes and noise, one log after the other.
 * Undefined where they are absent.
 */
export function loadRecordedBytes(): Uint8Array | undefined {
  if (!LOGS.every((log) => existsSync(sharedData('ais/nmea', log)))) return undefined;
  const lineEnd = Uint8Array.of(10);
  return Buffer.concat(LOGS.flatMap((log) => [readFileSync(sharedData('ais/nmea', log)), lineEnd]));
}

/** The built-in scenario as text with its TAG blocks. */
export function loadScenarioText(hours: number): string {
  const decoder = new TextDecoder('latin1');
  let text = '';
  for (const chunk of openScenario('south-china-sea', { seed: 1, hours }).lines()) text += decoder.decode(chunk);
  return text;
}

function pickSentences(text: string): string[] {
  return text.match(/![A-Z0-9]{2}VD[MO],[^\r\n*]*(?:\*[0-9A-Fa-f]{2})?/g) ?? [];
}

function makeCorpus(name: string, sentences: readonly string[]): Corpus {
  return { name, sentences, bytes: new TextEncoder().encode(sentences.join('\n') + '\n') };
}
