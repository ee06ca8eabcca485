import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../packages/zalo-bot-sdk/test/server.ts';
import { createZaloChannel } from '../../../src/adapters/zalo/channel.ts';
import { part, type Rig, SECRET, startRig, TOKEN, until } from './rig.ts';

const WORDS = 'Cán bộ A chưa nộp báo cáo';
const CHAT = '6ede9afa66b88fe6d6a9';
const FAULTS = [400, 401, 403, 404, 408, 429, 'html-500', 'html-200', 'refuse', 'truncated', 'lost', 'hang'] as const;

/** What must stand in no log: the token, also its secret half alone, the webhook's secret, who it was and what. */
const KEPT_BACK = [TOKEN, TOKEN.split(':')[1] ?? '', SECRET, CHAT, WORDS];

function expectNothingOf(text: string): void {
  for (const secret of KEPT_BACK) expect(text).not.toContain(secret);
}

const all = ({ logged, channel }: Rig): string => JSON.stringify([logged, channel.state()]);

describe('nothing tells the token, the secret, a chat or a message', () => {
  it.each(FAULTS satisfies readonly Fault[])('not where a send ends with %s', async (fault) => {
    const rig = await startRig({ grace: 200 });
    rig.server.script({ fault, times: 2 });
    const result = await rig.channel.send(CHAT, part(WORDS), new AbortController().signal);
    await rig.channel.typing(CHAT);
    expectNothingOf(JSON.stringify(result));
    expectNothingOf(all(rig));
    const failed = rig.logged.filter(({ event }) => event === 'zalo.call.failed');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed[0]?.facts).toMatch(/method: 'sendMessage'.*chat: '[0-9a-f]{8}'/su);
  });

  it('not where nobody listens', async () => {
    const rig = await startRig();
    await rig.server.down();
    rig.start();
    await rig.channel.send(CHAT, part(WORDS), new AbortController().signal);
    await rig.reached('failed');
    expectNothingOf(all(rig));
  });

  it('not on the way in', async () => {
    const polling = await startRig({ server: { maxPollMs: 20 } });
    for (const fault of FAULTS) if (fault !== 401 && fault !== 'hang') polling.server.script({ fault });
    polling.start();
    await polling.server.deliverText({ chat: CHAT, from: CHAT, text: WORDS });
    await until(() => polling.kept.length === 1);
    const posting = await startRig({ byWebhook: true });
    for (const fault of [400, 403, 'html-500', 'truncated'] as const) {
      posting.server.script({ fault, method: 'setWebhook' });
    }
    posting.start();
    await posting.reached('webhook');
    await posting.server.deliverText({ chat: CHAT, from: CHAT, text: WORDS });
    for (const rig of [polling, posting]) expectNothingOf(all(rig));
  });

  it('not where somebody looks at the channel itself', () => {
    const quiet = (): void => undefined;
    const channel = createZaloChannel(
      { token: TOKEN, apiRoot: null, webhook: { url: 'https://example.com/zalo', secret: SECRET }, botName: null },
      { log: { debug: quiet, info: quiet, warn: quiet, error: quiet }, random: () => 0, takeOver: false },
    );
    expectNothingOf(inspect(channel, { depth: Infinity, showHidden: true }));
    expectNothingOf(JSON.stringify(channel));
  });
});
