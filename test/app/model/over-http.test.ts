import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import { NO_METRICS } from '../../../src/adapters/metrics/none.ts';
import { openAsker } from '../../../src/app/asker.ts';
import { liveAnswerer, type LiveAnswerer } from '../../../src/app/live-answerer.ts';
import { openModels } from '../../../src/app/model/open-models.ts';
import { loadSettings } from '../../../src/config.ts';
import type { Question } from '../../../src/domain/question.ts';
import { ask, corpus } from '../../support/corpus.ts';
import { makeDataFolders, type DataFolders } from '../../support/data-folder.ts';
import { keptIn } from '../../support/kept-in.ts';
import { recordingLog, type Logged } from '../../support/log.ts';
import { diligent } from '../../support/model/diligent.ts';
import type { Failure } from '../../support/openai/script.ts';
import { startOpenAiServer, type OpenAiServer } from '../../support/openai/server.ts';

const KEY = 'sk-canary-0123456789abcdef';
const QUESTION: Question = {
  ...{ text: 'Phòng Y tế huyện Sơn Tịnh phải làm gì?', place: null, agency: null, history: [] },
  now: '2024-11-20T01:00:00Z',
};
const FLOOR = ask(QUESTION.text);
/** Failures that last as long as somebody listens. */
const LASTING: readonly Failure[] = [{ fail: 'silence' }, { fail: 'endless' }, { fail: 'drip', everyMs: 20 }];
const SHORT: readonly Failure[] = [
  { fail: 'status', status: 429, message: 'slow down' },
  { fail: 'status', status: 500, message: 'ouch' },
  { fail: 'empty-body' },
  { fail: 'empty-choices' },
  { fail: 'broken-json' },
  { fail: 'invalid-utf8' },
  { fail: 'large', bytes: 1024 * 1024 },
  { fail: 'html' },
  { fail: 'reset' },
];

const environment = (baseUrl: string, seconds: number) => ({
  ...{ OPENAI_API_KEY: KEY, OPENAI_BASE_URL: baseUrl, OPENAI_CHAT_MODEL: 'test-model' },
  OPENAI_TIMEOUT_SECONDS: String(seconds),
});

let server: OpenAiServer;
let dataFolders: DataFolders;
const open: LiveAnswerer[] = [];
beforeAll(async () => {
  dataFolders = makeDataFolders();
  server = await startOpenAiServer({ apiKey: KEY });
});
afterEach(async () => {
  for (const answerer of open.splice(0)) await answerer.close();
});
afterAll(async () => {
  await server.close();
  dataFolders.remove();
});

async function start(seconds: number): Promise<LiveAnswerer & { readonly log: Logged }> {
  const [database, log] = [memoryDatabase(), recordingLog()];
  const settings = loadSettings(environment(server.baseUrl, seconds));
  const clock = { now: () => QUESTION.now };
  const models = await openModels({ settings, database, folder: null, clock, log, metrics: NO_METRICS });
  const product = keptIn(database, corpus);
  const answerer = liveAnswerer(() => product.register(), { models });
  open.push(answerer);
  return { ...answerer, log };
}

describe('a model on a server', () => {
  it('has its answer checked and sent', { timeout: 60_000 }, async () => {
    server.answerWith(diligent(1));
    const answerer = await start(20);
    const { answer, model } = await answerer.ask(QUESTION);
    expect(new Set(answer.duties)).toEqual(new Set(FLOOR.duties));
    expect(model?.usage.calls).toBeGreaterThan(0);
    expect(answerer.log.events).toContain('answer.made');
  });

  it.each([...SHORT, ...LASTING])('that fails costs nobody their answer: %j', { timeout: 60_000 }, async (failure) => {
    server.answerWith(() => ({ ...failure, ...(failure.fail === 'status' && { message: `no ${KEY}` }) }));
    const answerer = await start(2);
    const { answer, model } = await answerer.ask(QUESTION);
    expect(answer).toEqual(FLOOR);
    expect(model?.fellBack).not.toBeNull();
    const logged = answerer.log.lines.join('\n');
    for (const secret of [KEY, 'Y tế', 'phải làm gì', FLOOR.duties[0]?.text ?? ''])
      expect(logged).not.toContain(secret);
    await expect.poll(() => server.open(), { timeout: 5000 }).toBe(0);
  });

  it('that is not there costs a command nothing either', { timeout: 60_000 }, async () => {
    const gone = await startOpenAiServer();
    await gone.close();
    const folder = dataFolders.copy();
    const asker = await openAsker(
      loadSettings({ ...environment(gone.baseUrl, 20), DATA_DIR: folder, LOG_LEVEL: 'silent' }),
    );
    try {
      const { answer, model } = await asker.ask(QUESTION);
      expect(answer).toEqual(FLOOR);
      expect(model?.fellBack).toBe('network');
    } finally {
      await asker.close();
    }
  });
});
