import { expect, it } from 'vitest';
import { complete, passagesOf, place } from './rig.ts';

it('keeps the vectors of all others where the server refuses one text, and names its entry', async () => {
  const { start, database } = await place(({ input }) =>
    input.some((text) => text.includes('việc17 ')) ? { fail: 'status', status: 400 } : null,
  );
  const one = start();
  one.embedding.update(passagesOf('a', 100));
  await complete(one);
  expect(one.embedding.status()).toMatchObject({ done: 99, total: 100, refused: 1, serving: 'first', failing: null });
  expect(await database.vectors.models()).toEqual([{ model: 'first', count: 99 }]);
  const told = one.log.lines.filter((line) => line.includes('embedding.refused'));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('p a 17');
  expect(told[0]).not.toContain('việc17');
  const near = await one.near('việc18');
  expect(near?.of('p a 18')).not.toBeNull();
  expect(near?.of('p a 17')).toBeNull();
});
