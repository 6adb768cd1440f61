/*
 * A process that tries to take a data folder when it is told to, says what came of it, and lets go when its input ends.
 */
import { createInterface } from 'node:readline';
import type { SearoomError } from '@searoom/model';
import { type HeldLock, takeLock } from '../lock/take-lock.ts';

let lock: HeldLock | undefined;
console.log('ready');
for await (const _ of createInterface({ input: process.stdin })) {
  try {
    lock = takeLock(process.argv[2]!);
    console.log('taken');
  } catch (error) {
    console.log((error as SearoomError).code);
  }
}
lock?.release();
