import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry } from '../../src/ports/search.ts';
import { createIndex } from '../../src/retrieve/bm25.ts';
import { stripTones } from '../../src/text/fold.ts';
import { anyText, HUGE, vietnamese } from '../support/vietnamese.ts';

const PLAN: readonly SearchEntry[] = [
  { id: 'kinh-phi', title: 'III. Kinh phí', text: 'Nguồn chi được bố trí trong dự toán ngân sách hằng năm.' },
  { id: 'dai', text: 'Đài Truyền thanh tăng thời lượng phát sóng, tuyên truyền về bình đẳng giới.' },
  { id: 'truong', text: 'Các trường học tổ chức sinh hoạt ngoại khóa cho học sinh.' },
  { id: 'can-cu', text: 'Thực hiện Kế hoạch số 342/KH-UBND ngày 07 tháng 3 năm 2024 của thành phố.' },
  { id: 'han', text: 'Các xã báo cáo kết quả trước ngày 25/11/2024 để tổng hợp.' },
  { id: 'ky', text: 'Báo cáo định kỳ sáu tháng gửi trước ngày 15/5/2024 để tổng hợp.' },
];

const index = createIndex(PLAN);
const first = (query: string) => index.search(query, 1)[0]?.id;
const entriesArbitrary = fc
  .uniqueArray(vietnamese, { minLength: 1, maxLength: 12 })
  .map((texts) => texts.map((text, at): SearchEntry => ({ id: `p${String(at)}`, text })));

