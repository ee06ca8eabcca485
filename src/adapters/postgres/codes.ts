import type { Kysely, Transaction } from 'kysely';
import { grantSchema } from '../../domain/chat-schema.ts';
import type { IssuedCode } from '../../domain/chat.ts';
import { ProductError } from '../../domain/errors.ts';
import type { FoundCode } from '../../ports/chats.ts';
import { storable } from '../../text/storable.ts';
import { codeTaken, codeUsed } from '../../text/vi/errors.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';

/** @throws ProductError `conflict` where the code is there already: it must not be given another meaning. */
export async function issueCode(tx: Transaction<Tables>, { hash, grant, by, at, expires }: IssuedCode): Promise<void> {
  const row = await tx
    .insertInto('codes')
    .values({
      hash: storable(hash),
      grants: json(grant),
      made_by: storable(by),
      made_at: instant(at),
      expires: instant(expires),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('hash')
    .executeTakeFirst();
  if (!row) throw new ProductError('conflict', codeTaken());
}

/** @throws ProductError `conflict` where it is used or gone. */
export async function useCode(tx: Transaction<Tables>, hash: string, by: string, at: string): Promise<void> {
  const row = await tx
    .updateTable('codes')
    .set({ used_by: storable(by), used_at: at })
    .where('hash', '=', storable(hash))
    .where('used_at', 'is', null)
    .returning('hash')
    .executeTakeFirst();
  if (!row) throw new ProductError('conflict', codeUsed());
}

/** Null where none has this hash. */
export async function findCode(db: Kysely<Tables>, hash: string): Promise<FoundCode | null> {
  const row = await db.selectFrom('codes').selectAll().where('hash', '=', storable(hash)).executeTakeFirst();
  if (!row) return null;
  return {
    hash: row.hash,
    grant: grantSchema.parse(row.grants),
    by: row.made_by,
    at: instant(row.made_at),
    expires: instant(row.expires),
    used: row.used_at !== null,
  };
}
