import { addDays } from '../domain/calendar.ts';
import type { Bound, IsoDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { DUTY_VERBS } from '../text/verbs.ts';
import type { DateMention } from './dates.ts';
import { isFact, isTarget } from './facts.ts';

/** How a date limits an order. */
export interface Limit {
  readonly bound: Bound;
  readonly date: IsoDate;
  readonly lastDay: IsoDate;
  readonly time: string | null;
  /** Offset at which the words of the limit begin. */
  readonly start: number;
}

const HOUR = "(?:(\\d{1,2})\\s*(?:gio|h|g|:)\\s*(\\d{2})?\\s*(?:phut|['’])?\\s*(?:,\\s*)?)?";
const DAY_WORDS = '(?:(?:het\\s+)?(?:thu\\s+\\S+\\s*,?\\s*)?(?:vao\\s+)?(?:ngay)?\\s*)';
const BEFORE = new RegExp(`(truoc)\\s+(?:thoi diem\\s+)?${HOUR}${DAY_WORDS}$`, 'u');
const LATEST = new RegExp(
  `((?:cham|muon) nhat|han (?:cuoi|chot)|thoi han|\\(?han:)(?:\\s+(?:la|den|vao|trong|cuoi cung|hoan thanh|gui bao cao|nop)|\\s*:)*\\s*(truoc\\s+)?${HOUR}${DAY_WORDS}(?:trong\\s+)?$`,
  'u',
);
const UNTIL = new RegExp(
  `((?:(?:hoan thanh|xong)\\s+)?(?:ngay\\s+)?(?:den|trong|vao)(?:\\s+(?:het|thoi gian))?|hoan thanh|xong)\\s+${HOUR}${DAY_WORDS}$`,
  'u',
);
/** "Thời gian hoàn thành: trong …", "Tiến độ: …". */
const LABEL =
  /((?:thoi (?:gian|han)|tien do|(?<![a-z])(?<!(?:gioi|quyen|co) )han)(?:\s+[a-z]+){0,6}\s*:)\s*(?:(?:hoan thanh|xong)\s+)?(trong\s+|truoc\s+|den\s+(?:het\s+)?|het\s+|vao\s+|tu\s+)?(?:ngay\s+)?$/u;
const DUE = new RegExp(
  `((?:thoi han|han (?:cuoi|chot|nop|gui))[^,;.:]{0,60}(?:la|:|vao|den))\\s+(truoc\\s+)?${HOUR}${DAY_WORDS}$`,
  'u',
);
const ON = new RegExp(`(vao)(?:\\s+luc)?\\s+${HOUR}${DAY_WORDS}$`, 'u');
/** "định kỳ ngày 25 hằng tháng báo cáo …": on that day itself. */
const RHYTHM = /dinh ky(?:\s+vao)?\s*$/u;
/** An event that is told of, not ordered: "được tổ chức vào ngày …". */
const HELD = /(?:duoc (?:[a-z]+ ){0,4}[a-z]+|dien ra|khai mac|bat dau|roi)\s*$/u;
/** "hoàn thành trong thời gian từ …": before a stretch of time. */
const FINISHED_IN = /(?:hoan thanh|xong)\s+(?:trong\s+)?(?:thoi gian\s+)?(?:tu\s+)?(?:ngay\s+)?$/u;
/** An order that a date can end, folded. */
const ORDER =
  /bao cao|hoan thanh|\bxong\b|\bnop\b|\bgui\b|dang ky|xay dung|ban hanh|trien khai|to chuc|tong hop|thuc hien|trinh|thanh lap|kien toan|de xuat|ra soat|phe duyet|so ket|tong ket|cung cap|cap nhat|phan hoi|gop y/u;
/** Verbs of handing in and finishing: with them "đến ngày …", "trong tháng …" end an order. */
const FINISH = /(?:xong|hoan thanh|hoan tat|nop|gui|bao cao|\bhan\b|dang ky|keo dai|thoi han)/u;

/** True where a clause orders something: one of the verbs above, or a duty verb of two syllables or more. */
const isOrder = (folded: string): boolean =>
  ORDER.test(folded) || DUTY_VERBS.some((verb) => verb.includes(' ') && folded.includes(verb));

const timeOf = (hour: string | undefined, minute: string | undefined): string | null =>
  hour === undefined || Number(hour) > 24 ? null : `${hour.padStart(2, '0')}:${minute ?? '00'}`;

/**
 * How the words before a date limit the clause's order, or null where the date is none of a deadline (the date of a
 * document, the end of a period, a target). With an hour a day counts whole up to it. `ordered` where the words around
 * the clause order what it dates.
 */
export function limitOf(clause: string, mention: DateMention, ordered = false): Limit | null {
  const folded = foldInPlace(clause);
  const left = folded.slice(Math.max(0, mention.start - 70), mention.start);
  const offset = mention.start - left.length;
  const after = folded.slice(mention.end);
  if (mention.date === null || mention.from === null || !(ordered || isOrder(folded))) return null;
  const limit = (at: number, strict: boolean, hour?: string, minute?: string): Limit | null => {
    const time = timeOf(hour, minute);
    const bound: Bound = strict && time === null ? 'before' : 'by';
    const date = bound === 'before' ? (mention.from ?? '') : (mention.date ?? '');
    const words = [clause.slice(0, offset + at), clause.slice(mention.end)] as const;
    if (isFact(...words) || isTarget(...words)) return null;
    return { bound, date, lastDay: bound === 'before' ? addDays(date, -1) : date, time, start: offset + at };
  };
  // A limit counted from another day brings its own words.
  if ('words' in mention) return limit(left.length, false);
  const label = LABEL.exec(left);
  if (mention.stretch === true) {
    const ends =
      label !== null || FINISHED_IN.test(left) || (mention.unit !== 'day' && /(?<![a-z])trong\s+$/u.test(left));
    return ends && !isOpen(after) ? limit(label?.index ?? left.length, false) : null;
  }
  const latest = LATEST.exec(left);
  if (latest !== null) return limit(latest.index, latest[2] !== undefined, latest[3], latest[4]);
  const before = BEFORE.exec(left);
  if (before !== null) return limit(before.index, true, before[2], before[3]);
  if (label !== null && !/^tu/u.test(label[2] ?? '')) return isOpen(after) ? null : limit(label.index, false);
  const due = DUE.exec(left);
  if (due !== null) return limit(due.index, due[2] !== undefined, due[3], due[4]);
  const on = ON.exec(left);
  if (on !== null && mention.unit === 'day') {
    const words = folded.slice(0, offset + on.index);
    const base = isOrder(words) && !HELD.test(words) ? limit(on.index, false, on[2], on[3]) : null;
    return base === null ? null : { ...base, bound: 'on' };
  }
  const rhythm = 'recurs' in mention ? RHYTHM.exec(left) : null;
  if (rhythm !== null) {
    const base = limit(rhythm.index, false);
    return base === null ? null : { ...base, bound: 'on' };
  }
  const until = UNTIL.exec(left);
  if (until === null || isOpen(after)) return null;
  if (isPeriod(clause.slice(0, offset + until.index)) || isLoose(folded, mention, until[1] ?? '')) return null;
  return limit(until.index, false, until[2], until[3]);
}

/** "Quý IV năm 2025 và các năm tiếp theo": no end. */
const isOpen = (after: string): boolean =>
  /^\s*,?\s*(?:(?:va|cung)\s+(?:cac|nhung|trong)?\s*(?:nam|quy|thang|giai doan|thoi gian|ky)?\s*(?:tiep|sau|ke|toi)|tro di|tro ve sau|den khi)/u.test(
    after,
  );

/** "từ ngày … đến ngày …" is a period; "từ nay đến ngày …" has only an end. The tone tells "từ" from "đầu tư". */
const isPeriod = (before: string): boolean => /(?<!\p{L})t[ừu]\s(?!\s*nay(?!\p{L}))[^.;]{0,60}$/iu.test(before);

/** "Đến ngày 30/6/2025, các xã phải hoàn thành …"; with a figure or "đã" between it tells how far things are. Folded. */
const FINISHED_BY = /^[\s,]*(?:(?!da\s)[a-z]+,?\s+){0,10}(?:hoan thanh|xong)(?![a-z])/u;

/** "đến ngày 15/10 …", "trong tháng 10" beside no verb of finishing: a stretch of time or a report's month. */
function isLoose(folded: string, mention: DateMention, words: string): boolean {
  if (/hoan thanh|xong/u.test(words)) return false;
  const before = folded.slice(Math.max(0, mention.start - 120), mention.start);
  if (mention.unit === 'day')
    return /den|vao/u.test(words) && !FINISH.test(before) && !FINISHED_BY.test(folded.slice(mention.end));
  // "công bố … trong tháng 12/2026": a month with its year ends an order; without one it may be any month's report.
  if (/trong/u.test(words) && mention.yearWritten) return false;
  return !/(?:xong|hoan thanh|nop|gui|bao cao|ban hanh|trinh)[^.;]{0,80}$/u.test(folded.slice(0, mention.start));
}

/** The limit of a date that shares the words of the one before it. */
export function sameLimit(limit: Limit, mention: DateMention): Limit | null {
  if (mention.date === null || mention.from === null) return null;
  const date = limit.bound === 'before' ? mention.from : mention.date;
  return { ...limit, date, lastDay: limit.bound === 'before' ? addDays(date, -1) : date };
}
