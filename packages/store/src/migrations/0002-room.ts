import type { Migration } from './migration.ts';

/*
 * `body` is JSON as it came in. The columns beside it repeat what a reader with SQL of his own would ask for.
 */
export const ROOM: Migration = {
  number: 2,
  name: 'room',
  statements: [
    `create table searoom.events (
      id text collate "C" primary key,
      sequence bigint not null,
      started text,
      severity text,
      alert boolean,
      review text,
      body text not null
    )`,
    'create index events_by_sequence on searoom.events (sequence)',
    `create table searoom.event_revisions (
      id text collate "C" not null,
      revision bigint not null,
      body text not null,
      primary key (id, revision)
    )`,
    `create table searoom.areas (
      id text collate "C" primary key,
      place bigint generated always as identity,
      body text not null
    )`,
    `create table searoom.rate_sets (
      name text collate "C" primary key,
      place bigint generated always as identity,
      base text not null,
      source_key text,
      is_selection boolean
    )`,
    `create table searoom.rates (
      name text collate "C" not null references searoom.rate_sets (name) on delete cascade,
      place bigint not null,
      day text collate "C" not null,
      quotes text not null,
      primary key (name, place)
    )`,
    `create table searoom.settings (
      name text collate "C" primary key,
      body text not null
    )`,
  ],
};
