import { addDays } from '../domain/calendar.ts';
import type { Bound, IsoDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import type { DateMention } from './dates.ts';

/** How a date limits an order. */
export interface Limit {
  readonly bound: Bound;
  readonly date: IsoDate;
  readonly lastDay: IsoDate;
  readonly time: string | null;
  /** Offset at which the words of the limit begin. */
  readonly start: number;
}

const HOUR = "(?:(\\d{1,2})\\s*(?:gio|h|g)\\s*(\\d{2})?\\s*(?:phut|['’])?\\s*(?:,\\s*)?)?";
const DAY_WORDS = '(?:(?:het\\s+)?(?:thu\\s+\\S+\\s*,?\\s*)?(?:ngay)?\\s*)';
const BEFORE = new RegExp(`(truoc)\\s+(?:thoi diem\\s+)?${HOUR}${DAY_WORDS}$`, 'u');
const LATEST = new RegExp(
  `((?:cham|muon) nhat|han (?:cuoi|chot)|thoi han)(?:\\s+(?:la|den|vao|trong|cuoi cung|hoan thanh|gui bao cao|nop)|\\s*:)*\\s*(truoc\\s+)?${HOUR}${DAY_WORDS}(?:trong\\s+)?$`,
  'u',
);
const UNTIL = new RegExp(`((?:den|xong trong|hoan thanh trong|trong)(?:\\s+het)?)\\s+${HOUR}${DAY_WORDS}$`, 'u');
const LABEL = /(thoi (?:gian|han)(?: thuc hien| hoan thanh| bao cao| gui)*\s*:)\s*(trong\s+|truoc\s+)?(?:ngay\s+)?$/u;
const DUE = new RegExp(
  `((?:thoi han|han (?:cuoi|chot|nop|gui))[^,;.:]{0,60}(?:la|:|vao|den))\\s+(truoc\\s+)?${HOUR}${DAY_WORDS}$`,
  'u',
);
const ON = /((?:vao)(?:\s+ngay)?)\s*$/u;
/** An order that a date can end, folded. */
const ORDER =
  /bao cao|hoan thanh|\bxong\b|\bnop\b|\bgui\b|dang ky|xay dung|ban hanh|trien khai|to chuc|tong hop|thuc hien|trinh|thanh lap|kien toan|de xuat|ra soat|phe duyet|so ket|tong ket|cung cap|cap nhat|phan hoi|gop y/u;
/** True where a clause orders something: one of the verbs above, or a duty verb of two syllables or more. */
const isOrder = (folded: string): boolean =>
  ORDER.test(folded) || DUTY_VERBS.some((verb) => verb.includes(' ') && folded.includes(verb));

/** Behind these words "trước ngày …" tells of a fact, not an order. */
const FACT =
  /(?:duoc (?:thanh lap|ban hanh|cap|phe duyet|cong nhan|giao)|da (?:co|duoc|ban hanh|ky|nop)|co hieu luc|phat sinh|ton tai|ky ket|sinh|so voi|ke tu|duoc tinh|tinh den|ap dung|hieu luc thi hanh|\bda (?:[a-z]+ ){0,4}[a-z]+|so \d\S* ban hanh)\s*(?:tu\s*)?$/u;
/** "trước ngày 01/01/2020 được …": what happened before the day, not what is ordered. */
const OF_FACT = /^\s*(?:duoc|thi|da|ma|con)(?![a-z])/u;

const timeOf = (hour: string | undefined, minute: string | undefined): string | null =>
  hour === undefined || Number(hour) > 24 ? null : `${hour.padStart(2, '0')}:${minute ?? '00'}`;

/**
 * How the words before a date limit the clause's order, or null where the date is none of a deadline (the date of a
 * document, the end of a period, a target). With an hour a day counts whole up to it.
 */
export function limitOf(clause: string, mention: DateMention): Limit | null {
  const folded = foldInPlace(clause);
  const left = folded.slice(Math.max(0, mention.start - 70), mention.start);
  const offset = mention.start - left.length;
  if (mention.date === null || mention.from === null || !isOrder(folded)) return null;
  // A recurring day's words begin with "ngày".
  const limit = (match: RegExpExecArray, strict: boolean, hour?: string, minute?: string): Limit | null => {
    const time = timeOf(hour, minute);
    const bound: Bound = strict && time === null ? 'before' : 'by';
    const date = bound === 'before' ? (mention.from ?? '') : (mention.date ?? '');
    if (FACT.test(left.slice(0, match.index)) || OF_FACT.test(folded.slice(mention.end))) return null;
    return { bound, date, lastDay: bound === 'before' ? addDays(date, -1) : date, time, start: offset + match.index };
  };
  const latest = LATEST.exec(left);
  if (latest !== null) return limit(latest, latest[2] !== undefined, latest[3], latest[4]);
  const before = BEFORE.exec(left);
  if (before !== null) return limit(before, true, before[2], before[3]);
  const label = LABEL.exec(left);
  if (label !== null) return openEnded(folded, mention) ? null : limit(label, (label[2] ?? '').startsWith('truoc'));
  const due = DUE.exec(left);
  if (due !== null) return limit(due, due[2] !== undefined, due[3], due[4]);
  const until = UNTIL.exec(left);
  if (until !== null)
    return periodBefore(folded, mention.start - (left.length - until.index)) ||
      targeted(folded, mention, until[1] ?? '')
      ? null
      : limit(until, false, until[2], until[3]);
  const on = ON.exec(left);
  if (
    on !== null &&
    mention.unit === 'day' &&
    /(?:nop|gui|bao cao|hoan thanh|trinh)[^,;]*$/u.test(left.slice(0, on.index))
  ) {
    const base = limit(on, false);
    return base === null ? null : { ...base, bound: 'on' };
  }
  return null;
}

/** "Quý IV năm 2025 và các năm tiếp theo": no end. */
const openEnded = (folded: string, mention: DateMention): boolean =>
  /^\s*(?:va|tro di|den)/u.test(folded.slice(mention.end));

/** "từ ngày … đến ngày …" is a period. */
const periodBefore = (folded: string, at: number): boolean =>
  /\btu\b[^.;]{0,60}$/u.test(folded.slice(0, Math.max(0, at)));

/** "đến tháng 12/2025 đạt 30 %", "đến ngày 15/10 có 12 đơn vị", "trong tháng 10" of a report: a target or a fact. */
function targeted(folded: string, mention: DateMention, words: string): boolean {
  const after = folded.slice(mention.end, mention.end + 40);
  if (/^[\s,]*(?:dat|phan dau|co |ty le|100|\d+ ?%)/u.test(after)) return true;
  if (/^trong|^den/u.test(words) && mention.unit === 'day' && /^den/u.test(words))
    return !/(?:xong|hoan thanh|nop|gui|bao cao|han|dang ky|keo dai|thoi han)/u.test(
      folded.slice(Math.max(0, mention.start - 120), mention.start),
    );
  // "công bố … trong tháng 12/2026": a month with its year ends an order; without one it may be any month's report.
  if (/^trong/u.test(words) && mention.yearWritten) return false;
  return (
    /^(?:trong|den)/u.test(words) &&
    mention.unit !== 'day' &&
    !/(?:xong|hoan thanh|nop|gui|bao cao|ban hanh|trinh)[^.;]{0,80}$/u.test(folded.slice(0, mention.start))
  );
}

/** The limit of a date that shares the words of the one before it. */
export function sameLimit(limit: Limit, mention: DateMention): Limit | null {
  if (mention.date === null || mention.from === null) return null;
  const date = limit.bound === 'before' ? mention.from : mention.date;
  return { ...limit, date, lastDay: limit.bound === 'before' ? addDays(date, -1) : date };
}
