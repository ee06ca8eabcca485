import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../../src/adapters/http/server.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Question } from '../../../src/domain/question.ts';
import { type WatchedPage, isFocused, noBrowser, openBrowser, openPage, overflowOf } from '../../support/browser.ts';
import { FakeProduct, keptLog } from './fake-product.ts';

const WINDOWS = [
  { of: 'a desk', options: {} },
  { of: 'a phone', options: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true } },
] as const;
const WAITS = 'khi có câu trả lời mới gửi được câu tiếp theo';
const GIVEN_BACK = 'Câu hỏi này chưa nhận được câu trả lời.';

/** Answers when it is told to. */
class SlowProduct extends FakeProduct {
  #held: (() => void)[] | null = null;

  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held) go();
  }

  override async ask(question: Question): Promise<Answer> {
    const answer = super.ask(question);
    const held = this.#held;
    if (held !== null) await new Promise<void>((go) => held.push(go));
    return answer;
  }
}

describe.skipIf(noBrowser !== null)(`waiting for an answer${noBrowser === null ? '' : `: ${noBrowser}`}`, () => {
  let browser: Browser;
  let server: HttpServer;
  let product: SlowProduct;
  const watched: WatchedPage[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    product = new SlowProduct();
    server = await startHttp({ host: '127.0.0.1', port: 0, product, log: keptLog() });
  });
  afterEach(async () => {
    product.release();
    await Promise.all(watched.splice(0).map((page) => page.close()));
    await server.close();
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(options: Parameters<typeof openPage>[1]) {
    const opened = await openPage(browser, options);
    watched.push(opened);
    const { page } = opened;
    await page.goto(server.address);
    const [box, send] = [page.getByLabel('Câu hỏi của bạn'), page.getByRole('button', { name: 'Gửi' })];
    const ask = async (question: string): Promise<void> => {
      await box.fill(question);
      await box.press('Enter');
    };
    const busy = () => page.getByText('Đang soạn câu trả lời…').waitFor();
    return { ...opened, box, send, status: page.getByRole('status'), ask, busy };
  }

  it.each(WINDOWS)('gives the question back on $of whose page is loaded again', async ({ options }) => {
    const { page, box, send, status, ask, busy } = await open(options);
    await page.getByLabel('Địa phương').selectOption('Sơn Tịnh');
    await ask('Câu đầu');
    await page.getByText('Không thấy: Câu đầu').waitFor();
    product.hold();
    await ask('Câu đang chờ');
    await busy();
    await page.reload();
    await page.getByText('Không thấy: Câu đầu').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await box.inputValue()).toBe('Câu đang chờ');
    expect(await page.getByLabel('Địa phương').inputValue()).toBe('Sơn Tịnh');
    expect(await status.innerText()).toContain(GIVEN_BACK);
    expect(await overflowOf(page)).toBe(0);
    // Once more: it is still there, once, and nobody asked it.
    await page.reload();
    expect(await box.inputValue()).toBe('Câu đang chờ');
    expect(product.asked.map(({ text }) => text)).toEqual(['Câu đầu', 'Câu đang chờ']);
    product.release();
    await send.click();
    await page.getByText('Không thấy: Câu đang chờ').waitFor();
    expect(product.asked.at(-1)).toMatchObject({ place: 'Sơn Tịnh', history: ['Câu đầu'] });
    await page.reload();
    await page.getByText('Không thấy: Câu đang chờ').waitFor();
    expect(await box.inputValue()).toBe('');
    expect(await status.innerText()).toBe('');
  });

  it('gives the very first question back, and not once somebody wrote another', async () => {
    const { page, box, status, ask, busy } = await open({});
    product.hold();
    await ask('Câu đầu');
    await busy();
    await box.fill('nháp');
    await page.reload();
    expect((await box.inputValue()).split('\n')[0]).toBe('Câu đầu');
    await box.fill('Câu khác');
    expect(await status.innerText()).toBe('');
    await page.goto(server.address);
    expect(await box.inputValue()).not.toContain('Câu đầu');
  });

  it('gives a question back that found no connection', async () => {
    const { page, box, ask } = await open({});
    await page.route('**/api/ask', (route) => route.abort());
    await ask('Câu đầu');
    await page.getByText('Không kết nối được với hệ thống').waitFor();
    await page.reload();
    expect(await box.inputValue()).toBe('Câu đầu');
    await page.goto(server.address);
    expect(await box.inputValue()).toBe('Câu đầu');
  });

  it.each(WINDOWS)('says on $of why nothing else goes out, and lets it out afterwards', async ({ options }) => {
    const { page, box, send, status, ask, busy, complaints } = await open(options);
    product.hold();
    await ask('Câu đầu');
    await busy();
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    expect(await status.innerText()).toBe('');
    await ask('Câu sau');
    expect(await status.innerText()).toContain(WAITS);
    expect(await isFocused(box)).toBe(true);
    await send.focus();
    await send.press('Enter');
    expect(await isFocused(send)).toBe(true);
    expect(await send.getAttribute('aria-describedby')).toBe(await status.getAttribute('id'));
    expect(await box.inputValue()).toBe('Câu sau');
    expect(await overflowOf(page)).toBe(0);
    expect(product.asked).toHaveLength(1);

    product.release();
    await page.getByText('Không thấy: Câu đầu').waitFor();
    expect(await send.getAttribute('aria-disabled')).toBeNull();
    expect(await status.innerText()).toBe('');
    expect(await isFocused(send)).toBe(true);
    await send.press('Enter');
    await page.getByText('Không thấy: Câu sau').waitFor();
    expect(product.asked.map(({ text }) => text)).toEqual(['Câu đầu', 'Câu sau']);
    expect(complaints).toEqual([]);
  });
});
