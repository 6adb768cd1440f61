import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearoomError } from '@searoom/model';
import { parseCsvMapping } from './csv-mapping.ts';

test('a mapping is read as users write it', () => {
  assert.deepEqual(parseCsvMapping('mmsi=ID, time=ais_pos_timestamp,LAT=latitude,lon=x=y,toBow=A,timeformat=DMY'), {
    columns: { mmsi: 'ID', time: 'ais_pos_timestamp', lat: 'latitude', lon: 'x=y', toBow: 'A' },
    timeFormat: 'dmy',
  });
});

test('a mapping that is not understood is refused with the part that is wrong', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['', /\(nothing\) is not FIELD=COLUMN/],
    ['mmsi=', /mmsi= is not FIELD=COLUMN/],
    ['mmsi=a,time=b,lat=c', /lon must be given/],
    ['speed=a', /there is no field speed/],
    ['mmsi=a,mmsi=b', /mmsi is given twice/],
    ['timeformat=julian', /not julian/],
  ];
  for (const [text, message] of cases) {
    assert.throws(
      () => parseCsvMapping(text),
      (error) => error instanceof SearoomError && error.code === 'SR_USAGE' && message.test(error.message),
      text,
    );
  }
});
