import { addMonths, daysBetween } from '../../domain/calendar.ts';
import type { Deadline, IsoDate } from '../../domain/plan.ts';
import type { HandIn } from '../../domain/finding.ts';
import type { TimeFilter, Understood } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';

/** How such a question ends: "… có bị trễ không?", "… còn kịp nộp không ạ?". Folded. */
const ENDS = '(?: [a-z]+){0,2} (?:khong|ko|k|kg|hok|chua)(?: a| nhi| vay| the| em| anh| chi)?$';
const LATE = new RegExp(`(?:^| )(?:tre|muon|cham|qua han)${ENDS}`, 'u');
/** "Ngày 25" of no month. */
const BARE_DAY = /(?:^| )ngay \d{1,2}(?: |$)/u;
/** Days from which on a date of the coming year lies nearer in the past one. */
const HALF_YEAR = 183;
/** "Ngày 25/11 nộp được không?": only of a day that is named. */
const MAY = new RegExp(`(?:^| )(?:nop|gui|bao cao)(?: [a-z0-9/]+){0,6} duoc${ENDS}`, 'u');
const IN_TIME = new RegExp(`(?:^| )(?:kip|dung han|trong han)${ENDS}`, 'u');

/** "Nộp ngày 1/3 có bị trễ không?", "còn kịp không?": a day to be judged, not to look for; null for other questions. */
export function handInOf({ text, time }: Understood, today: IsoDate): HandIn | null {
  const words = fold(text)
    .replace(/[^a-z0-9/]+/gu, ' ')
    .trim();
  const asksLate = LATE.test(words);
  // "Có ai quá hạn không?" looks for what has passed.
  const ofDay = time.range !== null && time.range.from === time.range.to;
  if ((time.direction === 'past' && !ofDay) || (!asksLate && !IN_TIME.test(words) && !(ofDay && MAY.test(words)))) {
    return null;
  }
  if (time.range === null) return BARE_DAY.test(words) ? null : { day: today, asksLate };
  const { from, to } = time.range;
  if (from !== to) return null;
  // What was handed in lies behind as often as ahead, so without a year the nearest such day is meant.
  const lastYears = time.anyYear && daysBetween(today, from) >= HALF_YEAR;
  return { day: lastYears ? addMonths(from, -12) : from, asksLate };
}

/**
 * The time in which deadlines are looked for. "X có phải nộp trước 05/12 không?" asks about the clause that says
 * 05/12, where there is one, and not about every date before it.
 */
export function timeAsked(
  asked: Understood,
  clauses: readonly Pick<Deadline, 'date' | 'lastDay'>[],
  today: IsoDate,
): TimeFilter {
  const { time, yesNo } = asked;
  const handIn = handInOf(asked, today);
  if (handIn !== null) {
    const { day } = handIn;
    const named = clauses.some(({ date, lastDay }) => date === day || lastDay === day);
    return { ...time, direction: null, range: named ? { from: day, to: day } : null };
  }
  const range = time.range;
  if (!yesNo || range === null || range.from === range.to || !/truoc (?:ngay )?\d/u.test(fold(asked.text))) return time;
  const { to } = range;
  const named = clauses.some(({ date }) => date === to || (time.anyYear && date.slice(5) === to.slice(5)));
  return named ? { ...time, range: { from: to, to } } : time;
}
