import { describe, expect, it } from 'vitest';
import { occurrenceKey } from '../../src/text/occurrence.ts';

interface Clause {
  readonly agency: string | null;
  readonly binds: readonly string[];
  readonly responsible: string;
  readonly action: string;
  readonly date: string;
}

const report: Clause = {
  agency: null,
  binds: ['các cơ quan, ban, ngành', 'UBND các xã'],
  responsible: 'các cơ quan, ban, ngành và UBND các xã',
  action: 'báo cáo kết quả thực hiện năm 2024',
  date: '2024-11-25',
};
const key = (more: Partial<Clause> = {}): string => occurrenceKey({ ...report, ...more }, 'Đồng Mây');

describe('one occurrence of a deadline is the same', () => {
  it.each([
    ['in capitals, without marks, with other punctuation', { action: 'BAO CAO KET QUA THUC HIEN NĂM 2024.' }],
    ['worded with another year', { action: 'báo cáo kết quả thực hiện năm 2025' }],
    ['worded with its date', { action: 'báo cáo kết quả thực hiện trước ngày 25/11/2024' }],
    ['with those bound in another order', { binds: ['UBND các xã', 'các cơ quan, ban, ngành'] }],
    ['with those bound written out', { binds: ['các cơ quan, ban, ngành', 'Ủy ban nhân dân các xã'] }],
  ])('%s', (_, more) => {
    expect(key(more)).toBe(key());
  });

  it('whether or not the office is said to be of the place', () => {
    expect(key({ agency: 'Công an huyện Đồng Mây' })).toBe(key({ agency: 'Công an huyện' }));
  });
});

describe('one occurrence of a deadline is another', () => {
  it.each([
    ['on another day', { date: '2024-12-10' }],
    ['for another agency', { agency: 'Phòng Y tế' }],
    ['for a part of those bound', { binds: ['UBND các xã'] }],
    ['of another task', { action: 'báo cáo 6 tháng' }],
  ])('%s', (_, more) => {
    expect(key(more)).not.toBe(key());
  });

  it('though a task is nothing but a date', () => {
    expect(key({ action: 'năm 2024' })).not.toBe(key({ action: 'năm 2025' }));
  });
});
