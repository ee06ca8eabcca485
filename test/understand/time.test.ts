import { describe, expect, it } from 'vitest';
import { readTime } from '../../src/understand/time.ts';

/** A Wednesday. */
const TODAY = '2024-11-20';

describe('the time that a question asks about', () => {
  it.each([
    ['tuan nay co han gi', '2024-11-18', '2024-11-24'],
    ['tuan sau co han gi', '2024-11-25', '2024-12-01'],
    ['thang nay', '2024-11-01', '2024-11-30'],
    ['thang sau', '2024-12-01', '2024-12-31'],
    ['thang 2/2024', '2024-02-01', '2024-02-29'],
    ['thang 12 nam 2025', '2025-12-01', '2025-12-31'],
    ['quy iv', '2024-10-01', '2024-12-31'],
    ['quy 1/2025', '2025-01-01', '2025-03-31'],
    ['quy sau', '2025-01-01', '2025-03-31'],
    ['hom nay', '2024-11-20', '2024-11-20'],
    ['trong 10 ngay toi', '2024-11-20', '2024-11-30'],
    ['tu nay den cuoi nam', '2024-11-20', '2024-12-31'],
    ['ngay 25/11/2024', '2024-11-25', '2024-11-25'],
    ['tu ngay 1/11/2024 den ngay 15/11/2024', '2024-11-01', '2024-11-15'],
  ])('%s', (words, from, to) => {
    expect(readTime(words, TODAY).range).toEqual({ from, to });
  });

  it('ends with the month before, where the month is what comes after', () => {
    expect(readTime('viec phai lam truoc thang 6', TODAY).range).toMatchObject({
      from: '2024-01-01',
      to: '2024-05-31',
    });
    expect(readTime('truoc thang 3/2025', TODAY).range).toMatchObject({ to: '2025-02-28' });
  });

  it.each([
    'bao cao 6 thang truoc ngay nao',
    'ngay 31/2',
    'thang 13',
    'thang hanh dong',
    'quy dinh',
    'hom nay ngay may',
    'ngay 20/10 la ngay gi',
  ])('finds none in "%s"', (words) => {
    expect(readTime(words, TODAY).range).toBeNull();
  });

  it('asks today about every day that has passed', () => {
    expect(readTime('hom nay ai qua han', TODAY)).toEqual({ range: null, anyYear: false, direction: 'past' });
  });

  it('leaves the year open where none was said', () => {
    expect(readTime('thang 12', TODAY).anyYear).toBe(true);
    expect(readTime('thang 12/2024', TODAY).anyYear).toBe(false);
  });

  it.each([
    ['co viec gi da qua han khong', 'past'],
    ['sap toi co han nao', 'upcoming'],
    ['han bao cao da qua han chua', null],
    ['con may ngay nua la het han', null],
    ['dang ky den bao gio thi het han', null],
    ['chung toi con han nao sap toi khong', 'upcoming'],
    ['sap den han chua', null],
  ])('reads the direction of "%s"', (words, direction) => {
    expect(readTime(words, TODAY).direction).toBe(direction);
  });
});
