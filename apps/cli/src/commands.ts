import { assistance } from './assistance/assistance.ts';
import { bench } from './bench.ts';
import type { Command } from './command.ts';
import { decode } from './decode/decode.ts';
import { serve } from './serve/serve.ts';
import { simulate } from './simulate/simulate.ts';
import { store } from './store/store.ts';
import { watch } from './watch/watch.ts';
import { whose } from './whose/whose.ts';
import { zones } from './zones/zones.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [serve, watch, whose, zones, assistance, store, decode, simulate, bench];
