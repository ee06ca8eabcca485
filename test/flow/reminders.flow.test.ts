import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startZaloServer, type ZaloServer } from '../../packages/zalo-bot-sdk/test/server.ts';
import { runScript } from '../support/child.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { startServing, type Serving } from '../support/flow/serving.ts';
import { until, type Heard } from '../support/flow/stage.ts';
import { heardOf, telegramGroup, telegramStage } from '../support/flow/telegram-stage.ts';
import { sentTo } from '../support/flow/telegram-world.ts';
import { ZALO_NAME, zaloPerson, zaloStage, zaloTexts } from '../support/flow/zalo-stage.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/index.ts';

const ZALO_TOKEN = '1459232241454765289:rat-bi-mat-cua_bot';
const GROUP = { as: 'officer', in: 'group' } as const;
const ALONE = { as: 'officer', in: 'private' } as const;
const COLLEAGUE = { as: 'colleague', in: 'private' } as const;
const DAYS = 'trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024 (ngày làm việc cuối: thứ Sáu 22/11)';
const SENTENCE = 'báo cáo UBND huyện kết quả thực hiện trước ngày 25/11/2024';

const ROOMS = ['health', 'other', 'justice', 'colleague'] as const;
/** Messages that came into each of the rooms. */
type Counts = Readonly<Record<(typeof ROOMS)[number], number>>;

let folders: DataFolders;
let telegram: TelegramServer;
let zalo: ZaloServer;
let env: Readonly<Record<string, string>> & { readonly DATA_DIR: string };
beforeAll(async () => {
  folders = makeDataFolders();
  telegram = await startTelegramServer();
  zalo = await startZaloServer({ token: ZALO_TOKEN, account: { account_name: ZALO_NAME, can_join_groups: true } });
  env = {
    DATA_DIR: folders.copy(),
    ...{ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot },
    ...{ ZALO_BOT_TOKEN: ZALO_TOKEN, ZALO_API_ROOT: zalo.apiRoot },
  };
});
afterAll(async () => {
  await zalo.close();
  await telegram.close();
  folders.remove();
});

/** The product from an instant of November 2024 on, until `act` has ended. */
async function at(hour: string, act: (product: Serving) => Promise<void>): Promise<void> {
  const product = await startServing({ ...env, BOT_NOW: `2024-11-${hour}+07:00` });
  try {
    await until(async () => Object.values(await product.channels()).every((state) => state === 'polling'));
    await act(product);
  } finally {
    await product.close();
  }
}

async function codeFor(product: Serving, agency: string): Promise<string> {
  const made = await product.admin('code', agency, 'Sơn Tịnh');
  return /\/lienket (\S+)/u.exec(made)?.[1] ?? made;
}

/** What came into a conversation's group in Telegram since there were `before` messages. */
function heardIn(conversation: number, before: number): readonly Heard[] {
  return sentTo(telegram, telegramGroup(conversation).id).slice(before).map(heardOf);
}

describe('a deadline’s reminders', () => {
  it('reach linked chats of both platforms at eight, are answered there, and end with “Đã nộp”', async () => {
    const [health, other] = [telegramStage(telegram, 0), telegramStage(telegram, 1)];
    const justice = zaloStage(zalo, 0);
    const chat = zaloPerson(0, 'officer');
    const inZalo = (role: 'officer' | 'colleague'): number => zaloTexts(zalo, zaloPerson(0, role)).length;
    const counts = (): Counts => ({
      ...{ health: health.read().length, other: other.read().length },
      ...{ justice: inZalo('officer'), colleague: inZalo('colleague') },
    });

    await at('20T15:00:00', async (product) => {
      const link = async (agency: string): Promise<string> => `/lienket ${await codeFor(product, agency)}`;
      expect((await health.say(GROUP, await link('Phòng Y tế huyện'), 'name')).text).toContain('Phòng Y tế huyện');
      expect((await other.say(GROUP, await link('Phòng Nội vụ'), 'name')).text).toContain('Phòng Nội vụ');
      expect((await justice.say(ALONE, await link('Phòng Tư pháp'), 'nobody')).text).toContain('Phòng Tư pháp');
      expect((await justice.say(COLLEAGUE, await link('Phòng Nội vụ'), 'nobody')).text).toContain('Phòng Nội vụ');
    });
    const linked = counts();

    await at('21T07:59:59', async (product) => {
      await until(() => ROOMS.every((room) => counts()[room] > linked[room]));
      const [reminder] = heardIn(0, linked.health);
      expect(reminder?.text).toContain(DAYS);
      expect(reminder?.text).toContain(SENTENCE);
      expect(reminder?.text).toContain('còn 3 ngày');
      expect(reminder?.choices).toEqual(['Đã nhận', 'Đã nộp', 'Xin gia hạn']);

      const asked = await health.choose(GROUP, 'Đã nộp');
      expect(asked.text).toContain('Phòng Y tế huyện đã nộp');
      expect(asked.text).toContain('Số văn bản đã nộp là gì');
      const numbered = await health.say(GROUP, '45/BC-PYT', 'reply');
      expect(numbered.text).toContain('số 45/BC-PYT');

      expect(zaloTexts(zalo, chat).at(-1)).toContain(DAYS);
      expect((await justice.say(ALONE, 'đã nhận', 'nobody')).text).toContain('đã nhận');
      expect((await justice.say(ALONE, 'đã nộp', 'nobody')).text).toContain('Số văn bản đã nộp là gì');
      expect((await justice.say(ALONE, 'bỏ qua', 'nobody')).text).toContain('không ghi số văn bản');

      const calendar = runScript(
        'scripts/reminders.ts',
        ['--json', '--from', '2024-11-21', '--to', '2024-11-22', '--place', 'Sơn Tịnh', '--agency', 'Phòng Nội vụ'],
        { env },
      );
      expect(await calendar.ended).toBe(0);
      const lines = calendar
        .stdout()
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      const group = `telegram:${telegramGroup(1).id}`;
      const owed = {
        agency: 'Phòng Nội vụ huyện',
        date: '2024-11-25',
        lastDay: '2024-11-24',
        chats: [group, `zalo:${zaloPerson(0, 'colleague')}`],
      };
      expect(lines).toMatchObject([
        { ...owed, at: '2024-11-21T08:00:00+07:00', kind: 'before', milestone: 1 },
        { ...owed, at: '2024-11-22T08:00:00+07:00', kind: 'before', milestone: 0 },
      ]);
      expect(await product.admin('unknown')).toContain('Không có');
    });
    const answered = counts();

    await at('22T07:59:59', async () => {
      await until(() => counts().other > answered.other && counts().colleague > answered.colleague);
      expect(heardIn(1, answered.other)[0]?.text).toContain('còn 2 ngày');
      // What is due at once on a platform is queued at once: what did not come with the others does not come.
      expect(counts()).toEqual({ ...answered, other: answered.other + 1, colleague: answered.colleague + 1 });
    });
    expect(telegram.violations).toEqual([]);
  }, 60_000);
});
