import { describe, expect, it } from 'vitest';
import { makeIndexOf } from '../../../src/app/embedding/index-of.ts';
import { nearnessTo } from '../../../src/app/embedding/nearness.ts';
import { recordingLog } from '../../support/log.ts';
import { consider } from '../../support/model/considered.ts';
import { unit } from '../../support/vectors.ts';

describe('nearness of the plans asked about', () => {
  it('is measured whole, though thousands of twins in other plans lie closer', async () => {
    const twins = Array.from({ length: 2500 }, (_, at) => ({ id: `p twin ${at}`, vector: unit(1, at / 1e6) }));
    const own = Array.from({ length: 12 }, (_, at) => ({ id: `p own ${at}`, vector: unit(1, 1 + at) }));
    const options = { file: null, pool: null, log: recordingLog(), exactBelow: 1000 };
    const index = await makeIndexOf('m', [...twins, ...own], options);
    expect(index.kind).toBe('hnsw');
    const among = new Set(own.map(({ id }) => id));
    const near = await nearnessTo(unit(1, 0), { model: 'm', dimension: 2, index }, among);
    expect(near?.closest.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    expect(near?.of('p own 11')).toBeCloseTo(1 / Math.hypot(1, 12), 4);
    expect(near?.of('p twin 0')).toBeNull();
  });

  it('is of the place that the chat is bound to, or that the question names', () => {
    const placesIn = (question: string): ReadonlySet<string> =>
      new Set([...consider(question).among()].map((id) => id.split(' ')[1] ?? ''));
    expect(placesIn('kinh phí lấy từ đâu')).toEqual(new Set(['son-tinh-2024']));
    expect(placesIn('kinh phí ở Long Khánh lấy từ đâu')).toEqual(new Set(['long-khanh-2024']));
    expect(placesIn('kinh phí ở Hà Giang lấy từ đâu')).toEqual(new Set());
  });
});
