import { describe, expect, it } from 'vitest';
import { ZaloApiError, ZaloResponseError } from 'zalo-bot-sdk';
import type { Fault } from '../../../packages/zalo-bot-sdk/test/server.ts';
import { outcomeOf } from '../../../src/adapters/zalo/outcome.ts';
import type { SendResult } from '../../../src/ports/channel.ts';
import { part, type Rig, startRig } from './rig.ts';

const AGAIN: SendResult = { of: 'again', afterMs: null, reason: 'trouble' };
const AWAY: SendResult = { of: 'again', afterMs: null, reason: 'away' };
const never = new AbortController().signal;
const send = (rig: Rig, text = 'Đến hạn báo cáo'): Promise<SendResult> => rig.channel.send('u1', part(text), never);

async function sendWith(fault: Fault, refusalStatus: 'always-200' | 'the-code' = 'always-200'): Promise<SendResult> {
  const rig = await startRig({ server: { refusalStatus }, grace: 300 });
  rig.server.script({ fault, method: 'sendMessage' });
  return send(rig);
}

describe('sending', () => {
  it('a message arrives as plain text under the number that Zalo gave it', async () => {
    const rig = await startRig();
    const text = '<b>*Kế hoạch* số 88/KH-UBND_v2</b>';
    const result = await send(rig, text);
    const [sent] = rig.server.sent;
    expect(sent?.body).toEqual({ chat_id: 'u1', text });
    expect(result).toEqual({ of: 'sent', messageId: sent?.messageId });
  });

  it('a message of the longest length arrives, and one that is longer is refused before it is sent', async () => {
    const rig = await startRig();
    const { maxUnits } = rig.channel.traits;
    expect(await send(rig, 'ế'.repeat(maxUnits))).toMatchObject({ of: 'sent' });
    expect(await send(rig, 'ế'.repeat(maxUnits + 1))).toEqual({ of: 'refused', reason: 'argument text' });
    expect(await send(rig, '')).toEqual({ of: 'refused', reason: 'argument text' });
    expect(rig.server.sent).toHaveLength(1);
  });

  it.each([
    [429, { of: 'again', afterMs: null, reason: 'limited' }],
    [403, AGAIN],
    [408, AGAIN],
    [401, { of: 'unauthorised' }],
    [400, { of: 'refused', reason: '400' }],
    [404, { of: 'refused', reason: '404' }],
  ] satisfies [Fault, SendResult][])(
    'a %i of Zalo is understood, with HTTP 200 as with its own',
    async (code, result) => {
      expect(await sendWith(code)).toEqual(result);
      expect(await sendWith(code, 'the-code')).toEqual(result);
    },
  );

  it.each(['html-500', 'html-200'] as const)('a page in the place of Zalo (%s) is tried again', async (fault) => {
    expect(await sendWith(fault)).toEqual(AWAY);
  });

  it('a server error is tried again, but not where a gateway waited in vain', () => {
    expect(outcomeOf(new ZaloApiError('sendMessage', 500, ''))).toEqual(AGAIN);
    expect(outcomeOf(new ZaloResponseError('sendMessage', 502, 'a page'))).toEqual(AWAY);
    expect(outcomeOf(new ZaloResponseError('sendMessage', 504, 'a page'))).toMatchObject({ of: 'unknown' });
    expect(outcomeOf(new ZaloApiError('sendMessage', 504, ''))).toMatchObject({ of: 'unknown' });
  });

  it('a yes without a number of the message is not asked for twice', () => {
    expect(outcomeOf(new ZaloResponseError('sendMessage', 200, 'a shape', true))).toMatchObject({ of: 'unknown' });
  });

  it.each([
    ['hang', 'timeout'],
    ['stall', 'timeout'],
    ['lost', 'broken'],
    ['refuse', 'broken'],
    ['truncated', 'broken'],
  ] as const)('where the answer does not come (%s), nobody knows', async (fault, reason) => {
    expect(await sendWith(fault)).toEqual({ of: 'unknown', reason });
  });

  it('where nobody listens, nothing was sent', async () => {
    const rig = await startRig();
    await rig.server.down();
    expect(await send(rig)).toEqual(AWAY);
  });

  it('whoever gives up before it began may send again, and in the middle does not know', async () => {
    const rig = await startRig();
    expect(await rig.channel.send('u1', part('a'), AbortSignal.abort())).toEqual(AWAY);
    rig.server.script({ fault: 'hang' });
    const giveUp = new AbortController();
    const sending = rig.channel.send('u1', part('a'), giveUp.signal);
    await expect.poll(() => rig.server.calls.length).toBe(1);
    giveUp.abort();
    expect(await sending).toEqual({ of: 'unknown', reason: 'aborted' });
    expect(rig.server.sent).toHaveLength(0);
  });
});

describe('beside sending', () => {
  it('shows that it is typing, and never fails at it', async () => {
    const rig = await startRig();
    await rig.channel.typing('u1');
    expect(rig.server.calls.at(-1)).toMatchObject({ body: { chat_id: 'u1', action: 'typing' } });
    await rig.server.down();
    await rig.channel.typing('u1');
    await rig.channel.typing('');
  });

  it('has no button whose press could be answered', async () => {
    const rig = await startRig();
    await rig.channel.acknowledge('p', 'Đã nhận');
    expect(rig.server.calls).toEqual([]);
  });
});
