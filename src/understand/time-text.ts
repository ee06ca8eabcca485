import { stripTones } from '../text/fold.ts';
import type { Token, Tokens } from './tokens.ts';

/** A message as wordings of time are looked for in it. */
export interface TimeText {
  /** Folded; a syllable whose marks make it another word is an "x", a numeral known by its marks is a figure. */
  readonly text: string;
  /** Index of the token that holds an offset of `text`; -1 between tokens. */
  readonly tokenAt: (offset: number) => number;
}

/** The only forms in which these syllables speak of time: "quỹ", "Tuấn" and the "thu" of "nguồn thu" do not. */
const MARKED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    thu: ['thứ'],
    nam: ['năm'],
    thang: ['tháng'],
    tuan: ['tuần'],
    quy: ['quý'],
    ngay: ['ngày', 'ngay'],
    hom: ['hôm'],
    nay: ['nay', 'này'],
    mai: ['mai'],
    qua: ['qua', 'quá'],
    toi: ['tới'],
    sau: ['sau'],
    truoc: ['trước'],
    ke: ['kế', 'kề'],
    tu: ['từ'],
    den: ['đến'],
    dau: ['đầu'],
    cuoi: ['cuối'],
    giua: ['giữa'],
    chu: ['chủ'],
    nhat: ['nhật', 'nhất'],
    han: ['hạn'],
  }),
);
/** Without marks these are two words ("sau", "tối"/"tới"/"tôi", "một"/"mốt"); with them they are one. */
const CLEAR: ReadonlyMap<string, string> = new Map([
  ['sáu', '6'],
  ['tư', '4'],
  ['một', '1'],
  ['mốt', 'kia'],
  ['tối', 'dem'],
]);

/** Share of marked syllables from which on a message is written with its marks, and an unmarked one means itself. */
const WRITTEN_MARKED = 0.5;

/** Writes a message out for reading its times. Document numbers are left out: "12/2025" of one is no month. */
export function timeText({ list, source }: Tokens): TimeText {
  const marked = list.filter(({ toned, folded }) => toned !== folded).length >= list.length * WRITTEN_MARKED;
  const owners: number[] = [];
  let text = '';
  const add = (piece: string, owner: number): void => {
    text += piece;
    for (let i = 0; i < piece.length; i += 1) owners.push(owner);
  };
  let end = 0;
  for (const [index, token] of list.entries()) {
    add(between(source.slice(end, token.start)), -1);
    add(wordOf(token, marked), index);
    end = token.end;
  }
  add(between(source.slice(end)), -1);
  return { text, tokenAt: (offset) => owners[offset] ?? -1 };
}

/**
 * What stands between two syllables; anything but marks and spaces is a document number or another script. "4 - ngày" of
 * "1 tháng 4 - ngày 5 tháng 4" looks like the number of a document and is none.
 */
function between(gap: string): string {
  if (gap === ' ') return gap;
  const plain = stripTones(gap)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ');
  return /[\p{L}\p{N}]/u.test(plain) && !/^ ?\d{1,2} ?- ?(?:ngay|thang|quy) ?$/u.test(plain) ? ' ; ' : plain;
}

function wordOf({ folded, toned }: Token, marked: boolean): string {
  const clear = CLEAR.get(toned);
  if (clear !== undefined) return clear;
  const forms = MARKED.get(folded);
  const typed = toned !== folded || marked;
  return forms === undefined || !typed || forms.includes(toned) ? folded : 'x';
}
