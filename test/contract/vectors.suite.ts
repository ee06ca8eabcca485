import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import type { StoredVector } from '../../src/ports/vectors.ts';
import { unused } from '../support/letters.ts';
import type { OpenDatabase } from './mail.suite.ts';

export interface VectorsTraits {
  /** True where two databases may be open on it at once. */
  readonly shared: boolean;
  /** True where what was kept outlives the process. */
  readonly lasting: boolean;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const vectorOf = (text: string, ...numbers: number[]): StoredVector => ({
  hash: hashOf(text),
  vector: Float32Array.from(numbers),
});
const byHash = (vectors: readonly StoredVector[]): readonly StoredVector[] =>
  vectors.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));

/** What every store of vectors promises. `place` makes a new, empty place. */
export function describeVectors(name: string, place: () => Promise<OpenDatabase>, traits: VectorsTraits): void {
  describe(`the vectors in ${name}`, () => {
    let database: Database;
    let open: OpenDatabase;
    beforeAll(async () => {
      open = await place();
      database = await open();
    });
    afterAll(() => database.close());

    it('gives back what it was given, to the last bit', async () => {
      const model = unused('model');
      const exact = [vectorOf('a', 0.6, -0.8, 0), vectorOf('b', 1 / 3, Math.fround(1e-40), -0.9999999)];
      await database.vectors.add(model, exact);
      const found = await database.vectors.get(model, [hashOf('b'), hashOf('a'), hashOf('a'), hashOf('c')]);
      expect(byHash(found)).toEqual(byHash(exact));
      expect(found.every(({ vector }) => vector instanceof Float32Array)).toBe(true);
    });

    it('keeps the models apart', async () => {
      const [one, other] = [unused('model'), unused('model')];
      await database.vectors.add(one, [vectorOf('a', 1, 0)]);
      await database.vectors.add(other, [vectorOf('a', 0, 0, 1)]);
      expect(await database.vectors.get(one, [hashOf('a')])).toEqual([vectorOf('a', 1, 0)]);
      expect(await database.vectors.get(other, [hashOf('a')])).toEqual([vectorOf('a', 0, 0, 1)]);
      expect(await database.vectors.forget(one)).toBe(1);
      expect(await database.vectors.missing(one, [hashOf('a')])).toEqual([hashOf('a')]);
      expect(await database.vectors.missing(other, [hashOf('a')])).toEqual([]);
    });

    it('tells what is missing in the order in which it was asked for, each once', async () => {
      const model = unused('model');
      await database.vectors.add(model, [vectorOf('b', 1)]);
      const asked = ['d', 'b', 'a', 'd', 'c', 'a'].map(hashOf);
      expect(await database.vectors.missing(model, asked)).toEqual(['d', 'a', 'c'].map(hashOf));
      expect(await database.vectors.missing(model, [])).toEqual([]);
    });

    it('leaves a vector that it has as it is', async () => {
      const model = unused('model');
      await database.vectors.add(model, [vectorOf('a', 1, 0)]);
      await database.vectors.add(model, [vectorOf('a', 0, 1), vectorOf('b', 0, 1)]);
      expect(byHash(await database.vectors.get(model, ['a', 'b'].map(hashOf)))).toEqual(
        byHash([vectorOf('a', 1, 0), vectorOf('b', 0, 1)]),
      );
    });

    it('takes one that is given twice at once', async () => {
      const model = unused('model');
      await database.vectors.add(model, [vectorOf('a', 1, 0), vectorOf('a', 1, 0)]);
      expect(await database.vectors.get(model, [hashOf('a')])).toEqual([vectorOf('a', 1, 0)]);
    });

    it('keeps its own: what a caller does to a vector later changes nothing', async () => {
      const model = unused('model');
      const given = vectorOf('a', 1, 0);
      await database.vectors.add(model, [given]);
      given.vector[0] = 5;
      const [got] = await database.vectors.get(model, [hashOf('a')]);
      got?.vector.fill(7);
      expect(await database.vectors.get(model, [hashOf('a')])).toEqual([vectorOf('a', 1, 0)]);
    });

    it('counts the models, those of most vectors first', async () => {
      const [few, many, none] = [unused('model'), unused('mô hình/'), unused('model')];
      await database.vectors.add(few, [vectorOf('a', 1)]);
      await database.vectors.add(many, [vectorOf('a', 1), vectorOf('b', 1), vectorOf('c', 1)]);
      await database.vectors.add(none, []);
      const own = (await database.vectors.models()).filter(({ model }) => [few, many, none].includes(model));
      expect(own).toEqual([
        { model: many, count: 3 },
        { model: few, count: 1 },
      ]);
    });

    it('forgets other texts than those to keep, and says how many', async () => {
      const model = unused('model');
      await database.vectors.add(model, [vectorOf('a', 1), vectorOf('b', 1), vectorOf('c', 1)]);
      expect(await database.vectors.forget(model, new Set([hashOf('b'), hashOf('x')]))).toBe(2);
      expect(await database.vectors.missing(model, ['a', 'b', 'c'].map(hashOf))).toEqual(['a', 'c'].map(hashOf));
      expect(await database.vectors.forget(model, new Set())).toBe(1);
      expect((await database.vectors.models()).some((one) => one.model === model)).toBe(false);
      expect(await database.vectors.forget(model)).toBe(0);
    });

    it('takes more than fit into one statement', async () => {
      const model = unused('model');
      const all = Array.from({ length: 6001 }, (_, at) => vectorOf(`text ${at}`, at, -at, 1));
      await database.vectors.add(model, all);
      const hashes = all.map(({ hash }) => hash);
      expect(await database.vectors.missing(model, [...hashes, hashOf('new')])).toEqual([hashOf('new')]);
      expect(byHash(await database.vectors.get(model, hashes))).toEqual(byHash(all));
      expect(await database.vectors.forget(model, new Set(hashes.slice(0, 10)))).toBe(5991);
    });

    if (traits.shared) {
      it('takes the same vectors from two at once', async () => {
        const other = await open();
        const model = unused('model');
        const all = Array.from({ length: 600 }, (_, at) => vectorOf(`text ${at}`, at, 1));
        await Promise.all([
          database.vectors.add(model, all),
          other.vectors.add(model, all.toReversed()),
          other.vectors.forget(model, new Set()),
        ]);
        await other.vectors.add(model, all);
        expect(
          byHash(
            await database.vectors.get(
              model,
              all.map(({ hash }) => hash),
            ),
          ),
        ).toEqual(byHash(all));
        await other.close();
      });
    }

    if (traits.lasting) {
      it('has them when it is opened again', async () => {
        const model = unused('model');
        await database.vectors.add(model, [vectorOf('a', 0.5, -0.25)]);
        await database.close();
        database = await open();
        expect(await database.vectors.get(model, [hashOf('a')])).toEqual([vectorOf('a', 0.5, -0.25)]);
      });
    }

    it('rejects everything once closed', async () => {
      await database.close();
      const { vectors } = database;
      for (const asked of [
        () => vectors.missing('m', [hashOf('a')]),
        () => vectors.add('m', [vectorOf('a', 1)]),
        () => vectors.get('m', [hashOf('a')]),
        () => vectors.models(),
        () => vectors.forget('m'),
      ]) {
        await expect(asked()).rejects.toMatchObject({ code: 'store-failed' });
      }
    });
  });
}
