import { DOCUMENT_KINDS } from '../text/administration.ts';
import { isCapitals } from './evidence.ts';
import { isAttachable, LETTER, mayCarry } from './kinds.ts';
import type { Line } from './lines.ts';
import { markOf } from './marks.ts';
import { isOpening, titleEnd } from './title-zone.ts';

/** The stretches of a document in the order of Decree 30/2020's form. */
export interface Zones {
  /** Issuer, number, place and date. */
  readonly header: readonly Line[];
  /** Kind and title; of an official letter its "V/v …". */
  readonly title: readonly Line[];
  /** "(Ban hành kèm theo Quyết định số …)" under the title of what is attached. */
  readonly note: readonly Line[];
  /** Opening and body. */
  readonly body: readonly Line[];
  /** Recipients and signature. */
  readonly tail: readonly Line[];
  /** What stands behind the signature and is no document of its own. */
  readonly annex: readonly Line[];
  /** Kind of document, folded, or null where none is known. */
  readonly kind: string | null;
  /** The document that this one brings into force or encloses, printed behind it. */
  readonly attached: Zones | null;
}

const RECIPIENTS = /^noi nhan\b/u;
const ADDRESSED = /^kinh gui\b/u;
const SIGNATURE =
  /^(?:(?:tm|kt|tl|tuq|q|tun)\s*\.\s*(?:uy ban|ubnd|chu tich|pho chu tich|hoi dong|ban |bo truong|giam doc|truong|chanh|thu truong|thu tuong)|(?:pho )?chu tich$)/u;
/** Recipients and signature in one line, parted by a table bar. */
const ONE_LINE = /\|\s*(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}{2}/u;
const MATTER = /^v\s*\/\s*v\b/u;
/** "(Ban hành kèm theo Quyết định số …)", folded. */
const NOTE = /^\(\s*(?:ban hanh\s+)?(?:kem|dinh kem)\s+(?:theo\s+)?/u;
/** Lines of a header, folded: those in capitals, and the others. */
const LOUD_HEADER =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\s|cong hoa xa|chu nghia viet)/u;
const QUIET_HEADER = /^(?:doc lap\s|so\s*:|[a-z ]{2,40},\s*ngay\b)/u;
/** What heads a list behind the signature without "Phụ lục", folded. */
const LIST_HEAD = /^(?:danh muc|danh sach|bieu|bang|mau|de cuong|phan cong|lich|phu bieu|phieu|tong hop)\b/u;
/** A title and what stands around it take so many lines at most. */
const NEAR = 14;
/** A letter names its addressees within the first lines. */
const LETTER_HEAD = 40;

const isHeaderLine = (line: Line | undefined): boolean =>
  line !== undefined && (QUIET_HEADER.test(line.folded) || (isCapitals(line.text) && LOUD_HEADER.test(line.folded)));

/** The kind of document that a line opens with, folded, and where its words end. */
function kindOf(line: Line): { kind: string; rest: string } | null {
  for (const kind of DOCUMENT_KINDS) {
    if (line.folded !== kind && !line.folded.startsWith(`${kind} `)) continue;
    const words = line.text.slice(0, kind.length);
    if (isCapitals(words)) return { kind, rest: line.text.slice(kind.length).trim() };
  }
  return null;
}

/** Cuts a document's lines into its zones; a zone that is missing is empty. Each line is in exactly one. */
export function zonesOf(lines: readonly Line[]): Zones {
  const addressed = lines.slice(0, LETTER_HEAD).findIndex((line) => ADDRESSED.test(line.folded));
  const at = lines.findIndex((line) => kindOf(line) !== null);
  if (addressed >= 0 && (at < 0 || addressed < at)) return letterZones(lines, addressed);
  const named = at < 0 ? null : kindOf(lines[at] as Line);
  // Behind the first heading a line in capitals is no title any more.
  const firstPart = lines.findIndex((line) => markOf(line.text)?.kind === 'part');
  const titled = named !== null && (firstPart < 0 || at < firstPart);
  const end = titled ? titleEnd(lines, at, named.rest !== '') : Math.max(0, openingAt(lines));
  const kind = titled ? named.kind : null;
  return {
    header: lines.slice(0, titled ? at : end),
    title: titled ? lines.slice(at, end) : [],
    ...restOf(lines, end, kind),
    kind,
  };
}

