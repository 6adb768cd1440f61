import {
  canonicalJson,
  type Fact,
  type LedgerHead,
  type LedgerPort,
  type SealedText,
  type TopicInfo,
  topicOf,
} from '@searoom/assistance';
import type { SqlRow, SqlSession, SqlStatement } from '../sql/sql-driver.ts';
import { askable, piecesOf } from '../sql/sql-text.ts';

/** Length of a SHA-256 in hex. */
const HASH_LENGTH = 64;
/** Facts that one statement inserts. */
const FACTS_PER_STATEMENT = 1_000;

const INSERT_FACTS = `insert into searoom.facts (seq, id, topic, subject, predicate, recorded_at, body, hash)
  select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`;

const COUNT_TOPICS = `insert into searoom.topics (topic, facts, seq)
  select * from unnest($1::text[], $2::bigint[], $3::bigint[])
  on conflict (topic) do update set facts = searoom.topics.facts + excluded.facts, seq = excluded.seq`;

/** Whoever moves the head from where they saw it goes on alone; others wait, and then find it moved. */
const MOVE_HEAD = `update searoom.ledger_head set seq = $1, hash = $2, recorded_at = $3 where seq = $4 and hash = $5`;

/** The ledger in a database. Many processes may append to it: one at a time continues the chain. */
export function openLedgerPort(session: SqlSession): LedgerPort {
  return new SqlLedger(session);
}

class SqlLedger implements LedgerPort {
  readonly #session: SqlSession;

  constructor(session: SqlSession) {
    this.#session = session;
  }

  async head(): Promise<LedgerHead> {
    const [row] = await this.#session.query('select seq, hash, recorded_at from searoom.ledger_head');
    return { seq: Number(row!['seq']), hash: String(row!['hash']), recordedAt: String(row!['recorded_at']) };
  }

  async append(facts: readonly Fact[]): Promise<boolean> {
    const first = facts[0];
    if (first === undefined) return true;
    const { seq, hash, recordedAt } = facts.at(-1)!;
    return this.#session.run([
      { sql: MOVE_HEAD, params: [seq, hash, recordedAt, first.seq - 1, first.prev], mustAffect: 1 },
      ...piecesOf(facts, FACTS_PER_STATEMENT).flatMap(insertFacts),
    ]);
  }

  async readTopics(topics: readonly string[]): Promise<Fact[]> {
    const rows = await this.#session.query(
      'select body, hash from searoom.facts where topic = any($1::text[]) order by seq',
      [askable(topics)],
    );
    return rows.map(toFact);
  }

  async readFacts(ids: readonly string[]): Promise<Fact[]> {
    const rows = await this.#session.query('select body, hash from searoom.facts where id = any($1::text[])', [
      askable(ids),
    ]);
    const byId = new Map(rows.map(toFact).map((fact) => [fact.id, fact]));
    return ids.map((id) => byId.get(id)).filter((fact) => fact !== undefined);
  }

  async listTopics(type?: string): Promise<TopicInfo[]> {
    // A semicolon follows the colon: between the two lie the topics of a type.
    const [where, params] =
      type === undefined ? ['', []] : ['where topic >= $1 and topic < $2', askable([`${type}:`, `${type};`])];
    if (type !== undefined && params.length < 2) return [];
    const rows = await this.#session.query(
      `select topic, facts, seq from searoom.topics ${where} order by topic`,
      params,
    );
    return rows.map(({ topic, facts, seq }) => ({ topic: String(topic), facts: Number(facts), seq: Number(seq) }));
  }

  async *scan(afterSeq: number, most: number): AsyncIterable<readonly Fact[]> {
    for await (const piece of this.scanSealed(afterSeq, most)) {
      yield piece.map(({ text, hash }) => ({ ...(JSON.parse(text) as Omit<Fact, 'hash'>), hash }));
    }
  }

  async *scanSealed(afterSeq: number, most: number): AsyncIterable<readonly SealedText[]> {
    let coming: Promise<readonly SqlRow[]> | undefined = this.#readAfter(afterSeq, most);
    while (coming !== undefined) {
      const [row]: readonly SqlRow[] = await coming;
      const lines: string[] = row?.['lines'] === null ? [] : String(row!['lines']).split('\n');
      // The next piece is on its way while this one is worked on. Who stops early does not wait for it.
      coming = lines.length < most ? undefined : this.#readAfter(Number(row!['last']), most);
      coming?.catch(() => undefined);
      if (lines.length > 0) {
        yield lines.map((line) => ({ hash: line.slice(0, HASH_LENGTH), text: line.slice(HASH_LENGTH) }));
      }
    }
  }

  /**
   * A piece as one text, a fact to a line: canonical JSON has no line ends. Rows by themselves cost several times as much, in
   * the protocol and between the threads.
   */
  #readAfter(seq: number, most: number): Promise<readonly SqlRow[]> {
    const piece = 'select seq, hash, body from searoom.facts where seq > $1 order by seq limit $2';
    const sql = `select string_agg(hash || body, E'\\n' order by seq) as lines, max(seq) as last from (${piece}) piece`;
    return this.#session.query(sql, [seq, most]);
  }
}

function insertFacts(facts: readonly Fact[]): SqlStatement[] {
  const topics = facts.map(({ subject }) => topicOf(subject));
  const counts = new Map<string, { facts: number; seq: number }>();
  for (const [index, topic] of topics.entries()) {
    counts.set(topic, { facts: (counts.get(topic)?.facts ?? 0) + 1, seq: facts[index]!.seq });
  }
  return [
    {
      sql: INSERT_FACTS,
      params: [
        facts.map(({ seq }) => seq),
        facts.map(({ id }) => id),
        topics,
        facts.map(({ subject }) => subject),
        facts.map(({ predicate }) => predicate),
        facts.map(({ recordedAt }) => recordedAt),
        facts.map(sealedText),
        facts.map(({ hash }) => hash),
      ],
      mustAffect: facts.length,
    },
    {
      sql: COUNT_TOPICS,
      params: [
        [...counts.keys()],
        [...counts.values()].map((count) => count.facts),
        [...counts.values()].map(({ seq }) => seq),
      ],
    },
  ];
}

/** The text over which the hash was taken. */
function sealedText({ hash: _, ...open }: Fact): string {
  return canonicalJson(open);
}

function toFact({ body, hash }: SqlRow): Fact {
  return { ...(JSON.parse(String(body)) as Omit<Fact, 'hash'>), hash: String(hash) };
}
