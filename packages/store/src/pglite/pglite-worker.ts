/*
 * The thread of PGlite. PGlite computes in the thread that calls it: here a long query holds up nobody.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { type Ask, runStatements } from '../sql/run-statements.ts';
import type { SqlRow } from '../sql/sql-driver.ts';
import { type CrossedError, OPENED, type WorkerAnswer, type WorkerRequest, type WorkerStart } from './protocol.ts';

/** Numbers of the machine code's system (WASI) for what a user can do something about. */
const SYSTEM_ERRORS: Readonly<Record<number, string>> = {
  2: 'EACCES',
  19: 'EDQUOT',
  29: 'EIO',
  33: 'EMFILE',
  51: 'ENOSPC',
  63: 'EPERM',
  69: 'EROFS',
};

const port = parentPort!;
/** Requests are worked through one after the other. */
let last: Promise<void> = Promise.resolve();

try {
  const { folder } = workerData as WorkerStart;
  const db = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  port.on('message', (request: WorkerRequest) => {
    last = last.then(() => answer(db, request));
  });
  send({ id: OPENED, done: true });
} catch (error) {
  send({ id: OPENED, error: crossError(error) });
  port.close();
}

async function answer(db: PGlite, request: WorkerRequest): Promise<void> {
  const { id } = request;
  const ask: Ask = async (sql, params) => {
    const { rows, affectedRows = 0 } = await db.query<SqlRow>(sql, [...params]);
    return { rows, affected: affectedRows };
  };
  try {
    switch (request.kind) {
      case 'query':
        return send({ id, ...(await ask(request.sql, request.params)) });
      case 'run':
        return send({ id, done: await runStatements(ask, request.statements) });
      case 'close':
        await db.close();
        send({ id, done: true });
        port.close();
    }
  } catch (error) {
    send({ id, error: crossError(error) });
  }
}

function crossError(error: unknown): CrossedError {
  const { message, code: said, detail, name, errno } = error as Partial<Record<string, unknown>>;
  const code = name === 'ErrnoError' ? SYSTEM_ERRORS[Number(errno)] : said;
  const text = String(message ?? `${name} ${errno ?? ''}`);
  return {
    message: text,
    ...(typeof code === 'string' && { code }),
    ...(typeof detail === 'string' && { detail }),
    // The machine code has stopped: a panic of PostgreSQL, or memory at an end.
    isFatal: name === 'RuntimeError' || name === 'ExitStatus' || /\bAborted\(|unreachable|is closed/i.test(text),
  };
}

function send(message: WorkerAnswer): void {
  port.postMessage(message);
}
