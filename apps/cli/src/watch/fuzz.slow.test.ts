import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AisDecoder } from '@searoom/ais';
import { deliverBatch, StaticMemory } from '@searoom/feed';
import { makeRandom, mutateLine, sharedData, skipWithout } from '@searoom/testing';
import { Watch } from '@searoom/watch';
import { loadAtlas } from '../atlas.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function measureMemory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const LINES = 2_000_000;
const BLOCK = 10_000;
const MAX_TRACKS = 2000;

test(
  'two million damaged lines through the whole watch: nothing is thrown, every report is accounted for, memory stays',
  skipWithout('ais/nmea'),
  async () => {
    const lines = readdirSync(sharedData('ais/nmea')).flatMap((file) =>
      readFileSync(sharedData('ais/nmea', file), 'latin1').split('\n'),
    );
    const random = makeRandom(11);
    const pick = (): string => lines[Math.floor(random() * lines.length)]!;
    let revisions = 0;
    const watch = new Watch({
      zones: await loadAtlas(),
      sources: ['damaged'],
      parameters: { maxTracks: MAX_TRACKS },
      onEvent: (event) => {
        revisions++;
        JSON.stringify(event);
      },
    });
    const memory = new StaticMemory((mmsi) => watch.findIdentity(mmsi) !== undefined);
    const decoder = new AisDecoder({ onBatch: (batch) => deliverBatch(batch, 0, memory, watch) });
    let early = 0;
    for (let block = 0; block < LINES / BLOCK; block++) {
      const damaged = Array.from({ length: BLOCK }, () => mutateLine(pick(), pick(), random)).join('\n');
      decoder.push(Uint8Array.from(damaged, (character) => character.charCodeAt(0)));
      if (block === 40) early = measureMemory();
    }
    decoder.end();
    const { reports, ...ends } = watch.counters;
    assert.equal(
      Object.values(ends).reduce((sum, count) => sum + count, 0),
      reports,
    );
    assert.equal(reports, decoder.counters.messages);
    assert.ok(watch.trackCount <= MAX_TRACKS && watch.forgotten > 0 && revisions > 0);
    const grown = measureMemory() - early;
    assert.ok(grown < 8e6, `${grown} bytes more than after the first fifth`);
  },
);
