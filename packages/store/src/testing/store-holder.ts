/*
 * A process that opens a data folder, says what came of it, and closes it when its input ends.
 */
import type { SearoomError } from '@searoom/model';
import { openStore } from '../open-store.ts';

try {
  const store = await openStore({ data: process.argv[2]! });
  console.log(`open ${process.pid}`);
  process.stdin.resume();
  process.stdin.once('end', () => void store.close());
} catch (error) {
  const { code, message } = error as SearoomError;
  console.log(`${code} ${message}`);
}
