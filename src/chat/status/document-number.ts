import { foldInPlace } from '../../text/fold.ts';

/** Folded. What people put before a number. */
const BEFORE =
  /^(?:(?:da|vang|em|xin|gui|la|do la|voi|theo|bang|van ban|vb|cong van|cv|bao cao|bao|bc|to trinh|ke hoach|so|no)[\s:.]+)*/u;
/** `45/BC-PYT`, `12 / BC - UBND`; letters behind the stroke. */
const NUMBER = /^(\d{1,6}[a-z]?)\s?\/\s?([a-z\d&]+(?:\s?[-./]\s?[a-z\d&]+)*)/u;
const BARE = /^\d{1,6}(?![\p{L}\d]|\s?[/.-]\s?\d)/u;
/** A day of issue behind it. */
const ISSUED = /^[\s,]*(?:ban hanh |ky )?(?:ngay )?(\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?)/u;
const AFTER = /^(?:[\s,.!]|(?:a|nhe|nha|day|roi|ok|cam on)(?![\p{L}\d]))*$/u;
/** Where a number may begin within other words; without a stroke it needs "số", or what it is of, before it. */
const WITHIN = /(?<![\p{L}\d/.-])((?:so|cong van|cv|van ban|vb)[\s:.]+)?(?=\d)/gu;
const OF_ANOTHER =
  /(?:ke hoach|kh|theo|can cu|quyet dinh)[\s:]+(?:(?:cong van|van ban|ke hoach)[\s:]+)?(?:so[\s:.]+)?$/u;
/** No symbol of a document: a day of a month. */
const IS_DAY = /^\d{1,2}\s?\/\s?\d{1,4}(?!\d|\s?[/.-]?\s?[a-z&])/u;

/**
 * The number of a document, where a message is nothing else: "45/BC-PYT", "số 45", "12/BC-UBND ngày 22/11". Without
 * spaces around strokes and dashes; letters stay as typed, but for a number that is typed all small.
 */
export function readDocumentNumber(message: string): string | null {
  const text = tidy(message);
  const folded = foldInPlace(text);
  const from = BEFORE.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(from);
  const found = IS_DAY.test(rest) ? null : (NUMBER.exec(rest) ?? BARE.exec(rest));
  if (found === null) return null;
  const behind = rest.slice(found[0].length);
  const issued = ISSUED.exec(behind);
  if (!AFTER.test(behind.slice(issued?.[0].length ?? 0))) return null;
  return written(text.slice(from, from + found[0].length), issued);
}

/**
 * The one number that words about a document hold: "công văn số 45 của phòng". Null where they hold none or several, or
 * speak of a plan or of what it follows.
 */
export function findDocumentNumber(message: string): string | null {
  const text = tidy(message);
  const folded = foldInPlace(text);
  const found = [...folded.matchAll(WITHIN)].flatMap(({ index, 0: all, 1: before = '' }) => {
    const from = index + all.length;
    const rest = folded.slice(from);
    const symbol = NUMBER.exec(rest);
    // Figures alone around a stroke are a day, unless the message is nothing else.
    const number = /[a-z]/u.test(symbol?.[2] ?? '') ? symbol : before === '' ? null : BARE.exec(rest);
    if (number === null || OF_ANOTHER.test(folded.slice(0, from))) return [];
    const issued = ISSUED.exec(rest.slice(number[0].length));
    return [written(text.slice(from, from + number[0].length), issued)];
  });
  const [only, ...more] = new Set(found);
  return more.length > 0 ? null : (only ?? null);
}

function written(words: string, issued: RegExpExecArray | null): string {
  const typed = words.replace(/\s+/gu, '');
  const number = /\p{Lu}/u.test(typed) ? typed : typed.toUpperCase();
  return issued?.[1] === undefined ? number : `${number} ngày ${issued[1].replace(/\s+/gu, '')}`;
}

function tidy(message: string): string {
  return message
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[‐-―−]/gu, '-')
    .trim();
}
