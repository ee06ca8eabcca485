import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { startServing, type Serving } from '../support/flow/serving.ts';
import { freePort } from '../support/free-port.ts';

const TOKEN = '1000:telegram-test-api';

let folders: DataFolders;
let server: TelegramServer;
let product: Serving;
beforeAll(async () => {
  folders = makeDataFolders();
  const port = await freePort();
  server = new TelegramServer({ host: '127.0.0.1', port });
  await server.start();
  const api = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` };
  product = await startServing({ DATA_DIR: folders.copy(), ...api });
});
afterAll(async () => {
  await product.close();
  await server.stop();
  folders.remove();
});

interface Shown {
  readonly text: string;
  readonly reply_markup?: unknown;
}

// A Bot API server that others wrote: what the product takes from it is not what our own idea of Telegram gives.
it('holds a conversation from /start over a button to a follow-up with a server of others', async () => {
  const client = server.getClient(TOKEN, { userId: 2001, chatId: 2001, firstName: 'Cán bộ', timeout: 20_000 });
  const shown: Shown[] = [];
  const next = async (act: () => Promise<unknown>): Promise<Shown> => {
    const before = shown.length;
    await act();
    while (shown.length === before) {
      const { result } = await client.getUpdates();
      shown.push(...result.map(({ message }) => message as Shown));
    }
    return shown[shown.length - 1] ?? { text: '' };
  };
  const say = (text: string): Promise<Shown> => next(() => client.sendMessage(client.makeMessage(text)));

  const start = await next(() => client.sendCommand(client.makeCommand('/start')));
  expect(start.text).toContain('hệ thống tự động');
  const asked = await say('Khi nào nộp báo cáo?');
  expect(asked.text).toContain('hỏi địa phương nào');
  const pressed = await next(() => client.sendCallback(client.makeCallbackQuery(dataOf(asked, 'Sơn Tịnh'))));
  expect(pressed.text).toContain('trước ngày 25/11/2024');
  const duties = await say('Phòng Y tế phải làm gì?');
  expect(duties.text).toContain('<b>Phòng Y tế huyện (Sơn Tịnh) được giao 3 nhiệm vụ:</b>');
  const followed = await say('còn Phòng Tư pháp?');
  expect(followed.text).toContain('Phòng Tư pháp huyện (Sơn Tịnh)');
  expect(shown).toHaveLength(5);
  expect(product.lines.filter((line) => line.includes(TOKEN))).toEqual([]);
});

/** What the button with a label sends. The server may hand the keyboard on as the text that came over the wire. */
function dataOf({ reply_markup: markup }: Shown, label: string): string {
  const read: unknown = typeof markup === 'string' ? JSON.parse(markup) : markup;
  const { inline_keyboard: rows } = read as { inline_keyboard: { text: string; callback_data: string }[][] };
  const data = rows.flat().find(({ text }) => text === label)?.callback_data;
  if (data === undefined) throw new Error(`no button “${label}”`);
  return data;
}
