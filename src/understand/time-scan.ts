import { addDays, partsOf } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import { CALENDAR, YEARS, type Groups, type Wording } from './time-points.ts';
import { BARE_UNITS, BARE_YEAR, DAYS, UNITS } from './time-relative.ts';
import { between, dayOf, FIRST_DAY, fixed, LAST_DAY, partOf, settle } from './time-stretch.ts';
import type { Named, Part, Settled } from './time-stretch.ts';

/** A time found in a text, from `start` up to `end`. The lower the rank, the more exactly it was said. */
export interface Scanned {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  readonly time: Settled;
}

interface Point {
  readonly end: number;
  readonly rank: number;
  /** Null for what looks like a date and is none ("ngày 31/2"). */
  readonly time: Named | null;
}

/** Wordings by how exactly they say a time: a date is meant rather than the "tuần này" beside it. */
const RANKED: readonly (readonly Wording[])[] = [CALENDAR, DAYS, UNITS];
/** How much more exact a time is with "trước", "từ … đến" and the like before it. */
const BOUNDED = 0.5;

const PART =
  /(?<!(?:bao cao|tong ket|so ket|danh gia|han|thang) )(?:(?:nhung|cac) (?:ngay|thang) )?(?<part>nua dau|nua cuoi|dau|giua|cuoi) (?:cua )?/uy;
const WORD = /[a-z\d]+/gu;
const FROM_NOW = /(?:tu )?(?:nay|(?:bay )?gio|hom nay) (?:cho )?(?:den|toi) (?:truoc )?(?:het |cuoi )?(?:ngay )?/uy;
const UNTIL_NOW = / (?:cho )?(?:den|toi) (?:nay|gio|(?:ngay )?hom nay)(?![a-z])/uy;
const UNTIL = /(?:(?:cho )?(?:den|toi) )?het (?:ngay )?|(?:cho )?(?:den|toi) cuoi (?=thang|quy|nam|tuan)/uy;
const BEFORE = /truoc /uy;
const SINCE = /(?:(?:ke |bat dau )?tu|sau) /uy;
const DAYS_OF = /(?:tu )?(?:ngay )?(?<first>\d{1,2}) ?(?:-|den|toi) ?(?=(?:ngay )?\d{1,2} ?(?:[/.-] ?\d|thang))/uy;
const TO = / ?- ?(?=ngay|thang|quy|\d)| (?:den|toi) (?:het )?/uy;
const FROM = /tu /uy;
/** How a time may begin; most syllables begin none, and no wording need be tried on them. */
const BEGINS =
  /\d|ngay|mong|mung|tuan|thang|t\d|qu[yi]|nam|thu|chu|cn|nua|trong|hom|bua|sang|trua|chieu|dem|buoi|mai|mot|hai|ba|bon|sau|bay|tam|chin|muoi/uy;

/** All times of a text, in its order, none within another. `text` is as `timeText` writes it. */
export function scanTimes(text: string, today: IsoDate): readonly Scanned[] {
  const found: Scanned[] = [];
  let end = 0;
  for (const { index } of text.matchAll(WORD)) {
    if (index < end) continue;
    const at = timeAt(text, index, today);
    if (at === null) continue;
    end = at.end;
    if (at.time !== null) found.push({ start: index, end, rank: at.rank, time: at.time });
  }
  return found;
}

type Found = Omit<Point, 'time'> & { readonly time: Settled | null };

function timeAt(text: string, at: number, today: IsoDate): Found | null {
  return (
    fromNow(text, at, today) ??
    daysOfMonth(text, at, today) ??
    fromTo(text, at, today) ??
    bounded(text, at, UNTIL, true, today, until) ??
    bounded(text, at, BEFORE, false, today, before) ??
    bounded(text, at, SINCE, false, today, text.startsWith('sau', at) ? after : since) ??
    plainly(pointAt(text, at, today), today)
  );
}

function plainly(point: Point | null, today: IsoDate): Found | null {
  return point === null ? null : { ...point, time: point.time === null ? null : settle(point.time, today) };
}

/** "Từ nay đến cuối năm", "từ nay đến 20/11". */
function fromNow(text: string, at: number, today: IsoDate): Found | null {
  const lead = match(FROM_NOW, text, at);
  const point = lead === null ? null : whole(text, lead.end, today);
  if (!point?.time) return null;
  const named = settle(point.time, today);
  // "Từ nay đến 20/11" on the day after is the next one: what has passed does not lie ahead.
  const next = named?.anyYear === true && named.to < today ? point.time.in(partsOf(named.from).year + 1) : named;
  return next === null || next.to < today ? null : bound(point, { from: today, to: next.to, anyYear: false });
}

/** "Từ 1 đến 15/11", "1-15/11". */
function daysOfMonth(text: string, at: number, today: IsoDate): Found | null {
  const lead = match(DAYS_OF, text, at);
  if (lead === null || /[\d/.,-]/u.test(text.charAt(at - 1))) return null;
  const point = pointAt(text, lead.end, today);
  const last = point?.time?.relative === false ? settle(point.time, today) : null;
  if (point === null || last?.from !== last?.to || last === null) return null;
  const { year, month } = partsOf(last.to);
  const first = dayOf(year, month, Number(lead.groups['first']));
  return first === null || first.from > last.to ? null : bound(point, { ...last, from: first.from });
}

