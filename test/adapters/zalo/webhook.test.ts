import { describe, expect, it } from 'vitest';
import { ProductError } from '../../../src/domain/errors.ts';
import { alarms, type Rig, SECRET, startRig, until } from './rig.ts';

const letter = { chat: 'u1', from: 'u1', text: 'Phòng Y tế phải làm gì?' };
const update = {
  event_name: 'message.text.received',
  message: {
    from: { id: 'u1', display_name: 'Cán bộ A', is_bot: false },
    chat: { id: 'u1', chat_type: 'PRIVATE' },
    message_id: 'a1',
    date: 1750316131602,
    text: letter.text,
  },
};

async function post(rig: Rig, body: string | Uint8Array<ArrayBuffer>, secret: string | null = SECRET): Promise<number> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (secret !== null) headers['x-bot-api-secret-token'] = secret;
  return (await fetch(rig.address, { method: 'POST', headers, body })).status;
}

async function receiving(): Promise<Rig> {
  const rig = await startRig({ byWebhook: true });
  rig.start();
  await rig.reached('webhook');
  return rig;
}

describe('the webhook', () => {
  it('is set with its secret, passes the trial request, and polls nothing', async () => {
    const rig = await receiving();
    expect(rig.server.webhook).toMatchObject({ url: rig.address, secret: SECRET });
    expect(rig.kept).toEqual([]);
    expect(alarms(rig.logged)).toEqual([]);
    expect(rig.server.calls.map(({ method }) => method)).toEqual(['getMe', 'setWebhook']);
  });

  it('keeps what is sent to it', async () => {
    const rig = await receiving();
    const { messageId, ...delivery } = await rig.server.deliverText(letter);
    expect(delivery).toEqual({ via: 'webhook', status: 200 });
    expect(rig.kept.map((kept) => kept.update)).toEqual([`u1:${messageId}`]);
    expect(rig.read()[0]?.content).toEqual({ of: 'text', text: letter.text, addressed: true });
  });

  it('gives a message that comes again the same name, and the one that polling gives it', async () => {
    const posting = await receiving();
    const polling = await startRig();
    polling.start();
    await polling.server.deliver(update);
    await posting.server.deliver(update);
    await posting.server.deliver(update);
    await until(() => polling.kept.length === 1);
    expect(posting.kept).toHaveLength(2);
    expect(new Set([...posting.kept, ...polling.kept].map((kept) => JSON.stringify(kept))).size).toBe(1);
  });

  it('refuses whoever does not know the secret', async () => {
    const rig = await receiving();
    for (const secret of [null, '', SECRET.slice(1), SECRET.toUpperCase()]) {
      expect(await post(rig, JSON.stringify(update), secret)).toBe(401);
    }
    expect(rig.kept).toEqual([]);
  });

  it('takes any JSON without an update for a trial request', async () => {
    const rig = await receiving();
    for (const body of [
      '',
      'null',
      '[]',
      '{}',
      '"ping"',
      '1',
      '{"ok":true}',
      '{"ok":true,"result":{}}',
      '{"test":1}',
    ]) {
      expect(await post(rig, body)).toBe(200);
    }
    expect(rig.kept).toEqual([]);
  });

  it('refuses what is no JSON, is not UTF-8, or is nested beyond measure', async () => {
    const rig = await receiving();
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const halves = new TextEncoder().encode(JSON.stringify(update)).map((byte) => (byte > 0x7f ? 0xff : byte));
    expect(await post(rig, '{"ok":true,"resu')).toBe(400);
    expect(await post(rig, halves)).toBe(400);
    expect(await post(rig, `{"event_name":"message.text.received","message":${deep}}`)).toBe(400);
    expect(rig.kept).toEqual([]);
  });

  it('keeps odd updates without a fault, to be ignored when they are read', async () => {
    const rig = await receiving();
    const odd = [
      { event_name: 'message.unsupported.received' },
      { event_name: 7, message: [] },
      { event_name: 'message.text.received', message: { ...update.message, text: 5 } },
      { event_name: 'message.text.received', message: { ...update.message, chat: { id: ['u1'] } } },
      { event_name: 'message.text.received', message: { ...update.message, from: null } },
    ];
    for (const one of odd) expect(await post(rig, JSON.stringify({ ok: true, result: one }))).toBe(200);
    expect(rig.read().map(({ content }) => content.of)).toEqual(rig.kept.map(() => 'ignored'));
    expect(rig.kept.length).toBeGreaterThan(0);
  });

  it('answers with a fault where the update is not kept, so that Zalo may send it again', async () => {
    const rig = await startRig({ byWebhook: true });
    expect(await post(rig, JSON.stringify(update))).toBe(503);
    rig.start(() => Promise.reject(new ProductError('store-failed', 'x')));
    await rig.reached('webhook');
    expect(await post(rig, JSON.stringify(update))).toBe(503);
    await rig.channel.stop();
    expect(await post(rig, JSON.stringify(update))).toBe(503);
  });

  it('is set once Zalo lets it be, whatever stood in the way before', async () => {
    const rig = await startRig({ byWebhook: true });
    for (const fault of [403, 429, 'html-500', 'truncated', 'refuse', 400] as const) {
      rig.server.script({ fault, method: 'setWebhook' });
    }
    rig.start();
    await rig.reached('webhook');
    expect(alarms(rig.logged)).toEqual(['zalo.receiving.failed']);
  });

  it('ends where the token is refused', async () => {
    const rig = await startRig({ byWebhook: true });
    rig.server.script({ fault: 401, method: 'setWebhook' });
    rig.start();
    await rig.reached('failed');
  });

  it('is said to be unproved where the trial request failed', async () => {
    const rig = await startRig({ byWebhook: true, served: false });
    rig.start();
    await rig.reached('webhook');
    expect(alarms(rig.logged)).toEqual(['zalo.webhook.unverified']);
  });
});
