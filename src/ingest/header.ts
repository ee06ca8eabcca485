import type { HeaderLine, PartialDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import type { Line } from './lines.ts';
import { HEADER_SECTION } from './tree.ts';

/** What the header's number and date lines say. */
export interface Header {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issued: PartialDate;
  /** The place before "ngày … tháng …", as printed. */
  readonly dateline: string | null;
  readonly lines: readonly HeaderLine[];
}

const NUMBER = /so\s*:?\s*(\d[\da-z]*)?\s*([-/])\s*([a-z][a-z0-9]*(?:\s*[-/]\s*[a-z][a-z0-9]*)*)/u;
const DATE = /ngay\s*(\d{1,2})?[\s.…_]*thang\s*(\d{1,2})?[\s.…_]*nam\s*(\d{4})?/u;
const NONE: PartialDate = { year: null, month: null, day: null };

/** A document number without spaces around its dashes and strokes. */
export function tightNumber(text: string): string {
  return text
    .replace(/[–—−]/gu, '-')
    .replace(/\s*([-/])\s*/gu, '$1')
    .trim();
}

const valueOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** Reads number, symbol, date and place of issue; what is left blank is null. */
export function headerOf(lines: readonly Line[]): Header {
  const text = lines.map((line) => line.text).join(' ');
  const folded = foldInPlace(text);
  const numbered = NUMBER.exec(folded);
  const dated = DATE.exec(folded);
  const quotes: HeaderLine[] = [];
  let number: string | null = null;
  let symbol: string | null = null;
  if (numbered !== null) {
    const printed = text.slice(numbered.index, numbered.index + numbered[0].length);
    const sign = tightNumber(printed.slice(printed.length - (numbered[3] ?? '').length));
    symbol = sign.toUpperCase();
    number = numbered[1] === undefined ? null : tightNumber(`${numbered[1]}${numbered[2] ?? '/'}${sign}`);
    quotes.push({ of: 'number', section: HEADER_SECTION, quote: printed });
  }
  let dateline: string | null = null;
  if (dated !== null) {
    const before = text.slice(0, dated.index);
    dateline =
      /([\p{Lu}][\p{L}\s.'’-]*?)\s*,?\s*$/u.exec(before.slice(before.search(/[^\s]*\S*$/u) > 80 ? -80 : 0))?.[1] ??
      null;
    dateline = dateline === null ? null : lastTitleCase(dateline);
    const from = dateline === null ? dated.index : before.lastIndexOf(dateline);
    quotes.push({
      of: 'issued',
      section: HEADER_SECTION,
      quote: text.slice(from, dated.index + dated[0].length).trim(),
    });
  }
  const issued = dated === null ? NONE : { year: valueOf(dated[3]), month: valueOf(dated[2]), day: valueOf(dated[1]) };
  return { number, symbol, issued, dateline, lines: quotes };
}

/** A word in title case: "Tàu", "M'gar", "H'Drai", "TP." is none. */
const TITLE_CASE = /^\p{Lu}(?:\p{Ll}*|['’]?\p{L}*['’]?\p{L}*\p{Ll})\.?$/u;

/**
 * The run of words in title case at the end: "… VIỆT NAM Độc lập - Buôn Ma Thuột" gives "Buôn Ma Thuột"; with the run of
 * two words before it that a dash joins, but not the motto: "Bà Rịa - Vũng Tàu".
 */
function lastTitleCase(text: string): string | null {
  const words = text.split(/\s+/u);
  const runFrom = (end: number): number => {
    let from = end;
    while (from > 0 && TITLE_CASE.test(words[from - 1] ?? '')) from--;
    return from;
  };
  const from = runFrom(words.length);
  if (from === words.length) return null;
  const first = words.length - from === 2 && /^[-–]$/u.test(words[from - 1] ?? '') ? runFrom(from - 1) : from;
  const joined = from - 1 - first === 2 && !/^(?:Tự|Độc)$/u.test(words[first] ?? '');
  return words.slice(joined ? first : from).join(' ');
}
