import { sql, type Transaction } from 'kysely';
import { SAME_ELSEWHERE } from '../../ports/ledger.ts';
import { instant } from './instant.ts';
import { linesDueAgain, lockLinesOf } from './outbox-line.ts';
import { hasBegun } from './reminder-row.ts';
import type { Tables } from './tables.ts';
import { together, type Write } from './together.ts';

/** How a part ended, and its place among those that decide how the whole did. */
const ended = sql`case
  when part.state in ('failed', 'dismissed-failed') then 'failed' when part.state = 'sent' then 'sent' else 'unknown'
end`;
const weight = sql`case ${ended} when 'unknown' then 1 when 'failed' then 2 else 3 end`;

/**
 * Ends the reminders of those messages of which no part is open any more, as the worst of their parts ended. The parts'
 * ends were written by statements before this one. Nothing here is a join: the planner would read all reminders for it as
 * long as it believes that there are few.
 */
export function bundlesEnded(bundles: readonly string[], at: string): Write {
  return sql`carried_ended as (
    update reminders set (state, reason, ended_at) = (
      select ${ended}, coalesce(part.message_id, part.reason), ${instant(at)}::timestamptz
      from outbox as part where part.bundle = reminders.send
      order by ${weight}, part.id limit 1
    )
    where send = any(${bundles}::text[]) and state = 'claimed' and (
      select count(*) from outbox as part where part.bundle = reminders.send and part.settled_at is null
    ) = 0
  )`;
}

/** The same for what may be of a message of reminders, or not. */
export async function endBundles(
  tx: Transaction<Tables>,
  parts: readonly { readonly bundle: string | null }[],
  at: string,
): Promise<void> {
  const bundles = [...new Set(parts.flatMap(({ bundle }) => bundle ?? []))];
  if (bundles.length > 0) await together(tx, [bundlesEnded(bundles, at)]);
}

/**
 * Withdraws those messages of which no part has begun: nothing is left of them, and what they carried is planned again.
 * Their chats' rows in `reminder_chats` are locked already. What stayed with the old name of a chat that moved ends.
 */
export async function withdraw(tx: Transaction<Tables>, bundles: readonly string[], at: string | null): Promise<void> {
  if (bundles.length === 0) return;
  const lines = await lockLinesOf(tx, bundles);
  await sql`
    with withdrawn as (
      delete from outbox as message where bundle = any(${bundles}::text[]) and not ${hasBegun(sql`message.bundle`)}
      returning bundle, queued_at
    ), planned_again as (
      update reminders set send = null, (state, reason, ended_at) = (
        select case when count(*) = 0 then 'planned' else 'collapsed' end, case when count(*) > 0 then ${SAME_ELSEWHERE} end,
          case when count(*) > 0
            then coalesce(${at && instant(at)}::timestamptz, (select max(queued_at) from withdrawn)) end
        from chat_moves where channel = reminders.channel and from_chat = reminders.chat
      )
      where send = any(array(select bundle from withdrawn)) and state = 'claimed'
    )
    delete from chat_menus where bundle = any(array(select bundle from withdrawn))`.execute(tx);
  for (const channel of new Set(lines.map((line) => line.channel)))
    await together(tx, [
      linesDueAgain(
        channel,
        lines.filter((line) => line.channel === channel),
      ),
    ]);
}
