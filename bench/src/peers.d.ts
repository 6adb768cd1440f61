declare module 'ggencoder' {
  export class AisDecode {
    constructor(sentence: string, session?: object);
    readonly valid: boolean;
  }
}
declare module 'ais-stream-decoder' {
  import { Transform } from 'node:stream';

  class AisStreamDecoder extends Transform {
    constructor(options?: { silent?: boolean });
  }
  /** A CommonJS module whose default export Node hands over one level down. */
  const namespace: { readonly default: typeof AisStreamDecoder };
  export default namespace;
}
declare module 'rbush' {
  export default class RBush<T extends { minX: number; minY: number; maxX: number; maxY: number }> {
    load(items: readonly T[]): this;
    search(box: { minX: number; minY: number; maxX: number; maxY: number }): T[];
  }
}
