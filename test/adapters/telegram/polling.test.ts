import { describe, expect, it } from 'vitest';
import type { TelegramServer } from '../../support/telegram/index.ts';
import { GROUP, OFFICER, openChannel, openServer, PRIVATE, until } from './open-channel.ts';

const write = (text: string) => ({ chat: PRIVATE, from: OFFICER, text });

describe('a channel that polls', () => {
  it('says who it is, registers its commands, and hands over what is written, in order', async () => {
    const server = await openServer();
    server.text(write('một'));
    const { channel, inbox, start } = openChannel(server);
    expect(channel.state()).toEqual({ of: 'starting' });
    start();
    await until(() => inbox.length === 1);
    expect(channel.state()).toEqual({ of: 'polling' });
    server.text(write('hai'));
    server.sticker({ chat: PRIVATE, from: OFFICER });
    await until(() => inbox.length === 3);
    expect(inbox.map((update) => channel.read(update).content)).toEqual([
      { of: 'text', text: 'một', addressed: true },
      { of: 'text', text: 'hai', addressed: true },
      { of: 'unreadable', addressed: true },
    ]);
    await until(() => server.commands.length > 0);
    expect(server.violations).toEqual([]);
  });

  it('knows its name for what a group says', async () => {
    const server = await openServer();
    const { channel, inbox, start } = openChannel(server);
    start();
    await until(() => channel.state().of === 'polling');
    server.join({ chat: GROUP, by: OFFICER });
    server.text({ chat: GROUP, from: OFFICER, text: '/han@nhacviec_bot Phòng Y tế' });
    server.text({ chat: GROUP, from: OFFICER, text: 'Chào @nhacviec_bot' });
    server.migrate(GROUP.id);
    await until(() => inbox.length === 6);
    expect(inbox.map((update) => channel.read(update).content)).toEqual([
      { of: 'joined' },
      { of: 'joined' },
      { of: 'text', text: '/han Phòng Y tế', addressed: true },
      { of: 'text', text: 'Chào', addressed: true },
      { of: 'moved', to: '-1000000003001' },
      { of: 'ignored', kind: 'bot' },
    ]);
  });

  it('asks for what follows only once a batch is kept: what was not kept comes again', async () => {
    const server = await openServer();
    const { inbox, pauses, log, start } = openChannel(server);
    server.text(write('một'));
    server.text(write('hai'));
    let failures = 2;
    start(() => (failures-- > 0 ? Promise.reject(new Error('kho hỏng')) : Promise.resolve()));
    await until(() => inbox.length === 2);
    expect(pauses.slice(0, 2)).toEqual([1500, 3000]);
    await until(() => server.waiting() === 0);
    expect(log.lines.filter(({ facts }) => 'failed' in facts)).toHaveLength(2);
  });

  it('lets elements that are no updates block nothing', async () => {
    const server = await openServer();
    const { inbox, log, start } = openChannel(server);
    for (const odd of [null, [], {}, 'x', 7, { update_id: '9' }, { update_id: 2 ** 53 }]) server.raw(odd);
    server.text(write('một'));
    start();
    await until(() => inbox.length === 1);
    await until(() => server.waiting() === 0);
    expect(log.lines).toContainEqual({ level: 'warn', event: 'telegram.updates.skipped', facts: { skipped: 7 } });
  });

  it('polls only while it may', async () => {
    const server = await openServer();
    server.text(write('một'));
    const { inbox, pauses, start } = openChannel(server);
    const may: (boolean | Error)[] = [false, new Error('kho hỏng'), false, true];
    let asked = 0;
    const askedByPoll: number[] = [];
    server.onCall(({ method }, when) => {
      if (method === 'getUpdates' && when === 'arrived') askedByPoll.push(asked);
    });
    start(
      () => Promise.resolve(),
      () => {
        asked += 1;
        const answer = may.length > 1 ? may.shift() : may[0];
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? false);
      },
    );
    await until(() => inbox.length === 1 && askedByPoll.length > 1);
    expect(pauses.slice(0, 3)).toEqual([2000, 2000, 2000]);
    expect(askedByPoll.slice(0, 2)).toEqual([4, 5]);
  });

  it('begins again at the oldest after a quiet time, for Telegram may count anew', async () => {
    const server = await openServer();
    const { inbox, start } = openChannel(server, {}, { pollSeconds: 0.05 });
    start();
    server.text(write('một'));
    await until(() => inbox.length === 1);
    const polls = () => server.calls.filter(({ method }) => method === 'getUpdates').map(({ payload }) => payload);
    const confirmed = () => polls().findIndex((payload) => 'offset' in payload);
    await until(() => confirmed() >= 0 && polls().length > confirmed() + 1);
    expect(polls()[confirmed() + 1]).not.toHaveProperty('offset');
    expect(server.waiting()).toBe(0);
  });

  it('ends a waiting poll at once when it stops, and may be stopped twice', async () => {
    const server = await openServer();
    // The server holds a poll for longer than this test may take, unless the channel hangs up.
    const { channel, start } = openChannel(server, {}, { pollSeconds: 50 });
    let hungUp = false;
    server.onCall(({ method }, when) => {
      if (method === 'getUpdates' && when === 'done') hungUp = true;
    });
    start();
    await until(() => server.calls.some(({ method }) => method === 'getUpdates'));
    await Promise.all([channel.stop(), channel.stop()]);
    expect(channel.state()).toEqual({ of: 'stopped' });
    await until(() => hungUp);
    expect(server.calls.filter(({ method }) => method === 'getUpdates')).toHaveLength(1);
  });

  it('does not begin after it was stopped', async () => {
    const server = await openServer();
    const { channel, start } = openChannel(server);
    await channel.stop();
    start();
    await channel.stop();
    expect(server.calls).toEqual([]);
  });
});

