import { fold } from '../text/fold.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import { beginsWith } from '../text/phrases.ts';
import type { Layout } from './layout.ts';
import { LABEL } from './labels.ts';
import type { Line } from './lines.ts';
import { type Mark, markOf } from './marks.ts';

/** How the paragraph that closes a document begins, folded. */
export const CLOSING =
  /^(?:tren day la|nhan duoc (?:ke hoach|van ban|cong van|chi thi|quyet dinh)|trong qua trinh|(?:uy ban nhan dan|ubnd)\b.{0,60}\b(?:yeu cau|de nghi|giao)\b|yeu cau (?:cac|thu truong|chu tich|chanh|giam doc)|de nghi (?:cac|thu truong|chu tich)|can cu (?:noi dung )?(?:ke hoach|chi thi|quyet dinh) nay)/u;

/** Sentence ends, with what may close behind them. */
const TERMINAL = /[.;:!?…][)"”’'\]]*$|\/\.$/u;

/** Syllables after which no paragraph ends, folded. */
const OPEN_END =
  /(?:,|-|\(|^|\s)(?:va|cua|cac|voi|ve|theo|trong|cho|tu|den|hoac|bang|tai|la|duoc|do|de|nhung|mot|co|o|tren|duoi|qua|thuoc|khi|neu|nham|nhu|giua|bi|trung|cung|thong qua|doi voi|phu hop|gan|lien quan den|can cu)$|[,(“-]$/u;

/** More characters than any of those: a line's end is all that has to be looked at. */
const OPEN_LENGTH = 20;

/** Syllables whose number stands on the next line, folded. */
const OPEN_NUMBER = /(?:^|\s)(?:so|ngay|thang|nam)$/u;

/** Names whose inner dash is often taken for an item mark when a line breaks before it. Folded, dashes spaced. */
const DASHED_NAMES: readonly string[] = [
  'lao dong - thuong binh',
  'thuong binh - xa hoi',
  'kinh te - xa hoi',
  'van hoa - xa hoi',
  'van hoa - thong tin',
  'van hoa - the thao',
  'thong tin - the thao',
  'truyen thong - van hoa',
  'truyen thanh - truyen hinh',
  'phat thanh - truyen hinh',
  'tai chinh - ke hoach',
  'tai chinh - ke toan',
  'chinh tri - xa hoi',
  'thi dua - khen thuong',
  'dan so - ke hoach',
  'thuc vat - nong nghiep',
  'khoa hoc - ky thuat',
  'khoa hoc - cong nghe',
  'giao duc - dao tao',
  'xa hoi - nghe nghiep',
  'dia chinh - xay dung',
  'tu phap - ho tich',
  'quoc phong - an ninh',
];

/** Names of four syllables and more, which a line's end parts in the middle. Folded. */
const LONG_NAMES: readonly string[] = [
  'mat tran to quoc',
  'to quoc viet nam',
  'lien hiep phu nu',
  'thanh nien cong san',
  'cong san ho chi minh',
  'uy ban nhan dan',
  'hoi dong nhan dan',
  'lien doan lao dong',
  'hoi cuu chien binh',
  'hoi chu thap do',
  'hoi nguoi cao tuoi',
  'kho bac nha nuoc',
  'ngan hang nha nuoc',
  'ngan hang chinh sach',
  'chinh sach xa hoi',
  'bao hiem xa hoi',
  'chi huy quan su',
  'phong thu dan su',
  'bo doi bien phong',
  'quan ly thi truong',
  'quan ly do thi',
  'phat trien nong thon',
  'giao thong van tai',
  'kiem soat benh tat',
  'phuc vu hanh chinh cong',
];

function syllablesAtEnd(folded: string, n: number): string {
  let at = folded.length;
  for (let i = 0; i < n && at > 0; i++) at = folded.lastIndexOf(' ', at - 1);
  return folded.slice(at + 1);
}

function syllablesAtStart(folded: string, n: number): string {
  let at = -1;
  for (let i = 0; i < n; i++) {
    at = folded.indexOf(' ', at + 1);
    if (at < 0) return folded;
  }
  return folded.slice(0, at);
}

/** True where a line's words (`spaced`) go on in the next as inside some other line, or as a well-known dashed name does. */
function goesOn(left: string, right: string, layout: Layout): boolean {
  const dashed = right.startsWith('- ') || left.endsWith(' -');
  const join = `${syllablesAtEnd(left, left.endsWith('-') ? 3 : 2)} ${syllablesAtStart(right, right.startsWith('-') ? 3 : 2)}`;
  if (layout.holds(join)) return true;
  const wide = `${syllablesAtEnd(left, 3)} ${syllablesAtStart(right, 3)}`;
  if (!dashed) return LONG_NAMES.some((name) => wide.includes(name));
  return DASHED_NAMES.some((name) => wide.includes(name)) || /\d - \d/u.test(wide);
}

/** No sentence goes on across a printed rule, and a quotation that did would not stand in the document. */
const RULED = 12;

/** What one line tells, before any choice of outline: log-odds, positive for a new block. */
export interface Evidence {
  readonly mark: Mark | null;
  /** That a block starts at this line, its mark left aside. */
  readonly starts: number;
  /** The line before ended its sentence. */
  readonly closed: boolean;
  /** The line continues a name begun in the line before. */
  readonly joined: boolean;
  readonly verb: boolean;
  readonly capitals: boolean;
  /** It looks like a whole sentence behind a line that had room for its first word. */
  readonly sentence: boolean;
}

/** True for text of at least two words in capitals only. */
export function isCapitals(text: string): boolean {
  const words = text.includes('(') ? text.replace(/\([^()]*\)/gu, '') : text;
  return !/\p{Ll}/u.test(words) && (words.match(/\p{Lu}/gu)?.length ?? 0) >= 4;
}

/** True where text ends as a sentence or an item does. */
export function isClosed(text: string): boolean {
  return TERMINAL.test(text.trimEnd());
}

/** Verbs of one syllable are known by their tone: "Việt Nam" folds like "viết". */
const SHORT_VERBS =
  /^(?:viết|mở|treo|cử|lập|đưa|giúp|gửi|nộp|trình|ký|mời|cần|phải|sẽ|không|tạo|gắn|tăng|giảm|giao|khi|ngoài)\s/iu;

function opensWithVerb(line: Line): boolean {
  const verb = beginsWith(line.folded, DUTY_VERBS);
  return verb !== null && (verb.includes(' ') || SHORT_VERBS.test(line.text));
}

function isSentence(line: Line, before: Line | undefined, layout: Layout): boolean {
  if (before === undefined || !/^\p{Lu}/u.test(line.text) || !isClosed(line.text)) return false;
  const firstWord = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  return layout.width === null || layout.width - before.text.length - firstWord - 1 > 12;
}

/** True where an item ends that is a label and nothing behind it: "- Cơ quan chủ trì:", in one line or two. */
function awaitsWords(before: Line, above: Line | undefined): boolean {
  if (!before.text.endsWith(':') || before.text.length > LABEL_LENGTH) return false;
  return [before.text, `${above?.text ?? ''} ${before.text}`].some((words) => {
    const kind = markOf(words)?.kind;
    return (kind === 'dash' || kind === 'plus' || kind === 'letter') && isBareLabel(words);
  });
}

/** Characters of a label at most. */
const LABEL_LENGTH = 80;

/** True where a mark and a label are all that text says. */
const isBareLabel = (text: string): boolean => {
  const folded = fold(text).replace(/^(?:[-–+•]|[a-z]\s*[.)])\s*/u, '');
  return LABEL.exec(folded)?.[0] === folded;
};

/** Weighs each line's beginning against the line before it. Weights are log-odds set by hand and checked on test/eval. */
export function evidenceOf(lines: readonly Line[], layout: Layout): readonly Evidence[] {
  return lines.map((line, i) => {
    const mark = markOf(line.text);
    const words = line.text.slice(mark?.length ?? 0);
    const before = lines[i - 1];
    const verb = opensWithVerb(line);
    const capitals = isCapitals(words);
    const sentence = isSentence(line, before, layout);
    if (before === undefined) return { mark, verb, capitals, sentence, starts: 9, closed: true, joined: false };
    const closed = isClosed(before.text);
    // Emphasis that closed at the line's end closed a heading: what follows is not of its name.
    const headed = before.strong && !line.strong && !line.carried;
    const joined = !closed && !headed && goesOn(layout.spaced[i - 1] ?? '', layout.spaced[i] ?? '', layout);
    let starts = closed ? 1.5 : -2;
    if (
      !closed &&
      (OPEN_END.test(before.folded.slice(-OPEN_LENGTH)) || (OPEN_NUMBER.test(before.folded) && /^\d/u.test(line.text)))
    )
      starts -= 3;
    if (joined) starts -= 4;
    if (mark === null) {
      if (/^[\p{Ll}]/u.test(line.text)) starts -= 7;
      else if (/^[\d(),.;“"'%]/u.test(line.text)) starts -= 2;
    }
    if (closed && CLOSING.test(line.folded)) starts += 3;
    if (layout.blanksTell) starts += line.blanks > 0 ? 2.5 : mark === null ? -3 : -1.5;
    if (line.carried && mark === null) starts -= 3;
    if (layout.width === null) starts += 2;
    else {
      const firstWord = /^\S+/u.exec(line.text)?.[0].length ?? 0;
      const room = layout.width - before.text.length - firstWord - 1;
      // A full line ends a paragraph seldom, a sentence of one often.
      starts += room > 12 ? 2.5 : room > 4 ? 1 : mark === null && closed ? -1.5 : -0.7;
    }
    // "Thời gian: …" behind a task opens a line of its own.
    if (mark === null && LABEL.test(line.folded)) starts += 4;
    if (mark === null && awaitsWords(before, lines[i - 2])) starts -= 8;
    if (line.cell) starts += closed ? 3 : 1.5;
    // Marks strewn in by a converter fall into the middle of sentences too: no heading begins with a small letter.
    if (line.strong !== before.strong && !line.carried && !/^\p{Ll}/u.test(line.text)) starts += headed ? 2 : 1;
    return { mark, verb, capitals, sentence, starts: line.ruled ? RULED : starts, closed, joined };
  });
}
