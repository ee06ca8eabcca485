import { sql, type Migration } from 'kysely';

/** What the product keeps to itself: one random text for each purpose. */
export const secrets: Migration = {
  async up(db) {
    await sql`create table secrets (purpose text primary key, secret text not null)`.execute(db);
  },
};