/** An official letter: its matter stands in the header, beside place and date. */
function letterZones(lines: readonly Line[], addressed: number): Zones {
  const header = lines.slice(0, addressed);
  const from = header.findIndex((line) => MATTER.test(line.folded));
  const rest = header.slice(from + 1).findIndex((line) => line.cell || line.ruled || isHeaderLine(line));
  const to = rest < 0 ? header.length : from + 1 + rest;
  return {
    header: from < 0 ? header : [...header.slice(0, from), ...header.slice(to)],
    title: from < 0 ? [] : header.slice(from, to),
    ...restOf(lines, addressed, LETTER),
    kind: LETTER,
  };
}

type Rest = Pick<Zones, 'note' | 'body' | 'tail' | 'annex' | 'attached'>;

/** The zones from behind the title on. */
function restOf(lines: readonly Line[], from: number, kind: string | null): Rest {
  const start = noteEnd(lines, from);
  const attached = mayCarry(kind) ? attachmentAt(lines, start) : null;
  const own = attached === null ? lines : lines.slice(0, attached);
  const tail = tailStart(own, start);
  const annex = attached === null ? annexStart(own, tail) : own.length;
  return {
    note: lines.slice(from, start),
    body: lines.slice(start, tail),
    tail: lines.slice(tail, annex),
    annex: own.slice(annex),
    attached: attached === null ? null : zonesOf(lines.slice(attached)),
  };
}

/** Where a document begins that this one carries: a second title behind the signature or with a note that says so. */
function attachmentAt(lines: readonly Line[], from: number): number | null {
  const tail = tailStart(lines, from);
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (i > tail && markOf(line.text)?.kind === 'annex') return null;
    const named = kindOf(line);
    if (named === null || !isAttachable(named.kind) || line.text.endsWith(':')) continue;
    const noted = lines.slice(i + 1, i + NEAR).some((one) => NOTE.test(one.folded));
    if (i <= tail + 3 && !noted) continue;
    let start = i;
    while (start > from + 1 && isHeaderLine(lines[start - 1])) start--;
    return start;
  }
  return null;
}

/** Index behind a note in brackets that stands at a line, or the line's own. */
function noteEnd(lines: readonly Line[], at: number): number {
  if (!NOTE.test(lines[at]?.folded ?? '')) return at;
  const closed = lines.slice(at, at + 6).findIndex((line) => line.text.endsWith(')'));
  return at + Math.max(0, closed) + 1;
}

const openingAt = (lines: readonly Line[]): number =>
  lines.slice(0, 40).findIndex((line) => isOpening(line) && line.text.length > 40);

function tailStart(lines: readonly Line[], from: number): number {
  const at = lines.findIndex(
    (line, i) =>
      i >= from &&
      (RECIPIENTS.test(line.folded) ||
        (SIGNATURE.test(line.folded) && isCapitals(line.text)) ||
        ONE_LINE.test(line.text)),
  );
  return at < 0 ? lines.length : at;
}

function annexStart(lines: readonly Line[], tail: number): number {
  for (let i = tail + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (markOf(line.text)?.kind === 'annex') return i;
    if (i > tail + 3 && (kindOf(line) !== null || headsList(lines, i))) return i;
  }
  return lines.length;
}

/** "DANH MỤC NHIỆM VỤ", or any title in capitals with a note that it belongs to the document. */
function headsList(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !isCapitals(line.text) || SIGNATURE.test(line.folded)) return false;
  if (LIST_HEAD.test(line.folded)) return true;
  const note = lines.slice(at + 1, at + NEAR).findIndex((one) => !isCapitals(one.text));
  return note >= 0 && NOTE.test(lines[at + 1 + note]?.folded ?? '');
}
