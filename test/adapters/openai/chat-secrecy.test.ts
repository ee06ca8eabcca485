import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import { runScript } from '../../support/child.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { startOpenAiServer } from '../../support/openai/server.ts';
import { API_KEY, failureOf, task, unaborted, withModel } from './chatting.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it('sends the key and the request to the address that was set, and nothing that the environment asks for', async () => {
  const elsewhere = await startOpenAiServer({ chat: () => ({ output: { parts: ['sai'] } }) });
  const environment = {
    OPENAI_API_KEY: 'sk-cua-nguoi-khac',
    OPENAI_BASE_URL: elsewhere.baseUrl,
    OPENAI_ORG_ID: 'to-chuc-khac',
    OPENAI_ORGANIZATION: 'to-chuc-khac',
    OPENAI_PROJECT_ID: 'du-an-khac',
    OPENAI_CUSTOM_HEADERS: 'x-la: vet-cua-moi-truong',
    OPENAI_LOG: 'debug',
    LANGCHAIN_TRACING_V2: 'true',
    LANGCHAIN_TRACING: 'true',
    LANGSMITH_TRACING: 'true',
    LANGSMITH_TRACING_V2: 'true',
    LANGCHAIN_API_KEY: 'khoa-theo-doi',
    LANGSMITH_API_KEY: 'khoa-theo-doi',
    LANGCHAIN_ENDPOINT: elsewhere.baseUrl,
    LANGSMITH_ENDPOINT: elsewhere.baseUrl,
    // Traces are sent before a run ends, so that none could come after this test has looked.
    LANGCHAIN_CALLBACKS_BACKGROUND: 'false',
    LANGCHAIN_VERBOSE: 'true',
    LANGSMITH_GATEWAY: elsewhere.baseUrl,
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const printed = (['log', 'info', 'warn', 'error', 'debug'] as const).map((of) => vi.spyOn(console, of));
  await withModel(
    ({ turn }) =>
      turn === 1 ? { call: [{ name: 'tra_cuu', arguments: { agency: 'Phòng Y tế' } }] } : { output: { parts: ['N1'] } },
    async ({ model, server }) => {
      expect((await model.run(task(), unaborted())).output).toEqual({ parts: ['N1'] });
      expect(server.recorded.map(({ path }) => path)).toEqual(['/v1/chat/completions', '/v1/chat/completions']);
      for (const { headers } of server.recorded) {
        expect(headers['authorization']).toBe(`Bearer ${API_KEY}`);
        expect(Object.keys(headers).filter((name) => /openai|stainless|^x-/u.test(name))).toEqual([]);
      }
      expect(JSON.stringify(server.recorded)).not.toMatch(/khac|theo-doi|vet-cua|langchain/u);
    },
  );
  expect(elsewhere.recorded).toEqual([]);
  expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
  await elsewhere.close();
});

it('follows no redirect: neither key nor question go to another address', async () => {
  const elsewhere = await startOpenAiServer({ chat: () => ({ output: { parts: ['sai'] } }) });
  await withModel(
    () => ({ fail: 'redirect', to: `${elsewhere.baseUrl}/chat/completions` }),
    async ({ model }) => {
      expect((await failureOf(model.run(task(), unaborted()))).reason).toBe('refused');
      expect(elsewhere.recorded).toEqual([]);
    },
  );
  await elsewhere.close();
});

it('keeps the key, the question and what the server wrote out of errors and logs', async () => {
  const refusal = `Incorrect API key provided: ${API_KEY}; asked: Phòng Y tế phải làm gì?`;
  await withModel(
    () => ({ fail: 'status', status: 401, message: refusal }),
    async ({ model, log }) => {
      const failure = await failureOf(model.run(task(), unaborted()));
      const seen = [inspect(failure, { depth: Infinity, showHidden: true }), ...log.lines].join('\n');
      expect(seen).toContain('HTTP 401');
      for (const secret of [API_KEY, 'Phòng Y tế', 'Incorrect', 'mã đã tra']) expect(seen).not.toContain(secret);
    },
  );
});

it('loads the library with the first run, not with the product', async () => {
  const folder = temporaryFolder();
  const child = runScript('test/adapters/openai/make-model.ts', [], { env: { NODE_V8_COVERAGE: folder } });
  expect(await child.ended).toBe(0);
  const loaded = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(loaded.join('')).toContain('/node_modules/zod/');
  expect(loaded.join('')).not.toMatch(/\/node_modules\/(?:@langchain|langchain|langsmith|openai)\//u);
});
