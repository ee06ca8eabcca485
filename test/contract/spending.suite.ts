import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelUsage } from '../../src/domain/model.ts';
import type { Database } from '../../src/ports/database.ts';
import type { OpenDatabase } from './mail.suite.ts';

export interface SpendingTraits {
  /** True where two databases may be open on it at once. */
  readonly shared: boolean;
  /** True where what was kept outlives the process. */
  readonly lasting: boolean;
}

const NOTHING = { answers: 0, calls: 0, inputTokens: 0, outputTokens: 0 };

const usage = (calls: number, inputTokens: number, outputTokens: number): ModelUsage => ({
  ...{ calls, inputTokens, outputTokens },
});

/** What every count of a model's cost promises. `place` makes a new, empty place. */
export function describeSpending(name: string, place: () => Promise<OpenDatabase>, traits: SpendingTraits): void {
  describe(`what a model costs, in ${name}`, () => {
    let database: Database;
    let open: OpenDatabase;
    beforeAll(async () => {
      open = await place();
      database = await open();
    });
    afterAll(() => database.close());

    it('is nothing on a day on which nothing was asked', async () => {
      expect(await database.spending.spent('2025-01-01', 'telegram:1')).toEqual({ all: NOTHING, chat: NOTHING });
    });

    it('is summed for everybody and for a chat, day by day', async () => {
      const { spending } = database;
      await spending.add('2026-11-23', 'telegram:1', usage(2, 1000, 50));
      await spending.add('2026-11-23', 'telegram:1', usage(1, 500, 20));
      await spending.add('2026-11-23', 'zalo:1', usage(1, 7, 3));
      await spending.add('2026-11-24', 'telegram:1', usage(9, 9, 9));
      const all = { answers: 3, calls: 4, inputTokens: 1507, outputTokens: 73 };
      expect(await spending.spent('2026-11-23', 'telegram:1')).toEqual({
        all,
        chat: { answers: 2, calls: 3, inputTokens: 1500, outputTokens: 70 },
      });
      expect(await spending.spent('2026-11-23', 'zalo:2')).toEqual({ all, chat: NOTHING });
    });

    it('counts an answer that cost nothing', async () => {
      await database.spending.add('2026-12-01', 'web', usage(0, 0, 0));
      expect((await database.spending.spent('2026-12-01', 'web')).chat).toEqual({ ...NOTHING, answers: 1 });
    });

    it('keeps sums that are longer than 32 bits', async () => {
      const most = 3_000_000_000;
      await database.spending.add('2026-12-02', 'web', usage(1, most, most));
      await database.spending.add('2026-12-02', 'web', usage(1, most, 0));
      const { inputTokens, outputTokens } = (await database.spending.spent('2026-12-02', 'web')).all;
      expect([inputTokens, outputTokens]).toEqual([2 * most, most]);
    });

    it('loses nothing that is added at once', async () => {
      const other = traits.shared ? await open() : database;
      const adding = Array.from({ length: 60 }, (_, index) =>
        (index % 2 === 0 ? database : other).spending.add('2026-12-03', `telegram:${index % 3}`, usage(1, 10, 1)),
      );
      await Promise.all(adding);
      const { all, chat } = await other.spending.spent('2026-12-03', 'telegram:0');
      expect([all.answers, all.inputTokens, chat.answers, chat.outputTokens]).toEqual([60, 600, 20, 20]);
      if (other !== database) await other.close();
    });

    it('forgets the days before one, and says how many rows those were', async () => {
      const { spending } = database;
      await spending.add('2020-01-30', 'telegram:1', usage(1, 1, 1));
      await spending.add('2020-01-30', 'telegram:2', usage(1, 1, 1));
      await spending.add('2020-01-31', 'telegram:1', usage(1, 1, 1));
      expect(await spending.forgetBefore('2020-01-31')).toBe(2);
      expect((await spending.spent('2020-01-30', 'telegram:1')).all.answers).toBe(0);
      expect((await spending.spent('2020-01-31', 'telegram:1')).all.answers).toBe(1);
      expect(await spending.forgetBefore('2020-01-31')).toBe(0);
    });

    it('rejects with what a person may read once the database is closed', async () => {
      const closed = await (traits.shared ? open() : place().then((opens) => opens()));
      await closed.close();
      await expect(closed.spending.spent('2026-11-23', 'web')).rejects.toMatchObject({ code: 'store-failed' });
      await expect(closed.spending.add('2026-11-23', 'web', usage(1, 1, 1))).rejects.toMatchObject({
        code: 'store-failed',
      });
    });

    if (traits.lasting) {
      it('outlives the process', async () => {
        await database.spending.add('2026-12-04', 'telegram:1', usage(3, 30, 3));
        await database.close();
        database = await open();
        expect((await database.spending.spent('2026-12-04', 'telegram:1')).chat).toEqual({
          answers: 1,
          ...usage(3, 30, 3),
        });
      });
    }
  });
}
