import { describe, expect, it } from 'vitest';
import { embed } from '../../support/openai/embed.ts';
import { complete, passagesOf, place } from './rig.ts';

/** Of a model that no other one agrees with. */
const backwards = (text: string, dimensions: number): Float32Array => embed(text, dimensions).toReversed();

describe('a server that means another model by the same name', () => {
  it('has all vectors made anew at the next start, though they have as many numbers', async () => {
    let vectorOf = embed;
    const { start, database } = await place(undefined, { vectorOf: (...of) => vectorOf(...of) });
    const entries = passagesOf('a', 40);
    const before = start();
    before.embedding.update(entries);
    await complete(before);
    await before.embedding.close();
    vectorOf = backwards;
    const after = start();
    after.embedding.update(entries);
    await complete(after);
    expect(after.log.events).toContain('embedding.model-changed');
    expect((await after.near('việc7 của a'))?.closest[0]?.id).toBe('p a 7');
    expect(await database.vectors.models()).toEqual([{ model: 'first', count: 40 }]);
  });

  it('is found out by a question while the product runs, where it gives more numbers', async () => {
    let dimensions = 64;
    const { start } = await place(undefined, { vectorOf: (text) => embed(text, dimensions) });
    const one = start();
    one.embedding.update(passagesOf('a', 40));
    await complete(one);
    dimensions = 96;
    expect(await one.near('việc7 của a')).toBeNull();
    await complete(one);
    expect((await one.near('việc7 của a'))?.closest[0]?.id).toBe('p a 7');
  });

  it('loses nothing where it cannot be asked', async () => {
    const { start, server } = await place();
    const entries = passagesOf('a', 4);
    const before = start();
    before.embedding.update(entries);
    await complete(before);
    await before.embedding.close();
    server.failEmbeddingsWith(() => ({ fail: 'status', status: 503 }));
    const after = start();
    after.embedding.update(entries);
    await complete(after);
    expect(after.embedding.status()).toMatchObject({ done: 4, serving: 'first' });
  });
});

describe('two processes with different models on one database', () => {
  it('do not cost each other their vectors, and say so', async () => {
    const { start, database, asked } = await place();
    const entries = passagesOf('a', 20);
    const one = start({ model: 'first', shared: true });
    one.embedding.update(entries);
    await complete(one);
    const other = start({ model: 'second', shared: true });
    other.embedding.update(entries);
    await complete(other);
    expect(other.log.events).toContain('embedding.others-kept');
    one.embedding.update([...entries, ...passagesOf('b', 1)]);
    await complete(one);
    // Both models for all, and the first one for what was added.
    expect(asked()).toHaveLength(41);
    expect((await database.vectors.models()).map(({ model }) => model).sort()).toEqual(['first', 'second']);

    await one.embedding.close();
    other.embedding.update(passagesOf('b', 20));
    await complete(other);
    expect(await database.vectors.models()).toEqual([{ model: 'second', count: 20 }]);
  });
});
