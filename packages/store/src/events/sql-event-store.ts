import type { EventRevision } from '@searoom/model';
import type { RoomEvent } from '@searoom/model/api';
import type { SqlRow, SqlSession, SqlStatement } from '../sql/sql-driver.ts';
import { piecesOf } from '../sql/sql-text.ts';
import type { EventChange, EventStore, StoredEvent } from './event-store.ts';

const CHANGES_PER_STATEMENT = 500;
/** Events of one answer of the database. */
const EVENTS_PER_PIECE = 500;

const SAVE_EVENTS = `insert into searoom.events (id, sequence, started, severity, alert, review, body)
  select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::boolean[], $6::text[], $7::text[])
  on conflict (id) do update set sequence = excluded.sequence, started = excluded.started,
    severity = excluded.severity, alert = excluded.alert, review = excluded.review, body = excluded.body
  where searoom.events.sequence <= excluded.sequence`;

const SAVE_REVISIONS = `insert into searoom.event_revisions (id, revision, body)
  select * from unnest($1::text[], $2::bigint[], $3::text[])
  on conflict (id, revision) do nothing`;

/** One statement: an event and its revisions are of the same moment. */
const READ = `select e.id, e.sequence, e.body,
    array(select r.body from searoom.event_revisions r where r.id = e.id order by r.revision) as revisions
  from searoom.events e`;

/** The events in a database. */
export function openEventStore(session: SqlSession): EventStore {
  return new SqlEventStore(session);
}

class SqlEventStore implements EventStore {
  readonly #session: SqlSession;

  constructor(session: SqlSession) {
    this.#session = session;
  }

  async save(changes: readonly EventChange[]): Promise<void> {
    const newest = new Map<string, EventChange>();
    const revisions = new Map<string, EventChange>();
    for (const change of changes) {
      const { id, sequence, revision } = change;
      if (sequence >= (newest.get(id)?.sequence ?? Number.NEGATIVE_INFINITY)) newest.set(id, change);
      const key = `${revision?.revision} ${id}`;
      if (revision !== undefined && !revisions.has(key)) revisions.set(key, change);
    }
    if (newest.size === 0) return;
    // Always in the same order: two processes that write the same events wait for each other, and never in a circle.
    const byId = (one: EventChange, other: EventChange): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
    await this.#session.run([
      ...piecesOf([...newest.values()].sort(byId), CHANGES_PER_STATEMENT).map(saveEvents),
      ...piecesOf([...revisions.values()].sort(byId), CHANGES_PER_STATEMENT).map(saveRevisions),
    ]);
  }

  async load(most: number): Promise<StoredEvent[]> {
    const newestFirst: StoredEvent[] = [];
    let [sequence, id] = [Number.MAX_SAFE_INTEGER, ''];
    while (newestFirst.length < most) {
      const limit = Math.min(EVENTS_PER_PIECE, most - newestFirst.length);
      const rows = await this.#session.query(
        `${READ} where e.sequence < $1 or (e.sequence = $1 and e.id > $2) order by e.sequence desc, e.id limit $3`,
        [sequence, id, limit],
      );
      newestFirst.push(...rows.map(toStored));
      if (rows.length < limit) break;
      const last = rows.at(-1)!;
      [sequence, id] = [Number(last['sequence']), String(last['id'])];
    }
    return newestFirst.reverse();
  }

  async count(): Promise<number> {
    const [row] = await this.#session.query('select count(*) as events from searoom.events');
    return Number(row?.['events']);
  }

  async *scan(most: number): AsyncIterable<readonly StoredEvent[]> {
    for (let id = ''; ; ) {
      const rows = await this.#session.query(`${READ} where e.id > $1 order by e.id limit $2`, [id, most]);
      if (rows.length > 0) yield rows.map(toStored);
      if (rows.length < most) return;
      id = String(rows.at(-1)!['id']);
    }
  }
}

function saveEvents(changes: readonly EventChange[]): SqlStatement {
  return {
    sql: SAVE_EVENTS,
    params: [
      changes.map(({ id }) => id),
      changes.map(({ sequence }) => sequence),
      changes.map(({ event }) => event.event.start),
      changes.map(({ event }) => event.severity),
      changes.map(({ event }) => event.alert),
      changes.map(({ event }) => event.review.state),
      changes.map(({ event }) => JSON.stringify(event)),
    ],
  };
}

function saveRevisions(changes: readonly EventChange[]): SqlStatement {
  return {
    sql: SAVE_REVISIONS,
    params: [
      changes.map(({ id }) => id),
      changes.map(({ revision }) => revision!.revision),
      changes.map(({ revision }) => JSON.stringify(revision)),
    ],
  };
}

function toStored({ body, revisions }: SqlRow): StoredEvent {
  return {
    event: JSON.parse(String(body)) as RoomEvent,
    revisions: (revisions as readonly string[]).map((text) => JSON.parse(text) as EventRevision),
  };
}
