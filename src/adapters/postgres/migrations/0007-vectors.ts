import { sql, type Migration } from 'kysely';

/**
 * Vectors of texts, by model and hash of the text. Plain bytes (32-bit floats, the lowest byte first) rather than a type
 * of pgvector: the embedded database and many servers have none, and they are the truth that any index is made from.
 */
export const vectors: Migration = {
  async up(db) {
    await sql`create table vectors (
      model text not null,
      hash text not null,
      dimension integer not null,
      vector bytea not null,
      primary key (model, hash)
    )`.execute(db);
    // Compressing what does not shrink costs time with every vector.
    await sql`alter table vectors alter column vector set storage external`.execute(db);
  },
};
