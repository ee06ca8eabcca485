import fc from 'fast-check';

const SYLLABLES = [
  ...'phòng y tế huyện sơn tịnh báo cáo kết quả thực hiện trước ngày ủy ban nhân dân xã thị trấn bình đẳng giới'.split(
    ' ',
  ),
  ...'kinh phí tuyên truyền đài truyền thanh tư pháp giáo dục đào tạo phụ nữ công an nghiêng khuỷu hoà uỷ'.split(' '),
];

/** Running Vietnamese of up to a dozen syllables. */
export const vietnamese = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 12 })
  .map((syllables) => syllables.join(' '));

/** Any string at all: lone surrogates, NUL, controls, zero-width characters, marks without a letter. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '\ud800',
      '\udc00',
      '\0',
      '\u200b',
      '\u202e',
      '\u0301',
      '\u0323',
      'ệ',
      'Đ',
      '\ufeff',
      '/',
      '-',
      '7',
      ' ',
    ),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  ),
});

/** A million UTF-16 units each, of what has made text tools hang: repeats that a pattern could read in many ways. */
export const HUGE: readonly (readonly [string, string])[] = [
  ['letters', 'a'.repeat(1_000_000)],
  ['numbers and slashes', '1/'.repeat(500_000)],
  ['unfinished document numbers', '1/a-'.repeat(250_000)],
  ['white space', 'a' + ' \n'.repeat(500_000)],
  ['marks', '\u0301'.repeat(1_000_000)],
  ['lone surrogates', '\ud800'.repeat(1_000_000)],
  ['unfinished dates', 'ngay 1 thang '.repeat(77_000)],
  ['abbreviations', 'LĐ-TB&'.repeat(167_000)],
];
