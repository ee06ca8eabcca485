import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../support/telegram/faults.ts';
import { OFFICER, openChannel, openServer, PRIVATE, until } from './open-channel.ts';

/** Of a form that no pattern of ours or of telegraf's knows for a token. */
const TOKEN = 'khong.giong:mot~token-nao';
const SECRET = 'bi-mat_chung';
const TEXT = 'nội dung riêng của cơ quan';
const FAULTS: readonly Fault[] = [
  { code: 400, description: `Bad Request: can't parse entities: "${TEXT}"` },
  { code: 401, description: 'Unauthorized' },
  { code: 403, description: 'Forbidden: bot was blocked by the user' },
  { code: 404, description: 'Not Found' },
  { code: 409, description: 'Conflict' },
  { code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } },
  { code: 500, description: 'Internal Server Error' },
  { code: 504, description: 'Gateway Timeout' },
  'hang',
  'lost-response',
  'reset-before',
  'html-200',
  'html-502',
  'truncated-json',
];
const METHODS = ['getMe', 'setMyCommands', 'getWebhookInfo', 'deleteWebhook', 'getUpdates', 'setWebhook'];

describe('the token, the secret and what people write', () => {
  it.each([null, { url: 'https://bot.example.vn/telegram', secret: SECRET }])(
    'are in no line, no state and no result, whatever fails (webhook: %o)',
    async (webhook) => {
      const server = await openServer({ token: TOKEN });
      server.text({ chat: PRIVATE, from: OFFICER, text: TEXT });
      const seen: unknown[] = [];
      for (const fault of FAULTS) {
        const { channel, log, start } = openChannel(server, { webhook }, { grace: 40, pollSeconds: 0.02 });
        for (const method of METHODS) server.script({ method, fault });
        start(() => Promise.reject(new Error(`${TOKEN} ${TEXT}`)));
        for (const method of ['sendMessage', 'sendChatAction', 'answerCallbackQuery']) server.script({ method, fault });
        const part = { text: TEXT, html: `<b>${TEXT}</b>`, buttons: [] };
        const sent = await channel.send('2001', part, new AbortController().signal);
        await channel.typing('2001');
        await channel.acknowledge('44', TEXT);
        await until(() => log.lines.length > 3);
        seen.push(log.lines, channel.state(), channel, sent.of === 'refused' ? sent.of : sent);
        await channel.stop();
      }
      const shown = inspect(seen, { depth: 20, maxStringLength: null, maxArrayLength: null });
      for (const hidden of [TOKEN, SECRET, TEXT, '2001']) expect(shown).not.toContain(hidden);
      expect(shown).toContain('sendMessage');
    },
  );

  it('are in no line where there is nobody to talk to', async () => {
    const server = await openServer({ token: TOKEN });
    await server.close();
    const { channel, log, start } = openChannel(server);
    start();
    await channel.send('2001', { text: TEXT, html: null, buttons: [] }, new AbortController().signal);
    await until(() => channel.state().of === 'failed');
    const shown = inspect([log.lines, channel.state()], { depth: 20 });
    for (const hidden of [TOKEN, TEXT, '2001']) expect(shown).not.toContain(hidden);
  });
});
