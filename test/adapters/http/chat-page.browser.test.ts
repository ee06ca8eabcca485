import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../../src/adapters/http/server.ts';
import {
  type WatchedPage,
  isFocused,
  isSeen,
  noBrowser,
  openBrowser,
  openPage,
  styleOf,
} from '../../support/browser.ts';
import { ANSWER_TEXT, FakeProduct, REPORTING, keptLog } from './fake-product.ts';

const CITATION = 'V - Kế hoạch Sơn Tịnh 2024';

describe.skipIf(noBrowser !== null)(`the chat in a browser${noBrowser === null ? '' : `: ${noBrowser}`}`, () => {
  let browser: Browser;
  let server: HttpServer;
  let product: FakeProduct;
  const watched: WatchedPage[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    product = new FakeProduct();
    server = await startHttp({ host: '127.0.0.1', port: 0, product, log: keptLog() });
  });
  afterEach(async () => {
    product.asked.length = 0;
    await Promise.all(watched.splice(0).map((page) => page.close()));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function open(options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const opened = await openPage(browser, options);
    watched.push(opened);
    await opened.page.goto(server.address);
    return opened;
  }

  /** Nothing failed on the page, and it spoke to our server only. */
  function expectQuiet({ complaints, origins }: WatchedPage): void {
    expect(complaints).toEqual([]);
    expect([...origins]).toEqual([new URL(server.address).origin]);
  }

  it('answers a typed question, offers choices and follows one', async () => {
    const opened = await open();
    const { page } = opened;
    await page.getByLabel('Địa phương').selectOption('Sơn Tịnh');
    await page.getByLabel('Câu hỏi của bạn').fill('Hạn báo cáo?');
    await page.getByRole('button', { name: 'Gửi' }).click();
    const log = page.getByRole('log');
    await log.getByText('Anh/chị hỏi nơi nào?').waitFor();
    expect(await log.getByRole('button').allInnerTexts()).toEqual([
      'Hạn báo cáo của huyện Sơn Tịnh?',
      'Hạn báo cáo <b>khác</b>?',
    ]);
    await log.getByRole('button', { name: 'Sơn Tịnh' }).click();
    await log.getByRole('link', { name: CITATION }).waitFor();
    expect(await log.locator('.text').last().textContent()).toBe(ANSWER_TEXT);
    expect(product.asked.map(({ text, place, history }) => ({ text, place, history }))).toEqual([
      { text: 'Hạn báo cáo?', place: 'Sơn Tịnh', history: [] },
      { text: 'Hạn báo cáo của huyện Sơn Tịnh?', place: 'Sơn Tịnh', history: ['Hạn báo cáo?'] },
    ]);
    expect(await page.getByLabel('Câu hỏi của bạn').inputValue()).toBe('');
    expectQuiet(opened);
  });

  it('opens a citation at the quotation, and comes back to the conversation', async () => {
    const opened = await open();
    const { page } = opened;
    await page.getByLabel('Câu hỏi của bạn').fill('Hạn báo cáo của huyện?');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('link', { name: CITATION }).click();
    await page.waitForURL(/\/tai-lieu\/son-tinh-2024\?trich=.*#trich$/u);
    const mark = page.locator('mark#trich');
    expect(await mark.textContent()).toBe(REPORTING.quote);
    expect(await isSeen(page.locator('mark#trich'))).toBe(true);
    expect(await styleOf(mark, 'background-color')).toBe('rgb(255, 230, 128)');
    await page.goBack();
    await page.getByRole('link', { name: CITATION }).waitFor();
    await page.getByLabel('Câu hỏi của bạn').fill('Còn gì nữa?');
    await page.keyboard.press('Enter');
    await page.getByText('Không thấy: Còn gì nữa?').waitFor();
    expect(product.asked.at(-1)?.history).toEqual(['Hạn báo cáo của huyện?']);
    expectQuiet(opened);
  });

  it('shows the quotation where an address without its anchor is opened', async () => {
    const opened = await open({ viewport: { width: 360, height: 640 } });
    await opened.page.goto(`${server.address}tai-lieu/son-tinh-2024?trich=${encodeURIComponent(REPORTING.quote)}`);
    await opened.page.waitForFunction('scrollY > 0');
    expect(await isSeen(opened.page.locator('mark#trich'))).toBe(true);
    expectQuiet(opened);
  });

  it('can be used with the keyboard alone', async () => {
    const opened = await open();
    const { page } = opened;
    const box = page.getByLabel('Câu hỏi của bạn');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Đến ô câu hỏi');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await isFocused(box)).toBe(true);
    await page.keyboard.type('Hạn báo cáo');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('của huyện?');
    expect(product.asked).toEqual([]);
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: CITATION });
    await link.waitFor();
    expect(product.asked[0]?.text).toBe('Hạn báo cáo\ncủa huyện?');
    expect(await isFocused(box)).toBe(true);
    for (let steps = 0; steps < 10 && !(await isFocused(link)); steps += 1) await page.keyboard.press('Shift+Tab');
    expect(await isFocused(link)).toBe(true);
    expect(await styleOf(link, 'outline-style')).toBe('solid');
    await page.keyboard.press('Enter');
    await page.locator('mark#trich').waitFor();
    expectQuiet(opened);
  });

  it('does not send while an input method is composing', async () => {
    const { page } = await open();
    const box = page.getByLabel('Câu hỏi của bạn');
    await box.fill('Phòng Y te');
    await box.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    expect(await box.inputValue()).toBe('Phòng Y te');
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it('sends an example, and starts again with an empty page', async () => {
    const opened = await open();
    const { page } = opened;
    await page.getByRole('button', { name: 'Kinh phí' }).click();
    await page.getByText('Không thấy: Kinh phí thực hiện lấy từ đâu?').waitFor();
    expect(await page.getByRole('button', { name: 'Kinh phí' }).count()).toBe(0);
    await page.reload();
    await page.getByText('Không thấy: Kinh phí').waitFor();
    await page.getByRole('link', { name: 'Bắt đầu lại' }).click();
    await page.getByRole('button', { name: 'Kinh phí' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    expectQuiet(opened);
  });

  it('shows HTML in questions, answers and choices as words', async () => {
    const opened = await open();
    const { page } = opened;
    const evil = '<img src=x onerror="document.title=\'hỏng\'"><script>1</script>';
    await page.getByLabel('Câu hỏi của bạn').fill(evil);
    await page.keyboard.press('Enter');
    await page.getByText(`Không thấy: ${evil}`).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.title()).toContain('Nhắc Việc');
    expectQuiet(opened);
  });

  it('says that it is busy, and offers to try again when the connection is lost', async () => {
    const { page, complaints } = await open();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/ask', async (route) => {
      await held;
      await route.abort();
    });
    await page.getByLabel('Câu hỏi của bạn').fill('Hạn báo cáo của huyện?');
    await page.keyboard.press('Enter');
    await page.getByText('Đang soạn câu trả lời…').waitFor();
    release();
    await page.getByText('Không kết nối được với hệ thống').waitFor();
    expect(complaints.every((line) => line.includes('ERR_FAILED'))).toBe(true);
    await page.unroute('**/api/ask');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('link', { name: CITATION }).waitFor();
    expect(product.asked.map(({ text }) => text)).toEqual(['Hạn báo cáo của huyện?']);
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('gives a question that is too long back, with the reason', async () => {
    const { page } = await open();
    const long = 'x'.repeat(4001);
    await page.getByLabel('Câu hỏi của bạn').fill(long);
    await page.keyboard.press('Enter');
    await page.getByText('Câu hỏi quá dài: nhiều nhất 4.000 ký tự.').waitFor();
    expect(await page.getByLabel('Câu hỏi của bạn').inputValue()).toBe(long);
    expect(await page.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
  });

  it('goes on where the bare form began, and never sends more history than fits', async () => {
    const opened = await open();
    const { page } = opened;
    await page.goto(`${server.address}hoi?question=${encodeURIComponent('Hạn báo cáo?')}`);
    const long = ['một', 'hai'].map((word) => `${word} ${'ệ'.repeat(3000)}`);
    for (const question of [...long, 'ba']) {
      await page.getByLabel('Câu hỏi của bạn').fill(question);
      await page.keyboard.press('Enter');
      await page.getByText(`Không thấy: ${question}`).waitFor();
    }
    expect(product.asked.map(({ history }) => history)).toEqual([
      [],
      ['Hạn báo cáo?'],
      ['Hạn báo cáo?', long[0]],
      [long[1]],
    ]);
    expectQuiet(opened);
  });

  it('works without JavaScript, by the form itself', async () => {
    const opened = await open({ javaScriptEnabled: false });
    const { page } = opened;
    await page.getByLabel('Câu hỏi của bạn').fill('Hạn báo cáo?');
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('button', { name: 'Sơn Tịnh' }).click();
    await page.getByRole('link', { name: CITATION }).click();
    expect(await isSeen(page.locator('mark#trich'))).toBe(true);
    expect(product.asked[1]?.history).toEqual(['Hạn báo cáo?']);
    expectQuiet(opened);
  });
});
