import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/ingest/read.ts';
import { timeIn } from '../support/asked-time.ts';
import { planText } from '../support/plan-builder.ts';

/** What the Vietnamese tests of a date reader (chrono-node) say is no date: numbers, amounts, impossible days. */
const NO_DATE = [
  'tháng 0',
  'tháng 13',
  'ngày 0 tháng 4 năm 2000',
  'ngày 1 tháng 13',
  '32/13/2020',
  'Có 1975 người tham gia.',
  '0912345678',
  '3',
  '11',
  '0.5',
  '35.49',
  '12.53%',
  '$1,194.09',
  'at 6.5 kilograms',
  '1.1.3',
  '1.10.30',
  '1-2',
  '1-2-3',
  '%e7%b7%8a',
  '7 giờ 61 phút',
  '7 giờ 99 phút',
];
/** What they say is none where only what is written as a date counts: everyday words, which a question does mean. */
const EVERYDAY = [
  'hôm nay',
  'hôm qua',
  'ngày mai',
  'ngày kia',
  'buổi sáng',
  'buổi trưa',
  'buổi chiều',
  'buổi tối',
  'tuần này',
  'tháng trước',
  'năm sau',
  'thứ hai',
  'chủ nhật',
];

describe('what is no date in a question', () => {
  it.each([...NO_DATE, '0905.123.456', '12/KH-UBND', 'mục 3.1', '2021-2025', '500 triệu'])('%s', (words) => {
    expect(timeIn(words, '2024-11-20').range).toBeNull();
    expect(timeIn(`Cho em hỏi ${words} là gì?`, '2024-11-20').range).toBeNull();
  });
});

describe('what is no deadline in a plan', () => {
  it.each([...NO_DATE, ...EVERYDAY])('%s', (words) => {
    const assigning = `1. Phòng Y tế

- Tổ chức tuyên truyền, tập huấn cho cán bộ ${words}.

- Báo cáo kết quả thực hiện (${words}) về UBND huyện theo quy định.

- Hoàn thành ${words}.`;
    const { deadlines, agencies } = readPlan({ plan: 'ke-hoach', text: planText({ assigning }).normalize('NFC') });
    expect(agencies[0]?.duties).toHaveLength(3);
    expect(deadlines).toEqual([]);
  });
});
