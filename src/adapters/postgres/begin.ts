import { sql, type Kysely, type SqlBool } from 'kysely';
import type { ClaimedSend } from '../../ports/mail.ts';
import { instant } from './instant.ts';
import { inLockedLine, lineLocked } from './outbox-line.ts';
import { recallMessage } from './recall.ts';
import type { Tables } from './tables.ts';

/** One would do but for a chat that moves again, or documents that change again, in between. */
const MAX_TRIES = 5;

/**
 * From here on the outcome is unknown until somebody says it, and nothing else of the line is sent. One statement does
 * it, but where the chat moved while it waited for the line, or the documents have changed: then it is done once more,
 * after what was made from the old ones is withdrawn.
 */
export async function begin(db: Kysely<Tables>, send: ClaimedSend, until: string): Promise<boolean> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (await hasBegunNow(db, send, until)) return true;
    const { rows } = await sql<{ bundle: string | null; stale: boolean | null }>`
      select bundle, revision <> (select revision from corpus_state) as stale from outbox
      where id = ${send.id} and fence = ${send.fence} and state = 'claimed'`.execute(db);
    const [held] = rows;
    if (!held) return false;
    if (held.bundle !== null && held.stale === true) await recallMessage(db, held.bundle);
  }
  return false;
}

/** What is no message of reminders has no revision, and asks for none. */
async function hasBegunNow(db: Kysely<Tables>, { id, fence }: ClaimedSend, until: string): Promise<boolean> {
  const held = sql<SqlBool>`outbox.id = ${id} and outbox.fence = ${fence} and outbox.state = 'claimed'`;
  const { rows } = await sql`
    with ${lineLocked(held)}, begun as (
      update outbox set state = 'sending', due = ${instant(until)}::timestamptz from locked
      where ${held} and ${inLockedLine}
        and (revision is null or revision = (select corpus_state.revision from corpus_state))
      returning outbox.channel, outbox.chat, outbox.lane
    ), told as (
      update outbox_lines as line set due = 'infinity' from begun
      where line.channel = begun.channel and line.chat = begun.chat and line.lane = begun.lane
    )
    select from begun`.execute(db);
  return rows.length === 1;
}