describe('the passage search', () => {
  it.each([
    ['Kinh phí lấy từ đâu?', 'kinh-phi'],
    ['kinh phi lay tu dau', 'kinh-phi'],
    ['Đài truyền thanh làm gì?', 'dai'],
    ['HỌC SINH NGOẠI KHÓA', 'truong'],
    ['ngoại khoá'.normalize('NFD'), 'truong'],
  ])('finds %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each(['342/KH-UBND', 'kế hoạch số 342 / KH - UBND báo cáo tổng hợp kết quả gì', 'nội dung 342/kh'])(
    'finds the document number in %s before any other word',
    (query) => {
      expect(first(query)).toBe('can-cu');
    },
  );

  it.each(['trước 25/11/2024', 'ngày 25 tháng 11', 'báo cáo 25-11'])('finds the date in %s', (query) => {
    expect(first(query)).toBe('han');
  });

  it('prefers the same marks where the question has marks', () => {
    const homographs = createIndex([
      { id: 'bao', text: 'Tờ báo của tỉnh' },
      { id: 'bão', text: 'Cơn bão của tỉnh' },
    ]);
    expect(homographs.search('bão', 2).map(({ id }) => id)).toEqual(['bão', 'bao']);
    expect(homographs.search('báo', 2).map(({ id }) => id)).toEqual(['bao', 'bão']);
  });

  it('prefers neighbouring syllables to scattered ones', () => {
    const order = createIndex([
      { id: 'apart', text: 'Giới trẻ được đối xử bình thường, công bằng, đẳng cấp.' },
      { id: 'together', text: 'Công tác bình đẳng giới được đối xử như thường lệ.' },
    ]);
    expect(order.search('bình đẳng giới', 1)[0]?.id).toBe('together');
  });

  it('counts the title, and a short first line as one', () => {
    const body = 'Nội dung do cơ quan chuyên môn hướng dẫn cụ thể hơn tại các văn bản.';
    const titled = createIndex([
      { id: 'title', title: 'Giám sát', text: body },
      { id: 'heading', text: `Thanh tra\n\n${body}` },
      { id: 'body', text: `${body} Có giám sát. Có thanh tra.` },
    ]);
    expect(titled.search('giám sát', 1)[0]?.id).toBe('title');
    expect(titled.search('thanh tra', 1)[0]?.id).toBe('heading');
  });

  it('finds nothing for words that stand nowhere, no words, or no entries', () => {
    expect(index.search('xyz', 5)).toEqual([]);
    expect(index.search('?!', 5)).toEqual([]);
    expect(createIndex([]).search('kinh phí', 5)).toEqual([]);
  });

  it('gives no more than asked for, best first', () => {
    const hits = index.search('báo cáo tổng hợp trước ngày', 2);
    expect(hits).toHaveLength(2);
    expect(index.search('báo cáo', 0)).toEqual([]);
    const scores = index.search('báo cáo kế hoạch các xã', 10).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('finds entries that share an identifier as one', () => {
    const shared = createIndex([
      { id: 'a', text: 'Kinh phí thực hiện' },
      { id: 'a', text: 'Chế độ báo cáo' },
      { id: 'b', text: 'Kinh phí' },
    ]);
    expect(shared.search('báo cáo', 5).map(({ id }) => id)).toEqual(['a']);
    expect(shared.search('kinh phí', 5).map(({ id }) => id)).toHaveLength(2);
  });

  it('ranks the same whatever the order of the entries', () => {
    fc.assert(
      fc.property(
        entriesArbitrary.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        vietnamese,
        ([entries, shuffled], query) => {
          expect(createIndex(shuffled).search(query, 20)).toEqual(createIndex(entries).search(query, 20));
        },
      ),
    );
  });

  it('ranks the same in small letters and capitals, composed and decomposed', () => {
    fc.assert(
      fc.property(entriesArbitrary, vietnamese, (entries, query) => {
        const built = createIndex(entries);
        const hits = built.search(query, 20);
        expect(built.search(query.toUpperCase(), 20)).toEqual(hits);
        expect(built.search(query.normalize('NFD'), 20)).toEqual(hits);
      }),
    );
  });

  it('finds a passage by its own words typed without marks', () => {
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        const built = createIndex(entries);
        for (const { id, text } of entries) {
          expect(built.search(stripTones(text), entries.length).map((hit) => hit.id)).toContain(id);
        }
      }),
    );
  });

  it('never leaves the given identifiers, and ranks within them as it would alone', () => {
    fc.assert(
      fc.property(entriesArbitrary, vietnamese, fc.integer({ min: 1, max: 5 }), (entries, query, k) => {
        const built = createIndex(entries);
        const within = new Set(entries.filter((_, at) => at % 2 === 0).map(({ id }) => id));
        const expected = built.search(query, entries.length).filter(({ id }) => within.has(id));
        expect(built.search(query, k, within)).toEqual(expected.slice(0, k));
      }),
    );
  });

  it('answers any question, and the next one as if nothing had been asked', () => {
    const before = index.search('kinh phí', 5);
    fc.assert(
      fc.property(anyText, (query) => {
        expect(index.search(query, 3).length).toBeLessThanOrEqual(3);
        expect(index.search('kinh phí', 5)).toEqual(before);
      }),
    );
  });

  it.each(HUGE)('comes back from a million %s, asked or indexed', (_, text) => {
    expect(index.search(text, 3).length).toBeLessThanOrEqual(3);
    expect(index.coverage(text, 'dai')).toBeLessThanOrEqual(1);
    expect(createIndex([...PLAN, { id: 'huge', text }]).search('kinh phí', 1)[0]?.id).toBe('kinh-phi');
  });
});

describe('coverage', () => {
  it('is all of a question whose every content word stands there', () => {
    expect(index.coverage('Khi nào thì các xã báo cáo kết quả?', 'han')).toBe(1);
    expect(index.coverage('cac xa bao cao ket qua', 'han')).toBe(1);
  });

  it('is nothing for a question about something else, or an entry that is not there', () => {
    expect(index.coverage('Giá vàng hôm nay bao nhiêu?', 'truong')).toBe(0);
    expect(index.coverage('báo cáo', 'khong-co')).toBe(0);
    expect(index.coverage('', 'han')).toBe(0);
  });

  it('falls with each word that is missing', () => {
    const all = index.coverage('báo cáo kết quả', 'han');
    const less = index.coverage('báo cáo kết quả phun thuốc', 'han');
    const least = index.coverage('báo cáo kết quả phun thuốc trừ sâu', 'han');
    expect([all > less, less > least, least > 0]).toEqual([true, true, true]);
  });

  it('trusts a syllable with its neighbour more than one that stands there by chance', () => {
    expect(index.coverage('thời tiết', 'dai')).toBeLessThan(index.coverage('thời lượng tiết', 'dai'));
  });

  it('lies between 0 and 1 for any question', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...PLAN), (query, { id }) => {
        const coverage = index.coverage(query, id);
        expect(coverage >= 0 && coverage <= 1).toBe(true);
      }),
    );
  });
});
