import { foldInPlace } from '../text/fold.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations whose full stop ends no sentence, folded. */
const ABBREVIATED = /(?:^|[\s(])(?:tp|tx|tt|ts|ths|gs|pgs|bs|kt|tm|tl|q|p|h|t|st|stt|so|dc|d\/c|v\.v)$/u;

/** The sentences of a text; headings' colons and semicolons end none. */
export function sentencesOf(text: string): readonly Stretch[] {
  const folded = foldInPlace(text);
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["”’)]*(?=\s+[\p{Lu}\d“"(-])/gu)) {
    if (ABBREVIATED.test(folded.slice(Math.max(0, match.index - 6), match.index))) continue;
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
  /(?:[,.]|\s(?=va ))\s*(?:va )?(?=(?:bao cao|tong hop|gui|nop|hoan thanh|xay dung|to chuc|trien khai|ban hanh|so ket|tong ket)\b)|\s(?=de (?:tong hop|bao cao))/gu;

/** Parts a clause between two dates at the last border between them, or not at all. */
export function partBetween(text: string, from: number, to: number): number | null {
  const folded = foldInPlace(text.slice(from, to));
  const collected = folded.search(/\sde (?:tong hop|bao cao)/u);
  if (collected >= 0) return from + collected + 1;
  const last = [...folded.matchAll(PARTING)].at(-1);
  return last === undefined ? null : from + last.index + last[0].length;
}

/** Trims white space and closing punctuation off a stretch. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const lead = /^[\s,;:.–-]*/u.exec(words)?.[0].length ?? 0;
  const tail = /[\s,;]*$/u.exec(words)?.[0].length ?? 0;
  return lead + tail >= words.length ? { start, end } : { start: start + lead, end: end - tail };
}
