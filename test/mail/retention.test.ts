import { expect, test } from 'vitest';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { createRetention } from '../../src/mail/retention.ts';
import { letter } from './support/letters.ts';
import { setTime } from './support/set-time.ts';

const DAY_MS = 86_400_000;

test('what failed is listed for thirty days, and what was said is kept for half an hour', async () => {
  const time = setTime();
  const db = memoryDatabase();
  const key = { channel: 'telegram', chat: 'a' } as const;
  const retain = createRetention(db, time.clock, 30);
  await db.mail.enqueue([letter('bad', 'a')], time.clock.now());
  const later = new Date(time.ms() + 60_000).toISOString();
  const claim = { limit: 1, now: time.clock.now(), until: later, held: [], lanes: ['answer'] as const };
  for (const send of await db.mail.claimSends('telegram', claim)) {
    await db.mail.settle(send, { of: 'failed', reason: 'refused' }, time.clock.now());
  }
  await db.chats.change(key, [{ set: 'turn', person: 'p', text: 'hello' }], time.clock.now());
  const turns = async (): Promise<number> => {
    const long = new Date(time.ms() - 100 * DAY_MS).toISOString();
    const context = await db.chats.context({ key, person: 'p', pressed: null, freshSince: long, missesSince: long });
    return context.turns.length;
  };

  time.jump(29 * 60_000);
  expect(await retain()).toBe(600_000);
  expect(await turns()).toBe(1);
  time.jump(2 * 60_000);
  await retain();
  expect(await turns()).toBe(0);
  time.jump(29 * DAY_MS);
  await retain();
  expect(await db.mail.unsettled(10)).toHaveLength(1);
  time.jump(DAY_MS);
  await retain();
  expect(await db.mail.unsettled(10)).toEqual([]);
});

test('what a model was asked for is known for thirty days', async () => {
  const time = setTime();
  const db = memoryDatabase();
  const retain = createRetention(db, time.clock, 30);
  const day = time.clock.now().slice(0, 10);
  await db.spending.add(day, 'telegram:1', { calls: 1, inputTokens: 1, outputTokens: 1 });
  const answers = async (): Promise<number> => (await db.spending.spent(day, 'telegram:1')).all.answers;
  time.jump(30 * DAY_MS);
  await retain();
  expect(await answers()).toBe(1);
  time.jump(DAY_MS);
  await retain();
  expect(await answers()).toBe(0);
});
