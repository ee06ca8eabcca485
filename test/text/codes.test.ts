import { describe, expect, it } from 'vitest';
import { dates, documentNumbers } from '../../src/text/codes.ts';
import { HUGE } from '../support/vietnamese.ts';

describe('document numbers', () => {
  it.each([
    ['Kế hoạch số 342/KH-UBND ngày 07/3/2024', ['342/kh', '342/kh-ubnd']],
    ['Số: 342 /KH - UBND', ['342/kh', '342/kh-ubnd']],
    ['Quyết định số 2282/QĐ-TTg', ['2282/qd', '2282/qd-ttg']],
    ['Nghị định 30/2020/NĐ-CP', ['30/2020/nd', '30/2020/nd-cp']],
    ['Chỉ thị số 09-CT/TW', ['09-ct', '09-ct/tw']],
  ])('of %s', (text, expected) => {
    expect(documentNumbers(text)).toEqual(expected);
  });

  it('are not found in dates, amounts and telephone numbers', () => {
    expect(documentNumbers('từ 15/11 đến 15/12/2024, gọi 1900/1080, 24/7, chi 1.500.000 đồng')).toEqual([]);
  });
});

describe('dates', () => {
  it.each(['25/11/2024', '25-11-2024', '25.11.2024', 'ngày 25 tháng 11 năm 2024'])('of %s are one date', (text) => {
    expect(new Set(dates(`Hạn: ${text}.`))).toEqual(new Set(['25/11', '25/11/2024']));
  });

  it('lose leading zeros', () => {
    expect(dates('05/03')).toEqual(['5/3']);
  });

  it('are found as a month of a year', () => {
    expect(dates('trong tháng 11/2024')).toEqual(['11/2024']);
  });

  it('are not found where no calendar has them', () => {
    expect(dates('tỷ lệ 45/50, mục 1/2/3/4, số 13/2024')).toEqual([]);
  });
});

it.each(HUGE)('codes come back for a million %s', (_, text) => {
  expect([...documentNumbers(text), ...dates(text)].length).toBeGreaterThanOrEqual(0);
});
