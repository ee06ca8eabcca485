import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../support/corpus.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { play } from '../support/flow/play.ts';
import { startServing, type Serving } from '../support/flow/serving.ts';
import { webStage } from '../support/flow/web-stage.ts';
import { SCENARIO } from './scenario.ts';

let folders: DataFolders;
let product: Serving;
beforeAll(async () => {
  folders = makeDataFolders();
  product = await startServing({ DATA_DIR: folders.copy() });
});
afterAll(async () => {
  await product.close();
  folders.remove();
});

describe('the scenario in the web chat', () => {
  it.concurrent.each(SCENARIO.filter(({ notOnWeb }) => notOnWeb === undefined))('$about', async (conversation) => {
    const stage = webStage(product.address);
    await play(conversation, stage);
    for (const { duties, citations } of stage.answers) {
      for (const { plan, text } of duties) expect(folded(textOf(plan))).toContain(folded(text));
      for (const { plan, quote } of citations) expect(folded(textOf(plan))).toContain(folded(quote));
    }
  });

  it.each(['/taoma Phòng Y tế, Sơn Tịnh', '/lienket ABCD-2345', '/huylienket', '/vaitro'])(
    'manages nothing: %s',
    async (command) => {
      const { text } = await webStage(product.address).say({ as: 'officer', in: 'private' }, command, 'name');
      expect(text).toContain('chỉ dùng trong Telegram hoặc Zalo');
    },
  );

  it('answers for the place that the page has chosen', async () => {
    const response = await fetch(new URL('/api/ask', product.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'Phòng Tư pháp phải làm gì?', place: 'Sơn Hà', history: [] }),
    });
    expect(((await response.json()) as { text: string }).text).toContain('Phòng Tư pháp (Sơn Hà) được giao');
  });
});

function textOf(plan: string): string {
  return corpus.find((document) => document.plan === plan)?.text ?? '';
}

/** As the contract compares: NFC, no marks of emphasis, single spaces. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[*_]{1,3}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
