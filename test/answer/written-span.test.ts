import { describe, expect, it } from 'vitest';
import { spanWords, writtenSpan } from '../../src/answer/written-span.ts';

describe('a clause that writes no day', () => {
  it.each([
    ['hoàn thành trong quý II/2026', '2026-06-30', 'quý II/2026'],
    ['thời gian hoàn thành: Quý 3/2026', '2026-09-30', 'quý III/2026'],
    ['xong trong tháng 02 năm 2026', '2026-02-28', 'tháng 02/2026'],
  ])('%s', (quote, date, expected) => {
    expect(writtenSpan({ quote, date, bound: 'by' })).toBe(expected);
  });

  it.each([
    ['chậm nhất ngày 30/6/2026', '2026-06-30', 'by'],
    ['chậm nhất ngày 30 tháng 6 năm 2026 của quý II', '2026-06-30', 'by'],
    ['trước ngày 30/6/2026, trong quý II', '2026-06-30', 'before'],
    ['trong tháng 6 (đến ngày 15)', '2026-06-15', 'by'],
  ] as const)('is not one that writes a day: %s', (quote, date, bound) => {
    expect(writtenSpan({ quote, date, bound })).toBeNull();
  });
});

describe('a stretch of days', () => {
  it.each([
    ['2026-07-01', '2026-07-31', 'tháng 07/2026'],
    ['2026-04-01', '2026-06-30', 'quý II/2026'],
    ['2026-12-05', '2026-12-05', 'ngày 05/12/2026'],
    ['2026-07-06', '2026-07-12', 'thời gian từ ngày 06/07/2026 đến hết ngày 12/07/2026'],
    ['1900-01-01', '2026-07-12', 'thời gian đến hết ngày 12/07/2026'],
  ])('from %s to %s', (from, to, expected) => {
    expect(spanWords({ from, to })).toBe(expected);
  });
});
