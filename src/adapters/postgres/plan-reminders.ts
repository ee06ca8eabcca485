import { sql, type Kysely } from 'kysely';
import type { NewReminder } from '../../domain/reminder.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import { planningAlone } from './reminder-chat.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** Rows of one statement: answers wait for it where there is one connection. */
const AT_ONCE = 500;
/** So many new rows may make what was a good plan a very bad one. */
const MANY = 100;

/** Keeps reminders that are not there yet; returns how many those were. */
export async function addReminders(db: Kysely<Tables>, reminders: readonly NewReminder[]): Promise<number> {
  let added = 0;
  let start = 0;
  do {
    added += await addSome(db, reminders.slice(start, start + AT_ONCE));
    start += AT_ONCE;
  } while (start < reminders.length);
  // What was planned while the table was empty goes through all of it, and for each row of it again: with 2,000 reminders a
  // claim took 1.5 seconds, in which nothing else was done. A database without statistics plans anew only when told to.
  if (added >= MANY) await sql`discard plans`.execute(db);
  return added;
}

/** The statement that writes comes after the one that locks, so that it sees every chat that has moved until then. */
function addSome(db: Kysely<Tables>, reminders: readonly NewReminder[]): Promise<number> {
  const given = reminders.map((one, nth) => ({ ...one, nth, at: instant(one.at), until: instant(one.until) }));
  return inTransaction(db, async (tx) => {
    await planningAlone(tx);
    const { rows } = await sql<{ count: string }>`
      with planned as (
        insert into reminders (channel, chat, about, kind, milestone, term, again, place, at, until)
        select given.channel, coalesce(moved.to_chat, given.chat), about, kind, milestone, term, again, place, at, until
        from jsonb_to_recordset(${json(given)}::jsonb) as given (
          nth integer, channel text, chat text, about text, kind text, milestone integer, term text, again boolean,
          place text, at timestamptz, until timestamptz
        )
        left join chat_moves moved on moved.channel = given.channel and moved.from_chat = given.chat
        order by given.nth
        on conflict do nothing
        returning channel, chat, at
      ), told as (
        insert into reminder_chats as queue (channel, chat, due)
        select channel, chat, min(at) from planned group by channel, chat order by channel, chat
        on conflict (channel, chat) do update
        set due = least(queue.due, greatest(queue.lease, queue.not_before, excluded.due))
        where queue.due is null or greatest(queue.lease, queue.not_before, excluded.due) < queue.due
      )
      select count(*) from planned`.execute(tx);
    return Number(rows[0]?.count ?? 0);
  });
}
