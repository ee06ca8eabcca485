import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../packages/zalo-bot-sdk/test/server.ts';
import { ProductError } from '../../../src/domain/errors.ts';
import type { Intake } from '../../../src/ports/channel.ts';
import { alarms, part, type Rig, startRig, until } from './rig.ts';

const hello = { chat: 'u1', from: 'u1', text: 'Phòng Y tế phải làm gì?' };
const calls = (rig: Rig, method: string): number => rig.server.calls.filter((call) => call.method === method).length;
const failure = (rig: Rig): string => {
  const state = rig.channel.state();
  return state.of === 'failed' ? state.message : '';
};

describe('polling', () => {
  it('hands every message to whoever keeps it, in order', async () => {
    const rig = await startRig();
    rig.start();
    const { messageId } = await rig.server.deliverText(hello);
    await rig.server.deliverText({ ...hello, text: 'Còn hạn?' });
    await until(() => rig.kept.length === 2);
    expect(rig.kept[0]).toMatchObject({ update: `u1:${messageId}`, chat: 'u1' });
    expect(rig.read().map(({ content }) => content)).toEqual([
      { of: 'text', text: hello.text, addressed: true },
      { of: 'text', text: 'Còn hạn?', addressed: true },
    ]);
  });

  it('asks for the next message only once the last is kept', async () => {
    const rig = await startRig();
    let keep: () => void = () => undefined;
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    let handed = 0;
    rig.start(() => {
      handed += 1;
      return kept;
    });
    await rig.server.deliverText(hello);
    await rig.server.deliverText(hello);
    await until(() => handed === 1);
    await rig.channel.typing('u1');
    expect([handed, calls(rig, 'getUpdates')]).toEqual([1, 1]);
    keep();
    await until(() => handed === 2);
  });

  it('hands a message over until it is kept, as Zalo will not do so again', async () => {
    const rig = await startRig();
    const tries: string[] = [];
    const failing: Intake = ([update]) => {
      tries.push(update?.update ?? '');
      return tries.length < 3 ? Promise.reject(new ProductError('store-failed', 'x')) : Promise.resolve();
    };
    rig.start(failing);
    const { messageId } = await rig.server.deliverText(hello);
    await until(() => tries.length === 3);
    expect(new Set(tries)).toEqual(new Set([`u1:${messageId}`]));
  });

  it('asks before every round whether it is the one to poll, and leaves off where it is not', async () => {
    const rig = await startRig({ server: { maxPollMs: 5 } });
    rig.lease.mine = false;
    rig.start();
    await until(() => rig.lease.asked > 2);
    expect(calls(rig, 'getUpdates')).toBe(0);
    rig.lease.mine = true;
    await until(() => calls(rig, 'getUpdates') > 2);
    rig.lease.mine = false;
    const { asked } = rig.lease;
    await until(() => rig.lease.asked > asked + 2);
    const polls = calls(rig, 'getUpdates');
    expect(polls).toBeLessThan(rig.lease.asked);
    await until(() => rig.lease.asked > asked + 5);
    expect(calls(rig, 'getUpdates')).toBe(polls);
  });

  it('says nothing where there is no news', async () => {
    const rig = await startRig({ server: { maxPollMs: 5 } });
    rig.start();
    await until(() => calls(rig, 'getUpdates') > 5);
    expect(rig.channel.state()).toEqual({ of: 'polling' });
    expect(rig.logged.filter(({ event }) => event === 'zalo.trouble')).toEqual([]);
    expect(alarms(rig.logged)).toEqual(['zalo.polling.at-most-once']);
  });

  it('says at the start that polling is at most once, and that groups are closed to it', async () => {
    const rig = await startRig();
    rig.start();
    await rig.reached('polling');
    await until(() => rig.server.waitingPolls === 1);
    const events = rig.logged.map(({ event }) => event);
    expect(events.filter((event) => event === 'zalo.groups.unavailable')).toHaveLength(1);
    expect(events.filter((event) => event === 'zalo.polling.at-most-once')).toHaveLength(1);
    const open = await startRig({ server: { account: { can_join_groups: true } } });
    open.start();
    await open.reached('polling');
    expect(open.logged.map(({ event }) => event)).not.toContain('zalo.groups.unavailable');
  });

  it.each([400, 403, 404, 429, 'html-500', 'html-200', 'truncated', 'refuse'] satisfies Fault[])(
    'goes on after a poll that ended with %s',
    async (fault) => {
      const rig = await startRig({ server: { maxPollMs: 20 } });
      rig.server.script({ fault, method: 'getUpdates', times: 2 });
      rig.start();
      await until(() => calls(rig, 'getUpdates') > 2);
      await rig.server.deliverText(hello);
      await until(() => rig.kept.length === 1);
      expect(rig.channel.state()).toEqual({ of: 'polling' });
    },
  );

  it('notices a connection that died in silence', async () => {
    const rig = await startRig({ pollSeconds: 1, grace: 50 });
    rig.server.script({ fault: 'hang', method: 'getUpdates' });
    rig.start();
    await until(() => calls(rig, 'getUpdates') === 1);
    await rig.server.deliverText(hello);
    await until(() => rig.kept.length === 1);
  });

  it('skips what is no update', async () => {
    const rig = await startRig();
    rig.start();
    for (const nothing of [null, [], {}, 'a', 1, { a: 1 }]) await rig.server.deliver(nothing);
    await rig.server.deliverText(hello);
    await until(() => rig.kept.length === 1);
    expect(rig.read()[0]?.content).toMatchObject({ text: hello.text });
  });

  it('starts once Zalo is there, without having kept anybody waiting', async () => {
    const rig = await startRig();
    await rig.server.down();
    rig.start();
    await until(() => rig.logged.some(({ event }) => event === 'zalo.trouble'));
    await rig.server.up();
    await rig.reached('polling');
  });

  it('shows a trouble that lasts, and that it is over', async () => {
    const rig = await startRig({ pollSeconds: 1 });
    rig.start();
    await until(() => rig.server.waitingPolls === 1);
    await rig.server.down();
    await rig.reached('failed');
    expect(failure(rig)).toContain('ZALO_API_ROOT');
    expect(alarms(rig.logged).filter((event) => event === 'zalo.trouble.lasts')).toHaveLength(1);
    await rig.server.up();
    await rig.reached('polling');
  });

  it.each(['getMe', 'getWebhookInfo', 'getUpdates'])('ends where the token is refused (%s)', async (method) => {
    const rig = await startRig();
    rig.server.script({ fault: 401, method });
    rig.start();
    await rig.reached('failed');
    expect(failure(rig)).toContain('ZALO_BOT_TOKEN');
    const { length } = rig.server.calls;
    await rig.channel.typing('u1');
    expect(rig.server.calls).toHaveLength(length + 1);
  });

  it('gives itself no answers: what it sent is known as its own when Zalo hands it back', async () => {
    const rig = await startRig({ server: { echo: true } });
    rig.start();
    await rig.reached('polling');
    await rig.channel.send('u1', part('Đến hạn báo cáo'), new AbortController().signal);
    await until(() => rig.kept.length === 1);
    expect(rig.read()[0]?.content).toEqual({ of: 'ignored', kind: 'echo' });
  });

  it('takes out of a message in a group the name that Zalo gives, or the one that was set', async () => {
    const given = await startRig();
    const set = await startRig({ botName: 'Bot Kế Hoạch' });
    for (const [rig, name] of [
      [given, 'bot.VDKyGxQvc'],
      [set, 'Bot Kế Hoạch'],
    ] as const) {
      rig.start();
      await rig.server.deliverText({ chat: 'g99', from: 'u1', group: true, text: `@${name} hạn báo cáo?` });
      await until(() => rig.kept.length === 1);
      expect(rig.read()[0]).toMatchObject({ kind: 'group', content: { text: 'hạn báo cáo?' } });
    }
  });
});

