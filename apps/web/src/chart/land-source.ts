import fineUrl from 'world-atlas/land-10m.json?url';
import coarseUrl from 'world-atlas/land-50m.json?url';
import type { LandAnswer, LandQuestion } from './land-worker.ts';
import LandWorker from './land-worker.ts?worker';

export type LandGrade = 'coarse' | 'fine';
const URLS: Readonly<Record<LandGrade, string>> = { coarse: coarseUrl, fine: fineUrl };

/**
 * The coasts of Natural Earth (package world-atlas), from this page's own server, each fetched when it is first wanted.
 */
export class LandSource {
  #worker: Worker | undefined;
  readonly #waiting = new Map<string, { resolve: (land: Blob) => void; reject: (why: Error) => void }>();

  /** The coast as GeoJSON bytes. Fails with a sentence that says what is missing on the chart. */
  fetch(grade: LandGrade): Promise<Blob> {
    this.#worker ??= this.#start();
    const url = new URL(URLS[grade], document.baseURI).href;
    const question: LandQuestion = { url };
    return new Promise((resolve, reject) => {
      this.#waiting.set(url, { resolve, reject });
      this.#worker!.postMessage(question);
    });
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new LandWorker();
    worker.onmessage = ({ data }: MessageEvent<LandAnswer>): void => {
      const waiting = this.#waiting.get(data.url);
      this.#waiting.delete(data.url);
      if ('land' in data) waiting?.resolve(data.land);
      else waiting?.reject(new Error(`The coast could not be read: ${data.why}`));
    };
    worker.onerror = (): void => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The coast could not be read'));
      this.#waiting.clear();
    };
    return worker;
  }
}
