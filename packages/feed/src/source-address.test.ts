import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import fc from 'fast-check';
import { formatSourceAddress, NMEA_PORT, parseSourceAddress, type SourceAddress } from './source-address.ts';

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
    fc.stringMatching(/^[\w.-]+$/).map((scenario): SourceAddress => ({ kind: 'scenario', scenario })),
  );
  fc.assert(fc.property(address, (value) => assert.deepEqual(parseSourceAddress(formatSourceAddress(value)), value)));
});

test('no text makes the parser fail in any other way than by refusing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.constantFrom('tcp://', 'udp://', 'file:', 'a=tcp:'), fc.string()).map((parts) => parts.join('')),
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
