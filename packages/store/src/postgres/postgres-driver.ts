import { SearoomError } from '@searoom/model';
import type { Pool, PoolClient } from 'pg';
import { type Ask, runStatements, runWork } from '../sql/run-statements.ts';
import type { SqlDriver, SqlRow, SqlSession, SqlStatement, SqlValue } from '../sql/sql-driver.ts';
import { explainTrouble, unusable } from '../store-error.ts';

/** Two transactions stood in each other's way, and PostgreSQL took one back: it may be done again. */
const IN_THE_WAY = ['40001', '40P01'];
const MOST_TRIES = 5;

/** PostgreSQL by a pool of connections. Each transaction has one of its own. */
export class PostgresDriver implements SqlDriver {
  readonly kind = 'postgres';
  readonly where: string;
  readonly #pool: Pool;
  /** What closing waits for. */
  readonly #running = new Set<Promise<unknown>>();
  #closed: Promise<void> | undefined;

  constructor(pool: Pool, where: string) {
    this.#pool = pool;
    this.where = where;
  }

  query(sql: string, params: readonly SqlValue[] = []): Promise<readonly SqlRow[]> {
    return this.#with(async (ask) => (await ask(sql, params)).rows);
  }

  async run(statements: readonly SqlStatement[]): Promise<boolean> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#with((ask) => runStatements(ask, statements));
      } catch (error) {
        if (tries >= MOST_TRIES || !IN_THE_WAY.includes(String((error as { code?: unknown }).code))) throw error;
      }
    }
  }

  transact<T>(work: (session: SqlSession) => Promise<T>): Promise<T> {
    return this.#with((ask) => runWork(ask, work));
  }

  close(): Promise<void> {
    this.#closed ??= Promise.allSettled([...this.#running]).then(() => this.#pool.end());
    return this.#closed;
  }

  #with<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    if (this.#closed !== undefined) {
      return Promise.reject(new SearoomError('SR_STORE_UNUSABLE', [this.where, 'it was closed']));
    }
    const done = this.#connectFor(work);
    this.#running.add(done);
    const forget = (): unknown => this.#running.delete(done);
    done.then(forget, forget);
    return done;
  }

  async #connectFor<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    let client: PoolClient | undefined;
    let broken: Error | undefined;
    const onError = (error: Error): void => {
      broken = error;
    };
    try {
      client = await this.#pool.connect();
      const used = client;
      used.on('error', onError);
      return await work(async (sql, params) => {
        const { rows, rowCount } = await used.query(sql, [...params]);
        return { rows, affected: rowCount ?? 0 };
      });
    } catch (error) {
      const trouble = explainTrouble(error);
      if (trouble !== undefined) broken ??= error as Error;
      throw trouble === undefined ? error : unusable(this.where, error);
    } finally {
      client?.off('error', onError);
      // A connection that failed is not handed to the next.
      client?.release(broken);
    }
  }
}
