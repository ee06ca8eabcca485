import { fold } from './fold.ts';

/** Most texts have no digit at all, and need not be folded to know that they have no number. */
const DIGIT = /\d/u;
// Every quantifier is bounded, so the time is linear for any text. Spaces are those that scanning and typing leave
// around the dashes: "342/ KH - UBND".
const NUMBER =
  /(?<![\p{L}\p{N}/])\d{1,6} ?[-/] ?(?:\d{4} ?\/ ?)?[a-z]{1,10}\d{0,3}(?: ?[-/] ?[a-z]{1,10}\d{0,3}){0,4}/gu;
const DATE = /(?<![\p{L}\p{N}/.-])(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\2 ?(\d{4}))?(?! ?\/ ?\d)(?![\p{L}\p{N}])/gu;
const MONTH = /(?<![\p{L}\p{N}/.-])(\d{1,2}) ?[/-] ?(\d{4})(?![\p{L}\p{N}])/gu;
const SPELT_DATE = /(?<!\p{L})ngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?(?!\p{N})/gu;

/**
 * The document numbers of a text, each once, folded and without spaces ("342/kh-ubnd", "09-kl/tw"), and every shorter
 * form that people cite ("342/kh").
 */
export function documentNumbers(text: string): string[] {
  if (!DIGIT.test(text)) return [];
  const found = new Set<string>();
  for (const [match] of fold(text).matchAll(NUMBER)) for (const form of numberForms(match)) found.add(form);
  return [...found];
}

/**
 * The dates of a text, each once, without leading zeros, however they were written: "25/11/2024" and always "25/11"
 * too; a month as "11/2024".
 */
export function dates(text: string): string[] {
  if (!DIGIT.test(text)) return [];
  const folded = fold(text);
  const found = new Set<string>();
  for (const [, day, , month, year] of folded.matchAll(DATE)) addDate(found, day, month, year);
  for (const [, day, month, year] of folded.matchAll(SPELT_DATE)) addDate(found, day, month, year);
  for (const [, month, year] of folded.matchAll(MONTH)) {
    if (isWithin(month, 12)) found.add(`${Number(month)}/${String(year)}`);
  }
  return [...found];
}

/** "342/kh-ubnd" is cited as "342/kh" too, and a dash with spaces may already be the sentence's own. */
function numberForms(match: string): string[] {
  const parts = match.replaceAll(' ', '').split(/(?=[-/])/u);
  return parts.map((_, last) => parts.slice(0, last + 1).join('')).filter((form) => /[a-z]/u.test(form));
}

function addDate(found: Set<string>, day: string | undefined, month: string | undefined, year: string | undefined) {
  if (!isWithin(day, 31) || !isWithin(month, 12)) return;
  const short = `${Number(day)}/${Number(month)}`;
  found.add(short);
  if (year !== undefined) found.add(`${short}/${year}`);
}

function isWithin(digits: string | undefined, most: number): boolean {
  const value = Number(digits);
  return value >= 1 && value <= most;
}
