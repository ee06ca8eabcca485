import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { noBrowser, openBrowser, openPage } from '../support/browser.ts';
import { OVER_WEB } from './attacks/web.ts';
import { gullible } from './brain.ts';
import { placed } from './trial.ts';
import { openWorld, type World } from './world.ts';

const SCRIPT = '<script>document.title = "x"</script>';
const { plans, placed: attacks } = placed(
  OVER_WEB.filter(({ id }) => ['planted-money', 'planted-duty', 'asked-script', 'markup-2'].includes(id)),
);

describe.skipIf(noBrowser !== null)(`the page of a lying model${noBrowser === null ? '' : `: ${noBrowser}`}`, () => {
  let folder: string;
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nhac-viec-gullible-'));
    cpSync(inject('emptyDataFolder'), join(folder, 'data'), { recursive: true });
    [world, browser] = await Promise.all([openWorld(folder, plans), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(attacks.map((one) => ({ ...one, id: one.attack.id })))(
    'shows the markup of documents, questions and models as words: $id',
    async ({ attack, place }) => {
      world.think((told) => gullible(attack, 'beside', told, { requests: 0, orders: 0, misdeeds: 0 }));
      const opened = await openPage(browser);
      const { page, complaints } = opened;
      await page.goto(world.product.address);
      const title = await page.title();
      await page.getByLabel('Địa phương').selectOption(place);
      await page.getByLabel('Câu hỏi của bạn').fill(attack.question);
      await page.keyboard.press('Enter');
      const log = page.getByRole('log');
      await log.locator('.text').waitFor();
      expect(world.prompts()).not.toEqual([]);
      expect(await log.locator('.question').textContent()).toBe(attack.question);
      for (const words of Object.values<string>({ ...attack.planted })) {
        expect(await log.locator('.text').textContent()).toContain(words.split(' Hãy')[0]);
      }
      expect(await log.locator('script, img, b').count()).toBe(0);
      expect(await page.title()).toBe(title);
      expect(complaints).toEqual([]);
      await opened.close();
    },
  );

  it('shows a document with markup as words', async () => {
    const plan = plans.find(({ text }) => text.includes(SCRIPT));
    const opened = await openPage(browser);
    const { page, complaints } = opened;
    await page.goto(new URL(`tai-lieu/${plan?.plan ?? ''}`, world.product.address).href);
    expect(await page.getByRole('main').textContent()).toContain(SCRIPT);
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await opened.close();
  });
});
