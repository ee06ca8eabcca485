import { sql, type Migration } from 'kysely';

/** The documents with their register, and the one row that counts their changes. */
export const documents: Migration = {
  async up(db) {
    await sql`
      create table documents (
        plan text primary key,
        file_name text not null,
        content_hash text not null,
        reading_version integer not null,
        source_text text not null,
        register jsonb not null
      )`.execute(db);
    await sql`
      create table corpus_state (
        id boolean primary key default true check (id),
        revision bigint not null
      )`.execute(db);
    await sql`insert into corpus_state (revision) values (0)`.execute(db);
  },
};
