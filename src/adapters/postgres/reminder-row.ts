import { sql, type Kysely, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Reminder, ReminderState } from '../../domain/reminder.ts';
import type { RemindersOf } from '../../ports/ledger.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

/** Most that are listed at once. */
const MOST_LISTED = 10_000;

/** Whether a part of a message of reminders has begun; `send` is the message's column. */
export function hasBegun(send: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (select from outbox as part where part.bundle = ${send} and part.state not in ('queued', 'claimed'))`;
}

const state = sql`case
  when reminder.state = 'claimed' and ${hasBegun(sql`reminder.send`)} then 'sending' else reminder.state
end`;

/** A row called `reminder`, as `reminderOf` reads it. */
export const reminderJson: RawBuilder<unknown> = sql`json_build_object(
  'id', id, 'channel', channel, 'chat', chat, 'about', about, 'kind', kind, 'milestone', milestone, 'term', term,
  'again', again, 'place', place, 'at', at, 'until', until, 'state', ${state}, 'reason', reason, 'send', send,
  'endedAt', ended_at
)`;

const reminderRow = z.object({
  id: z.number().int(),
  channel: z.enum(['telegram', 'zalo']),
  chat: z.string(),
  about: z.string(),
  kind: z.enum(['before', 'overdue', 'collect', 'escalate', 'digest']),
  milestone: z.number().int(),
  term: z.string(),
  again: z.boolean(),
  place: z.string(),
  at: z.string(),
  until: z.string(),
  state: z.enum([
    ...['planned', 'claimed', 'sending', 'sent', 'unknown', 'failed', 'collapsed', 'expired', 'cancelled'],
  ] as const),
  reason: z.string().nullable(),
  send: z.string().nullable(),
  endedAt: z.string().nullable(),
});

/** A reminder as `reminderJson` gives it. */
export function reminderOf(row: unknown): Reminder {
  const { at, until, endedAt, ...reminder } = reminderRow.parse(row);
  return {
    ...reminder,
    at: instant(at),
    until: instant(until),
    endedAt: endedAt === null ? null : instant(endedAt),
  };
}

/** By `at` and then in order of planning. */
export async function remindersIn(
  db: Kysely<Tables>,
  { about, states, since, limit = MOST_LISTED }: RemindersOf,
): Promise<readonly Reminder[]> {
  const conditions = [
    ...(about ? [sql`md5(about) in (select md5(name) from unnest(${about.map(storable)}::text[]) as name)`] : []),
    ...(about ? [sql`about = any(${about.map(storable)}::text[])`] : []),
    // The state as it is kept finds the rows by an index, for which it has to stand in the statement's words; the state as
    // it is read tells them apart.
    ...(states && states.length > 0 ? [sql`state in (${sql.join(keptAs(states))})`] : []),
    ...(states ? [sql`${state} = any(${states}::text[])`] : []),
    ...(since === undefined ? [] : [sql`at >= ${instant(since)}::timestamptz`]),
  ];
  const { rows } = await sql<{ reminder: unknown }>`
    select ${reminderJson} as reminder from reminders as reminder
    where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
    order by at, id limit ${Math.min(limit, MOST_LISTED)}`.execute(db);
  return rows.map(({ reminder }) => reminderOf(reminder));
}

function keptAs(states: readonly ReminderState[]): readonly RawBuilder<unknown>[] {
  const kept = new Set(states.map((one) => (one === 'sending' ? 'claimed' : one)));
  return [...kept].sort().map((one) => sql.lit(one));
}
