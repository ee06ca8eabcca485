import { createServer, type AddressInfo } from 'node:net';
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { expect, it } from 'vitest';
import { afterwards, openChannel, until } from './open-channel.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// A Bot API server that others wrote: it knows no getWebhookInfo and no setMyCommands, and holds no poll open.
it('talks with a Bot API server that knows less than it asks for', async () => {
  const token = '1000:x';
  const port = await freePort();
  const server = new TelegramServer({ host: '127.0.0.1', port });
  await server.start();
  afterwards(async () => {
    await server.stop();
  });
  const { channel, inbox, pauses, start } = openChannel({ token, apiRoot: `http://127.0.0.1:${port}` });
  start();
  const client = server.getClient(token, { userId: 2001, chatId: 2001 });
  await client.sendMessage(client.makeMessage('Hạn nộp báo cáo?'));
  await until(() => inbox.length === 1);
  expect(inbox.map((update) => channel.read(update))).toMatchObject([
    { chat: '2001', kind: 'private', content: { of: 'text', text: 'Hạn nộp báo cáo?', addressed: true } },
  ]);
  const part = { text: 'Trước ngày 25/11', html: null, buttons: [] };
  expect(await channel.send('2001', part, new AbortController().signal)).toMatchObject({ of: 'sent' });
  expect((await client.getUpdates()).result).toMatchObject([{ message: { text: 'Trước ngày 25/11' } }]);
  await until(() => pauses.includes(1000));
});
