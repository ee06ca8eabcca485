import { sql, type Kysely } from 'kysely';
import type { ChannelName } from '../../domain/incoming.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { claimChats } from './claim-chats.ts';
import { daysIn, setDays } from './days.ts';
import { expire } from './expire.ts';
import { guarded } from './failure.ts';
import { handOver } from './hand-over.ts';
import { instant } from './instant.ts';
import { addReminders } from './plan-reminders.ts';
import { nextChatDue } from './reminder-chat.ts';
import { remindersIn } from './reminder-row.ts';
import { eventsOf } from './status-events.ts';
import type { Tables } from './tables.ts';
import { persistently } from './transaction.ts';

/** The ledger in a database; `hasClock`: true where the database has a clock other than this process's. */
export function ledgerIn(db: Kysely<Tables>, hasClock: boolean): Ledger {
  const safely = <T>(act: () => Promise<T>): Promise<T> => guarded(() => persistently(act));
  return {
    add: (reminders) => guarded(() => addReminders(db, reminders)),
    claim: (channel, claim) => safely(() => claimChats(db, channel, claim)),
    hand: (claim, over, at) => guarded(() => handOver(db, claim, over, at)),
    expire: (now, reason) => guarded(() => expire(db, now, reason)),
    waiting: (channel) => safely(() => waiting(db, channel)),
    nextDue: (channel) =>
      safely(async () => {
        const due = await nextChatDue(db, channel);
        return due && instant(due);
      }),
    reminders: (of) => safely(() => remindersIn(db, of)),
    events: (occurrences) => safely(() => eventsOf(db, occurrences)),
    setDays: (days) => guarded(() => setDays(db, days)),
    days: () => safely(() => daysIn(db)),
    time: () =>
      safely(async () => {
        const now = await timeIn(db);
        return hasClock ? now : null;
      }),
  };
}

/** Messages of reminders that are not settled. */
async function waiting(db: Kysely<Tables>, channel: ChannelName): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(distinct bundle) from outbox
    where channel = ${channel} and bundle is not null and settled_at is null`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

async function timeIn(db: Kysely<Tables>): Promise<string | null> {
  const { rows } = await sql<{ now: Date }>`select now()`.execute(db);
  return rows[0] ? instant(rows[0].now) : null;
}
