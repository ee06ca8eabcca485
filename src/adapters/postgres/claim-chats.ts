import { sql, type Kysely } from 'kysely';
import type { ChannelName } from '../../domain/incoming.ts';
import type { ClaimedChat } from '../../ports/ledger.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import { reminderJson, reminderOf } from './reminder-row.ts';
import type { Tables } from './tables.ts';

export interface ChatClaim {
  readonly limit: number;
  readonly now: string;
  readonly until: string;
  readonly held: readonly string[];
}

/**
 * Claims chats in the order of the first of their reminders. What is locked is the chat's row; what is due of it is read
 * by another statement, which sees what was handed over until the lock.
 */
export async function claimChats(
  db: Kysely<Tables>,
  channel: ChannelName,
  claim: ChatClaim,
): Promise<readonly ClaimedChat[]> {
  const claimed = await leased(db, channel, claim);
  return claimed.length === 0 ? [] : withDue(db, channel, claimed, claim.now);
}

interface Leased {
  readonly chat: string;
  readonly fence: string;
}

/**
 * Every condition on other tables is a query of one value, which no planner makes a join of: reminders are looked at one
 * after another, in order, until enough chats are found, whatever it believes of how many there are.
 */
async function leased(
  db: Kysely<Tables>,
  channel: ChannelName,
  { limit, now, until, held }: ChatClaim,
): Promise<readonly Leased[]> {
  const [from, to] = [sql`${instant(now)}::timestamptz`, sql`${instant(until)}::timestamptz`];
  const { rows } = await sql<Leased>`
    with free as materialized (
      select chat, term, id from reminders as first
      where channel = ${channel} and state = 'planned' and at <= ${from} and not chat = any(${held.map(storable)}::text[])
        and (select suspended from chats where chats.channel = first.channel and chats.chat = first.chat) is null
        and id = (
          select id from reminders as mine
          where mine.channel = first.channel and mine.chat = first.chat and mine.state = 'planned' and mine.at <= ${from}
          order by mine.term, mine.id limit 1
        )
        and (
          select true from reminder_chats as queue
          where queue.channel = first.channel and queue.chat = first.chat and queue.due <= ${from}
          for update skip locked
        )
      order by term, id
      limit ${limit}
    ), claimed as (
      update reminder_chats as queue set lease = ${to}, due = ${to}, fence = fence + 1 from free
      where queue.channel = ${channel} and queue.chat = free.chat
      returning queue.chat, queue.fence, free.term, free.id
    )
    select chat, fence from claimed order by term, id`.execute(db);
  return rows;
}

interface DueRow {
  readonly chat: string;
  readonly due: readonly unknown[];
  readonly earlier: readonly unknown[];
  readonly last_on: string | null;
  readonly messages: number;
}

async function withDue(
  db: Kysely<Tables>,
  channel: ChannelName,
  claimed: readonly Leased[],
  now: string,
): Promise<readonly ClaimedChat[]> {
  const isDue = sql`channel = ${channel} and chat = named.chat and state = 'planned' and at <= ${instant(now)}::timestamptz`;
  const { rows } = await sql<DueRow>`
    select named.chat, array(
      select ${reminderJson} from reminders as reminder where ${isDue} order by term, id
    ) as due, array(
      select ${reminderJson}
      from (select distinct about as asked from reminders where ${isDue}) as things cross join lateral (
        select * from reminders
        where channel = ${channel} and chat = named.chat and md5(about) = md5(asked) and about = asked
          and state in ('claimed', 'sent', 'unknown')
        offset 0
      ) as reminder
      order by at, id
    ) as earlier, last.on_day as last_on, coalesce(last.messages, 0) as messages
    from unnest(${claimed.map(({ chat }) => chat)}::text[]) as named (chat) left join lateral (
      select on_day, count(distinct send)::integer as messages from reminders
      where channel = ${channel} and chat = named.chat and on_day is not null
      group by on_day order by on_day desc limit 1
    ) as last on true`.execute(db);
  const known = new Map(rows.map((row) => [row.chat, row]));
  return claimed.map(({ chat, fence }) => {
    const row = known.get(chat);
    return {
      channel,
      chat,
      fence: Number(fence),
      lastOn: row?.last_on ?? null,
      messages: row?.messages ?? 0,
      due: (row?.due ?? []).map(reminderOf),
      earlier: (row?.earlier ?? []).map(reminderOf),
    };
  });
}
