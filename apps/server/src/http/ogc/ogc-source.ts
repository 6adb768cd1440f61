import { SearoomError } from '@searoom/model';
import { type Collection, listCollections, type OutlineRings, type ZoneAtlas } from '@searoom/sea';

export interface OgcOptions {
  readonly atlas: ZoneAtlas;
  /** Reads the outlines of the zones; called when they are first needed, and again after it failed. */
  readonly loadOutlines: () => Promise<OutlineRings>;
  readonly version: string;
  /** Collections beside those of the register, such as lines of equal distance. */
  readonly others?: readonly Collection[];
}

/** The collections, with outlines that are read when they are first needed and then kept. */
export class OgcSource {
  readonly atlas: ZoneAtlas;
  readonly version: string;
  readonly collections: readonly Collection[];
  readonly #loadOutlines: () => Promise<OutlineRings>;
  #loading: Promise<void> | undefined;
  #outlines: OutlineRings | undefined;

  constructor({ atlas, loadOutlines, version, others = [] }: OgcOptions) {
    this.atlas = atlas;
    this.version = version;
    this.#loadOutlines = loadOutlines;
    this.collections = listCollections(atlas, { ringsOf: (number) => this.#outlines!.ringsOf(number) }, others);
  }

  /** Resolves when boxes and features can be asked for. @throws SearoomError SR_ATLAS_INVALID */
  async ready(): Promise<void> {
    this.#loading ??= this.#load();
    try {
      await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  async #load(): Promise<void> {
    try {
      this.#outlines = await this.#loadOutlines();
    } catch (error) {
      if (error instanceof SearoomError) throw error;
      throw new SearoomError('SR_ATLAS_INVALID', [`its outlines: ${(error as Error).message}`], { cause: error });
    }
  }
}
