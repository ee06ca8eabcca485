import { describe, expect, it } from 'vitest';
import { basisLine } from '../../src/answer/basis.ts';

const basis = { number: '45/QĐ-UBND', date: '2025-02-03', issuer: 'UBND tỉnh', span: { start: 0, end: 1 } };

describe('a document that a plan carries out', () => {
  it.each([
    ['Căn cứ Quyết định số 45/QĐ-UBND ngày 03/02/2025', 'Quyết định số 45/QĐ-UBND ngày 03/02/2025 của UBND tỉnh'],
    ['Theo Nghị quyết số 145/NQ-HĐND; Quyết định 45/QĐ-UBND', 'Quyết định số 45/QĐ-UBND ngày 03/02/2025 của UBND tỉnh'],
    ['Thực hiện chỉ đạo tại văn thư số 45 /QĐ - UBND', 'Văn bản số 45/QĐ-UBND ngày 03/02/2025 của UBND tỉnh'],
  ])('is called what "%s" calls it', (quote, line) => {
    expect(basisLine({ ...basis, quote })).toBe(line);
  });

  it('without date and issuer has its number alone', () => {
    const quote = 'Thực hiện Kế hoạch số 45/QĐ-UBND';
    expect(basisLine({ ...basis, date: null, issuer: null, quote })).toBe('Kế hoạch số 45/QĐ-UBND');
  });
});
