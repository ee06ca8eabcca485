import { describe, expect, it } from 'vitest';
import { type PollOptions, type ReceivedUpdate, type ZaloBot, type ZaloError } from '../src/index.ts';
import { failure, startBot } from './bot.ts';
import type { Fault } from './server.ts';

const letter = (text: string): { chat: string; from: string; text: string } => ({ chat: 'u1', from: 'u1', text });

/** Polls until `count` updates have come; pauses take no time and are written down. */
async function collect(
  bot: ZaloBot,
  count: number,
  options: PollOptions = {},
): Promise<{ readonly texts: (string | null)[]; readonly pauses: number[]; readonly errors: ZaloError[] }> {
  const pauses: number[] = [];
  const errors: ZaloError[] = [];
  const texts: (string | null)[] = [];
  const updates = bot.updates({
    sleep: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0,
    onError: (error) => errors.push(error),
    ...options,
  });
  for await (const { update } of updates) {
    texts.push(update?.event_name === 'message.text.received' ? update.message.text : null);
    if (texts.length === count) break;
  }
  return { texts, pauses, errors };
}

describe('getUpdates', () => {
  it('asks with the seconds as a string and gives out the update as it arrived and as it reads', async () => {
    const { server, bot } = await startBot();
    const { messageId } = await server.deliverText(letter('Xin chào'));
    const received = await bot.getUpdates({ timeout: 7 });
    expect(server.calls).toMatchObject([{ method: 'getUpdates', body: { timeout: '7' } }]);
    expect(received?.raw).toMatchObject({ message: { message_id: messageId, text: 'Xin chào' } });
    expect(received?.update).toMatchObject({ event_name: 'message.text.received', message: { text: 'Xin chào' } });
  });

  it.each<[string, unknown]>([
    ['nothing in time', undefined],
    ['an empty object', {}],
  ])('is null for %s', async (_name, result) => {
    const { server, bot } = await startBot();
    if (result !== undefined) await server.deliver(result);
    expect(await bot.getUpdates({ timeout: 0 })).toBeNull();
  });

  it('gives out what it cannot read, for whoever stores it', async () => {
    const { server, bot } = await startBot();
    await server.deliver({ surprise: 1 });
    expect(await bot.getUpdates({ timeout: 0 })).toEqual({ raw: { surprise: 1 }, update: null });
  });

  it('waits longer than Zalo does', async () => {
    const { server, bot } = await startBot({}, { timeoutMs: 900 });
    // Zalo holds the call for a second, more than the 900 ms that any other call may take.
    expect(await bot.getUpdates({ timeout: 1 })).toBeNull();
    server.script({ fault: 'hang' });
    expect(await failure(bot.getUpdates({ timeout: 0 }))).toMatchObject({ reason: 'timeout' });
  });
});

describe('updates', () => {
  it('gives out what arrives, in order', async () => {
    const { server, bot } = await startBot();
    for (const text of ['một', 'hai', 'ba']) await server.deliverText(letter(text));
    expect((await collect(bot, 3)).texts).toEqual(['một', 'hai', 'ba']);
  });

  it.each<Fault>([403, 429, 'html-500', 'html-200', 'refuse', 'hang'])(
    'goes on after %s, told and after a pause, and loses nothing that was not handed out',
    async (fault) => {
      const { server, bot } = await startBot({}, fault === 'hang' ? { timeoutMs: 500 } : {});
      server.script({ fault, method: 'getUpdates', times: 2 });
      await server.deliverText(letter('một'));
      const { texts, pauses, errors } = await collect(bot, 1, { timeoutSeconds: 0 });
      expect(texts).toEqual(['một']);
      // Twice the same trouble: 1 s, then 2 s, of which the least chance leaves half.
      expect(pauses).toEqual([500, 1000]);
      expect(errors).toHaveLength(2);
    },
  );

  it('survives a time in which nobody listens, with pauses that grow to a minute', async () => {
    const { server, bot } = await startBot();
    await server.down();
    const pauses: number[] = [];
    const sleep = async (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      if (pauses.length !== 8) return;
      await server.up();
      await server.deliverText(letter('một'));
    };
    expect((await collect(bot, 1, { sleep, random: () => 1 })).texts).toEqual(['một']);
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('begins with a short pause again after a success', async () => {
    const { server, bot } = await startBot();
    server.script({ fault: 403, method: 'getUpdates', times: 2 });
    await server.deliverText(letter('một'));
    const pauses: number[] = [];
    const sleep = (milliseconds: number): Promise<void> => {
      pauses.push(milliseconds);
      return Promise.resolve();
    };
    for await (const { update } of bot.updates({ sleep, random: () => 0 })) {
      if (update?.event_name === 'message.text.received' && update.message.text === 'hai') break;
      server.script({ fault: 403, method: 'getUpdates' });
      await server.deliverText(letter('hai'));
    }
    expect(pauses).toEqual([500, 1000, 500]);
  });

  it('takes no news for no trouble, but does not ask in a rush where Zalo does not wait', async () => {
    const { server, bot } = await startBot();
    server.script({ fault: 408, method: 'getUpdates', times: 2 });
    await server.deliverText(letter('một'));
    const times = [0, 30_000, 30_000, 30_010, 30_010];
    const { pauses, errors } = await collect(bot, 1, { now: () => times.shift() ?? 0 });
    expect(errors).toEqual([]);
    expect(pauses).toEqual([500]);
  });

  it('gives up where trying again is of no use: a bad token, a webhook that is set', async () => {
    const { server, bot } = await startBot();
    server.script({ fault: 401 });
    expect(await failure(collect(bot, 1))).toMatchObject({ kind: 'unauthorised' });
    server.webhook = { url: 'https://example.com/hook', secret: 'mot-hai-ba', updatedAt: 0 };
    expect(await failure(collect(bot, 1))).toMatchObject({ kind: 'bad-request' });
  });

  it('loses an update with the answer that carried it, as Zalo does', async () => {
    const { server, bot } = await startBot();
    await server.deliverText(letter('một'));
    await server.deliverText(letter('hai'));
    server.script({ fault: 'lost', method: 'getUpdates' });
    expect((await collect(bot, 1)).texts).toEqual(['hai']);
  });

  it('ends at the signal, in the middle of a call', async () => {
    const { server, bot } = await startBot();
    const stop = new AbortController();
    const end = collect(bot, 1, { signal: stop.signal });
    await expect.poll(() => server.calls.length).toBe(1);
    stop.abort();
    expect(await end).toEqual({ texts: [], pauses: [], errors: [] });
    expect((await collect(bot, 1, { signal: AbortSignal.abort() })).texts).toEqual([]);
    expect(server.calls).toHaveLength(1);
  });

  it('ends at the signal, in the middle of a pause', async () => {
    const { server, bot } = await startBot();
    await server.down();
    const stop = new AbortController();
    const updates = bot.updates({
      signal: stop.signal,
      onError: () => {
        queueMicrotask(() => {
          stop.abort();
        });
      },
    });
    expect(await updates.next()).toEqual({ done: true, value: undefined });
  });

  it('gives out an update that has arrived even if the signal comes meanwhile', async () => {
    const { server, bot } = await startBot();
    await server.deliverText(letter('một'));
    await server.deliverText(letter('hai'));
    const stop = new AbortController();
    const got: ReceivedUpdate[] = [];
    for await (const received of bot.updates({ signal: stop.signal })) {
      got.push(received);
      stop.abort();
    }
    expect(got).toHaveLength(1);
  });
});
