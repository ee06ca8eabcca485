import { expect, it } from 'vitest';
import { reasonInWords } from '../../src/text/vi/remind.ts';

it.each([
  ['handed-in', 'đơn vị đã nộp'],
  ['into-before-1', 'gộp vào mốc: trước 1 ngày làm việc'],
  ['after-before-0', 'đã nhắc ở mốc: ngày làm việc cuối'],
  ['into-overdue-3', 'gộp vào mốc: quá hạn 3 ngày làm việc'],
  ['telegram 403', 'telegram 403'],
])('the ledger’s %s is read as “%s”', (code, words) => {
  expect(reasonInWords(code)).toBe(words);
});
