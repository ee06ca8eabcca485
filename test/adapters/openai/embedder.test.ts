import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { embed } from '../../support/openai/embed.ts';
import { DIMENSIONS, never, numbered, rig, spoilt } from './embedder-rig.ts';

describe('vectors of passages', () => {
  it('come in the order of the texts and of length 1, whatever length the server gives', async () => {
    const { embedder } = await rig(undefined, { vectorLength: 7 });
    const texts = ['Phòng Y tế báo cáo', 'kinh phí thực hiện'];
    const vectors = await embedder.passages(texts, never);
    expect(vectors).toHaveLength(2);
    for (const [at, vector] of vectors.entries()) {
      expect(vector).toBeInstanceOf(Float32Array);
      const expected = embed(texts[at] ?? '', DIMENSIONS);
      for (const [i, one] of vector?.entries() ?? []) expect(one).toBeCloseTo(expected[i] ?? NaN, 5);
    }
  });

  it('come in the order of the texts where the server mixes them up', async () => {
    const straight = await (await spoilt((data) => data)).passages(['một', 'hai', 'ba'], never);
    const mixed = await (await spoilt((data) => data.toReversed())).passages(['một', 'hai', 'ba'], never);
    expect(mixed).toEqual(straight);
    // In the alphabet: ba, hai, một.
    expect(straight.map((vector) => vector ?? []).map(([first = 0, second = 0]) => Math.round(second / first))).toEqual(
      [2, 1, 0],
    );
  });

  it('are taken in their order where the server numbers none of them', async () => {
    const straight = await (await spoilt((data) => data)).passages(['một', 'hai', 'ba'], never);
    const bare = await spoilt((data) => data.map(({ embedding }) => ({ embedding })));
    expect(await bare.passages(['một', 'hai', 'ba'], never)).toEqual(straight);
  });

  it('are asked for in numbers, with the key and nothing of the environment', async () => {
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    vi.stubEnv('OPENAI_ORGANIZATION', 'env-organization');
    vi.stubEnv('OPENAI_ORG_ID', 'env-organization');
    vi.stubEnv('OPENAI_PROJECT_ID', 'env-project');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1/v1');
    vi.stubEnv('OPENAI_API_KEY', 'env-key');
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-env: env-header');
    const { embedder, server } = await rig();
    await embedder.passages(['Một dòng\nvà một dòng nữa'], never);
    const [asked] = server.recorded;
    expect(JSON.parse(asked?.text ?? '')).toEqual({
      model: 'text-embedding-3-small',
      input: ['Một dòng\nvà một dòng nữa'],
      encoding_format: 'float',
    });
    expect(asked?.headers['authorization']).toBe('Bearer key');
    expect(JSON.stringify(asked)).not.toContain('env-');
  });

  it('are asked for 32 at a time, and fewer where texts are long', async () => {
    const { embedder, server } = await rig();
    expect(await embedder.passages(numbered(70), never)).toHaveLength(70);
    expect(server.embeddings.map(({ input }) => input.length)).toEqual([32, 32, 6]);
    const long = numbered(5).map((text) => text.padEnd(90_000, ' a'));
    await embedder.passages(long, never);
    expect(server.embeddings.slice(3).map(({ input }) => input.length)).toEqual([2, 2, 1]);
  });

  it('of no texts need no request', async () => {
    const { embedder, server } = await rig();
    expect(await embedder.passages([], never)).toEqual([]);
    expect(server.recorded).toEqual([]);
  });
});

describe('models that tell questions from passages', () => {
  it.each([
    ['intfloat/multilingual-e5-large', 'query: hỏi', 'passage: đoạn'],
    ['e5:base', 'query: hỏi', 'passage: đoạn'],
    ['nomic-embed-text', 'search_query: hỏi', 'search_document: đoạn'],
    ['text-embedding-3-large', 'hỏi', 'đoạn'],
    ['BAAI/bge-m3', 'hỏi', 'đoạn'],
    ['voyage5-e', 'hỏi', 'đoạn'],
  ])('%s', async (model, question, passage) => {
    const { embedder, server } = await rig(undefined, { model });
    await embedder.query('hỏi', never);
    await embedder.passages(['đoạn'], never);
    expect(server.embeddings.map(({ input }) => input[0])).toEqual([question, passage]);
    expect(server.embeddings[0]?.model).toBe(model);
  });
});
