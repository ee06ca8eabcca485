import { describe, expect, it } from 'vitest';
import { footnotesIn, furnitureOf, withoutFurniture } from '../../src/text/furniture.ts';
import { plain } from '../../src/text/plain.ts';

const BROKEN = 'các cơ quan, đơn vị gửi báo cáo kết quả thực hiện về';
const REST = 'cơ quan thường trực trước ngày 20/11/2025.';
const SENTENCE = `${BROKEN} ${REST}`;

describe('a sentence that runs on across a page', () => {
  it.each([
    ['a number alone', `${BROKEN}\n\n2\n\n${REST}`],
    ['a number between dashes', `${BROKEN}\n- 2 -\n${REST}`],
    ['a number that says so', `${BROKEN}\nTrang 2/5\n${REST}`],
    ['a page break with its number before it', `${BROKEN}\n2\n\f${REST}`],
    ['a page break with its number behind it', `${BROKEN}\n\f2\n\n${REST}`],
  ])('is whole, with %s between', (_, text) => {
    expect(plain(withoutFurniture(text))).toBe(SENTENCE);
  });

  it.each([
    ['[1]', 'kết quả[1]', '[1] Theo Quyết định số 12/QĐ-UBND\nngày 02/01/2025.'],
    ['¹', 'kết quả¹', '¹ Theo Quyết định số 12/QĐ-UBND.'],
    ['1, at the foot of a page', 'kết quả1', '1 Theo Quyết định số 12/QĐ-UBND.'],
  ])('does not take in a footnote marked %s', (_, cited, note) => {
    const text = `Kế hoạch.\n${BROKEN.replace('kết quả', cited)}\n${note}\n2\n\f${REST}`;
    expect(plain(withoutFurniture(text))).toBe(`Kế hoạch. ${SENTENCE.replace('kết quả', cited)}`);
    expect(footnotesIn(text).map(plain)).toEqual([plain(note)]);
  });

  it('does not take in what stands at the head of every page', () => {
    const page = (words: string): string => `Kế hoạch số 12/KH-UBND, trang 1\n${words}`;
    const text = [page('Mở đầu.'), page(BROKEN), page(REST)].join('\n\f');
    expect(plain(withoutFurniture(text))).toBe(`Mở đầu. ${SENTENCE}`);
  });
});

describe('what only looks like it stays', () => {
  it.each([
    ['a day that a line break cut off', 'Các cơ quan, đơn vị báo cáo kết quả trước ngày\n25\ntháng 11 năm 2025.'],
    ['a cell of a table', '|\nNhiệm vụ thường xuyên của các cơ quan\n|\n2\n|\nkiểm tra\n|'],
    ['figures in a list', 'Số lượng\n12\nSố lượng\n13\nSố lượng\n14\nTổng\n39'],
    ['a mark that nothing cites', 'Nội dung thực hiện.\n[1] Tuyên truyền, phổ biến.'],
    ['a mark that begins a wrapped line', 'hoàn thành 21 nhiệm vụ\n[1]. Tuy nhiên, còn chậm.'],
    ['an item that begins with a figure', 'Mỗi xã đạt\n1 Nhà văn hóa và\n2 Sân tập.\n\fHết.'],
  ])('%s', (_, text) => {
    expect(furnitureOf(text)).toEqual([]);
    expect(withoutFurniture(text)).toBe(text);
  });
});

it('offsets stay: the copy is as long as the text', () => {
  const text = `${BROKEN}[1]\n[1] Ghi chú.\n\n- 2 -\n\f\n${REST}\n`;
  const copy = withoutFurniture(text);
  expect(copy).toHaveLength(text.length);
  expect(copy.indexOf(REST)).toBe(text.indexOf(REST));
});