describe('a webhook of somebody else', () => {
  const elsewhere = { url: 'https://example.com/zalo', secret: 'khong-phai-cua-ta', updatedAt: 0 };

  it('stays, and the channel only sends', async () => {
    const rig = await startRig();
    rig.server.webhook = elsewhere;
    rig.start();
    await rig.reached('failed');
    expect(failure(rig)).toContain('--takeover');
    expect(rig.server.webhook).toEqual(elsewhere);
    expect(calls(rig, 'getUpdates')).toBe(0);
    const sent = await rig.channel.send('u1', part('Đến hạn'), new AbortController().signal);
    expect(sent.of).toBe('sent');
  });

  it('is removed where that was asked for', async () => {
    const rig = await startRig({ takeOver: true });
    rig.server.webhook = elsewhere;
    rig.server.script({ fault: 403, method: 'deleteWebhook' });
    rig.start();
    await until(() => rig.server.waitingPolls === 1);
    expect(rig.server.webhook).toBeNull();
    expect(alarms(rig.logged)).toContain('zalo.webhook.taken-over');
  });

  it('is left to the polls where Zalo does not say whether there is one', async () => {
    const rig = await startRig({ takeOver: true });
    rig.server.script({ fault: 404, method: 'getWebhookInfo' });
    rig.start();
    await until(() => rig.server.waitingPolls === 1);
    expect(calls(rig, 'deleteWebhook')).toBe(0);
  });
});

describe('stopping', () => {
  it('ends the poll that is held open, and may be done twice', async () => {
    const rig = await startRig({ pollSeconds: 300 });
    rig.start();
    await until(() => rig.server.waitingPolls === 1);
    await rig.channel.stop();
    await rig.channel.stop();
    expect(rig.channel.state()).toEqual({ of: 'stopped' });
    await until(() => rig.server.waitingPolls === 0);
    expect(alarms(rig.logged)).toEqual(['zalo.polling.at-most-once']);
  });

  it('waits no longer than it may for a store that does not answer', async () => {
    const rig = await startRig();
    let handed = 0;
    rig.start(() => {
      handed += 1;
      return new Promise(() => undefined);
    });
    await rig.server.deliverText(hello);
    await until(() => handed === 1);
    await rig.channel.stop();
    expect(rig.channel.state()).toEqual({ of: 'stopped' });
  });

  it('says so where a message could not be kept', async () => {
    const rig = await startRig();
    let handed = 0;
    rig.start(() => {
      handed += 1;
      return Promise.reject(new ProductError('store-failed', 'x'));
    });
    await rig.server.deliverText(hello);
    await until(() => handed > 0);
    await rig.channel.stop();
    expect(alarms(rig.logged)).toContain('zalo.update.lost');
  });

  it('before it began means that it never does', async () => {
    const rig = await startRig();
    await rig.channel.stop();
    rig.start();
    await rig.channel.typing('u1');
    expect(calls(rig, 'getMe')).toBe(0);
  });
});
