import { sql, type Kysely, type RawBuilder, type SqlBool, type Transaction } from 'kysely';
import type { ChannelName } from '../../domain/incoming.ts';
import { CUT_SHORT, type ClaimedSend, type Settlement } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import { bundlesEnded, endBundles } from './bundle.ts';
import { applyChanges } from './chat-changes.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import { sentCounted } from './month-count.ts';
import { currentKey } from './move-chat.ts';
import { inLockedLine, lineLocked, dueAgain, linesDueAgain, lockLines, type Line } from './outbox-line.ts';
import { recallBundle } from './recall.ts';
import { lockReminderChats, planningAwaited } from './reminder-chat.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/** One would do but for a chat that moves again in between. */
const MAX_TRIES = 5;

/** Says how a try ended, with all that follows from it for the chat and what else waits for it. */
export function settle(db: Kysely<Tables>, send: ClaimedSend, settlement: Settlement, at: string): Promise<boolean> {
  const { channel } = send;
  return inTransaction(db, async (tx) => {
    if (settlement.of === 'stale') {
      const bundle = await bundleHeld(tx, send);
      if (bundle === undefined) return false;
      if (bundle !== null) await recallBundle(tx, bundle, at);
      // Nothing is left to be written of what was withdrawn.
      if ((await bundleHeld(tx, send)) === undefined) return true;
    }
    if (takesBack(settlement)) {
      await sql`select from ${planningAwaited}`.execute(tx);
      await lockReminderChats(tx, [send]);
    }
    const written = await writeHeld(tx, send, settlement, at);
    if (!written) return false;
    const counted = settlement.of === 'sent' ? [sentCounted(channel, at)] : [];
    const ended = written.bundle === null ? [] : [bundlesEnded([written.bundle], at)];
    await together(tx, [linesDueAgain(channel, [written]), ...counted, ...ended]);
    await follow(tx, { channel, chat: written.chat }, settlement, at);
    return true;
  });
}

/** What is done to a chat takes back its reminders, whose chat is to be locked before their messages. */
function takesBack({ of }: Settlement): boolean {
  return of === 'moved' || of === 'suspended';
}

/** The message of reminders that a claimed send is part of; undefined where the claim was lost. */
async function bundleHeld(tx: Transaction<Tables>, send: ClaimedSend): Promise<string | null | undefined> {
  const row = await tx.selectFrom('outbox').select('bundle').where(heldBy(send)).executeTakeFirst();
  return row?.bundle;
}

function heldBy({ id, fence }: ClaimedSend): RawBuilder<SqlBool> {
  return sql`outbox.id = ${id} and outbox.fence = ${fence} and outbox.state in ('claimed', 'sending')`;
}

interface Written extends Line {
  readonly bundle: string | null;
}

/**
 * Locks the line and writes the message's own row, in one statement; null where the claim was lost. A message that moved
 * while this waited for its line is in another one, and is written by a statement that sees it.
 */
async function writeHeld(
  tx: Transaction<Tables>,
  send: ClaimedSend,
  settlement: Settlement,
  at: string,
): Promise<Written | null> {
  const held = heldBy(send);
  const columns = Object.entries(columnsOf(settlement, instant(at)));
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const { rows } = await sql<Written>`
      with ${lineLocked(held)}
      update outbox
      set ${sql.join(columns.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))},
        tries = tries + ${triesOf(settlement)}
      from locked
      where ${held} and ${inLockedLine}
      returning outbox.chat, outbox.lane, outbox.bundle`.execute(tx);
    const [row] = rows;
    if (row) return row;
    const there = await tx.selectFrom('outbox').select('id').where(held).executeTakeFirst();
    if (!there) return null;
  }
  return null;
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
    case 'stale':
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
export function giveUpCutShort(
  db: Kysely<Tables>,
  channel: ChannelName,
  now: string,
  own: readonly number[],
): Promise<number> {
  return inTransaction(db, (tx) => giveUp(tx, channel, now, instant(now), own));
}

/** Gives up what is being sent under a claim that ends by `until`, but for `own`; returns how many. */
export async function giveUp(
  tx: Transaction<Tables>,
  channel: ChannelName,
  at: string,
  until: string,
  own: readonly number[] = [],
): Promise<number> {
  const open = sql<boolean>`channel = ${channel} and state = 'sending' and due <= ${until}::timestamptz
    and id <> all(${own}::bigint[])`;
  const found = await tx.selectFrom('outbox').select('chat').distinct().where(open).execute();
  if (found.length === 0) return 0;
  const chats = found.map(({ chat }) => chat);
  await lockLines(tx, channel, chats);
  const rows = await tx
    .updateTable('outbox')
    .set({ state: 'unknown', reason: CUT_SHORT, settled_at: instant(at), due: null })
    .where(open)
    .where(sql<boolean>`chat = any(${chats}::text[])`)
    .returning('bundle')
    .execute();
  await dueAgain(tx, channel, chats);
  await endBundles(tx, rows, at);
  return rows.length;
}
