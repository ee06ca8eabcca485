import { LEVELS } from '../text/administration.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { isCapitals } from './evidence.ts';
import type { Line } from './lines.ts';

/** A body other than a People's Committee that issued a document. */
export interface Authority {
  /** Its name, in the letters in which the text prints it most. */
  readonly name: string;
  /** It is an office of the committee that the header names above it. */
  readonly ofCommittee: boolean;
  /** The locality that it is of, where its name says so; in folded letters. */
  readonly level: string | null;
  /** As printed. */
  readonly place: string | null;
}

/** What stands in every header, folded. */
const FORM =
  /cong hoa xa hoi(?: chu nghia viet nam)?|chu nghia viet nam|dang cong san viet nam|doc lap\W+tu do\W+hanh phuc/gu;
const COMMITTEE = /(?:uy ban nhan dan|ubnd)(?![a-z])/u;
/** How the name of a body begins that is no People's Committee, folded. */
const BODY =
  /^(?:van phong|bo|so|phong|hoi dong|chinh phu|thu tuong|chu tich nuoc|quoc hoi|uy ban|ban|(?:tinh|thanh|huyen|quan|thi|dang) uy|toa an|vien|kiem toan|thanh tra|tong cuc|cuc|chi cuc|trung tam|cong an|lien doan|lien minh|hoi|mat tran|bao hiem|ngan hang|kho bac|truong|benh vien|tong cong ty|cong ty)(?![a-z])/u;
/** A body of a committee, printed under the committee's name. */
const UNDER = /^(?:so|phong|ban|van phong|thanh tra|chi cuc|trung tam|cong an|benh vien|truong)(?![a-z])/u;
const LEVEL = LEVELS.join('|');
const PARTY = /^(tinh|thanh|huyen|quan|thi|xa|phuong) uy /u;
const PARTY_LEVELS: Readonly<Record<string, string>> = { thanh: 'thanh pho', thi: 'thi xa' };

/** The capitals above the number, without what every header says. */
function headWords(header: readonly Line[]): string {
  const text = header.map((line) => line.text).join(' ');
  let kept = '';
  let from = 0;
  for (const match of foldInPlace(text).matchAll(FORM)) {
    kept += `${text.slice(from, match.index)} `;
    from = match.index + match[0].length;
  }
  const words = `${kept}${text.slice(from)}`.replace(/[|\s]+/gu, ' ').trim();
  return (/^(?:[\p{Lu}-]+(?:[\s,]+|$))+/u.exec(words)?.[0] ?? '').trim().replace(/[\s,-]+$/u, '');
}

/** Words in capitals as the text prints them elsewhere; in capitals where it never does. */
function inSmallLetters(words: string, whole: string): string {
  const counts = new Map<string, number>();
  const folded = foldInPlace(whole);
  const wanted = foldInPlace(words);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const printed = whole.slice(at, at + words.length);
    const same = printed.toLocaleLowerCase('vi') === words.toLocaleLowerCase('vi');
    if (same && !isCapitals(printed) && !/\p{L}/u.test(whole.charAt(at + words.length)))
      counts.set(printed, (counts.get(printed) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? words;
}

/** A line that ends in a level alone: the place's name stands on the next one. Folded. */
const NAMELESS = new RegExp(`(?:^|\\s)(?:${LEVEL})$`, 'u');

/**
 * True where a line ends the place's name that the line before began: "THÀNH PHỐ HẢI" over "PHÒNG", "PHƯỜNG" over "SỞ DẦU". A noun
 * alone names no office unless its name goes on in the next line.
 */
function endsPlace(header: readonly Line[], at: number): boolean {
  if (NAMELESS.test(header[at - 1]?.folded ?? '')) return true;
  const next = header[at + 1];
  if (header[at]?.folded.includes(' ')) return false;
  return next === undefined || isOver(next) || UNDER.test(next.folded);
}

/** True for a line that is no more of the name printed above it. */
const isOver = (line: Line): boolean =>
  /\p{Ll}/u.test(line.text) || line.cell || line.ruled || /^cong hoa/u.test(line.folded);

/** The lines of a header from the one on that names an office of the committee above it. */
export function officeLines(header: readonly Line[]): readonly Line[] {
  const committee = header.findIndex((line) => COMMITTEE.test(line.folded));
  if (committee < 0) return [];
  const at = header.findIndex(
    (line, i) => i > committee && isCapitals(line.text) && UNDER.test(line.folded) && !endsPlace(header, i),
  );
  const rest = at < 0 ? [] : header.slice(at);
  const end = rest.findIndex((line, i) => i > 0 && isOver(line));
  return rest.slice(0, end < 0 ? undefined : end);
}

/**
 * The body that issued a document where it is no People's Committee: named in the header, or in capitals above the
 * opening ("ỦY BAN THƯỜNG VỤ QUỐC HỘI"). Null where a committee did, or nobody is named.
 */
export function authorityOf(header: readonly Line[], body: readonly Line[], whole: string): Authority | null {
  const head = headWords(header);
  if (COMMITTEE.test(fold(head))) {
    const office = officeLines(header)
      .map((line) => line.text)
      .join(' ');
    return office === '' ? null : { name: inSmallLetters(office, whole), ofCommittee: true, level: null, place: null };
  }
  const above = body[0] !== undefined && isCapitals(body[0].text) ? body[0].text : '';
  const words = head === '' ? above : head;
  if (!BODY.test(fold(words)) || COMMITTEE.test(fold(words))) return null;
  const folded = fold(words);
  const party = PARTY.exec(folded)?.[1];
  const behind = new RegExp(`(?<![a-z])(${LEVEL})\\s+(.+)$`, 'u').exec(folded);
  const level = party === undefined ? (behind?.[1] ?? null) : (PARTY_LEVELS[party] ?? party);
  const length = party === undefined ? (behind?.[2]?.length ?? 0) : folded.length - party.length - 4;
  const name = inSmallLetters(words, whole);
  return {
    name,
    ofCommittee: false,
    level,
    place: length === 0 ? null : inSmallLetters(words.slice(words.length - length), whole),
  };
}