/** "Từ 1/11 đến 15/11", "tháng 3 tới tháng 5 năm 2025", "từ đầu năm đến nay". */
function fromTo(text: string, at: number, today: IsoDate): Found | null {
  const lead = match(FROM, text, at);
  const start = whole(text, lead?.end ?? at, today, lead !== null);
  if (!start?.time) return null;
  const now = match(UNTIL_NOW, text, start.end);
  if (now !== null) {
    const named = settle(start.time, today);
    // "Từ đầu năm đến nay" is of the year that has begun, not of the coming one.
    const begun = named?.anyYear === true && named.from > today ? start.time.in(partsOf(named.from).year - 1) : named;
    return begun === null || begun.from > today
      ? null
      : bound({ ...start, end: now.end }, { from: begun.from, to: today, anyYear: false });
  }
  const to = match(TO, text, start.end);
  const end = to === null ? null : whole(text, to.end, today, lead !== null);
  return !end?.time ? null : bound(end, between(start.time, end.time, today));
}

/** A time with words before it that make it one end of a stretch. `years`: a year alone may follow them. */
function bounded(
  text: string,
  at: number,
  words: RegExp,
  years: boolean,
  today: IsoDate,
  toward: (point: Settled, named: Named, today: IsoDate) => Settled,
): Found | null {
  const lead = match(words, text, at);
  const point = lead === null ? null : whole(text, lead.end, today, years);
  if (point === null) return null;
  const settled = point.time === null ? null : settle(point.time, today);
  return bound(point, settled === null || point.time === null ? null : toward(settled, point.time, today));
}

function until({ to, anyYear }: Settled, { relative }: Named, today: IsoDate): Settled {
  return { from: beginning(to, anyYear, relative, today), to, anyYear };
}

/** "Trước 25/11" goes up to that day, since plans say "trước ngày 25/11" of it; "trước tháng 6" ends with May. */
function before(point: Settled, named: Named, today: IsoDate): Settled {
  const to = point.from === point.to ? point.to : addDays(point.from, -1);
  return until({ ...point, to }, named, today);
}

/** Where nothing says since when: the year's first day, today for what is counted from today, else the beginning of all. */
function beginning(to: IsoDate, anyYear: boolean, relative: boolean, today: IsoDate): IsoDate {
  if (anyYear) return `${to.slice(0, 4)}-01-01`;
  return relative && to >= today ? today : FIRST_DAY;
}

function since({ from, anyYear }: Settled): Settled {
  return { from, to: anyYear || from > LAST_DAY ? `${from.slice(0, 4)}-12-31` : LAST_DAY, anyYear };
}

function after(point: Settled): Settled {
  return since({ ...point, from: addDays(point.to, 1) });
}

function bound(point: Omit<Point, 'time'>, time: Settled | null): Found {
  return { end: point.end, rank: point.rank - BOUNDED, time };
}

/** A time, a part of one ("cuối quý này"), the present unit ("hết tháng"), or with `years` a year by its number. */
function whole(text: string, at: number, today: IsoDate, years = true): Point | null {
  const point = pointAt(text, at, today);
  if (point !== null) return point;
  return years ? (read(YEARS, text, at, today, 0) ?? read(BARE_UNITS, text, at, today, RANKED.length)) : null;
}

function pointAt(text: string, at: number, today: IsoDate): Point | null {
  const part = match(PART, text, at);
  if (part !== null) {
    const of = read(BARE_YEAR, text, part.end, today, RANKED.length) ?? whole(text, part.end, today);
    if (!of?.time) return null;
    const { time } = of;
    return { ...of, time: cut(time, part.groups['part'] as Part) };
  }
  if (match(BEGINS, text, at) === null) return null;
  for (const [rank, wordings] of RANKED.entries()) {
    const point = read(wordings, text, at, today, rank);
    if (point !== null) return point;
  }
  return null;
}

function cut(time: Named, part: Part): Named {
  const whole = time.year === null ? null : time.in(time.year);
  if (time.relative && whole !== null) {
    const { from, to } = partOf(whole, part);
    return fixed(from, to);
  }
  return {
    ...time,
    in: (year) => {
      const stretch = time.in(year);
      return stretch === null ? null : partOf(stretch, part);
    },
  };
}

function read(wordings: readonly Wording[], text: string, at: number, today: IsoDate, rank: number): Point | null {
  for (const [pattern, meaning] of wordings) {
    const found = match(pattern, text, at);
    if (found !== null) return { end: found.end, rank, time: meaning(found.groups, today) };
  }
  return null;
}

function match(pattern: RegExp, text: string, at: number): { readonly end: number; readonly groups: Groups } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? null : { end: at + found[0].length, groups: found.groups ?? {} };
}
