import { Worker } from 'node:worker_threads';
import { SearoomError } from '@searoom/model';
import { type Ask, runWork } from '../sql/run-statements.ts';
import type { SqlDriver, SqlRow, SqlSession, SqlStatement, SqlValue } from '../sql/sql-driver.ts';
import { explainTrouble, unusable } from '../store-error.ts';
import { type CrossedError, OPENED, type WorkerAnswer, type WorkerRequest, type WorkerStart } from './protocol.ts';

interface Waiting {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
}

const DAMAGED = 'its database cannot be opened and may be damaged; restore a backup into another folder';

/** A request without the id that it gets here. */
type Asked = WorkerRequest extends infer Request ? (Request extends unknown ? Omit<Request, 'id'> : never) : never;

/** PGlite in a thread of its own. It has one connection: what is asked waits for what was asked before. */
export class PgliteDriver implements SqlDriver {
  readonly kind = 'pglite';
  readonly where: string;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId: number = OPENED;
  /** The end of what runs alone: a transaction keeps others out until it is over. */
  #turn: Promise<unknown> = Promise.resolve();
  #isClosing = false;
  /** Why the database answers nothing more. */
  #gone: SearoomError | undefined;

  /**
   * @param otherwise - what is wrong, where the database does not say it so that it is understood
   * @throws SearoomError SR_STORE_UNUSABLE
   */
  static async open(start: WorkerStart, where: string, otherwise: string = DAMAGED): Promise<PgliteDriver> {
    const driver = new PgliteDriver(start, where);
    try {
      await driver.#receive(OPENED);
    } catch (error) {
      await driver.#worker.terminate();
      throw unusable(where, (error as SearoomError).cause ?? error, otherwise);
    }
    return driver;
  }

  private constructor(start: WorkerStart, where: string) {
    this.where = where;
    this.#worker = new Worker(new URL('./pglite-worker.js', import.meta.url), { workerData: start });
    this.#worker.on('message', (answer: WorkerAnswer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('its thread has ended')));
  }

  query(sql: string, params: readonly SqlValue[] = []): Promise<readonly SqlRow[]> {
    return this.#alone(async () => (await this.#query(sql, params)).rows);
  }

  run(statements: readonly SqlStatement[]): Promise<boolean> {
    return this.#alone(() => this.#run(statements));
  }

  transact<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.#alone(() => runWork((sql, params) => this.#query(sql, params), work));
  }

  async close(): Promise<void> {
    if (this.#isClosing) {
      await this.#turn.catch(() => undefined);
      return;
    }
    const done = this.#alone<unknown>(async () => this.#gone ?? this.#ask({ kind: 'close' }));
    this.#isClosing = true;
    try {
      await done;
    } catch (error) {
      // A database that had to stop has written what it acknowledged; there is nothing left to do.
      if (this.#gone === undefined) throw error;
    } finally {
      this.#gone ??= new SearoomError('SR_STORE_UNUSABLE', [this.where, 'it was closed']);
      await this.#worker.terminate();
    }
  }

  #query(...[sql, params]: Parameters<Ask>): ReturnType<Ask> {
    return this.#ask({ kind: 'query', sql, params }) as ReturnType<Ask>;
  }

  async #run(statements: readonly SqlStatement[]): Promise<boolean> {
    return ((await this.#ask({ kind: 'run', statements })) as { readonly done: boolean }).done;
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosing) return Promise.reject(new SearoomError('SR_STORE_UNUSABLE', [this.where, 'it was closed']));
    const done = this.#turn.then(work, work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #ask(request: Asked): Promise<WorkerAnswer> {
    if (this.#gone !== undefined) return Promise.reject(this.#gone);
    const id = ++this.#nextId;
    const answer = this.#receive(id);
    this.#worker.postMessage({ ...request, id });
    return answer;
  }

  #receive(id: number): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #take(answer: WorkerAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (!('error' in answer)) waiting?.resolve(answer);
    else waiting?.reject(this.#explain(answer.error));
  }

  #explain(crossed: CrossedError): Error {
    const { message, code, detail, isFatal } = crossed;
    const error = Object.assign(new Error(message), { code, detail });
    if (isFatal) {
      const why = explainTrouble(error) ?? `its database has stopped (${message})`;
      this.#gone ??= new SearoomError('SR_STORE_UNUSABLE', [this.where, `${why}; start Searoom again`], {
        cause: error,
      });
      return this.#gone;
    }
    return explainTrouble(error) === undefined ? error : unusable(this.where, error);
  }

  /** The thread is over: nobody waits in vain. */
  #end(error: Error): void {
    this.#gone ??= unusable(this.where, error, `its database has stopped (${error.message}); start Searoom again`);
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }
}
