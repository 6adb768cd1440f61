import { SearoomError } from '@searoom/model';
import type { Pool } from 'pg';
import { unusable } from '../store-error.ts';
import { PostgresDriver } from './postgres-driver.ts';

const OLDEST_VERSION = 15;
const MOST_CONNECTIONS = 4;
const CONNECT_MS = 10_000;
/** The number of bigint among PostgreSQL's types. */
const BIGINT = 20;

/**
 * Connects to a PostgreSQL 15 or newer. The client is loaded only here.
 *
 * @param address - `postgres://user:password@host:5432/name`
 * @throws SearoomError SR_STORE_UNUSABLE
 */
export async function openPostgres(address: string): Promise<PostgresDriver> {
  if (!/^postgres(ql)?:\/\//.test(address)) {
    throw new SearoomError('SR_STORE_UNUSABLE', ['PostgreSQL', 'its address does not begin with postgres://']);
  }
  const where = hidePassword(address);
  const { default: pg } = await import('pg');
  let pool: Pool;
  try {
    pool = new pg.Pool({
      connectionString: address,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'searoom',
      types: {
        getTypeParser: (oid: number, format?: 'text' | 'binary') =>
          oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text'),
      } as typeof pg.types,
    });
  } catch {
    throw new SearoomError('SR_STORE_UNUSABLE', [where, 'this is no address of a PostgreSQL']);
  }
  // A connection that breaks while nobody uses it is replaced by the next question.
  pool.on('error', () => undefined);
  const driver = new PostgresDriver(pool, where);
  try {
    const [server] = await driver.query(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    );
    const why = explainUnfit(Number(server?.['version']), String(server?.['encoding']));
    if (why !== undefined) throw new SearoomError('SR_STORE_UNUSABLE', [where, why]);
    return driver;
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw unusable(where, error);
  }
}

function explainUnfit(version: number, encoding: string): string | undefined {
  if (version < OLDEST_VERSION) return `PostgreSQL ${OLDEST_VERSION} or newer is needed, this is ${version}`;
  return encoding === 'UTF8' ? undefined : `the database has the encoding ${encoding}; UTF8 is needed`;
}

/** Host and database of an address. What cannot be taken apart is not shown: it may hold a password. */
function hidePassword(address: string): string {
  try {
    const { host, pathname, searchParams } = new URL(address);
    return `PostgreSQL ${host === '' ? (searchParams.get('host') ?? 'localhost') : host}${pathname}`;
  } catch {
    return 'PostgreSQL';
  }
}
