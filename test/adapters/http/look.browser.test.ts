import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HttpServer, startHttp } from '../../../src/adapters/http/server.ts';
import { noBrowser, openBrowser, openPage, overflowOf, styleOf } from '../../support/browser.ts';
import { FakeProduct, REPORTING, keptLog } from './fake-product.ts';

type Colour = readonly [number, number, number];

const PHONE = { viewport: { width: 360, height: 640 } };
const LONG_WORD = 'Thương-binh-và-Xã-hội/'.repeat(20);

describe.skipIf(noBrowser !== null)(`the look of the pages${noBrowser === null ? '' : `: ${noBrowser}`}`, () => {
  let browser: Browser;
  let server: HttpServer;

  beforeAll(async () => {
    browser = await openBrowser();
    const product = new FakeProduct();
    product.held.push({
      plan: 'dai',
      kind: 'kế hoạch',
      title: LONG_WORD,
      number: LONG_WORD,
      place: LONG_WORD,
      year: 2024,
      text: LONG_WORD,
    });
    server = await startHttp({ host: '127.0.0.1', port: 0, product, log: keptLog() });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function see(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
    const opened = await openPage(browser, options);
    await opened.page.goto(server.address);
    await look(opened.page);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }

  it('fits a phone without scrolling sideways, whatever the words are', async () => {
    await see(PHONE, async (page) => {
      expect(await overflowOf(page)).toBe(0);
      for (const question of ['Hạn báo cáo?', 'Hạn báo cáo của huyện?', LONG_WORD]) {
        await page.getByLabel('Câu hỏi của bạn').fill(question);
        await page.getByRole('button', { name: 'Gửi' }).click();
        await page.locator('#gui:not([aria-disabled])').waitFor();
        expect(await overflowOf(page)).toBe(0);
      }
      const quotation = `son-tinh-2024?trich=${encodeURIComponent(REPORTING.quote)}#trich`;
      for (const path of ['tai-lieu', 'tai-lieu/dai', `tai-lieu/${quotation}`]) {
        await page.goto(`${server.address}${path}`);
        expect(await overflowOf(page)).toBe(0);
      }
    });
  });

  it('gives fingers room: every button and field is at least 44 pixels high', async () => {
    await see(PHONE, async (page) => {
      const controls = page.locator('button:visible, select:visible, textarea:visible');
      const boxes = await Promise.all((await controls.all()).map((control) => control.boundingBox()));
      expect(boxes.length).toBeGreaterThanOrEqual(6);
      for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(44);
    });
  });

  it.each(['light', 'dark'] as const)(
    'is readable in %s: contrast 4.5 or more for every kind of text',
    async (scheme) => {
      await see({ colorScheme: scheme }, async (page) => {
        const ground = luminance(colour(await styleOf(page.locator('body'), 'background-color')));
        expect(scheme === 'dark' ? ground < 0.05 : ground > 0.9).toBe(true);
        const contrastOf = async (text: string, behind: string): Promise<number> =>
          contrast(
            colour(await styleOf(page.locator(text).first(), 'color')),
            colour(await styleOf(page.locator(behind).first(), 'background-color')),
          );
        for (const [text, behind] of [
          ['.notice', '.notice'],
          ['.bar a.name', '.bar'],
          ['.suggestion', '.suggestion'],
          ['#gui', '#gui'],
          ['.keys', 'body'],
          ['#dia-phuong', '#dia-phuong'],
        ] as const) {
          expect(await contrastOf(text, behind), text).toBeGreaterThanOrEqual(4.5);
        }
        await page.getByLabel('Câu hỏi của bạn').fill('Hạn báo cáo của huyện?');
        await page.keyboard.press('Enter');
        await page.locator('.sources').waitFor();
        for (const text of ['.reply .text', '.sources a', '.sources q', 'summary']) {
          expect(await contrastOf(text, 'body'), text).toBeGreaterThanOrEqual(4.5);
        }
        expect(await contrastOf('.asked', '.asked')).toBeGreaterThanOrEqual(4.5);
        await page.locator('.sources a').click();
        expect(await contrastOf('mark#trich', 'mark#trich')).toBeGreaterThanOrEqual(4.5);
        expect(await contrastOf('dt', 'body')).toBeGreaterThanOrEqual(4.5);
      });
    },
  );

  it('moves nothing for those who ask for calm', async () => {
    await see({ reducedMotion: 'reduce' }, async (page) => {
      await page.route('**/api/ask', () => undefined);
      await page.getByLabel('Câu hỏi của bạn').fill('gì?');
      await page.keyboard.press('Enter');
      expect(await styleOf(page.locator('.busy'), 'animation-name')).toBe('none');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });

  it('has one main heading, named landmarks and a name for every control', async () => {
    await see({}, async (page) => {
      for (const path of ['', 'tai-lieu', 'tai-lieu/son-tinh-2024']) {
        await page.goto(`${server.address}${path}`);
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        expect(await page.getByRole('main').count()).toBe(1);
        expect(await page.getByRole('navigation', { name: 'Trang chính' }).count()).toBe(1);
      }
      await page.goto(server.address);
      expect(await page.getByRole('combobox', { name: 'Địa phương' }).count()).toBe(1);
      expect(await page.getByRole('textbox', { name: 'Câu hỏi của bạn' }).count()).toBe(1);
      expect(await page.getByRole('log', { name: 'Cuộc trò chuyện' }).getAttribute('aria-live')).toBe('polite');
      expect(await page.getByRole('button', { name: /^$/u }).count()).toBe(0);
    });
  });
});

function colour(css: string): Colour {
  const [red = 0, green = 0, blue = 0] = (css.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  return [red, green, blue];
}

/** Relative luminance, 0 to 1: WCAG 2.2, definition of the same name. */
function luminance(rgb: Colour): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21: WCAG 2.2, success criterion 1.4.3. */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
