import { describe, expect, it } from 'vitest';
import { openAiEmbedder } from '../../../src/adapters/openai/embedder.ts';
import type { ModelFailureReason } from '../../../src/domain/model.ts';
import type { Failure } from '../../support/openai/script.ts';
import { failing, never, numbered, rig, spoilt, status, type Wired } from './embedder-rig.ts';

describe('a server that fails', () => {
  it('for a while is asked again, each pause longer than the one before', async () => {
    const { embedder, server, pauses } = await rig(({ turn }) => (turn < 4 ? status(503) : null));
    expect(await embedder.passages(['a'], never)).toHaveLength(1);
    expect(server.embeddings).toHaveLength(4);
    expect(pauses).toEqual([500, 1000, 2000]);
  });

  it('is asked again when it said to', async () => {
    const { embedder, pauses } = await rig(({ turn }) => (turn === 1 ? status(429, { retryAfter: '7' }) : null));
    await embedder.passages(['a'], never);
    expect(pauses).toEqual([7000]);
  });

  it('is not waited for where it wants that for hours', async () => {
    const { embedder, server, pauses } = await rig(() => status(429, { retryAfter: '7200' }));
    await expect(embedder.passages(['a'], never)).rejects.toEqual(failing('rate'));
    expect(server.embeddings).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it.each<[string, Failure, ModelFailureReason, number]>([
    ['always has too many requests', status(429), 'rate', 4],
    ['is always broken', status(500), 'server', 4],
    ['tears connections', { fail: 'reset' }, 'network', 4],
    ['tears connections in the middle', { fail: 'reset', half: true }, 'network', 4],
    ['does not know the key', status(401), 'refused', 1],
    ['does not know the model', status(404), 'refused', 1],
    ['sends requests elsewhere', { fail: 'redirect', to: 'http://127.0.0.1:1/' }, 'refused', 1],
    ['gives nothing', { fail: 'empty-body' }, 'malformed', 1],
    ['gives no vectors', { fail: 'empty-choices' }, 'malformed', 1],
    ['gives half of an answer', { fail: 'broken-json' }, 'malformed', 1],
    ['gives a page', { fail: 'html' }, 'malformed', 1],
    ['gives what is too much', { fail: 'endless' }, 'malformed', 1],
  ])('because it %s is a failure with its reason', async (_, failure, reason, calls) => {
    const { embedder, server } = await rig(() => failure);
    const error: unknown = await embedder.passages(['a'], never).catch((thrown: unknown) => thrown);
    expect(error).toEqual(failing(reason));
    expect(error).toMatchObject({ usage: { calls } });
    expect(server.embeddings).toHaveLength(calls);
  });

  it.each<Failure>([{ fail: 'silence' }, { fail: 'drip', everyMs: 5 }])(
    'to answer in time is left ($fail)',
    async (failure) => {
      const { embedder } = await rig(() => failure, { requestMs: 100 });
      await expect(embedder.query('a', never)).rejects.toEqual(failing('timeout'));
    },
  );

  it('does not have its words, nor the key that it says back, in the error', async () => {
    const { embedder } = await rig(undefined, { apiKey: 'another' });
    const error: unknown = await embedder.query('câu hỏi', never).catch((thrown: unknown) => thrown);
    expect(error).toEqual(failing('refused'));
    const told = JSON.stringify([error, (error as Error).cause, String((error as Error).cause)]);
    expect(told).not.toMatch(/"key"|another|incorrect|câu hỏi/iu);
    // What kind of error it is, an operator wants to know.
    expect(told).toContain('HTTP 401 invalid_api_key');
  });

  it.each([
    ['too few', (data: Wired) => data.slice(1)],
    ['one twice', (data: Wired) => data.map((one) => ({ ...one, index: 0 }))],
    ['one of zeros', (data: Wired) => data.map((one) => ({ ...one, embedding: [0, 0] }))],
    ['one without numbers', (data: Wired) => data.map((one) => ({ ...one, embedding: [] }))],
    ['words', (data: Wired) => data.map((one) => ({ ...one, embedding: ['a'] }))],
    ['nothing where a number should be', (data: Wired) => data.map((one) => ({ ...one, embedding: [1, null] }))],
    [
      'several dimensions',
      (data: Wired) => data.map((one, at) => ({ ...one, embedding: Array.from({ length: at + 1 }, () => 1) })),
    ],
  ])('by giving wrong vectors (%s) is a failure', async (_, spoil) => {
    const embedder = await spoilt(spoil);
    await expect(embedder.passages(['một', 'hai'], never)).rejects.toEqual(failing('malformed'));
  });
});

describe('a server with limits of its own', () => {
  it('that takes fewer texts gets fewer, and all come in order', async () => {
    const { embedder, server } = await rig(({ input }) => (input.length > 10 ? status(413) : null));
    const texts = numbered(32);
    const vectors = await embedder.passages(texts, never);
    const whole = await (await rig()).embedder.passages(texts, never);
    expect(vectors).toEqual(whole);
    expect(server.embeddings.filter(({ input }) => input.length <= 10).length).toBeLessThanOrEqual(7);
  });

  it('that finds one text too long gets its beginning, and the others whole', async () => {
    const long = 'Điều khoản dài. '.repeat(200);
    const { embedder, server } = await rig(({ input }) =>
      input.some(({ length }) => length > 1000) ? status(400) : null,
    );
    const vectors = await embedder.passages(['ngắn', long, 'cũng ngắn'], never);
    expect(vectors).toHaveLength(3);
    const asked = server.embeddings.flatMap(({ input }) => input);
    expect(asked).toContain('cũng ngắn');
    expect(asked).toContain(long.slice(0, 800));
  });

  it('that refuses one text gives all others theirs', async () => {
    const { embedder } = await rig(({ input }) => (input.some((text) => text.includes('cấm')) ? status(400) : null));
    const texts = [...numbered(20), 'điều cấm', ...numbered(11)];
    const vectors = await embedder.passages(texts, never);
    expect(vectors.map((vector) => vector !== null)).toEqual(texts.map((text) => text !== 'điều cấm'));
    await expect(embedder.query('điều cấm', never)).rejects.toEqual(failing('refused'));
  });

  it('that refuses whatever it gets is not asked for every text', async () => {
    const { embedder, server } = await rig(() => status(400));
    await expect(embedder.passages(numbered(64), never)).rejects.toEqual(failing('refused'));
    expect(server.embeddings).toHaveLength(2);
  });
});

describe('a caller that gives up', () => {
  it('ends the request at once, and no other one is made', async () => {
    const stop = new AbortController();
    const { embedder, server } = await rig(() => {
      stop.abort();
      return { fail: 'silence' };
    });
    await expect(embedder.passages(numbered(64), stop.signal)).rejects.toEqual(failing('timeout'));
    expect(server.embeddings).toHaveLength(1);
    await expect.poll(() => server.open()).toBe(0);
  });

  it('ends the pause between two tries', async () => {
    const stop = new AbortController();
    const { server } = await rig(() => status(500));
    const settings = { apiKey: 'key', baseUrl: server.baseUrl, embeddingModel: 'm' };
    const timer = {
      sleep: () => {
        stop.abort();
        return Promise.resolve();
      },
    };
    await expect(openAiEmbedder(settings, timer).query('a', stop.signal)).rejects.toEqual(failing('server'));
    expect(server.embeddings).toHaveLength(1);
  });
});
