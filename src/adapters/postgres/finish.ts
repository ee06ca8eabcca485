import { sql, type Kysely } from 'kysely';
import type { ClaimedUpdate, Handled } from '../../ports/mail.ts';
import { startChanges } from './chat-changes.ts';
import { menusKept } from './chat-menus.ts';
import { writeHeld } from './held-update.ts';
import { dueAgain } from './inbox-chat.ts';
import { instant } from './instant.ts';
import { sendsQueued } from './outbox.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/**
 * Marks an update handled with all that follows from it, or writes nothing where the claim was lost. Most updates take
 * two statements: the chat's row is locked by the first, so that the second sees what was received until then.
 */
export function finish(db: Kysely<Tables>, claim: ClaimedUpdate, handled: Handled, at: string): Promise<boolean> {
  const { channel } = claim;
  return inTransaction(db, async (tx) => {
    const written = await writeHeld(
      tx,
      claim,
      sql`handled_at = ${instant(at)}::timestamptz, outcome = ${handled.outcome}, raw = null, due = null`,
    );
    if (!written) return false;
    const { key, writes } = await startChanges(tx, { channel, chat: written.nowChat }, handled.changes, at);
    await together(tx, [
      dueAgain(channel, [written.chat]),
      ...writes,
      ...menusKept(key, handled.menus),
      ...sendsQueued(handled.sends, at),
    ]);
    return true;
  });
}
