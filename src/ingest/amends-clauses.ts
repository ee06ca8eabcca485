import type { Amending, IsoDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { citedAt } from './cited.ts';
import { tightNumber } from './header.ts';

/** An earlier document as a clause names it. */
export interface Target {
  readonly number: string;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
}

/** A clause that speaks of changing or ending numbered documents; whether this document does it is not yet said. */
export interface Clause {
  readonly how: Amending;
  readonly targets: readonly Target[];
  /** The words of its sentence before the verb, as printed. */
  readonly before: string;
  /** The whole clause, up to the mark that ends it. */
  readonly quote: string;
}

const KINDS =
  '(?:ke hoach|quyet dinh|chuong trinh|de an|phuong an|chi thi|cong van|thong bao|huong dan|quy che|quy dinh|van ban)';
const NUMBER = String.raw`(\d{1,6}[a-z]?(?: ?/ ?\d{4})? ?[-/] ?[a-z][a-z0-9]*(?: ?[-/] ?[a-z][a-z0-9]*)*)`;
const DOCUMENT = `${KINDS} (?:so ?:? ?)?${NUMBER}`;
const VERB = '(?:sua doi|bo sung|dieu chinh|thay the|bai bo|huy bo|dinh chinh|gia han|keo dai)';
const VERBS = new RegExp(`(?<![a-z])${VERB}(?:(?: ?, ?| va | ?/ ?)(?:${VERB}|cap nhat))*(?![a-z])`, 'gu');
/** Up to the document, within one sentence. What committees cannot change, and what is done "theo" a document, stops it. */
const OBJECT = new RegExp(
  `^( (?:(?![;:]|\\. |(?:bo luat|luat|nghi dinh|nghi quyet|thong tu|phap lenh) |(?<!kem )theo ).){0,160}?)${DOCUMENT}`,
  'u',
);
const LISTED = new RegExp(` va (?:${KINDS} )?so `, 'u');
const NEXT = new RegExp(`^(?: ?[,;] ?(?:va )?| va )(?:${KINDS} )?(?:so ?:? ?)${NUMBER}`, 'u');
/** Nothing between the verb and the document that would narrow it down to a part. */
const WHOLE = /^ (?:(?:cho|toan bo|toan van|noi dung|cac) )*$/u;
/** "bổ sung kinh phí thực hiện Kế hoạch số …" leaves that plan as it is. */
const CARRIES_OUT = /(?:thuc hien|trien khai) $/u;
const TIMES = /thoi gian|thoi han|tien do|lo trinh/u;
/** "Kế hoạch số … được thay thế bằng Kế hoạch này", "… hết hiệu lực kể từ ngày …". */
const ENDED = new RegExp(
  `^${DOCUMENT}(?:(?!; |\\. ).){0,240}? (duoc thay the (?:bang|boi|cho) ${KINDS} nay|(?:het|cham dut|khong con) hieu luc (?:thi hanh )?(?:ke )?tu ngay)`,
  'u',
);
const SENTENCE_END = /[;:](?=\s|$)|\.(?=\s|$)|\/\.$/u;

/** Nearly every paragraph names no document, and need not be folded to know it. */
const NUMBERED = /\d[\d\p{L} ]{0,8}[-/]/u;
/** Names of issuers end within this many characters. */
const WINDOW = 300;
/** Characters of a sentence before the verb, and from it on, at most. */
const LONGEST = 1500;

/** A text with what is looked up in it again and again. */
interface Searched {
  readonly text: string;
  readonly folded: string;
  /** Offsets at which sentences and parts of them begin, in order. */
  readonly starts: readonly number[];
}

/** The clauses of a text about changing or ending numbered documents. */
export function amendingClauses(text: string): readonly Clause[] {
  if (!NUMBERED.test(text)) return [];
  const folded = foldInPlace(text);
  const starts = [0, ...[...folded.matchAll(/[.;:] +/gu)].map((match) => match.index + match[0].length)];
  const searched = { text, folded, starts };
  return [...acting(searched), ...ended(searched)];
}

/** "… thay thế Kế hoạch số …": a verb and the documents that are its object. */
function acting(searched: Searched): readonly Clause[] {
  const { folded } = searched;
  const clauses: Clause[] = [];
  let read = 0;
  for (const match of folded.matchAll(VERBS)) {
    const behind = match.index + match[0].length;
    const object = match.index < read ? null : OBJECT.exec(folded.slice(behind, behind + WINDOW));
    const how = object === null ? null : howOf(match[0], object[1] ?? '');
    if (object === null || how === null) continue;
    read = behind + object[0].length;
    const found = targetsAt(searched, read, object[2] ?? '');
    read = found.end;
    clauses.push(...clauseAt(searched, match.index, { how, targets: found.targets }));
  }
  return clauses;
}

/** "Kế hoạch số … được thay thế bằng Kế hoạch này": the document before what happens to it. */
function ended(searched: Searched): readonly Clause[] {
  return searched.starts.flatMap((start) => {
    const match = ENDED.exec(searched.folded.slice(start, start + 2 * WINDOW));
    if (match === null) return [];
    const [whole, number = '', words = ''] = match;
    const { targets } = targetsAt(searched, start + whole.indexOf(number) + number.length, number);
    const how = /^duoc/u.test(words) ? 'replace' : 'repeal';
    return clauseAt(searched, start, { how, targets: targets.slice(0, 1) });
  });
}

function howOf(verbs: string, object: string): Amending | null {
  const all = [...verbs.matchAll(new RegExp(VERB, 'gu'))].map(([verb]) => verb);
  const only = (...some: readonly string[]): boolean => all.every((verb) => some.includes(verb));
  const moreTime = only('gia han', 'keo dai');
  if (CARRIES_OUT.test(object) && !moreTime && !TIMES.test(object)) return null;
  if (moreTime) return 'extend';
  if (only('dinh chinh')) return 'correct';
  if (only('bo sung')) return 'supplement';
  if (!WHOLE.test(object)) return 'amend';
  if (only('bai bo', 'huy bo')) return 'repeal';
  return only('thay the', 'bai bo', 'huy bo') ? 'replace' : 'amend';
}

/** The document whose number ends at an offset, those listed behind it, and where the list ends. */
function targetsAt(
  { text, folded }: Searched,
  numberEnd: number,
  number: string,
): { readonly targets: readonly Target[]; readonly end: number } {
  const targets: Target[] = [];
  let [end, digits] = [numberEnd, number];
  for (;;) {
    const printed = tightNumber(text.slice(end - digits.length, end));
    const [near, nearFolded] = [text.slice(end, end + WINDOW), folded.slice(end, end + WINDOW)];
    const { date, issuer, end: behind } = citedAt(near, nearFolded, 0);
    // The issuer's name may have swallowed the list: "của UBND huyện và Kế hoạch số …".
    const list = nearFolded.search(LISTED);
    const swallowed = list >= 0 && list < behind;
    const own = swallowed && issuer !== null ? issuer.slice(0, Math.max(0, list - near.indexOf(issuer))) : issuer;
    targets.push({ number: printed, date, issuer: own });
    const from = swallowed ? list : behind;
    const next = NEXT.exec(nearFolded.slice(from));
    if (next === null) return { targets, end: end + from };
    end += from + next[0].length;
    digits = next[1] ?? '';
  }
}

/** The clause of a verb; none where what stands before it is too long to be one sentence. */
function clauseAt({ text, starts }: Searched, at: number, parts: Pick<Clause, 'how' | 'targets'>): readonly Clause[] {
  const start = starts.findLast((one) => one <= at) ?? 0;
  if (at - start > LONGEST) return [];
  const behind = text.slice(at, at + LONGEST);
  const stop = behind.search(SENTENCE_END);
  const before = text.slice(start, at);
  const quote = `${before}${stop < 0 ? behind : behind.slice(0, stop)}`.replace(/[\s./]+$/u, '');
  return [{ ...parts, before: before.trim(), quote }];
}
