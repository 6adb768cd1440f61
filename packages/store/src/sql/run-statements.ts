import type { SqlRow, SqlSession, SqlStatement, SqlValue } from './sql-driver.ts';

/** Sends one statement on one connection. */
export type Ask = (
  sql: string,
  params: readonly SqlValue[],
) => Promise<{ readonly rows: readonly SqlRow[]; readonly affected: number }>;

/** How a group of statements begins, is kept and is taken back. */
interface Brackets {
  readonly begin: string;
  readonly keep: string;
  readonly takeBack: string;
}

const TRANSACTION: Brackets = { begin: 'begin', keep: 'commit', takeBack: 'rollback' };
const PART: Brackets = {
  begin: 'savepoint part',
  keep: 'release savepoint part',
  takeBack: 'rollback to savepoint part',
};

/**
 * Statements as one transaction.
 *
 * @returns false where a `mustAffect` was not met
 */
export function runStatements(ask: Ask, statements: readonly SqlStatement[]): Promise<boolean> {
  return runBetween(ask, statements, TRANSACTION);
}

/** Work as one transaction, taken back when it throws. */
export async function runWork<T>(ask: Ask, work: (session: SqlSession) => Promise<T>): Promise<T> {
  await ask(TRANSACTION.begin, []);
  let isOver = false;
  const inside: Ask = (sql, params) => {
    if (isOver) throw new Error('The transaction is over.');
    return ask(sql, params);
  };
  try {
    const result = await work({
      query: async (sql, params = []) => (await inside(sql, params)).rows,
      run: async (statements) => runBetween(inside, statements, PART),
    });
    isOver = true;
    await ask(TRANSACTION.keep, []);
    return result;
  } catch (error) {
    isOver = true;
    await ask(TRANSACTION.takeBack, []).catch(() => undefined);
    throw error;
  }
}

async function runBetween(ask: Ask, statements: readonly SqlStatement[], brackets: Brackets): Promise<boolean> {
  await ask(brackets.begin, []);
  try {
    for (const { sql, params = [], mustAffect } of statements) {
      const { affected } = await ask(sql, params);
      if (mustAffect === undefined || affected === mustAffect) continue;
      await ask(brackets.takeBack, []);
      return false;
    }
    await ask(brackets.keep, []);
    return true;
  } catch (error) {
    await ask(brackets.takeBack, []).catch(() => undefined);
    throw error;
  }
}
