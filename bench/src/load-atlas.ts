import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Atlas, openAtlas } from '@searoom/sea';

/** The bytes of the zone atlas that the set-up built, in a buffer of their own. */
export function readAtlasFile(): ArrayBuffer {
  const file = readFileSync(fileURLToPath(import.meta.resolve('@searoom/sea/atlas')));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
}

export function loadAtlas(): Atlas {
  return openAtlas(readAtlasFile());
}
