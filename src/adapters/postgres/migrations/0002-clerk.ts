import { sql, type Migration } from 'kysely';

/**
 * Whose version a document is, the versions that went, and what clerks decided. Documents of before get no arrival
 * (0), by which the next look at the corpus folder knows that they have no lineage yet.
 */
export const clerk: Migration = {
  async up(db) {
    await sql`
      alter table documents
        add column lineage text not null default '',
        add column arrived bigint not null default 0,
        add column identity jsonb not null default
          '{"issuer":null,"province":null,"number":null,"title":null,"issuedYear":null,"year":null}'`.execute(db);
    await sql`update documents set lineage = 'hash:' || content_hash`.execute(db);
    await sql`
      alter table documents
        alter column lineage drop default,
        alter column arrived drop default,
        alter column identity drop default`.execute(db);
    await sql`
      create table past_versions (
        id bigint generated always as identity primary key,
        plan text not null,
        file_name text not null,
        content_hash text not null,
        source_text text not null,
        lineage text not null,
        arrived bigint not null,
        identity jsonb not null,
        ended_at text not null
      )`.execute(db);
    await sql`create index past_versions_lineage on past_versions (md5(lineage), id)`.execute(db);
    await sql`
      create table corrections (
        id bigint generated always as identity primary key,
        lineage text not null,
        subject text not null,
        decided_on text not null,
        decision jsonb not null
      )`.execute(db);
    await sql`
      create table lineage_words (
        content_hash text primary key,
        lineage text not null
      )`.execute(db);
  },
};
