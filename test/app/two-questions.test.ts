import { describe, expect, it } from 'vitest';
import { ask } from '../support/corpus.ts';

describe('two questions in one message', () => {
  it('answers each for its own office only', () => {
    const answer = ask('Phòng Y tế làm gì và UBND các xã hạn báo cáo khi nào?', { place: 'Sơn Tịnh' });
    expect(answer.status).toBe('answered');
    expect(new Set(answer.duties.map(({ agency }) => agency))).toEqual(new Set(['Phòng Y tế huyện']));
    expect(answer.deadlines.length).toBeGreaterThan(0);
    expect(answer.deadlines).toEqual(ask('UBND các xã hạn báo cáo khi nào?', { place: 'Sơn Tịnh' }).deadlines);
  });

  it('keeps the answer to one where the other has none', () => {
    const answer = ask('Phòng Y tế làm gì và Phòng Ngoại vụ hạn báo cáo khi nào?', { place: 'Sơn Tịnh' });
    expect(answer.status).toBe('answered');
    expect(answer.duties.length).toBeGreaterThan(0);
    expect(answer.text).toContain('Phòng Ngoại vụ');
  });
});
