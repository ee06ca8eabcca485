import { describe, expect, it } from 'vitest';
import type { Failure } from '../../support/openai/script.ts';
import { complete, gate, passagesOf, place } from './rig.ts';

const DOWN: Failure = { fail: 'status', status: 503 };
const UNKNOWN: Failure = { fail: 'status', status: 404, message: 'no such model' };

describe('another model that is set', () => {
  it('is embedded in the background while the one before serves, then serves and the other is forgotten', async () => {
    const second = gate();
    const { start, database, server } = await place(async ({ model, input }) => {
      if (model === 'second' && input.length > 1) await second.opened;
      return null;
    });
    const entries = passagesOf('a', 40);
    const before = start({ model: 'first' });
    before.embedding.update(entries);
    await complete(before);
    await before.embedding.close();

    const after = start({ model: 'second' });
    after.embedding.update(entries);
    await expect.poll(() => after.embedding.status().serving).toBe('first');
    const near = await after.near('việc7 của a');
    expect(near?.closest[0]?.id).toBe('p a 7');
    expect(server.embeddings.at(-1)).toMatchObject({ model: 'first', input: ['việc7 của a'] });
    expect(after.embedding.status()).toMatchObject({ model: 'second', done: 0, total: 40, complete: false });

    second.open();
    await complete(after);
    expect(after.embedding.status()).toMatchObject({ serving: 'second', done: 40 });
    expect((await after.near('việc7 của a'))?.closest[0]?.id).toBe('p a 7');
    expect(server.embeddings.at(-1)).toMatchObject({ model: 'second', input: ['việc7 của a'] });
    expect(await database.vectors.models()).toEqual([{ model: 'second', count: 40 }]);
  });

  it('that the server does not have costs nothing: the one before serves on', async () => {
    const { start, database } = await place(({ model }) => (model === 'second' ? UNKNOWN : null));
    const entries = passagesOf('a', 5);
    const before = start({ model: 'first' });
    before.embedding.update(entries);
    await complete(before);
    await before.embedding.close();
    const after = start({ model: 'second' });
    after.embedding.update(entries);
    await expect.poll(() => after.waiting()).not.toBeNull();
    expect(after.embedding.status()).toMatchObject({ serving: 'first', failing: 'refused', complete: false });
    expect(await after.near('việc2')).not.toBeNull();
    expect(await database.vectors.models()).toEqual([{ model: 'first', count: 5 }]);
  });

  it('leaves words alone where the server has the one before no more', async () => {
    const second = gate();
    const { start, server } = await place();
    const before = start({ model: 'first' });
    before.embedding.update(passagesOf('a', 5));
    await complete(before);
    await before.embedding.close();
    server.failEmbeddingsWith(async ({ model }) => {
      if (model === 'first') return UNKNOWN;
      await second.opened;
      return null;
    });
    const after = start({ model: 'second' });
    after.embedding.update(passagesOf('a', 5));
    await expect.poll(() => after.embedding.status().serving).toBe('first');
    expect(await after.near('việc2')).toBeNull();
    second.open();
    await complete(after);
    expect(await after.near('việc2')).not.toBeNull();
  });
});

