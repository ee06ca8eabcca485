import { sql, type Kysely } from 'kysely';
import type { DayOverride } from '../../domain/work-calendar.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** Replaces the days of all years of which any is given; of two for one day the later holds. */
export async function setDays(db: Kysely<Tables>, days: readonly DayOverride[]): Promise<void> {
  const given = [...new Map(days.map(({ day, works, note }) => [day, { day, works, note }])).values()];
  const years = [...new Set(given.map(({ day }) => day.slice(0, 4)))];
  await inTransaction(db, async (tx) => {
    // Two that import at once would else each see only what was there before.
    await sql`lock table day_overrides in share row exclusive mode`.execute(tx);
    await sql`delete from day_overrides where left(day, 4) = any(${years}::text[])`.execute(tx);
    await sql`
      insert into day_overrides (day, works, note)
      select day, works, note from jsonb_to_recordset(${json(given)}::jsonb) as given (day text, works boolean, note text)
    `.execute(tx);
  });
}

/** By day. */
export async function daysIn(db: Kysely<Tables>): Promise<readonly DayOverride[]> {
  const rows = await db.selectFrom('day_overrides').select(['day', 'works', 'note']).execute();
  // Ordered here rather than by the database, whose collation differs from one server to the next.
  return rows.sort((a, b) => (a.day < b.day ? -1 : 1));
}
