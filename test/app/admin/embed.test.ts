import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { embedAll } from '../../../src/app/admin/embed.ts';
import { serve } from '../../../src/app/serve.ts';
import { loadSettings, type Settings } from '../../../src/config.ts';
import { makeDataFolders, type DataFolders } from '../../support/data-folder.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { recordingLog } from '../../support/log.ts';
import type { EmbeddingHandler } from '../../support/openai/script.ts';
import { startOpenAiServer, type OpenAiServer } from '../../support/openai/server.ts';
import { planText } from '../../support/plan-builder.ts';

const PATIENCE_MS = 10_000;

let dataFolders: DataFolders;
beforeAll(() => {
  dataFolders = makeDataFolders();
});
afterAll(() => {
  dataFolders.remove();
});

/** A corpus of one plan, a data folder and a server of models. */
async function office(
  embeddings: EmbeddingHandler = () => null,
): Promise<{ server: OpenAiServer; settings: Settings }> {
  const server = await startOpenAiServer({ dimensions: 32, embeddings });
  onTestFinished(() => server.close());
  const corpus = temporaryFolder();
  writeFileSync(join(corpus, 'a.txt'), planText({}));
  const settings = loadSettings({
    ...{ CORPUS_DIR: corpus, DATA_DIR: dataFolders.copy(), PORT: '0', LOG_LEVEL: 'silent' },
    ...{ OPENAI_API_KEY: 'key', OPENAI_BASE_URL: server.baseUrl, OPENAI_EMBEDDING_MODEL: 'model-a' },
  });
  return { server, settings };
}

/** Progress as it was shown: done and total. */
function shown() {
  const seen: (readonly [number, number])[] = [];
  return {
    seen,
    at: (done: number, total: number) => {
      seen.push([done, total]);
    },
    end: () => undefined,
  };
}

describe('admin -- embed', () => {
  it('makes the vectors of all passages and says so; the second time it only looks whether the model is the same', async () => {
    const { server, settings } = await office();
    const progress = shown();
    const said = await embedAll(settings, progress, PATIENCE_MS);
    const total = new Set(server.embeddings.flatMap(({ input }) => input)).size;
    expect(total).toBeGreaterThan(3);
    expect(said).toBe(`Đã có vectơ cho đủ ${total} đoạn theo mô hình model-a.`);
    expect(progress.seen.at(-1)).toEqual([total, total]);
    const requests = server.embeddings.length;
    expect(await embedAll(settings, shown(), PATIENCE_MS)).toBe(said);
    expect(server.embeddings.slice(requests).map(({ input }) => input.length)).toEqual([1]);
  });

  it('says why it could not, and how far it came', async () => {
    const { settings } = await office(() => ({ fail: 'status', status: 401 }));
    await expect(embedAll(settings, shown(), PATIENCE_MS)).rejects.toMatchObject({
      code: 'model-failed',
      exitCode: 1,
      message: expect.stringMatching(/^Chưa tạo xong vectơ \(0\/\d+ đoạn\): máy chủ từ chối yêu cầu/u) as string,
    });
  });

  it('watches the product that runs make them', async () => {
    const { server, settings } = await office();
    const service = await serve(settings, recordingLog());
    onTestFinished(() => service.close());
    const said = await embedAll(settings, shown(), PATIENCE_MS);
    const asked = server.embeddings.flatMap(({ input }) => input);
    expect(said).toBe(`Đã có vectơ cho đủ ${asked.length} đoạn theo mô hình model-a.`);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('needs a model', async () => {
    const { settings } = await office();
    const none = { ...settings, model: null };
    await expect(embedAll(none, shown(), PATIENCE_MS)).rejects.toMatchObject({ code: 'setting-invalid', exitCode: 2 });
  });
});
