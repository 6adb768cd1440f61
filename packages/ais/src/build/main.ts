// Writes the generated files anew: node packages/ais/dist/build/main.js packages/ais/src/generated
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDecoders } from './write-decoders.ts';

for (const [name, text] of Object.entries(writeDecoders())) writeFileSync(join(process.argv[2]!, name), text);
