import { addDays, addMonths, addWeekdays, isoDate } from '../domain/calendar.ts';
import type { IsoDate, PartialDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { DOUBTS } from '../text/vi/warnings.ts';
import type { DateMention } from './dates.ts';

/** A length of time and what it is counted from, folded: "trong 05 ngày làm việc kể từ ngày …", "sau 15 ngày kể từ …". */
const RELATIVE =
  /(?<![a-z])(?:trong|sau|(?:cham|muon) nhat|khong qua|toi da|han)(?:\s+(?:thoi (?:han|gian)|vong|la|khong qua|toi da|sau|den|trong|thu))*\s*:?\s+(\d{1,3})(?:\s*\([^)]{1,24}\))?\s*(ngay|tuan|thang)(\s+lam viec)?\s*,?\s*(?:(?:ke|tinh)\s+(?:tu|sau)|tinh\s+ke\s+tu|sau|tu)(?:\s+(?:khi|ngay|thoi diem|luc))*\s+/gu;

const OWN =
  '(?:ke hoach(?: nay)?|(?:van ban|cong van|chi thi|thong bao|huong dan|quyet dinh|chuong trinh|phuong an|cong dien) nay)';
/** The words end here or an order follows: it is not another paper that is issued or received. */
const THEN =
  '(?=\\s*(?:$|[,;.()])|\\s+(?:cac|ubnd|uy ban|so|phong|ban|don vi|thu truong|gui|bao cao|phai|de nghi|yeu cau|hoan thanh)(?![a-z]))';
/** The document's own day of issue, folded; it is received on that day by this reckoning. */
const FROM_ISSUE = new RegExp(
  `^(?:(?:ky(?:\\s*,|\\s+va)?\\s+)?(?:ban hanh|phat hanh)|ky|nhan(?: duoc)?(?= ${OWN})|${OWN}(?: (?:nay|duoc|co))* (?:ban hanh|ky(?: ban hanh)?|hieu luc))(?:\\s+${OWN})?${THEN}`,
  'u',
);

/** A limit counted from some day. */
export interface RelativeMention extends DateMention {
  /** The words, with what they are counted from, as printed. */
  readonly words: string;
}

/**
 * The limits of a text that are counted from another day. Those counted from the issue or receipt of the document itself
 * are reckoned from its day of issue, working days being Monday to Friday, and are doubtful; `date` is null where the
 * day that they are counted from is not known. `folded` is the text, folded in place.
 */
export function relativesIn(
  text: string,
  issued: PartialDate,
  folded: string = foldInPlace(text),
): readonly RelativeMention[] {
  const { year, month, day } = issued;
  const found = [...folded.matchAll(RELATIVE)];
  if (found.length === 0) return [];
  const from = year === null || month === null || day === null ? null : isoDate(year, month, day);
  return found.map((match) => {
    const anchor = match.index + match[0].length;
    const own = FROM_ISSUE.exec(folded.slice(anchor));
    const rest = own?.[0].length ?? /^[^,;.()]{0,60}(?![a-z])/u.exec(folded.slice(anchor))?.[0].length ?? 0;
    const end = anchor + rest;
    const words = text.slice(match.index, end).trim();
    const date =
      own === null || from === null ? null : later(from, Number(match[1]), match[2] ?? '', match[3] !== undefined);
    const reckoned = date === null ? {} : { doubt: DOUBTS.reckoned(words) };
    return { start: match.index, end, unit: 'day' as const, date, from: date, yearWritten: true, words, ...reckoned };
  });
}

function later(from: IsoDate, count: number, unit: string, working: boolean): IsoDate {
  if (unit === 'thang') return addMonths(from, count);
  if (unit === 'tuan') return addDays(from, 7 * count);
  return working ? addWeekdays(from, count) : addDays(from, count);
}