describe('a server that is down', () => {
  it('is tried again later, each time after a longer pause, told each time, and all is done once it is back', async () => {
    const { start, server } = await place(() => DOWN);
    const one = start();
    one.embedding.update(passagesOf('a', 40));
    const pauses: (number | null)[] = [];
    for (let tried = 0; tried < 3; tried += 1) {
      await expect.poll(() => one.waiting()).not.toBeNull();
      pauses.push(one.waiting());
      if (tried === 2) server.failEmbeddingsWith(() => null);
      one.pass();
    }
    expect(pauses).toEqual([5000, 10_000, 20_000]);
    await complete(one);
    expect(one.embedding.status()).toMatchObject({ done: 40, failing: null, serving: 'first' });
    expect(one.log.events.filter((event) => event === 'embedding.failed')).toHaveLength(3);
  });

  it('is left alone for as long as it asks for, an hour at most', async () => {
    let retryAfter = '1800';
    const { start } = await place(() => ({ fail: 'status', status: 429, retryAfter }));
    const one = start();
    one.embedding.update(passagesOf('a', 2));
    await expect.poll(() => one.waiting()).toBe(1_800_000);
    retryAfter = '86400';
    one.pass();
    await expect.poll(() => one.waiting()).toBe(3_600_000);
  });

  it('does not keep new documents waiting for the end of a pause', async () => {
    const { start, server } = await place(() => DOWN);
    const one = start();
    one.embedding.update(passagesOf('a', 2));
    await expect.poll(() => one.waiting()).not.toBeNull();
    server.failEmbeddingsWith(() => null);
    one.embedding.update(passagesOf('b', 2));
    await complete(one);
    expect(one.embedding.status()).toMatchObject({ done: 2, total: 2, failing: null });
  });

  it('keeps nobody waiting for an answer', async () => {
    const { start, server } = await place();
    const one = start({ queryMs: 50 });
    one.embedding.update(passagesOf('a', 3));
    await complete(one);
    server.failEmbeddingsWith(() => ({ fail: 'silence' }));
    expect(await one.near('việc1')).toBeNull();
    await expect.poll(() => server.open()).toBe(0);
  });

  it('is left alone for a while after three questions in a row had no vector', async () => {
    const { start, server } = await place();
    const one = start();
    one.embedding.update(passagesOf('a', 3));
    await complete(one);
    server.failEmbeddingsWith(() => UNKNOWN);
    for (const question of ['một', 'hai', 'ba', 'bốn', 'năm']) {
      expect(await one.near(question)).toBeNull();
    }
    expect(server.embeddings.slice(1).map(({ input }) => input[0])).toEqual(['một', 'hai', 'ba']);
    server.failEmbeddingsWith(() => null);
    expect(await one.near('việc1')).toBeNull();
    one.tick(30_001);
    server.failEmbeddingsWith(() => UNKNOWN);
    expect(await one.near('sáu')).toBeNull();
    one.tick(30_001);
    server.failEmbeddingsWith(() => null);
    expect(await one.near('việc1')).not.toBeNull();
    const told = one.log.events.filter((event) => event.startsWith('embedding.query.'));
    expect(told).toEqual(['embedding.query.failed', 'embedding.query.failed', 'embedding.query.recovered']);
    expect(one.outcomes()).toEqual([
      ...['failed', 'failed', 'failed', 'resting', 'resting', 'resting', 'failed', 'given'],
    ]);
  });

  it('is not held to be down because somebody gave up asking', async () => {
    const { start, server } = await place();
    const one = start();
    one.embedding.update(passagesOf('a', 3));
    await complete(one);
    const gone = AbortSignal.abort();
    for (let times = 0; times < 4; times += 1) expect(await one.near(`hỏi ${times}`, gone)).toBeNull();
    expect(await one.near('việc1')).not.toBeNull();
    expect(server.embeddings.at(-1)?.input).toEqual(['việc1']);
  });
});

describe('questions', () => {
  it('are embedded once, however often they are asked', async () => {
    const { start, server } = await place();
    const one = start();
    one.embedding.update(passagesOf('a', 3));
    await complete(one);
    const first = await one.near('việc1 là gì');
    const again = await one.near('việc1 là gì'.normalize('NFD'));
    expect(again?.closest).toEqual(first?.closest);
    expect(server.embeddings).toHaveLength(2);
    expect(await one.near('  ')).toBeNull();
  });
});

describe('two processes on one database', () => {
  it('embed once: the second one waits and serves what the first has made', async () => {
    const first = gate();
    const { start, server, asked } = await place(({ turn }) => (turn === 1 ? first.opened.then(() => null) : null));
    const [one, other] = [start({ shared: true }), start({ shared: true })];
    const entries = passagesOf('a', 50);
    one.embedding.update(entries);
    await expect.poll(() => server.embeddings.length).toBe(1);
    other.embedding.update(entries);
    await expect.poll(() => other.waiting()).not.toBeNull();
    first.open();
    await complete(one);
    other.pass();
    await complete(other);
    expect(asked()).toHaveLength(50);
    expect(await other.near('việc7')).not.toBeNull();
  });
});

describe('closing', () => {
  it('calls a running request off and asks for nothing more', async () => {
    const { start, server } = await place(() => ({ fail: 'silence' }));
    const one = start();
    one.embedding.update(passagesOf('a', 100));
    await expect.poll(() => server.embeddings.length).toBe(1);
    await one.embedding.close();
    await expect.poll(() => server.open()).toBe(0);
    one.embedding.update(passagesOf('b', 100));
    expect(await one.near('việc1')).toBeNull();
    expect(server.embeddings).toHaveLength(1);
    expect(one.log.events).not.toContain('embedding.failed');
  });

  it('ends a pause', async () => {
    const { start } = await place(() => DOWN);
    const one = start();
    one.embedding.update(passagesOf('a', 1));
    await expect.poll(() => one.waiting()).not.toBeNull();
    await one.embedding.close();
    expect(one.waiting()).toBeNull();
  });
});
