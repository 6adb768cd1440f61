/** A thread that builds bands: told a number, it answers with the zones of that task. */
import { parentPort } from 'node:worker_threads';
import { REGISTER } from '../register/mod.ts';
import { BandBuilder } from '../zones/build-zones.ts';
import { loadBaseMap } from './main-base-map.ts';

const builder = new BandBuilder(REGISTER, loadBaseMap());
parentPort!.on('message', (number: number) => {
  parentPort!.postMessage(builder.build(number));
});
