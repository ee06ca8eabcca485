import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PairTable } from '../../src/retrieve/pair-table.ts';

const number = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 0xfffffffe }));

it('numbers pairs as a map from pairs to numbers would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 200 }), (pairs) => {
      const [table, map] = [new PairTable(), new Map<string, number>()];
      for (const [first, second] of pairs) {
        const known = map.get(`${first} ${second}`) ?? map.size;
        expect(table.find(first, second)).toBe(map.get(`${first} ${second}`) ?? -1);
        expect(table.add(first, second)).toBe(known);
        map.set(`${first} ${second}`, known);
      }
      expect(table.size).toBe(map.size);
    }),
  );
});

it('keeps its numbers while it grows', () => {
  const table = new PairTable();
  for (let at = 0; at < 50_000; at += 1) table.add(at % 300, at);
  const wrong = Array.from({ length: 50_000 }, (_, at) => at).filter((at) => table.find(at % 300, at) !== at);
  expect(wrong).toEqual([]);
  expect(table.find(1, 0)).toBe(-1);
});
