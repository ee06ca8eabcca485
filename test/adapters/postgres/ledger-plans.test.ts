import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/adapters/postgres/database.ts';
import { preparing } from '../../../src/adapters/postgres/preparing.ts';
import { reminderTo } from '../../support/ledger.ts';
import { second } from '../../support/letters.ts';
import { recordingLog } from '../../support/log.ts';

const CHATS = 500;

it('a claim that was planned while nothing was, does not go through all that is planned later', async () => {
  const engine = new PGlite();
  const pool = new Pool(Object.assign(createPgConfig(engine), { max: 1, idleTimeoutMillis: 0 }));
  const release = () => engine.close();
  const database = await openDatabase(pool, recordingLog(), { asked: preparing(pool), hasClock: false, release });
  const claim = () => database.ledger.claim('telegram', { limit: 25, now: second(1), until: second(60), held: [] });
  const before = { mail: second(0), menus: second(0), turns: second(0), reminders: second(0) };
  await database.mail.purge(before);
  for (let time = 0; time < 10; time += 1) await claim();
  await database.ledger.add(Array.from({ length: CHATS }, (_, chat) => reminderTo(`-${chat}`)));
  expect(await claim()).toHaveLength(25);
  await engine.query('select pg_stat_force_next_flush()');
  const { rows } = await engine.query<{ read: number }>(
    `select seq_tup_read::integer as read from pg_stat_user_tables where relname = 'reminders'`,
  );
  // Once over all of them would do no harm; for each of them over all of them is 250,000.
  expect(rows[0]?.read).toBeLessThan(10 * CHATS);
  await database.close();
});
