import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { FAR, second, unused } from '../support/letters.ts';
import { ledgerOf, settleLedger, statusOf, TODAY } from '../support/ledger.ts';
import { describeClaims } from './ledger-claims.suite.ts';
import { describeLedgerMoves } from './ledger-moves.suite.ts';
import { describePlans } from './ledger-plans.suite.ts';
import { describeSends } from './ledger-sends.suite.ts';
import { describeLedgerShared } from './ledger-shared.suite.ts';
import { describeStale } from './ledger-stale.suite.ts';
import { describeStatus } from './ledger-status.suite.ts';
import { describeRestore } from './mail-restore.suite.ts';
import type { OpenDatabase } from './mail.suite.ts';

export interface LedgerTraits {
  /** True where two databases may be open on it at once. */
  readonly shared: boolean;
  /** True where what was kept outlives the process. */
  readonly lasting: boolean;
  /** True where the store has a clock of its own. */
  readonly clock: boolean;
}

/** What every ledger promises. `place` makes a new, empty place. */
export function describeLedger(name: string, place: () => Promise<OpenDatabase>, traits: LedgerTraits): void {
  describe(`the ledger in ${name}`, () => {
    let database: Database;
    let open: OpenDatabase;
    beforeAll(async () => {
      open = await place();
      database = await open();
    });
    beforeEach(() => settleLedger(database));
    afterAll(() => database.close());

    describePlans(() => database);
    describeClaims(() => database);
    describeSends(() => database);
    describeStale(() => database);
    describeStatus(() => database);
    describeLedgerMoves(() => database);
    describeRestore(() => database);
    if (traits.shared) describeLedgerShared(() => open());

    it('keeps decided days by year, those of a year until others are given for it', async () => {
      const day = (date: string, works = false, note = 'Hoán đổi ngày làm việc\0') => ({ day: date, works, note });
      const kept = ({ note, ...one }: ReturnType<typeof day>) => ({ ...one, note: note.replace('\0', '\ufffd') });
      const [tet, work, old] = [day('2026-02-16'), day('2026-08-22', true), day('2025-05-02')];
      await database.ledger.setDays([work, old, { ...tet, works: true }, tet]);
      expect(await database.ledger.days()).toEqual([old, tet, work].map(kept));
      await database.ledger.setDays([]);
      await database.ledger.setDays([day('2026-12-31', false, '')]);
      expect(await database.ledger.days()).toEqual([kept(old), day('2026-12-31', false, '')]);
    });

    it(traits.clock ? 'tells the present by its own clock' : 'has no clock of its own', async () => {
      const time = await database.ledger.time();
      if (traits.clock) expect(time).toBe(time && new Date(time).toISOString());
      else expect(time).toBeNull();
    });

    if (traits.lasting) {
      it('keeps reminders, claims, what waits and what was said when it is opened again', async () => {
        const { plan, claim, claimOne, hand, queue, states, send } = ledgerOf(() => database);
        const [chat, about] = [unused('c'), unused('o')] as const;
        const waiting = await queue(unused('c'));
        const claimed = await plan(chat, { about });
        const held = await claimOne(0);
        await database.chats.change({ channel: 'telegram', chat }, [statusOf(unused('o'))], second(0));
        await database.close();
        database = await open();
        expect(await claim(1)).toEqual([]);
        expect(await hand(held, { sends: [], carried: [], next: second(60) })).toBe(true);
        expect(await claim(59)).toEqual([]);
        await send({ of: 'sent', messageId: '1' });
        expect(await states([...waiting, ...claimed])).toEqual([
          ['sent', '1'],
          ['planned', null],
        ]);
      });
    }

    it('rejects everything once closed', async () => {
      const { plan, claimOne, hand } = ledgerOf(() => database);
      await plan(unused('c'));
      const claimed = await claimOne(0);
      const nothing = { sends: [], menus: [], carried: [], ended: [] } as const;
      const over = { ...nothing, on: TODAY, next: null, revision: 0, goodUntil: FAR };
      await database.close();
      const { ledger, mail } = database;
      for (const asked of [
        () => ledger.add([]),
        () => ledger.claim('telegram', { limit: 1, held: [], now: second(0), until: second(1) }),
        () => ledger.hand(claimed, over, second(0)),
        () => hand(claimed),
        () => ledger.expire(second(0), 'x'),
        () => ledger.waiting('telegram'),
        () => ledger.nextDue('telegram'),
        () => ledger.reminders({}),
        () => ledger.events(['o']),
        () => ledger.setDays([]),
        () => ledger.days(),
        () => ledger.time(),
        () => mail.restore([], second(0)),
      ])
        await expect(asked()).rejects.toMatchObject({ code: 'store-failed' });
      database = await open();
    });
  });
}
