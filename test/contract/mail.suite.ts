import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import {
  claimAt,
  claimSendsAt,
  handle,
  IGNORED,
  NOTHING_OLD,
  second,
  sendTo,
  settleAll,
  unused,
  updateOf,
} from '../support/letters.ts';
import { describeAbandon } from './mail-abandon.suite.ts';
import { describeHistory } from './mail-history.suite.ts';
import { describeInbox } from './mail-inbox.suite.ts';
import { describeMoves } from './mail-moves.suite.ts';
import { describeOutbox } from './mail-outbox.suite.ts';
import { describeShared } from './mail-shared.suite.ts';

/** Opens a database on one place; where the place lasts, opening it again finds what was kept. */
export type OpenDatabase = () => Promise<Database>;

export interface MailTraits {
  /** True where two databases may be open on it at once. */
  readonly shared: boolean;
  /** True where what was kept outlives the process. */
  readonly lasting: boolean;
  /** Random histories to try. */
  readonly runs: number;
}

/** What every letter box promises. `place` makes a new, empty place. */
export function describeMail(name: string, place: () => Promise<OpenDatabase>, traits: MailTraits): void {
  describe(`the mail in ${name}`, () => {
    let database: Database;
    let open: OpenDatabase;
    beforeAll(async () => {
      open = await place();
      database = await open();
    });
    beforeEach(() => settleAll(database));
    afterAll(() => database.close());

    describeInbox(() => database);
    describeOutbox(() => database);
    describeAbandon(() => database);
    describeMoves(() => database);
    describeHistory(() => database, traits.runs);
    if (traits.shared) describeShared(() => open());

    if (traits.lasting) {
      it('keeps what is open, what is done and who has the lease when it is opened again', async () => {
        const key = { channel: 'telegram', chat: unused('c') } as const;
        const [update, send, lease] = [updateOf(unused('c'), 1), sendTo(unused('c')), unused('lease')];
        await handle(database, key, { sends: [send], changes: [{ set: 'met', kind: 'group', title: 'Tổ A' }] });
        await database.mail.receive('telegram', [update], second(0));
        await database.mail.lease(lease, 'a', second(0), second(10));
        await database.close();
        database = await open();
        expect(await database.mail.receive('telegram', [update], second(0))).toBe(0);
        expect((await claimAt(database.mail, 1)).map((one) => one.update)).toEqual([update.update]);
        expect((await claimSendsAt(database.mail, 1)).map((one) => one.key)).toEqual([send.key]);
        expect(await database.mail.lease(lease, 'b', second(9), second(19))).toBe(false);
        expect((await database.chats.chats()).find(({ chat }) => chat === key.chat)).toMatchObject({ title: 'Tổ A' });
      });
    }

    it('rejects everything once closed', async () => {
      await database.mail.receive('telegram', [updateOf(unused('c'), 1)], second(0));
      await database.mail.enqueue([sendTo(unused('c'))], second(0));
      const [claim] = await claimAt(database.mail, 0);
      const [send] = await claimSendsAt(database.mail, 0);
      if (!claim || !send) throw new Error('not claimed');
      await database.close();
      const { mail, store } = database;
      for (const asked of [
        () => mail.receive('telegram', [updateOf('c', 1)], second(0)),
        () => claimAt(mail, 0),
        () => mail.finish(claim, IGNORED, second(0)),
        () => mail.release(claim, second(0)),
        () => mail.enqueue([sendTo('c')], second(0)),
        () => claimSendsAt(mail, 0),
        () => mail.begin(send, second(0)),
        () => mail.settle(send, { of: 'sent', messageId: '1' }, second(0)),
        () => mail.giveUpCutShort('telegram', second(0)),
        () => mail.abandonClaims('telegram', second(0)),
        () => mail.nextDue('telegram'),
        () => mail.unsettled(1),
        () => mail.dismiss(1),
        () => mail.lease('a', 'b', second(0), second(1)),
        () => mail.endLease('a', 'b'),
        () => mail.monthCount('telegram', '2026-11'),
        () => mail.purge(NOTHING_OLD),
        () => store.revision(),
      ])
        await expect(asked()).rejects.toMatchObject({ code: 'store-failed' });
      await database.close();
      database = await open();
    });
  });
}
