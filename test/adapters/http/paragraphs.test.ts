import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHeading, paragraphs } from '../../../src/adapters/http/paragraphs.ts';
import { plain } from '../../../src/text/plain.ts';
import { BUON_MA_THUOT, SON_TINH } from './fake-product.ts';

function read(text: string): readonly string[] {
  return paragraphs(text).map(({ start, end }) => plain(text.slice(start, end)));
}

describe('paragraphs for reading', () => {
  it('join lines that were cut by the page and followed by blank lines', () => {
    expect(read(BUON_MA_THUOT.text)).toContain(
      '- Xây dựng kế hoạch thực hiện Tháng hành động vì Bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở ' +
        'giới năm 2024 hiệu quả, sáng tạo, thích ứng với điều kiện, tình hình cụ thể của từng đơn vị, địa phương.',
    );
  });

  it('join a name that was cut at its dash', () => {
    expect(read(BUON_MA_THUOT.text).find((words) => words.startsWith('Căn cứ Công văn số 718'))).toContain(
      'của Sở Lao động – Thương binh và Xã hội về việc',
    );
  });

  it('join a sentence that a page break cut in two', () => {
    const whole = read(SON_TINH.text).find((words) => words.startsWith('a) Triển khai thực hiện Chiến lược'));
    expect(whole).toContain('theo phạm vi chức năng của cơ quan, đơn vị, địa phương.');
    expect(read('theo phạm vi chức\f\nnăng của cơ quan')).toEqual(['theo phạm vi chức năng của cơ quan']);
  });

  it('keep items, headings and lines of short lists apart', () => {
    const list = ['Nơi nhận:', '- Sở Y tế', '- UBND các xã', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
    expect(read(list.join('\n'))).toEqual(list);
    const items = ['a) Việc thứ nhất', 'b) Việc thứ hai', '1. Phòng Y tế', 'II. NỘI DUNG', '| Một | Hai |'];
    expect(read(items.join('\n'))).toEqual([...items.slice(0, 4), 'Một | Hai']);
  });

  it('lose no word and repeat none, whatever the text is', () => {
    const unit = fc.constantFrom('a', 'B', 'đ', '1', '.', '-', ' ', '\n', '\r', '\f', '*', '|', ';');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const letters = (part: string): string => part.replace(/[^\p{L}\p{N}]/gu, '');
        const spans = paragraphs(text);
        expect(letters(spans.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(letters(text));
        const ends = [0, ...spans.map(({ end }) => end)];
        expect(spans.every(({ start }, at) => start >= (ends[at] ?? 0))).toBe(true);
      }),
    );
  });

  it('know a heading by its marks or its capitals', () => {
    expect(['## 2. Truyền thông', '**1. Mục đích**', 'II. NỘI DUNG THỰC HIỆN', 'KẾ HOẠCH'].every(isHeading)).toBe(true);
    expect(['- UBND các xã', '- CVP, PVP (VX);', '**2. Yêu cầu:** Từng bước', 'Phòng Y tế', ''].some(isHeading)).toBe(
      false,
    );
  });
});
