import { describe, expect, test } from 'vitest';
import { openSendJournal } from '../../src/adapters/files/send-journal.ts';
import { memoryDatabase } from '../../src/adapters/memory/database.ts';
import { journalled } from '../../src/mail/journalled.ts';
import type { SendJournal } from '../../src/ports/journal.ts';
import type { ClaimedSend, Mail } from '../../src/ports/mail.ts';
import { temporaryFolder } from '../support/folder.ts';
import { letter } from './support/letters.ts';

const NOW = '2024-11-21T01:00:00.000Z';
const LATER = '2024-11-21T02:00:00.000Z';
const clock = { now: () => NOW };

async function claimed(mail: Mail): Promise<ClaimedSend> {
  const claim = { limit: 1, now: NOW, until: LATER, held: [], lanes: ['answer', 'bulk'] as const };
  const [send] = await mail.claimSends('telegram', claim);
  if (send === undefined) throw new Error('nothing waits');
  return send;
}

describe('a letter box with a journal', () => {
  test('forgets nothing that went out, though its database forgot all', async () => {
    const folder = temporaryFolder();
    const journal = await openSendJournal(folder, clock);
    const before = journalled(memoryDatabase().mail, journal, clock);
    const letters = [letter('sent', 'a'), letter('cut short', 'b'), letter('refused', 'c')];
    await before.enqueue(letters, NOW);
    for (const settlement of [{ of: 'sent', messageId: '1' }, null, { of: 'failed', reason: 'x' }] as const) {
      const send = await claimed(before);
      expect(await before.begin(send, LATER)).toBe(true);
      if (settlement !== null) await before.settle(send, settlement, NOW);
    }
    await journal.close();

    const after = await openSendJournal(folder, clock);
    const mail = journalled(memoryDatabase().mail, after, clock);
    expect(await mail.restore(after.sends(), NOW)).toBe(2);
    await mail.enqueue(letters, NOW);
    const again = await claimed(mail);
    expect(again.key).toBe(letters[2]?.key);
    await expect(claimed({ ...mail })).rejects.toThrow('nothing waits');
    expect((await mail.unsettled(10)).map(({ key, state }) => [key, state])).toEqual([[letters[1]?.key, 'unknown']]);
    await after.close();
  });

  test('begins nothing that it cannot write down, and tries it again', async () => {
    const full: SendJournal = {
      begins: () => Promise.reject(new Error('no space left')),
      ended: () => Promise.resolve(),
      sends: () => [],
      close: () => Promise.resolve(),
    };
    const mail = journalled(memoryDatabase().mail, full, clock);
    await mail.enqueue([letter('waits', 'a')], NOW);
    await expect(mail.begin(await claimed(mail), LATER)).rejects.toThrow('no space left');
    expect(await mail.unsettled(10)).toEqual([]);
    expect((await claimed(mail)).key).toBe(letter('waits', 'a').key);
  });
});
