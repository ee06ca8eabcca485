import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChatChange, Feedback } from '../../domain/chat.ts';
import type { ChannelName } from '../../domain/incoming.ts';
import { ratedSchema } from '../../domain/outgoing-schema.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';

/** Keeps what a person thinks of an answer; their last word counts. */
export async function rate(
  tx: Transaction<Tables>,
  channel: ChannelName,
  { menu, person, helpful, rated }: Extract<ChatChange, { set: 'rated' }>,
  at: string,
): Promise<void> {
  const opinion = { helpful, rated: json(rated), rated_at: at };
  await tx
    .insertInto('feedback')
    .values({ channel, menu: storable(menu), person: storable(person), ...opinion })
    .onConflict((conflict) => conflict.columns(['channel', 'menu', 'person']).doUpdateSet(opinion))
    .execute();
}

interface FeedbackRow {
  readonly channel: ChannelName;
  readonly helpful: boolean;
  readonly rated: unknown;
  readonly rated_at: Date;
}

/** The latest first. */
export async function feedbackIn(db: Kysely<Tables>, limit: number): Promise<readonly Feedback[]> {
  const { rows } = await sql<FeedbackRow>`
    select channel, helpful, rated, rated_at from feedback order by rated_at desc, seq desc limit ${limit}`.execute(db);
  return rows.map(({ channel, helpful, rated, rated_at }) => ({
    ...ratedSchema.parse(rated),
    at: instant(rated_at),
    channel,
    helpful,
  }));
}
