import { sql, type Transaction } from 'kysely';
import type { ChatKey } from '../../domain/incoming.ts';
import { SAME_ELSEWHERE } from '../../ports/ledger.ts';
import { instant } from './instant.ts';
import { takeBack } from './recall.ts';
import { claimsLost, lockReminderChats, planningAwaited } from './reminder-chat.ts';
import { hasBegun } from './reminder-row.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';

/**
 * Moves the reminders of a chat to another one, and takes the claims on both. Of two that are one the one that is further
 * along is the new chat's; the other is left with the old name.
 */
export async function moveReminders(tx: Transaction<Tables>, from: ChatKey, to: ChatKey, at: string): Promise<void> {
  await sql`select from ${planningAwaited}`.execute(tx);
  const { rows } =
    await sql`select from reminder_chats where channel = ${from.channel} and chat = ${from.chat}`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    insert into reminder_chats (channel, chat) values (${to.channel}, ${to.chat}) on conflict do nothing`.execute(tx);
  await lockReminderChats(tx, [from, to]);
  const giving = await giveWay(tx, from, to, at);
  // Through a name that no chat has: for a moment two that are one would else be in the same chat.
  const passing = `${from.chat}\n${to.chat}`;
  await rename(tx, { ...to, to: passing }, sql`id = any(${giving}::bigint[])`);
  await rename(tx, { ...from, to: to.chat }, sql`not id = any(${giving}::bigint[])`);
  await rename(tx, { channel: from.channel, chat: passing, to: from.chat }, sql`true`);
  await together(tx, [claimsLost([from, to])]);
}

async function rename(
  tx: Transaction<Tables>,
  { channel, chat, to }: ChatKey & { readonly to: string },
  which: ReturnType<typeof sql>,
): Promise<void> {
  await sql`update reminders set chat = ${to} where channel = ${channel} and chat = ${chat} and ${which}`.execute(tx);
}

/** From the furthest along to the least. */
const rankOf = (one: 'old' | 'new') => {
  const [state, send] = [sql.ref(`${one}.state`), sql.ref(`${one}.send`)];
  return sql`case ${state} when 'sent' then 1 when 'unknown' then 2
    when 'claimed' then case when ${hasBegun(send)} then 3 else 4 end when 'planned' then 5 else 6 end`;
};

interface Pair {
  readonly old: string;
  readonly giving: string;
}

/**
 * Says which of two that are one give way, pair by pair: what is taken back with the messages of its chat may be of
 * another pair. What is planned of them ends; what is being sent will end by itself.
 */
async function giveWay(tx: Transaction<Tables>, from: ChatKey, to: ChatKey, at: string): Promise<readonly string[]> {
  const giving: string[] = [];
  for (let after = '0'; ;) {
    const { rows } = await sql<Pair>`
      select old.id as old, case when ${rankOf('new')} <= ${rankOf('old')} then old.id else new.id end as giving
      from reminders as old
        join reminders as new on new.channel = old.channel and md5(new.about) = md5(old.about) and new.about = old.about
          and new.kind = old.kind and new.milestone = old.milestone and new.term = old.term and new.again = old.again
      where old.channel = ${from.channel} and old.chat = ${from.chat} and old.id > ${after}::bigint
        and new.chat = ${to.chat}
      order by old.id limit 1`.execute(tx);
    const [pair] = rows;
    if (!pair) return giving;
    after = pair.old;
    giving.push(pair.giving);
    const waiting = await sql<ChatKey>`
      select channel, chat from reminders
      where id = ${pair.giving}::bigint and state = 'claimed' and not ${hasBegun(sql`reminders.send`)}`.execute(tx);
    if (waiting.rows.length > 0) await takeBack(tx, waiting.rows, at);
    await sql`
      update reminders set state = 'collapsed', reason = ${SAME_ELSEWHERE}, ended_at = ${instant(at)}::timestamptz
      where id = ${pair.giving}::bigint and state = 'planned'`.execute(tx);
  }
}
