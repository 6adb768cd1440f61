import { type Atlas, type ImportedSet, makeImportedCollection } from '@searoom/sea';
import type { OgcOptions } from './ogc-source.ts';
import { readMedians, readOutlines } from './read-data.ts';

/** What is served of the zones to other programs. */
export interface ServedZones {
  readonly atlas: Atlas;
  /** Paths of the files that are built beside the atlas. */
  readonly outlinesFile: string;
  readonly mediansFile: string;
  /** Sets of other sources, in a collection of their own. */
  readonly imported: readonly ImportedSet[];
}

/** Opens the collections. @throws SearoomError SR_ATLAS_INVALID when the lines of equal distance cannot be read */
export async function openOgc(
  { atlas, outlinesFile, mediansFile, imported }: ServedZones,
  version: string,
): Promise<OgcOptions> {
  return {
    atlas,
    version,
    loadOutlines: () => readOutlines(outlinesFile),
    others: [
      await readMedians(mediansFile, atlas.registerDate),
      ...(imported.length > 0 ? [makeImportedCollection(imported)] : []),
    ],
  };
}
