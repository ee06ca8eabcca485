import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../../support/child.ts';
import { makeDataFolders, type DataFolders } from '../../support/data-folder.ts';
import { startOpenAiServer, type OpenAiServer } from '../../support/openai/server.ts';

const KEY = 'sk-canary-0123456789abcdef';
const QUESTION = 'Phòng Y tế huyện Sơn Tịnh phải làm gì?';

let server: OpenAiServer;
let folders: DataFolders;
beforeAll(async () => {
  folders = makeDataFolders();
  server = await startOpenAiServer({ apiKey: KEY });
});
afterAll(async () => {
  await server.close();
  folders.remove();
});

async function run(args: readonly string[], env: Record<string, string>) {
  const child = runScript('scripts/ask.ts', [...args, QUESTION], {
    env: { CORPUS_DIR: join(import.meta.dirname, '../../../corpus'), DATA_DIR: folders.copy(), ...env },
  });
  const code = await child.ended;
  const lines = child
    .stderr()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, stdout: child.stdout(), stderr: child.stderr(), lines };
}

describe('the command ask with a model that fails', { timeout: 60_000 }, () => {
  const model = (baseUrl: string, key = KEY) => ({
    ...{ OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl, OPENAI_CHAT_MODEL: 'test-model' },
  });

  it.each([
    { of: 'a wrong key', env: () => model(server.baseUrl, 'sk-wrong-0123456789'), reason: 'refused' },
    { of: 'a model that is not there', env: () => model(server.baseUrl), reason: 'refused' },
    { of: 'a wrong address', env: () => model('http://127.0.0.1:1/v1'), reason: 'network' },
  ])('says on standard error why: $of', async ({ env, reason }) => {
    const plain = await run([], {});
    const told = await run([], env());
    expect(told.code).toBe(0);
    expect(told.stdout).toBe(plain.stdout);
    expect(told.lines.map(({ level, event, reason }) => ({ level, event, reason }))).toEqual([
      { level: 'warn', event: 'model.failed', reason },
    ]);
    expect(told.stderr).not.toContain('sk-');
    expect(plain.stderr).toBe('');
  });

  it('prints nothing but the answer with --json, and is silent where it is told to be', async () => {
    const { stdout, lines } = await run(['--json'], model(server.baseUrl));
    expect(JSON.parse(stdout)).toMatchObject({ engine: 'extractive', model: { fellBack: 'refused' } });
    expect(lines.map(({ event }) => event)).toEqual(['model.failed']);
    expect((await run([], { ...model(server.baseUrl), LOG_LEVEL: 'error' })).stderr).toBe('');
  });
});
