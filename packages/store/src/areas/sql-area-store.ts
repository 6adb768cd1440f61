import type { SqlSession } from '../sql/sql-driver.ts';
import { askable } from '../sql/sql-text.ts';
import type { AreaStore, StoredArea } from './area-store.ts';
import { pickKept } from './memory-area-store.ts';

/** The areas in a database. */
export function openAreaStore(session: SqlSession): AreaStore {
  return {
    async save(area) {
      const sql = `insert into searoom.areas (id, body) values ($1, $2)
        on conflict (id) do update set body = excluded.body`;
      await session.run([{ sql, params: [area.id, JSON.stringify(pickKept(area))] }]);
    },
    async remove(id) {
      const [known] = askable([id]);
      if (known === undefined) return false;
      return session.run([{ sql: 'delete from searoom.areas where id = $1', params: [known], mustAffect: 1 }]);
    },
    async list() {
      const rows = await session.query('select body from searoom.areas order by place');
      return rows.map(({ body }) => JSON.parse(String(body)) as StoredArea);
    },
  };
}
