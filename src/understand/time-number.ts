/** Numbers in words on folded text, 1 to 99. */

const ONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    mot: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    lam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
  }),
);
const DIGIT = 'mot|hai|ba|bon|nam|sau|bay|tam|chin';
/** Behind "mười": five is "lăm" there, and "mười năm" ten years or the tenth of a year. */
const ONE = 'mot|hai|ba|bon|tu|lam|sau|bay|tam|chin|kia|\\d';

/** Source of a pattern for "ba", "mười lăm", "hai mươi mốt"; not for "tư", which is "từ" more often. */
const IN_WORDS = `(?:(?:(?:${DIGIT}|\\d) )?muoi(?: (?:${ONE})(?![a-z\\d]))?|${DIGIT})(?![a-z\\d])`;

/** Source of a pattern for a number in figures or words. */
export const COUNT = `(?:\\d{1,3}(?!\\d)|${IN_WORDS})`;

/**
 * Source of a pattern for a month's or a quarter's number. "Tư" is four unless "từ ngày …" follows; "sau" without marks is
 * "after", "tháng sau" being asked for more often than "tháng sáu"; "năm" before a year is that year.
 */
export const ORDINAL = `(?:\\d{1,2}(?!\\d)|gieng(?![a-z])|tu(?![a-z])(?! (?:ngay|thang|quy|tuan|hom|nay|\\d))|(?!sau(?![a-z])|nam (?:[12]\\d{3}|nay|ngoai|sau|truoc))${IN_WORDS})`;

/** The value of what the patterns above match; NaN for other words. */
export function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  if (words === 'gieng') return 1;
  const [tens, ones] = words.includes('muoi') ? words.split('muoi').map((part) => part.trim()) : ['', words];
  const ten = words.includes('muoi') ? (tens === '' ? 1 : valueOf(tens)) * 10 : 0;
  return ten + (ones === '' ? 0 : valueOf(ones));
}

function valueOf(word = ''): number {
  // "Hai mươi mốt": where it is written with its mark it is told from "một" and reads like "ngày kia".
  if (word === 'kia') return 1;
  return ONES.get(word) ?? Number(word);
}
