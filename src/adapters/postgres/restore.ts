import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChannelName } from '../../domain/incoming.ts';
import type { Part } from '../../domain/outgoing.ts';
import { CUT_SHORT, type JournalledSend } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import { endBundles } from './bundle.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import { sentCounted } from './month-count.ts';
import { linesDueAgain, lockLines, type Line } from './outbox-line.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/** What is left to show of a message whose text is lost. */
const LOST: Part = { text: '', html: null, buttons: [] };

interface Settled extends Line {
  readonly channel: ChannelName;
  readonly bundle: string | null;
  readonly state: 'sent' | 'unknown';
}

/** Settles what a journal knows of and the outbox does not; returns how many those were. */
export function restore(db: Kysely<Tables>, sends: readonly JournalledSend[], at: string): Promise<number> {
  const given = [
    ...new Map(sends.map(({ key, channel, chat, messageId }) => [key, { key, channel, chat, messageId }])),
  ];
  return inTransaction(db, async (tx) => {
    await lockOpen(
      tx,
      given.map(([key]) => storable(key)),
    );
    const rows = await settleAll(
      tx,
      given.map(([, send]) => send),
      at,
    );
    for (const channel of new Set(rows.map((row) => row.channel))) {
      const of = rows.filter((row) => row.channel === channel);
      const sent = of.filter(({ state }) => state === 'sent').length;
      await together(tx, [linesDueAgain(channel, of), ...(sent > 0 ? [sentCounted(channel, at, sent)] : [])]);
    }
    await endBundles(tx, rows, at);
    return rows.length;
  });
}

async function lockOpen(tx: Transaction<Tables>, keys: readonly string[]): Promise<void> {
  const { rows } = await sql<{ channel: string; chats: readonly string[] }>`
    select channel, array_agg(distinct chat) as chats from outbox
    where key = any(${keys}::text[]) and settled_at is null group by channel order by channel`.execute(tx);
  for (const { channel, chats } of rows) await lockLines(tx, channel, chats);
}

async function settleAll(
  tx: Transaction<Tables>,
  given: readonly JournalledSend[],
  at: string,
): Promise<readonly Settled[]> {
  const state = sql`case when given."messageId" is null then 'unknown' else 'sent' end`;
  const reason = sql`case when given."messageId" is null then ${CUT_SHORT} end`;
  const then = sql`${instant(at)}::timestamptz`;
  const { rows } = await sql<Settled>`
    with given as materialized (
      select * from jsonb_to_recordset(${json(given)}::jsonb)
        as given (key text, channel text, chat text, "messageId" text)
    ), settled as (
      update outbox set state = ${state}, reason = ${reason}, message_id = given."messageId", settled_at = ${then},
        due = null, part = case when given."messageId" is null then part end
      from given where outbox.key = given.key and settled_at is null
      returning outbox.channel, outbox.chat, lane, bundle, state
    ), made_known as (
      insert into outbox (key, channel, chat, lane, part, state, queued_at, settled_at, reason, message_id)
      select given.key, given.channel, coalesce(moved.to_chat, given.chat), 'answer',
        case when given."messageId" is null then ${json(LOST)}::jsonb end, ${state}, ${then}, ${then}, ${reason},
        given."messageId"
      from given left join chat_moves moved on moved.channel = given.channel and moved.from_chat = given.chat
      where not exists (select from outbox where outbox.key = given.key)
      on conflict (key) do nothing
      returning channel, chat, lane, bundle, state
    )
    select * from settled union all select * from made_known`.execute(tx);
  return rows;
}
