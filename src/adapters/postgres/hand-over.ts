import { sql, type Kysely } from 'kysely';
import type { ClaimedChat, HandOver } from '../../ports/ledger.ts';
import { storable } from '../../text/storable.ts';
import { bundlesEnded } from './bundle.ts';
import { menusKept } from './chat-menus.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import { sendsQueued } from './outbox.ts';
import { chatsDueAgain } from './reminder-chat.ts';
import type { Tables } from './tables.ts';
import { together, type Write } from './together.ts';
import { inTransaction } from './transaction.ts';

/**
 * Ends a claim with all that was decided, or writes nothing where it was lost. Whatever changes a chat's planned
 * reminders but adding more takes the claim, so those of a claim that holds are planned still.
 */
export function handOver(db: Kysely<Tables>, claim: ClaimedChat, over: HandOver, at: string): Promise<boolean> {
  const { channel, chat, fence } = claim;
  const key = over.sends[0]?.key;
  const bundle = key === undefined ? null : { key: storable(key), revision: over.revision, goodUntil: over.goodUntil };
  return inTransaction(db, async (tx) => {
    const { rows } = await sql`
      update reminder_chats set lease = null, not_before = ${over.next && instant(over.next)}, fence = fence + 1
      where channel = ${channel} and chat = ${chat} and fence = ${fence} returning fence`.execute(tx);
    if (rows.length === 0) return false;
    const told = await sql<{ queued: number }>`with ${sql.join([
      ...remindersEnded(claim, over, at),
      ...(bundle ? [remindersCarried(claim, over, bundle.key)] : []),
      ...menusKept(claim, over.menus, bundle?.key),
      ...sendsQueued(over.sends, at, bundle),
      // There is always something to select from.
      sql`nothing as (select 1)`,
    ])} select ${bundle ? sql`(select count(*)::integer from sends_queued)` : sql`0`} as queued`.execute(tx);
    await together(tx, [chatsDueAgain([claim])]);
    if (bundle && told.rows[0]?.queued !== over.sends.length) {
      const keys = over.sends.map((send) => storable(send.key));
      await sql`
        update outbox set bundle = ${bundle.key}, revision = ${bundle.revision}::bigint,
          good_until = ${instant(bundle.goodUntil)}::timestamptz
        where key = any(${keys}::text[]) and bundle is null`.execute(tx);
      await together(tx, [bundlesEnded([bundle.key], at)]);
    }
    return true;
  });
}

function remindersEnded({ channel, chat }: ClaimedChat, { ended }: HandOver, at: string): readonly Write[] {
  if (ended.length === 0) return [];
  return [
    sql`reminders_ended as (
      update reminders set state = given.state, reason = given.reason, ended_at = ${instant(at)}::timestamptz
      from jsonb_to_recordset(${json(ended)}::jsonb) as given (id bigint, state text, reason text)
      where reminders.id = given.id and channel = ${channel} and chat = ${chat} and reminders.state = 'planned'
    )`,
  ];
}

function remindersCarried({ channel, chat }: ClaimedChat, { carried, on }: HandOver, key: string): Write {
  return sql`reminders_carried as (
    update reminders set state = 'claimed', send = ${key}, on_day = ${on}
    where id = any(${carried}::bigint[]) and channel = ${channel} and chat = ${chat} and state = 'planned'
  )`;
}