describe("somebody else's webhook", () => {
  const ELSEWHERE = 'https://bot.example.vn/telegram';

  async function setWebhook({ apiRoot, token }: TelegramServer): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await fetch(`${apiRoot}/bot${token}/setWebhook`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ url: ELSEWHERE }),
    });
  }

  async function openWithWebhook(takeOver: boolean) {
    const server = await openServer();
    await setWebhook(server);
    server.text(write('một'));
    return { server, ...openChannel(server, {}, { takeOver }) };
  }

  it('stays: the channel says how to take it over, and goes on sending', async () => {
    const { server, channel, start, inbox } = await openWithWebhook(false);
    start();
    await until(() => channel.state().of === 'failed');
    expect(channel.state()).toMatchObject({ message: expect.stringContaining('--takeover') as string });
    const part = { text: 'Hạn: 25/11', html: null, buttons: [] };
    expect(await channel.send('2001', part, new AbortController().signal)).toMatchObject({ of: 'sent' });
    expect(server.calls.map(({ method }) => method)).not.toContain('deleteWebhook');
    expect(inbox).toEqual([]);
  });

  it('is looked after until it is gone; then the channel receives, and nothing is lost', async () => {
    const { server, channel, start, inbox, log } = await openWithWebhook(false);
    start();
    await until(() => channel.state().of === 'failed');
    await fetch(`${server.apiRoot}/bot${server.token}/deleteWebhook`, { method: 'POST' });
    await until(() => inbox.length === 1);
    expect(channel.state()).toEqual({ of: 'polling' });
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('is noticed where it is set while the channel polls', async () => {
    const server = await openServer();
    const { channel, start } = openChannel(server);
    start();
    await until(() => server.calls.some(({ method }) => method === 'getUpdates'));
    await setWebhook(server);
    await until(() => channel.state().of === 'failed');
    expect(channel.state()).toMatchObject({ message: expect.stringContaining('--takeover') as string });
  });

  it('is found by polling where Telegram does not say', async () => {
    const { server, channel, start } = await openWithWebhook(false);
    server.script({ method: 'getWebhookInfo', fault: 'html-502' });
    start();
    await until(() => channel.state().of === 'failed');
    expect(channel.state()).toMatchObject({ message: expect.stringContaining('--takeover') as string });
  });

  it('is taken over where that was asked for, and what waited is not lost', async () => {
    const { server, channel, start, inbox } = await openWithWebhook(true);
    start();
    await until(() => inbox.length === 1);
    expect(channel.state()).toEqual({ of: 'polling' });
    expect(server.violations).toEqual([]);
  });
});

describe('a second channel with the same token', () => {
  it('gets its turn and gives it: both go on trying, seconds apart, and nothing is lost', async () => {
    const server = await openServer();
    const [one, two] = [openChannel(server), openChannel(server)];
    one.start();
    two.start();
    await until(() => [...one.pauses, ...two.pauses].some((ms) => ms >= 3000));
    server.text(write('một'));
    await until(() => one.inbox.length + two.inbox.length > 0);
    expect(one.channel.state().of).not.toBe('stopped');
    expect(two.channel.state().of).not.toBe('stopped');
  });
});
