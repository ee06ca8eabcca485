import { isoDate, lastOfMonth, quarterRange } from '../domain/calendar.ts';
import type { DateMention } from './dates.ts';
import { romanValue } from './marks.ts';

/** What joins the two ends of a stretch of time, folded. */
const JOINED = /^\s*(?:[-–]|(?:den|toi)(?:\s+(?:het|cuoi))?)\s*(?:ngay\s*)?$/u;

/** Numbers that share what stands behind the last of them, folded: "tháng 11 - 12/2025", "quý III, IV", "15 - 20/12". */
const MONTHS =
  /thang\s*(\d{1,2})\s*([-–]|den|toi|,|va)\s*(?:thang\s*)?(\d{1,2})(?!\d|\s*[-–]\s*\d)(?:\s*(?:\/|-|nam)\s*(\d{4}))?(?![\d/])/gu;
const QUARTERS =
  /qu[yi]\s+(iv|iii|ii|i|[1-4])\s*([-–]|den|toi|,|va)\s*(?:qu[yi]\s+)?(iv|iii|ii|i|[1-4])(?![a-z0-9])(?:\s*(?:[/,-]|nam)?\s*(?:nam\s*)?(\d{4}))?(?!\d)/gu;
const DAYS =
  /(?<![\d/.])(\d{1,2})\s*(?:[-–]|den|toi)\s*(?:ngay\s*)?(\d{1,2})(?:\s*\/\s*|\s+thang\s+)(\d{1,2})(?:(?:\s*\/\s*|\s+nam\s+)(\d{4}))?(?![\d/])/gu;

type Ends = Pick<DateMention, 'unit' | 'from' | 'date'>;

/** "quý III, IV" goes on without a gap; "tháng 6 và 12" are two times. */
const goesOn = (joint: string | undefined, from: number, to: number): boolean =>
  !/[,v]/u.test(joint ?? '') || to === from + 1;

/** Stretches whose first end is only a number. */
function shortened(folded: string, year: number | null): readonly DateMention[] {
  const found: DateMention[] = [];
  const add = (match: RegExpExecArray, written: string | undefined, ends: (inYear: number) => Ends): void => {
    const inYear = written === undefined ? year : Number(written);
    if (inYear === null) return;
    const { unit, from, date } = ends(inYear);
    if (from === null || date === null || from > date) return;
    const { index: start } = match;
    found.push({
      ...{ start, end: start + match[0].length, unit, from, date },
      ...{ yearWritten: written !== undefined, stretch: true },
    });
  };
  for (const match of folded.matchAll(MONTHS)) {
    const [from, to] = [Number(match[1]), Number(match[3])];
    if (!goesOn(match[2], from, to)) continue;
    add(match, match[4], (inYear) => {
      const date = isoDate(inYear, to, 1) === null ? null : lastOfMonth(inYear, to);
      return { unit: 'month', from: isoDate(inYear, from, 1), date };
    });
  }
  for (const match of folded.matchAll(QUARTERS)) {
    const [from = 1, to = 1] = [match[1], match[3]].map((one = '') => romanValue(one.toUpperCase()) || Number(one));
    if (!goesOn(match[2], from, to)) continue;
    add(match, match[4], (inYear) => ({
      unit: 'quarter',
      from: quarterRange(inYear, from).from,
      date: quarterRange(inYear, to).to,
    }));
  }
  for (const match of folded.matchAll(DAYS))
    add(match, match[4], (inYear) => ({
      unit: 'day',
      from: isoDate(inYear, Number(match[3]), Number(match[1])),
      date: isoDate(inYear, Number(match[3]), Number(match[2])),
    }));
  return found;
}

/**
 * The mentions of a text with those that are the two ends of one stretch made one: "Quý IV/2025 - Quý II/2026", "từ ngày
 * 01/01/2026 đến ngày 31/3/2026", "Tháng 11 - 12/2025". `folded` is the text that they point into.
 */
export function withStretches(
  mentions: readonly DateMention[],
  folded: string,
  year: number | null,
): readonly DateMention[] {
  const short = shortened(folded, year);
  const all = [
    ...short,
    ...mentions.filter((one) => !short.some((other) => one.start < other.end && other.start < one.end)),
  ].sort((a, b) => a.start - b.start);
  return all.reduce<DateMention[]>((found, mention) => {
    const before = found.at(-1);
    if (before === undefined || !JOINED.test(folded.slice(before.end, mention.start))) return [...found, mention];
    return [...found.slice(0, -1), { ...mention, start: before.start, from: before.from, stretch: true }];
  }, []);
}
