import type { SqlSession } from '../sql/sql-driver.ts';
import { askable } from '../sql/sql-text.ts';
import type { SettingStore } from './setting-store.ts';

/** The settings in a database. */
export function openSettingStore(session: SqlSession): SettingStore {
  return {
    async read(name) {
      const sql = 'select body from searoom.settings where name = any($1::text[])';
      const [row] = await session.query(sql, [askable([name])]);
      return row === undefined ? undefined : JSON.parse(String(row['body']));
    },
    async write(name, value) {
      const sql = `insert into searoom.settings (name, body) values ($1, $2)
        on conflict (name) do update set body = excluded.body`;
      await session.run([{ sql, params: [name, JSON.stringify(value)] }]);
    },
    async remove(name) {
      const sql = 'delete from searoom.settings where name = any($1::text[])';
      return session.run([{ sql, params: [askable([name])], mustAffect: 1 }]);
    },
    async list() {
      const rows = await session.query('select name, body from searoom.settings order by name');
      return rows.map(({ name, body }) => ({ name: String(name), value: JSON.parse(String(body)) }));
    },
  };
}
