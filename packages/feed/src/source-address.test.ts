import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import {
  AISSTREAM_URL,
  formatSourceAddress,
  NMEA_PORT,
  parseSourceAddress,
  SIGNALK_PORT,
  type SourceAddress,
} from './source-address.ts';

test('an address is read as users write it', () => {
  const cases: readonly (readonly [string, SourceAddress])[] = [
    ['log.nmea', { kind: 'file', path: 'log.nmea' }],
    ['C:\\logs\\log.nmea', { kind: 'file', path: 'C:\\logs\\log.nmea' }],
    ['-', { kind: 'stdin' }],
    ['tcp://10.0.0.2:4001', { kind: 'tcp', host: '10.0.0.2', port: 4001 }],
    ['tcp://ais.example', { kind: 'tcp', host: 'ais.example', port: NMEA_PORT }],
    ['tcp://[2001:db8::1]:4001', { kind: 'tcp', host: '2001:db8::1', port: 4001 }],
    ['udp://:10110', { kind: 'udp', host: '0.0.0.0', port: 10110 }],
    ['udp://239.192.0.4', { kind: 'udp', host: '239.192.0.4', port: NMEA_PORT }],
    ['scenario:south-china-sea', { kind: 'scenario', scenario: 'south-china-sea' }],
    ['coast-2=tcp://10.0.0.2:4001', { kind: 'tcp', host: '10.0.0.2', port: 4001, name: 'coast-2' }],
    ['aisstream:', { kind: 'aisstream', url: AISSTREAM_URL }],
    ['aisstream:?key=s3cret', { kind: 'aisstream', url: AISSTREAM_URL, key: 's3cret' }],
    ['a=wss://ais.example/v0?key=s3cret', { kind: 'aisstream', url: 'wss://ais.example/v0', key: 's3cret', name: 'a' }],
    ['WS://localhost:8080', { kind: 'aisstream', url: 'ws://localhost:8080/' }],
    ['signalk://boat.local', { kind: 'signalk', host: 'boat.local', port: SIGNALK_PORT, isSecure: false }],
    ['b=signalks://[::1]:3443/', { kind: 'signalk', host: '::1', port: 3443, isSecure: true, name: 'b' }],
    ['file:///tmp/a%20b.csv', { kind: 'file', path: '/tmp/a b.csv' }],
  ];
  for (const [text, address] of cases) assert.deepEqual(parseSourceAddress(text), address, text);
});

test('what is no source is refused with the text and the reason', () => {
  for (const text of [
    '',
    'tcp://',
    'tcp://:4001',
    'tcp://host:0',
    'tcp://host:65536',
    'http://host/',
    'wss://',
    'aisstream:x',
    'aisstream://x',
    'signalk://',
    'signalk://host/path',
    'file:',
    'a\0b',
  ]) {
    assert.throws(
      () => parseSourceAddress(text),
      (error) => error instanceof SearoomError && error.code === 'SR_SOURCE_ADDRESS' && error.message.length > 15,
      text,
    );
  }
});

test('a key or a password is never told, not even where the address is refused or its name is misspelt', () => {
  for (const text of [
    'wss://host/?token=s3cret',
    'wss://host/?key=s3cret&x=1',
    'wss://host/?key=s3cret#part',
    'wss://user:s3cret@host/',
    'tcp://user:s3cret@host:1',
    'aisstream:x?key=s3cret',
    'my/feed=wss://host/?key=s3cret',
    'a:b=aisstream:?key=s3cret',
    'http://host/?key=s3cret',
  ]) {
    assert.throws(
      () => parseSourceAddress(text),
      (error) => error instanceof SearoomError && !error.message.includes('s3cret'),
      text,
    );
  }
  for (const text of ['wss://host/path?key=s3cret', 'c=aisstream:?key=s3cret', 'ws://host?key=s3cret']) {
    const address = parseSourceAddress(text);
    assert.equal('key' in address && address.key, 's3cret');
    assert.doesNotMatch(formatSourceAddress(address), /s3cret|\?/);
  }
});

test('what is formatted is read back as the same address', () => {
  const host = fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6());
  const port = fc.integer({ min: 1, max: 65_535 });
  const path = fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    // Paths that look like other addresses.
    fc.constantFrom(
      'tcp://a:1',
      'a=tcp://b',
      'file:x',
      'file:///x',
      'scenario:x',
      'udp:',
      'wss://a/b',
      'aisstream:',
      'a=signalk://b',
      '//server/share',
      '-',
      '=',
      'x:y',
    ),
  );
  const address: fc.Arbitrary<SourceAddress> = fc.oneof(
    fc.constant<SourceAddress>({ kind: 'stdin' }),
    path.filter((text) => !text.includes('\0')).map((text): SourceAddress => ({ kind: 'file', path: text })),
    fc.record({ kind: fc.constant('tcp' as const), host, port }, { noNullPrototype: true }),
    fc.record({ kind: fc.constant('udp' as const), host, port }, { noNullPrototype: true }),
    fc.record({ kind: fc.constant('signalk' as const), host, port, isSecure: fc.boolean() }, { noNullPrototype: true }),
    fc
      .tuple(fc.constantFrom('ws', 'wss'), fc.domain(), fc.stringMatching(/^[\w.-]*$/))
      .map(([scheme, name, path]): SourceAddress => {
        return { kind: 'aisstream', url: new URL(`${scheme}://${name}/${path}`).href };
      }),
    fc.constant<SourceAddress>({ kind: 'aisstream', url: AISSTREAM_URL }),
    fc.stringMatching(/^[\w.-]+$/).map((scenario): SourceAddress => ({ kind: 'scenario', scenario })),
  );
  fc.assert(fc.property(address, (value) => assert.deepEqual(parseSourceAddress(formatSourceAddress(value)), value)));
});

test('no text makes the parser fail in any other way than by refusing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('tcp://', 'udp://', 'file:', 'a=tcp:', 'wss://', 'signalk:', 'aisstream:?'), fc.string())
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (value) => {
      try {
        parseSourceAddress(value);
      } catch (error) {
        assert.ok(error instanceof SearoomError);
      }
    }),
  );
});
