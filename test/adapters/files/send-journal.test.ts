import { appendFile, readFile, truncate, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSendJournal } from '../../../src/adapters/files/send-journal.ts';
import type { ChannelName } from '../../../src/domain/incoming.ts';
import { temporaryFolder } from '../../support/folder.ts';

const clockAt = (now: { at: string }) => ({ now: () => now.at });
const send = (key: string) => ({ key, channel: 'telegram' as ChannelName, chat: '-100' });
const sent = (key: string, messageId: string | null) => ({ ...send(key), messageId });

describe('the journal of sends', () => {
  test('says after a restart what went out and what may have', async () => {
    const folder = temporaryFolder();
    const clock = clockAt({ at: '2024-11-21T01:00:00.000Z' });
    const journal = await openSendJournal(folder, clock);
    expect(journal.sends()).toEqual([]);
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => journal.begins(send(key))));
    await journal.ended(send('a'), '17');
    await journal.ended(send('b'), null);
    // Refused first, and sent when it was tried again.
    await journal.ended(send('d'), null);
    await journal.begins(send('d'));
    await journal.ended(send('d'), '18');
    await journal.close();
    const again = await openSendJournal(folder, clock);
    expect(new Map(again.sends().map((one) => [one.key, one]))).toEqual(
      new Map([
        ['a', sent('a', '17')],
        ['c', sent('c', null)],
        ['d', sent('d', '18')],
      ]),
    );
    await again.close();
  });

  test('leaves out a line that was cut short, and goes on behind it', async () => {
    const folder = temporaryFolder();
    const clock = clockAt({ at: '2024-11-21T01:00:00.000Z' });
    const journal = await openSendJournal(folder, clock);
    await journal.begins(send('a'));
    await journal.ended(send('a'), '17');
    await journal.close();
    const path = join(folder, 'sends.journal');
    const whole = (await stat(path)).size;
    await truncate(path, whole - 5);
    const second = await openSendJournal(folder, clock);
    expect(second.sends()).toEqual([sent('a', null)]);
    await second.begins(send('b'));
    await second.close();
    await appendFile(path, '{"at":"2024-11-2');
    const third = await openSendJournal(folder, clock);
    expect(third.sends()).toEqual([sent('a', null), sent('b', null)]);
    await third.close();
  });

  test('drops what is older than three days, so that it does not grow', async () => {
    const folder = temporaryFolder();
    const now = { at: '2024-11-21T01:00:00.000Z' };
    const journal = await openSendJournal(folder, clockAt(now));
    await journal.begins(send('old'));
    now.at = '2024-11-23T01:00:00.000Z';
    await journal.begins(send('new'));
    await journal.close();
    now.at = '2024-11-24T02:00:00.000Z';
    const again = await openSendJournal(folder, clockAt(now));
    expect(again.sends()).toEqual([sent('new', null)]);
    expect(await readFile(join(folder, 'sends.journal'), 'utf8')).not.toContain('"old"');
    await again.close();
  });

  test('refuses with its own error once it cannot be written', async () => {
    const folder = temporaryFolder();
    const journal = await openSendJournal(folder, clockAt({ at: '2024-11-21T01:00:00.000Z' }));
    await journal.close();
    await expect(journal.begins(send('a'))).rejects.toMatchObject({ code: 'store-failed' });
  });
});
