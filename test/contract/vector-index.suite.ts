import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { VectorEntry, VectorIndex } from '../../src/ports/vectors.ts';
import { randomVectors, unit } from '../support/vectors.ts';

/** What every index over vectors has to keep; `make` is given entries of one dimension, at least one. */
export function vectorIndexContract(make: (entries: readonly VectorEntry[]) => Promise<VectorIndex>): void {
  describe('an index over vectors', () => {
    const opened: VectorIndex[] = [];
    const open = async (entries: readonly VectorEntry[]): Promise<VectorIndex> => {
      const index = await make(entries);
      opened.push(index);
      return index;
    };
    afterAll(async () => {
      for (const index of opened) await index.close();
    });

    const compass: readonly VectorEntry[] = [
      { id: 'east', vector: unit(1, 0) },
      { id: 'north', vector: unit(0, 1) },
      { id: 'north-east', vector: unit(1, 1) },
      { id: 'west', vector: unit(-1, 0) },
    ];

    it('gives the closest first, with their cosines', async () => {
      const hits = await (await open(compass)).search(unit(1, 0), 4);
      expect(hits.map(({ id }) => id)).toEqual(['east', 'north-east', 'north', 'west']);
      [1, Math.SQRT1_2, 0, -1].forEach((cosine, at) => {
        expect(hits[at]?.score).toBeCloseTo(cosine, 4);
      });
    });

    it('gives no more than it was asked for, and no more than it has', async () => {
      const index = await open(compass);
      expect(index.size).toBe(4);
      expect(await index.search(unit(1, 0), 1)).toHaveLength(1);
      expect(await index.search(unit(1, 0), 100)).toHaveLength(4);
      expect(await index.search(unit(1, 0), 0)).toEqual([]);
    });

    it('limits a search before it ranks: the closest of some, though others are closer', async () => {
      const index = await open(compass);
      const hits = await index.search(unit(1, 0), 2, new Set(['west', 'north']));
      expect(hits.map(({ id }) => id)).toEqual(['north', 'west']);
      expect(await index.search(unit(1, 0), 2, new Set(['nowhere']))).toEqual([]);
      expect(await index.search(unit(1, 0), 2, new Set())).toEqual([]);
    });

    it('ranks entries that lie equally close by their identifiers', async () => {
      const index = await open(['c', 'a', 'b'].map((id) => ({ id, vector: unit(3, 4) })));
      expect((await index.search(unit(1, 0), 3)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    });

    it('rejects a question of another dimension', async () => {
      await expect((await open(compass)).search(unit(1, 0, 0), 1)).rejects.toThrow();
    });

    it('finds each of 300 entries by its own vector, and the whole of any few that it is limited to', async () => {
      const entries = randomVectors(300, 24);
      const index = await open(entries);
      for (const { id, vector } of entries) expect((await index.search(vector, 1))[0]?.id).toBe(id);
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(fc.nat(299), { minLength: 1, maxLength: 12 }), async (chosen) => {
          const within = new Set(chosen.map((at) => entries[at]?.id ?? ''));
          const hits = await index.search(entries[0]?.vector ?? unit(1), 12, within);
          expect(new Set(hits.map(({ id }) => id))).toEqual(within);
          expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
        }),
        { numRuns: 30 },
      );
    });
  });
}
