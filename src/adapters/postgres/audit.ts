import { sql, type Kysely, type Transaction } from 'kysely';
import { factsSchema } from '../../domain/chat-schema.ts';
import type { AuditEntry } from '../../domain/chat.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';

/** Notes what somebody did. */
export async function note(tx: Transaction<Tables>, entry: Omit<AuditEntry, 'at'>, at: string): Promise<void> {
  const { who, chat, act, facts } = entry;
  await tx
    .insertInto('audit')
    .values({
      noted_at: instant(at),
      who: storable(who),
      chat: chat === null ? null : storable(chat),
      act,
      facts: json(facts),
    })
    .execute();
}

interface AuditRow {
  readonly noted_at: Date;
  readonly who: string;
  readonly chat: string | null;
  readonly act: AuditEntry['act'];
  readonly facts: unknown;
}

/** The latest first. */
export async function auditIn(db: Kysely<Tables>, limit: number): Promise<readonly AuditEntry[]> {
  const { rows } = await sql<AuditRow>`
    select noted_at, who, chat, act, facts from audit order by noted_at desc, id desc limit ${limit}`.execute(db);
  return rows.map(({ noted_at, facts, ...row }) => ({
    ...row,
    at: instant(noted_at),
    facts: factsSchema.parse(facts),
  }));
}
