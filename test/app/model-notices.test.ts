import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../support/child.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { temporaryFolder } from '../support/folder.ts';

let folders: DataFolders;
beforeAll(() => {
  folders = makeDataFolders();
});
afterAll(() => {
  folders.remove();
});

/** What the product writes on standard error while it starts: its log, and sentences for a person. */
async function start(model: Record<string, string>) {
  const corpus = temporaryFolder();
  writeFileSync(join(corpus, 'a.txt'), 'KẾ HOẠCH\nTriển khai công tác năm 2024\n');
  const env = { CORPUS_DIR: corpus, DATA_DIR: folders.copy(), PORT: '0', ...model };
  const child = runScript('src/main.ts', [], { env });
  await child.prints('đã sẵn sàng');
  const lines = child.stderr().split('\n');
  const log = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    stderr: child.stderr(),
    events: log.filter(({ event }) => String(event).startsWith('model.')),
    sentences: lines.filter((line) => /mô hình/u.test(line)),
  };
}

describe('the start of the product', { timeout: 60_000 }, () => {
  it('says which models are set and where, without path and key', async () => {
    const { stderr, events, sentences } = await start({
      ...{ OPENAI_API_KEY: 'sk-canary-1', OPENAI_CHAT_MODEL: 'qwen3', OPENAI_BASE_URL: 'http://127.0.0.1:1/duong/v1' },
    });
    expect(events).toEqual([
      expect.objectContaining({
        level: 'info',
        event: 'model.set',
        chat: 'qwen3',
        embedding: null,
        server: '127.0.0.1:1',
      }),
    ]);
    expect(sentences).toEqual(['Đã bật mô hình: soạn câu trả lời bằng mô hình qwen3, qua máy chủ 127.0.0.1:1.']);
    expect(stderr).not.toMatch(/duong|sk-canary/u);
  });

  it('warns of a model that no key lets it use', async () => {
    const { events, sentences } = await start({ OPENAI_CHAT_MODEL: 'qwen3', OPENAI_API_KEY: '' });
    expect(events).toEqual([
      expect.objectContaining({ level: 'warn', event: 'model.without-key', settings: ['OPENAI_CHAT_MODEL'] }),
    ]);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/OPENAI_CHAT_MODEL.*OPENAI_API_KEY để trống/u);
  });

  it('says nothing of models where none is set', async () => {
    const { events, sentences } = await start({ OPENAI_API_KEY: 'sk-canary-1' });
    expect([...events, ...sentences]).toEqual([]);
  });
});
