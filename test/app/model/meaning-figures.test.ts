import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../../src/app/serve.ts';
import { loadSettings } from '../../../src/config.ts';
import { makeDataFolders, type DataFolders } from '../../support/data-folder.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { recordingLog } from '../../support/log.ts';
import { planText } from '../../support/plan-builder.ts';
import { startOpenAiServer } from '../../support/openai/server.ts';

let folders: DataFolders;
beforeAll(() => {
  folders = makeDataFolders();
});
afterAll(() => {
  folders.remove();
});

it('tells of search by meaning whether it serves, what it lacks and why it fails', async () => {
  const server = await startOpenAiServer({ dimensions: 32, embeddings: () => ({ fail: 'status', status: 401 }) });
  onTestFinished(() => server.close());
  const corpus = temporaryFolder();
  writeFileSync(join(corpus, 'a.txt'), planText({}));
  const settings = loadSettings({
    ...{ CORPUS_DIR: corpus, DATA_DIR: folders.copy(), PORT: '0', LOG_LEVEL: 'silent' },
    ...{ OPENAI_API_KEY: 'key', OPENAI_BASE_URL: server.baseUrl, OPENAI_EMBEDDING_MODEL: 'model-a' },
  });
  const service = await serve(settings, recordingLog());
  onTestFinished(() => service.close());
  const figure = async (name: string): Promise<number | null> => {
    const text = await (await fetch(new URL('/metrics', service.address))).text();
    const line = text.split('\n').find((one) => one.startsWith(`nhac_viec_${name} `));
    return line === undefined ? null : Number(line.split(' ').at(-1));
  };
  const patient = { timeout: 20_000 };
  await expect.poll(() => figure('embedding_failures_total{reason="refused"}'), patient).toBeGreaterThan(0);
  const all = await figure('passages');
  expect(all).toBeGreaterThan(3);
  expect([await figure('passages_with_vector'), await figure('meaning_serves')]).toEqual([0, 0]);

  server.failEmbeddingsWith(() => null);
  await expect.poll(() => figure('meaning_serves'), patient).toBe(1);
  await expect.poll(() => figure('passages_with_vector'), patient).toBe(all);
  const ask = JSON.stringify({ question: 'Giá vàng bao nhiêu một lượng?' });
  const headers = { 'content-type': 'application/json' };
  await fetch(new URL('/api/ask', service.address), { method: 'POST', headers, body: ask });
  expect(await figure('question_vectors_total{outcome="given"}')).toBe(1);
});
