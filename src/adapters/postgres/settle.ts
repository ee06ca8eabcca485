import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChannelName } from '../../domain/incoming.ts';
import { CUT_SHORT, type ClaimedSend, type Settlement } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import { applyChanges } from './chat-changes.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import { countSent } from './month-count.ts';
import { currentKey } from './move-chat.ts';
import { dueAgain } from './outbox-line.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** From here on the outcome is unknown until somebody says it. */
export function begin(db: Kysely<Tables>, { id, fence }: ClaimedSend, until: string): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('outbox')
      .set({ state: 'sending', due: instant(until) })
      .where('id', '=', String(id))
      .where('fence', '=', String(fence))
      .where('state', '=', 'claimed')
      .returning(['channel', 'chat'])
      .executeTakeFirst();
    if (row) await dueAgain(tx, row.channel, [row.chat]);
    return row !== undefined;
  });
}

/** Says how a try ended, with all that follows from it for the chat and what else waits for it. */
export function settle(
  db: Kysely<Tables>,
  { id, fence, channel }: ClaimedSend,
  settlement: Settlement,
  at: string,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('outbox')
      .set({ ...columnsOf(settlement, instant(at)), tries: sql`tries + ${triesOf(settlement)}` })
      .where('id', '=', String(id))
      .where('fence', '=', String(fence))
      .where('state', 'in', ['claimed', 'sending'])
      .returning('chat')
      .executeTakeFirst();
    if (!row) return false;
    await dueAgain(tx, channel, [row.chat]);
    if (settlement.of === 'sent') await countSent(tx, channel, at);
    await follow(tx, { channel, chat: row.chat }, settlement, at);
    return true;
  });
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
