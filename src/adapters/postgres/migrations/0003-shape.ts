import { sql, type Migration } from 'kysely';

/** The shape that each register was written with: one of another shape is read again, and need not be loaded to know it. */
export const shape: Migration = {
  async up(db) {
    await sql`alter table documents add column register_shape text not null default ''`.execute(db);
    await sql`alter table documents alter column register_shape drop default`.execute(db);
  },
};
