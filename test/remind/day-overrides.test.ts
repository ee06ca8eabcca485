import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProductError } from '../../src/domain/errors.ts';
import { readDayOverrides } from '../../src/remind/day-overrides.ts';

const SWAP = [
  { day: '2024-04-29', works: false, note: 'hoán đổi' },
  { day: '2024-05-04', works: true, note: 'làm bù' },
];

function refusal(text: string): ProductError {
  try {
    readDayOverrides(text);
  } catch (error) {
    if (error instanceof ProductError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('a file of working days', () => {
  it.each([
    ['plain lines', '2024-04-29,nghỉ,hoán đổi\n2024-05-04,làm việc,làm bù\n'],
    ['days as people write them', '29/04/2024, nghỉ, hoán đổi\n4/5/2024, làm việc, làm bù'],
    ['days with dots or dashes', '29.04.2024,nghỉ,hoán đổi\n04-05-2024,làm việc,làm bù'],
    ['semicolons', '29/04/2024;nghỉ;hoán đổi\n04/05/2024;làm việc;làm bù'],
    ['tabs', '29/04/2024\tnghỉ\thoán đổi\n04/05/2024\tlàm việc\tlàm bù'],
    ['Windows', '\uFEFFNgày,Tình trạng,Ghi chú\r\n29/04/2024,nghỉ,hoán đổi\r\n04/05/2024,làm việc,làm bù\r\n'],
    ['comments and empty rows', '# Thông báo\n\n29/04/2024,nghỉ,hoán đổi\n,,\n # bù\n04/05/2024,làm việc,làm bù\n\n'],
    ['a spreadsheet', '"Ngày","Tình trạng","Ghi chú",\n"29/04/2024","nghỉ","hoán đổi",\n04/05/2024,làm việc,làm bù,,'],
    ['other spellings', '29/04/2024,NGHỈ,hoán đổi\n04/05/2024,lam viec,làm bù'.normalize('NFD')],
  ])('is read from %s', (_, text) => {
    expect(readDayOverrides(text)).toEqual(SWAP);
  });

  it('needs no note, and keeps one with commas and quotation marks', () => {
    expect(readDayOverrides('2024-04-29,nghỉ\n2024-05-04,làm việc,"làm bù, theo ""Thông báo"""')).toEqual([
      { day: '2024-04-29', works: false, note: '' },
      { day: '2024-05-04', works: true, note: 'làm bù, theo "Thông báo"' },
    ]);
  });
});

describe('a wrong line', () => {
  it.each([
    ['2024-04-29,nghỉ\n30/02/2024,nghỉ', 2, '“30/02/2024” không phải là một ngày'],
    ['# chú thích\n\n\nmai,nghỉ', 4, '“mai” không phải là một ngày'],
    ['2024-13-01,nghỉ', 1, 'cần ngày có thật của các năm 2000–2099, dạng 29/04/2024 hoặc 2024-04-29'],
    ['29/04/24,nghỉ', 1, '“29/04/24”'],
    ['29/04/0224,nghỉ', 1, '“29/04/0224”'],
    ['29/04/2024 nghỉ', 1, '“29/04/2024 nghỉ” không phải là một ngày'],
    ['2024-04-29,hoán đổi', 1, '“hoán đổi” không phải là tình trạng của ngày; cần “nghỉ” hoặc “làm việc”'],
    ['2024-04-29', 1, 'thiếu tình trạng của ngày; cần “nghỉ” hoặc “làm việc”'],
    ['2024-04-29,,hoán đổi', 1, 'thiếu tình trạng'],
    ['2024-04-29,nghỉ\n\n29/4/2024,làm việc', 3, 'ngày 29/04/2024 đã ghi ở dòng 1'],
    ['2024-04-29,nghỉ\nNgày,Tình trạng', 2, '“Ngày” không phải là một ngày'],
  ])('of %j stops it with line %i and what that wants', (text, line, words) => {
    const error = refusal(text);
    expect(error.code).toBe('usage');
    expect(error.facts).toEqual({ line });
    expect(error.message).toContain(`Dòng ${line}: `);
    expect(error.message).toContain(words);
  });

  it.each(['', '\n\n', '# chỉ có chú thích', 'ngày,tình trạng,ghi chú\n'])('is missing where %j has no day', (text) => {
    expect(refusal(text)).toMatchObject({
      code: 'usage',
      message: expect.stringContaining('không có ngày nào') as string,
    });
  });

  it('is shown in part where it is no text at all', () => {
    expect(refusal('x'.repeat(1_000_000)).message.length).toBeLessThan(400);
  });

  it('is the only way not to be read, whatever the text', () => {
    const piece = fc.constantFrom(
      '2024-04-29',
      '29/4/2024',
      ',',
      ';',
      '\t',
      '\n',
      '"',
      '#',
      'nghỉ',
      'làm việc',
      '\uFEFF',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        try {
          for (const { day } of readDayOverrides(pieces.join(''))) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/u);
        } catch (error) {
          if (!(error instanceof ProductError) || error.code !== 'usage') throw error;
        }
      }),
    );
  });
});
