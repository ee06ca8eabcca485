import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChannelName } from '../../domain/incoming.ts';
import { CUT_SHORT, type ClaimedSend, type Settlement } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import { applyChanges } from './chat-changes.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import { sentCounted } from './month-count.ts';
import { currentKey } from './move-chat.ts';
import { dueAgain, linesDueAgain, lockLines, type Line } from './outbox-line.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/**
 * From here on the outcome is unknown until somebody says it, and nothing else of the line is sent. One statement says
 * both, but where it waited for a move to a chat that had no such line: that line it does not see.
 */
export async function begin(db: Kysely<Tables>, { id, fence }: ClaimedSend, until: string): Promise<boolean> {
  const { rows } = await sql<{ channel: string; chat: string; told: boolean }>`
    with begun as (
      update outbox set state = 'sending', due = ${instant(until)}::timestamptz
      where id = ${id} and fence = ${fence} and state = 'claimed'
      returning channel, chat, lane
    ), told as (
      update outbox_lines as line set due = 'infinity' from begun
      where line.channel = begun.channel and line.chat = begun.chat and line.lane = begun.lane
      returning line.chat
    )
    select channel, chat, exists (select from told) as told from begun`.execute(db);
  const [row] = rows;
  if (row && !row.told) await inTransaction(db, (tx) => dueAgain(tx, row.channel, [row.chat]));
  return row !== undefined;
}

/** Says how a try ended, with all that follows from it for the chat and what else waits for it. */
export function settle(db: Kysely<Tables>, send: ClaimedSend, settlement: Settlement, at: string): Promise<boolean> {
  const { channel } = send;
  return inTransaction(db, async (tx) => {
    const line = await writeHeld(tx, send, settlement, at);
    if (!line) return false;
    const counted = settlement.of === 'sent' ? [sentCounted(channel, at)] : [];
    await together(tx, [linesDueAgain(channel, [line]), ...counted]);
    await follow(tx, { channel, chat: line.chat }, settlement, at);
    return true;
  });
}

/** Writes the message's own row and locks its line, as an update and its chat are; null where the claim was lost. */
async function writeHeld(
  tx: Transaction<Tables>,
  { id, fence, channel }: ClaimedSend,
  settlement: Settlement,
  at: string,
): Promise<Line | null> {
  const columns = Object.entries(columnsOf(settlement, instant(at)));
  const { rows } = await sql<Line & { readonly locked: boolean }>`
    with written as (
      update outbox
      set ${sql.join(columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))},
        tries = tries + ${triesOf(settlement)}
      where id = ${id} and fence = ${fence} and state in ('claimed', 'sending')
      returning channel, chat, lane
    ), locked as (
      select line.chat
      from outbox_lines as line
        join written on written.channel = line.channel and written.chat = line.chat and written.lane = line.lane
      for update of line
    )
    select chat, lane, exists (select from locked) as locked from written`.execute(tx);
  const [row] = rows;
  if (row && !row.locked) await lockLines(tx, channel, [row.chat]);
  return row ?? null;
}

function triesOf(settlement: Settlement): number {
  return settlement.of === 'again' && settlement.counts ? 1 : 0;
}

/** What is written into the message's own row. */
function columnsOf(settlement: Settlement, settled_at: string) {
  switch (settlement.of) {
    case 'sent':
      return { state: 'sent', settled_at, due: null, part: null, message_id: storable(settlement.messageId) };
    case 'again': {
      const part = settlement.part && { part: json(settlement.part) };
      return { state: 'queued', due: instant(settlement.at), ...part };
    }
    case 'unknown':
    case 'failed':
      return { state: settlement.of, settled_at, due: null, reason: storable(settlement.reason) };
    case 'moved':
      return { state: 'queued', due: null };
    case 'suspended':
      return { state: 'failed', settled_at, due: null, reason: settlement.why };
  }
}

async function follow(
  tx: Transaction<Tables>,
  row: { channel: ChannelName; chat: string },
  settlement: Settlement,
  at: string,
): Promise<void> {
  if (settlement.of === 'moved') {
    await applyChanges(tx, await currentKey(tx, row), [{ set: 'moved', to: settlement.to }], at);
  } else if (settlement.of === 'suspended') {
    await applyChanges(tx, await currentKey(tx, row), [{ set: 'suspended', why: settlement.why }], at);
  }
}

/** What was being sent when its process died may have been delivered. */
export function giveUpCutShort(db: Kysely<Tables>, channel: ChannelName, now: string): Promise<number> {
  return inTransaction(db, (tx) => giveUp(tx, channel, now, instant(now)));
}

/** Gives up what is being sent under a claim that ends by `until`; returns how many. */
export async function giveUp(
  tx: Transaction<Tables>,
  channel: ChannelName,
  at: string,
  until: string,
): Promise<number> {
  const rows = await tx
    .updateTable('outbox')
    .set({ state: 'unknown', reason: CUT_SHORT, settled_at: instant(at), due: null })
    .where('channel', '=', channel)
    .where('state', '=', 'sending')
    .where('due', '<=', sql<Date>`${until}::timestamptz`)
    .returning('chat')
    .execute();
  if (rows.length > 0) await dueAgain(tx, channel, [...new Set(rows.map(({ chat }) => chat))]);
  return rows.length;
}
