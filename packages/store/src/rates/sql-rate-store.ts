import type { SqlSession } from '../sql/sql-driver.ts';
import { piecesOf } from '../sql/sql-text.ts';
import { type RateStore, refuseUnnamed, type StoredRateSet } from './rate-store.ts';

/** Days that one statement inserts. */
const ROWS_PER_STATEMENT = 1_000;

/** The tables of exchange rates in a database: a row for each day, as JSON, since a table is always read as a whole. */
export function openRateStore(session: SqlSession): RateStore {
  return {
    async save(set) {
      refuseUnnamed(set);
      const { name, base, sourceKey, isSelection, rows } = set;
      const numbered = rows.map((row, place) => ({ ...row, place }));
      await session.run([
        {
          sql: `insert into searoom.rate_sets (name, base, source_key, is_selection) values ($1, $2, $3, $4)
            on conflict (name) do update set base = excluded.base, source_key = excluded.source_key,
              is_selection = excluded.is_selection`,
          params: [name, base, sourceKey ?? null, isSelection ?? null],
        },
        { sql: 'delete from searoom.rates where name = $1', params: [name] },
        ...piecesOf(numbered, ROWS_PER_STATEMENT).map((piece) => ({
          sql: `insert into searoom.rates (name, place, day, quotes)
            select $1, * from unnest($2::bigint[], $3::text[], $4::text[])`,
          params: [
            name,
            piece.map(({ place }) => place),
            piece.map(({ day }) => day),
            piece.map(({ quotes }) => JSON.stringify(quotes)),
          ],
        })),
      ]);
    },
    async list() {
      const sets = await session.query('select * from searoom.rate_sets order by place');
      const rows = await session.query('select name, day, quotes from searoom.rates order by name, place');
      return sets.map((set): StoredRateSet => {
        const name = String(set['name']);
        return {
          name,
          base: String(set['base']),
          ...(set['source_key'] !== null && { sourceKey: String(set['source_key']) }),
          ...(set['is_selection'] !== null && { isSelection: set['is_selection'] === true }),
          rows: rows
            .filter((row) => row['name'] === name)
            .map(({ day, quotes }) => ({ day: String(day), quotes: JSON.parse(String(quotes)) })),
        };
      });
    },
  };
}
