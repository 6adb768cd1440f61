import type { Migration } from './migration.ts';

/*
 * Texts compare by their bytes (collate "C"): the order is the same on every machine, and that of the other engines.
 * `body` is the text over which `hash` was taken, byte for byte. The one row of `ledger_head` is where appending meets:
 * whoever changes it first wins, the others see another head than they continue.
 */
export const LEDGER: Migration = {
  number: 1,
  name: 'ledger',
  statements: [
    `create table searoom.facts (
      seq bigint primary key,
      id text collate "C" not null unique,
      topic text collate "C" not null,
      subject text collate "C" not null,
      predicate text collate "C" not null,
      recorded_at text collate "C" not null,
      body text not null,
      hash text not null
    )`,
    'create index facts_by_topic on searoom.facts (topic, seq)',
    `create table searoom.topics (
      topic text collate "C" primary key,
      facts bigint not null,
      seq bigint not null
    )`,
    `create table searoom.ledger_head (
      only_row boolean primary key default true check (only_row),
      seq bigint not null,
      hash text not null,
      recorded_at text not null
    )`,
    `insert into searoom.ledger_head (seq, hash, recorded_at) values (0, repeat('0', 64), '')`,
  ],
};
