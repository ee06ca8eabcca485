/** How deep a mark usually stands: a smaller rank holds a larger one. */
export const RANK = {
  annex: 0,
  division: 0.5,
  article: 1,
  capital: 1.5,
  part: 1,
  number: 2,
  decimal: 3,
  letter: 4,
  dash: 5,
  plus: 6,
  paragraph: 7,
} as const;

export type MarkKind = Exclude<keyof typeof RANK, 'paragraph'>;

/** A list or heading mark at the beginning of a line. */
export interface Mark {
  readonly kind: MarkKind;
  /** As it stands in a section path: `IV`, `1`, `3.1`, `đ`; empty for dashes. */
  readonly label: string;
  /** Its place in its series, from 1; 0 where the kind has none. */
  readonly ordinal: number;
  /** Characters of the plain line that the mark takes, with the space behind it. */
  readonly length: number;
}

/** Letters of Vietnamese item series in order: đ follows d. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
/** Offices that follow the Latin order print f, j, w, z too. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman numeral, or 0 where the letters are not one. */
export function romanValue(text: string): number {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN_DIGITS[text.charAt(i)] ?? 0;
    const next = ROMAN_DIGITS[text.charAt(i + 1)] ?? 0;
    if (here === 0) return 0;
    value += here < next ? -here : here;
  }
  return value;
}

/** Place of a letter in its series, from 1 (a, b, c, d, đ, e …); 0 for another character. */
export function letterValue(letter: string): number {
  const index = LETTERS.indexOf(letter);
  return index >= 0 ? index + 1 : LATIN.indexOf(letter) + 1;
}

const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[]) => Omit<Mark, 'length'> | null;
}[] = [
  {
    pattern: /^(PHỤ LỤC|Phụ lục)(?:\s+(?:(?:số|SỐ|Số)\s+)?([IVX]+|\d{1,2}))?(?=[\s.:]|$)/u,
    read: ([, words = '', label = '']) => ({
      kind: 'annex',
      label: label === '' ? words : `${words} ${label}`,
      ordinal: 0,
    }),
  },
  {
    pattern:
      /^((?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ)\s+(?:NHẤT|nhất|HAI|hai|BA|ba|TƯ|tư|NĂM|năm)|[IVX]{1,4}|\d))(?=\s*$|\s*[:–-]\s*\S)[\s:–-]*/u,
    read: ([, label = '']) => ({ kind: 'division', label: label.replace(/\s+/gu, ' '), ordinal: 0 }),
  },
  {
    pattern: /^Điều\s+(\d{1,3})\s*[.:]\s*/u,
    read: ([, label = '']) => ({ kind: 'article', label: `Điều ${label}`, ordinal: Number(label) }),
  },
  {
    pattern: /^(?:P(?:HẦN|hần)\s+)?([IVXLC]{1,7})\s*[.):-]\s*(?=\S)/u,
    // A single C or L is of the letters A, B, C: no plan has fifty parts.
    read: ([, label = '']) =>
      romanValue(label) > 0 && !/^[CL]$/u.test(label) ? { kind: 'part', label, ordinal: romanValue(label) } : null,
  },
  {
    pattern: /^(?:P(?:HẦN|hần)\s+)?([A-EĐGH])\s*[.)]\s+(?=\p{Lu})/u,
    read: ([, label = '']) => ({ kind: 'capital', label, ordinal: 'ABCDĐEGH'.indexOf(label) + 1 }),
  },
  {
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?\s+(?=\S)/u,
    read: ([, label = '']) => ({ kind: 'decimal', label, ordinal: Number(label.slice(label.lastIndexOf('.') + 1)) }),
  },
  {
    // "3. 100% nạn nhân …", "2. 90 người …": an item may begin with a figure; "15. 2024" is the rest of a date.
    pattern: /^(\d{1,2})(?:\s*[.)/]\s*(?=[^\d\s])|\s*[.)]\s+(?=\d{1,3}(?:[.,]\d+)*(?:\s*%|\s+\p{Ll})))/u,
    read: ([, label = '']) => ({ kind: 'number', label: String(Number(label)), ordinal: Number(label) }),
  },
  {
    pattern: /^([a-zđ])\s*[.)]\s*(?=\S)/u,
    read: ([, label = '']) => ({ kind: 'letter', label, ordinal: letterValue(label) }),
  },
  { pattern: /^[-–—•●▪◦]\s*(?=\S)/u, read: () => ({ kind: 'dash', label: '', ordinal: 0 }) },
  { pattern: /^[+∗]\s*(?=\S)/u, read: () => ({ kind: 'plus', label: '', ordinal: 0 }) },
];

/** The mark that a plain line begins with, if it begins with one. */
export function markOf(text: string): Mark | null {
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const mark = read(match);
    if (mark !== null) return { ...mark, length: match[0].length };
  }
  return null;
}
