import { sql, type Migration } from 'kysely';

/** What a model was asked for: one row a day (text, `2026-11-30`) and chat. */
export const spending: Migration = {
  async up(db) {
    await sql`
      create table model_spending (
        day text not null,
        chat text not null,
        answers bigint not null,
        calls bigint not null,
        input_tokens bigint not null,
        output_tokens bigint not null,
        primary key (day, chat)
      )`.execute(db);
  },
};
