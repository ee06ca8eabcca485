import { addDays, addMonths, isoDate, lastOfMonth, partsOf } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import { DOUBTS } from '../text/vi/warnings.ts';
import type { DateMention } from './dates.ts';

/** The word before a month, quarter or year that means a third of it, folded. */
const PART = /(?<![a-z])(dau|giua|cuoi)\s+(?:cua\s+)?$/u;
type Part = 'dau' | 'giua' | 'cuoi';

/** Months of a third of a quarter or a year, counted from its first; a year has no even thirds: its quarters are used. */
const MONTHS: Readonly<Record<'quarter' | 'year', Readonly<Record<Part, readonly [number, number]>>>> = {
  quarter: { dau: [0, 0], giua: [1, 1], cuoi: [2, 2] },
  year: { dau: [0, 2], giua: [3, 5], cuoi: [9, 11] },
};

/** Days of a third of a month, as offices count them: thượng, trung, hạ tuần. */
function daysOf(part: Part, first: IsoDate): readonly [IsoDate, IsoDate] {
  const { year, month } = partsOf(first);
  if (part === 'dau') return [first, addDays(first, 9)];
  return part === 'giua' ? [addDays(first, 10), addDays(first, 19)] : [addDays(first, 20), lastOfMonth(year, month)];
}

/**
 * "đầu quý II", "giữa tháng 10", "cuối năm 2025": a month, quarter or year narrowed to the part that the word before it
 * names. The end of one is its last day; where its beginning or middle ends is a convention, and doubtful. `folded` is
 * the text that the mentions point into.
 */
export function narrowed(mention: DateMention, folded: string): DateMention {
  const match = PART.exec(folded.slice(Math.max(0, mention.start - 12), mention.start));
  if (match === null || mention.unit === 'day' || mention.from === null || mention.date === null) return mention;
  const part = match[1] as Part;
  const start = mention.start - match[0].length;
  const doubt = part === 'cuoi' ? {} : { doubt: DOUBTS.partOfTime };
  if (mention.unit === 'month') {
    const [from, date] = daysOf(part, mention.from);
    return { ...mention, start, from, date, ...doubt };
  }
  const [first, last] = MONTHS[mention.unit][part];
  const from = addMonths(mention.from, first);
  const end = partsOf(addMonths(mention.from, last));
  return { ...mention, start, from, date: lastOfMonth(end.year, end.month), ...doubt };
}

/** "hoàn thành trong năm 2025", "xong trước cuối năm": only behind such words does a year end an order. Folded. */
const YEAR =
  /(?<=(?:hoan thanh|hoan tat|xong|ket thuc)\s*:?\s+(?:(?:cham|muon) nhat\s+)?(?:ngay\s+)?(?:trong|vao|truoc|het|den|den het|trong thang)\s+(?:(?:dau|giua|cuoi)\s+)?)nam(?:\s+(\d{4})|\s+nay)?(?!\s*\d|\s*[-–]\s*\d|\s+(?:hoc|ngan sach|tai (?:chinh|khoa)|sau|toi|ke tiep|tiep theo))(?![a-z])/gu;

/** The years that a text names as the end of an order. */
export function yearsIn(folded: string, year: number | null): readonly DateMention[] {
  return [...folded.matchAll(YEAR)].flatMap((match) => {
    const named = match[1] === undefined ? year : Number(match[1]);
    if (named === null) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        unit: 'year' as const,
        date: isoDate(named, 12, 31),
        from: isoDate(named, 1, 1),
        yearWritten: match[1] !== undefined,
      },
    ];
  });
}
