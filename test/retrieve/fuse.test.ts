import { describe, expect, it } from 'vitest';
import type { Nearness } from '../../src/ports/search.ts';
import { fuse, meaningWithin } from '../../src/retrieve/fuse.ts';

const ids = (hits: readonly { readonly id: string }[]): readonly string[] => hits.map(({ id }) => id);

function nearness(cosines: Readonly<Record<string, number>>): Nearness {
  const closest = Object.entries(cosines).map(([id, score]) => ({ id, score }));
  return { closest: closest.toSorted((a, b) => b.score - a.score), of: (id) => cosines[id] ?? null };
}

describe('one ranking out of two', () => {
  const words = [
    { id: 'a', score: 8 },
    { id: 'b', score: 6 },
  ];
  const near = [
    { id: 'c', score: 0.9 },
    { id: 'b', score: 0.8 },
    { id: 'a', score: 0.5 },
  ];

  it('goes by words alone where meaning counts nothing, and by meaning alone where it counts everything', () => {
    expect(ids(fuse(words, near, 10, 0))).toEqual(['a', 'b']);
    expect(ids(fuse(words, near, 10, 1))).toEqual(['c', 'b']);
  });

  it('puts first what both find, before what either finds best', () => {
    // a: .5 of words; b: .5 * 6/8 of words and .5 * 3/4 of meaning; c: .5 of meaning.
    const hits = fuse(words, near, 10, 0.5);
    expect(hits[0]).toEqual({ id: 'b', score: expect.closeTo(0.75, 6) as number });
    expect(ids(hits)).toEqual(['b', 'a', 'c']);
    expect(fuse(words, near, 1, 0.5)).toHaveLength(1);
  });

  it('does not care what scale either uses', () => {
    const scaled = near.map(({ id, score }) => ({ id, score: 0.7 + score / 10 }));
    const louder = words.map(({ id, score }) => ({ id, score: score * 100 }));
    expect(ids(fuse(louder, scaled, 10, 0.4))).toEqual(ids(fuse(words, near, 10, 0.4)));
  });

  it('finds what only one of them finds, and nothing where neither does', () => {
    expect(ids(fuse([], near, 10, 0.3))).toEqual(['c', 'b']);
    expect(ids(fuse(words, [], 10, 0.3))).toEqual(['a', 'b']);
    expect(fuse([], [], 10, 0.3)).toEqual([]);
  });
});

describe('meaning among the passages asked about', () => {
  const own = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`own-${String(at)}`, 0.2 + at / 1000]));
  const within = new Set([...Object.keys(own), 'best']);
  const wanted = { from: 0, full: 3, nearest: 2 };

  it('tells how far an entry stands out, whatever other plans have', () => {
    const twins = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`twin-${String(at)}`, 0.95]));
    const alone = meaningWithin(nearness({ ...own, best: 0.6 }), within, wanted);
    const beside = meaningWithin(nearness({ ...own, best: 0.6, ...twins }), within, wanted);
    expect(alone.nearest).toEqual(['best', 'own-19']);
    expect(alone.of('best')).toBe(1);
    expect(alone.of('own-0')).toBe(0);
    expect(beside.nearest).toEqual(alone.nearest);
    expect(beside.of('best')).toBe(alone.of('best'));
    expect(beside.of('twin-1')).toBe(0);
  });

  it('is the same for a model whose cosines all lie close together', () => {
    const squeezed = Object.fromEntries(
      Object.entries({ ...own, best: 0.6 }).map(([id, cosine]) => [id, 0.8 + cosine / 20]),
    );
    const [wide, narrow] = [
      meaningWithin(nearness({ ...own, best: 0.6 }), within, wanted),
      meaningWithin(nearness(squeezed), within, wanted),
    ];
    for (const id of within) expect(narrow.of(id)).toBeCloseTo(wide.of(id), 6);
  });

  it('says nothing of few entries, or of ones that lie equally far', () => {
    expect(meaningWithin(nearness({ a: 0.9, b: 0.1 }), new Set(['a', 'b']), wanted).of('a')).toBe(0);
    const even = meaningWithin(nearness(Object.fromEntries([...within].map((id) => [id, 0.5]))), within, wanted);
    expect(even.of('best')).toBe(0);
  });
});
