import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCsvMapping } from './csv/csv-mapping.ts';
import { detectFormat, HEAD_BYTES } from './detect-format.ts';

const MAPPING = parseCsvMapping('mmsi=id,time=t,lat=y,lon=x');
const AIS = '!AIVDM,1,1,,A,13u?etPv2;0n:dDPwUM1U1Cb069D,0*24\r\n';

test('a text is known by its first lines', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
    // text, format when more may follow, format when that is all
    [AIS, 'nmea', 'nmea'],
    ['\\s:rEV02,c:1334337317*2D\\' + AIS, 'nmea', 'nmea'],
    ['1550303566167726840 ' + AIS, 'nmea', 'nmea'],
    ['$GPRMC,,V,,,,,,,,,,N*53\r\n', 'nmea', 'nmea'],
    ['time,station,sentence\n2020,x,' + AIS, 'nmea', 'nmea'],
    ['a log of my yacht\n', 'nmea', 'nmea'],
    ['MMSI,BaseDateTime,LAT,LON\n', 'csv', 'csv'],
    ['\ufeff\r\n"MMSI";"BaseDateTime";"LAT";"LON"\r\n', 'csv', 'csv'],
    ['mmsi\tbase_date_time\tlongitude\tlatitude\n', 'csv', 'csv'],
    ['x,y,t,id\n', 'csv', 'csv'],
    ['vessel,when,where\n', undefined, 'csv'],
    ['vessel,when,where', undefined, 'csv'],
    ['1,2,3\n', 'nmea', 'nmea'],
    ['', undefined, 'nmea'],
    [AIS.slice(0, 10), undefined, 'nmea'],
  ];
  for (const [text, open, closed] of cases) {
    assert.equal(detectFormat(Buffer.from(text), false, MAPPING), open, text);
    assert.equal(detectFormat(Buffer.from(text), true, MAPPING), closed, text);
  }
  assert.equal(detectFormat(Buffer.from('x,y,t,id\n'), false, undefined), undefined);
});

test('a head of any bytes is decided once it is long enough', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: HEAD_BYTES, maxLength: HEAD_BYTES }), (head) => {
      assert.notEqual(detectFormat(head, false, undefined), undefined);
    }),
    { numRuns: 10 },
  );
});
