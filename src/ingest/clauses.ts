import { foldInPlace } from '../text/fold.ts';
import { namedStart } from './names.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations whose full stop ends no sentence; "số." is one, "cơ sở." is none. */
const ABBREVIATED = /(?:^|[\s(])(?:tp|tx|tt|ts|ths|gs|pgs|bs|kt|tm|tl|q|p|h|t|st|stt|số|đc|đ\/c|v\.v)$/iu;

const ITS_TIME = /^\s+(?:thoi (?:gian|han)|tien do|han)(?: [a-z]+){0,6}\s*:/u;

/** The sentences of a text; a label of time behind one belongs to it, and headings' colons and semicolons end none. */
export function sentencesOf(text: string): readonly Stretch[] {
  const folded = foldInPlace(text);
  const sentences: Stretch[] = [];
  // "CHẾ ĐỘ BÁO CÁO: Căn cứ …": the heading before the colon is no part of the sentence.
  let start = /^(?:[\p{Lu}\s,–-]{6,}|(?:Về )?[Cc]hế độ (?:thông tin,? )?báo cáo):\s+/u.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(/[.!?…]+["”’)]*(?=\s+[\p{Lu}\d“"(-])/gu)) {
    if (ABBREVIATED.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    // "… gửi Sở Tài chính. Thời gian hoàn thành: …" says until when what stands before is to be done.
    if (ITS_TIME.test(folded.slice(match.index + match[0].length))) continue;
    sentences.push({ start, end: match.index + match[0].length });
    start = match.index + match[0].length + 1;
  }
  sentences.push({ start, end: text.length });
  return sentences.filter(({ start: from, end }) => text.slice(from, end).trim() !== '');
}

/** The clauses of a sentence that semicolons part; a semicolon inside brackets parts nothing. */
export function clausesOf(text: string, sentence: Stretch): readonly Stretch[] {
  const clauses: Stretch[] = [];
  let start = sentence.start;
  let depth = 0;
  for (let i = sentence.start; i < sentence.end; i++) {
    const unit = text.charAt(i);
    if (unit === '(') depth++;
    else if (unit === ')') depth = Math.max(0, depth - 1);
    else if (unit === ';' && depth === 0) {
      clauses.push({ start, end: i });
      start = i + 1;
    }
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
}

/** Where a clause that sets two dates is parted, folded: a new order behind a comma, or what the collector does next. */
const PARTING =
  /(?:[,.]|\s(?=va ))\s*(?:va )?(?=(?:bao cao|tong hop|gui|nop|hoan thanh|xay dung|to chuc|trien khai|ban hanh|so ket|tong ket|phe duyet|trinh|cong bo|tham dinh|nghiem thu)\b)/gu;

/** "riêng các thôn": what opens a clause about another subject. */
const LEADING = /^(?:riêng(?:\s+đối\s+với)?|còn)\s+/u;

/** Parts a clause between two dates at the last border between them, or not at all. */
export function partBetween(text: string, from: number, to: number): number | null {
  const folded = foldInPlace(text.slice(from, to));
  const collected = collectorAt(text.slice(from, to));
  if (collected !== null) return from + collected.at;
  const last = [...folded.matchAll(PARTING)].at(-1);
  const parted = last === undefined ? -1 : last.index + last[0].length;
  // ", các thôn hoàn thành trước …": another subject.
  const other = [...folded.matchAll(/[,.]\s(?:va )?/gu)]
    .map((match) => match.index + match[0].length)
    .findLast((at) => namedStart(text.slice(from + at).replace(LEADING, ''))?.form === 'subject');
  const border = Math.max(parted, other ?? -1);
  return border < 0 ? null : from + border;
}

/** Where a text turns to what the collector of reports does: "để tổng hợp …", "để Phòng Nội vụ tổng hợp …". */
export function collectorAt(text: string): { readonly at: number; readonly name: string | null } | null {
  for (const match of foldInPlace(text).matchAll(/(?<![a-z])de\s+/gu)) {
    const after = text.slice(match.index + match[0].length);
    if (COLLECTS.test(foldInPlace(after.slice(0, 40)))) return { at: match.index, name: null };
    const named = namedStart(after);
    if (named?.form === 'subject' && COLLECTS.test(foldInPlace(named.rest.slice(0, 40))))
      return { at: match.index, name: named.name };
  }
  return null;
}
const COLLECTS = /^(?:tong hop|bao cao|theo doi|tham muu)/u;

/** Trims white space and closing punctuation off a stretch. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const lead = /^[\s,;:.–-]*/u.exec(words)?.[0].length ?? 0;
  const tail = /(?:\s+và)?[\s,;]*$/u.exec(words)?.[0].length ?? 0;
  return lead + tail >= words.length ? { start, end } : { start: start + lead, end: end - tail };
}
