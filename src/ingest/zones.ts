import { DOCUMENT_KINDS } from '../text/administration.ts';
import { isCapitals } from './evidence.ts';
import type { Line } from './lines.ts';
import { markOf } from './marks.ts';

/** The stretches of a document in the order of Decree 30/2020's form. */
export interface Zones {
  /** Issuer, number, place and date. */
  readonly header: readonly Line[];
  /** Kind and title. */
  readonly title: readonly Line[];
  /** Opening and body. */
  readonly body: readonly Line[];
  /** Recipients and signature. */
  readonly tail: readonly Line[];
  /** What is attached behind the signature. */
  readonly annex: readonly Line[];
  /** Kind of document, folded, or null where none is printed (an official letter). */
  readonly kind: string | null;
}

/** How an opening sentence begins, folded: it names documents, the issuer or a reason. */
const OPENING =
  /^(?:can cu\b|thuc hien .*(?:so \d|nghi quyet|quyet dinh|chi thi|ke hoach|cong van|chuong trinh|huong dan|chien luoc|luat)|trien khai (?:thuc hien )?.*so \d|theo (?:de nghi|chi dao|ke hoach|tinh than)|tiep tuc |nham |de (?:trien khai|thuc hien|tiep tuc|kip thoi|chu dong|tang cuong|nang cao|bao dam|dam bao)|xet |uy ban nhan dan|ubnd|chu tich uy ban|trong (?:nhung|thoi|nam)|ngay \d|nam \d{4}[,;]|thoi gian qua|hang nam|qua |phat huy|huong ung|kinh gui)/u;
const RECIPIENTS = /^noi nhan\b/u;
const SIGNATURE =
  /^(?:(?:tm|kt|tl|tuq|q|tun)\s*\.\s*(?:uy ban|ubnd|chu tich|pho chu tich|hoi dong|ban |bo truong|giam doc|truong|chanh|thu truong|thu tuong)|(?:pho )?chu tich$)/u;
/** Lines of a title at most: longer ones have lost their end. */
const TITLE_LINES = 12;

/** The kind of document that a line opens with, folded, and where its words end. */
function kindOf(line: Line): { kind: string; rest: string } | null {
  for (const kind of DOCUMENT_KINDS) {
    if (line.folded !== kind && !line.folded.startsWith(`${kind} `)) continue;
    const words = line.text.slice(0, kind.length);
    if (isCapitals(words)) return { kind, rest: line.text.slice(kind.length).trim() };
  }
  return null;
}

function titleEnd(lines: readonly Line[], at: number, inline: boolean): number {
  let capitals = inline && isCapitals(lines[at]?.text ?? '');
  let i = at + 1;
  for (; i < lines.length && i - at <= TITLE_LINES; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const first = i === at + 1 && !inline;
    if (!first && line.ruled) break;
    const loud = isCapitals(line.text);
    if (markOf(line.text)?.kind === 'part' || markOf(line.text)?.kind === 'article') break;
    if (!first && /^\p{Lu}/u.test(line.text) && OPENING.test(line.folded)) break;
    if (!first && capitals && !loud && !/^[\d(]/u.test(line.text)) break;
    if (first) capitals = loud;
  }
  return beforeStop(lines, at + (inline ? 1 : 2), i);
}

/** A title ends in no stop: where one of its lines does, the opening begins at the paragraph that holds that line. */
function beforeStop(lines: readonly Line[], from: number, to: number): number {
  const stop = lines.slice(from, to).findIndex((line) => /[.:;]$/u.test(line.text));
  if (stop < 0) return to;
  const width = Math.max(...lines.slice(from - 1, to).map((line) => line.text.length));
  for (let i = from + stop; i > from; i--) {
    const first = /^\p{Lu}\S*/u.exec(lines[i]?.text ?? '')?.[0];
    const before = lines[i - 1]?.text.length ?? 0;
    if (first !== undefined && before + first.length + 1 <= width) return i;
  }
  return from;
}

/** Cuts a document's lines into its zones; a zone that is missing is empty. */
export function zonesOf(lines: readonly Line[]): Zones {
  const at = lines.findIndex((line) => kindOf(line) !== null);
  const named = at < 0 ? null : kindOf(lines[at] as Line);
  // Behind the first heading a line in capitals is no title any more.
  const firstPart = lines.findIndex((line) => markOf(line.text)?.kind === 'part');
  const titled = named !== null && (firstPart < 0 || at < firstPart);
  const end = titled ? titleEnd(lines, at, named.rest !== '') : Math.max(0, openingAt(lines));
  const tail = tailStart(lines, end);
  const annex = annexStart(lines, tail);
  return {
    header: lines.slice(0, titled ? at : end),
    title: titled ? lines.slice(at, end) : [],
    body: lines.slice(end, tail),
    tail: lines.slice(tail, annex),
    annex: lines.slice(annex),
    kind: titled ? named.kind : null,
  };
}

const openingAt = (lines: readonly Line[]): number =>
  lines.slice(0, 40).findIndex((line) => OPENING.test(line.folded) && line.text.length > 40);

function tailStart(lines: readonly Line[], from: number): number {
  const recipients = lines.findIndex((line, i) => i >= from && RECIPIENTS.test(line.folded));
  const signature = lines.findIndex((line, i) => i >= from && SIGNATURE.test(line.folded) && isCapitals(line.text));
  const found = [recipients, signature].filter((i) => i >= 0);
  return found.length === 0 ? lines.length : Math.min(...found);
}

function annexStart(lines: readonly Line[], tail: number): number {
  for (let i = tail + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (markOf(line.text)?.kind === 'annex' || (kindOf(line) !== null && i > tail + 3)) return i;
  }
  return lines.length;
}
