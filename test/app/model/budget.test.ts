import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import { createBudget, type Budget } from '../../../src/app/model/budget.ts';
import type { Database } from '../../../src/ports/database.ts';
import { recordingLog } from '../../support/log.ts';
import { setTime, type SetTime } from '../../mail/support/set-time.ts';

const CHAT = 'telegram:1000';
const usage = (inputTokens: number, outputTokens = 0) => ({ calls: 1, inputTokens, outputTokens });

function open(database: Database, time: SetTime, limits = { tokens: 1000, chatAnswers: 3 }) {
  const log = recordingLog();
  const budget = createBudget({
    ...{ spending: database.spending, limits, clock: time.clock, log },
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return { budget, log };
}

async function spendAll(budget: Budget, chat: string | null, ...tokens: readonly number[]): Promise<void> {
  for (const one of tokens) await budget.spend(chat, usage(one));
}

describe('a budget', () => {
  it('ends a day for everybody when its tokens are used up, both ways counted', async () => {
    const { budget } = open(memoryDatabase(), setTime());
    await budget.spend(CHAT, usage(600, 399));
    expect(await budget.allows('zalo:1')).toBe(true);
    await budget.spend(null, usage(0, 1));
    expect(await Promise.all([CHAT, 'zalo:1', null].map((chat) => budget.allows(chat)))).toEqual([false, false, false]);
  });

  it('ends a day for a chat that has had its answers, and for nobody else', async () => {
    const { budget } = open(memoryDatabase(), setTime());
    await spendAll(budget, CHAT, 1, 1);
    expect(await budget.allows(CHAT)).toBe(true);
    await spendAll(budget, CHAT, 1);
    expect(await Promise.all([CHAT, 'zalo:1', null].map((chat) => budget.allows(chat)))).toEqual([false, true, true]);
  });

  it('does not bound by chat those who are not told apart', async () => {
    const { budget } = open(memoryDatabase(), setTime());
    await spendAll(budget, null, 1, 1, 1, 1);
    expect(await budget.allows(null)).toBe(true);
  });

  it('begins anew at midnight where the product stands', async () => {
    // 23:59 in Viet Nam.
    const time = setTime('2026-11-23T16:59:00.000Z');
    const { budget } = open(memoryDatabase(), time);
    await spendAll(budget, CHAT, 1000);
    expect(await budget.allows(CHAT)).toBe(false);
    time.jump(60_000);
    expect(await budget.allows(CHAT)).toBe(true);
  });

  it('is kept over a restart, and shared with other processes of the database', async () => {
    const [database, time] = [memoryDatabase(), setTime()];
    await spendAll(open(database, time).budget, CHAT, 400, 600);
    expect(await open(database, time).budget.allows('telegram:2')).toBe(false);
  });

  it('asks no model while the store cannot say, and troubles nobody with it', async () => {
    const database = memoryDatabase();
    const { budget, log } = open(database, setTime());
    await database.close();
    expect(await budget.allows(CHAT)).toBe(false);
    await budget.spend(CHAT, usage(1));
    await budget.spend(CHAT, usage(1));
    expect(log.events).toEqual(['model.budget.unknown', 'model.spending.lost']);
  });
});
