import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { CUT_SHORT } from '../../src/ports/mail.ts';
import { claimAt, claimSendsAt, IGNORED, second, sendTo, unused, updateOf } from '../support/letters.ts';

/** What a process finds that starts alone after another one died; part of the mail's suite. */
export function describeAbandon(database: () => Database): void {
  const mail = () => database().mail;
  const keys = (sends: readonly { readonly key: string }[]) => sends.map(({ key }) => key);

  it('lets updates be claimed at once that somebody was busy with, in order, and tells that one', async () => {
    const chat = unused('c');
    const [first, next, other] = [updateOf(chat, 1), updateOf(chat, 2), updateOf(unused('c'), 1)];
    await mail().receive('telegram', [first, next, other], second(0));
    const [lost] = await claimAt(mail(), 0, 1);
    if (!lost) throw new Error('not claimed');
    expect(await mail().abandonClaims('telegram', second(1))).toBe(0);
    const claims = await claimAt(mail(), 1);
    expect(claims).toMatchObject([
      { update: first.update, attempt: 2 },
      { update: other.update, attempt: 1 },
    ]);
    const sends = [sendTo(chat)];
    expect(await mail().finish(lost, { ...IGNORED, sends }, second(1))).toBe(false);
    expect(await mail().nextDue('telegram')).toBeNull();
    for (const claim of claims) expect(await mail().finish(claim, IGNORED, second(1))).toBe(true);
    expect((await claimAt(mail(), 1)).map(({ update }) => update)).toEqual([next.update]);
  });

  it('takes the claim from whoever lives on, even before somebody else claims', async () => {
    const update = updateOf(unused('c'), 1);
    await mail().receive('telegram', [update], second(0));
    await mail().enqueue([sendTo(unused('c'))], second(0));
    const [claim] = await claimAt(mail(), 0);
    const [send] = await claimSendsAt(mail(), 0);
    if (!claim || !send) throw new Error('not claimed');
    await mail().abandonClaims('telegram', second(1));
    expect(await mail().finish(claim, IGNORED, second(1))).toBe(false);
    expect(await mail().begin(send, second(9))).toBe(false);
    expect(await mail().settle(send, { of: 'sent', messageId: '1' }, second(1))).toBe(false);
    expect((await claimAt(mail(), 1)).map((one) => one.update)).toEqual([update.update]);
    expect(keys(await claimSendsAt(mail(), 1))).toEqual([send.key]);
  });

  it('hands messages out again that were not being sent yet, with the tries they had', async () => {
    const chat = unused('c');
    const [first, next] = [sendTo(chat), sendTo(chat)];
    await mail().enqueue([first, next], second(0));
    const [tried] = await claimSendsAt(mail(), 0);
    if (!tried) throw new Error('not claimed');
    await mail().settle(tried, { of: 'again', at: second(1), counts: true }, second(0));
    await claimSendsAt(mail(), 1);
    expect(await mail().abandonClaims('telegram', second(2))).toBe(0);
    expect(await claimSendsAt(mail(), 2)).toMatchObject([{ key: first.key, tries: 1 }]);
  });

  it('calls what was being sent unknown, whatever its lease, and lets the next of its chat go', async () => {
    const chat = unused('c');
    const [cut, next] = [sendTo(chat), sendTo(chat)];
    await mail().enqueue([cut, next], second(0));
    const [sending] = await claimSendsAt(mail(), 0);
    if (!sending) throw new Error('not claimed');
    await mail().begin(sending, second(1000));
    expect(await mail().abandonClaims('telegram', second(1))).toBe(1);
    expect(await mail().abandonClaims('telegram', second(1))).toBe(0);
    expect(await mail().unsettled(10)).toMatchObject([
      { key: cut.key, chat, state: 'unknown', reason: CUT_SHORT, at: second(1) },
    ]);
    expect(await mail().settle(sending, { of: 'sent', messageId: '1' }, second(2))).toBe(false);
    expect(keys(await claimSendsAt(mail(), 1))).toEqual([next.key]);
  });

  it('leaves a message that waits for its instant waiting, and what is done done', async () => {
    const [late, done] = [sendTo(unused('c')), sendTo(unused('c'))];
    await mail().enqueue([late, done], second(0));
    const [first, other] = await claimSendsAt(mail(), 0);
    if (!first || !other) throw new Error('not claimed');
    await mail().settle(first, { of: 'again', at: second(50), counts: true }, second(0));
    await mail().settle(other, { of: 'sent', messageId: '1' }, second(0));
    await mail().abandonClaims('telegram', second(1));
    expect(await claimSendsAt(mail(), 49)).toEqual([]);
    expect(keys(await claimSendsAt(mail(), 50))).toEqual([late.key]);
  });

  it('leaves the claims of another channel alone', async () => {
    await mail().receive('zalo', [updateOf(unused('c'), 1)], second(0));
    await mail().enqueue([{ ...sendTo(unused('c')), channel: 'zalo' }], second(0));
    const claim = { limit: 9, now: second(0), until: second(10) };
    const [update] = await mail().claimUpdates('zalo', claim);
    const [send] = await mail().claimSends('zalo', { ...claim, held: [], lanes: ['answer'] });
    if (!update || !send) throw new Error('not claimed');
    expect(await mail().abandonClaims('telegram', second(1))).toBe(0);
    expect(await mail().claimUpdates('zalo', claim)).toEqual([]);
    expect(await mail().begin(send, second(10))).toBe(true);
    expect(await mail().abandonClaims('telegram', second(1))).toBe(0);
    expect(await mail().finish(update, IGNORED, second(1))).toBe(true);
    expect(await mail().settle(send, { of: 'sent', messageId: '1' }, second(1))).toBe(true);
  });
}
