import type { IsoDate } from '../domain/plan.ts';
import type { TimeFilter } from '../domain/understood.ts';
import { scanTimes } from './time-scan.ts';
import { timeText } from './time-text.ts';
import type { Tokens } from './tokens.ts';

/** The time that a message asks about, and the tokens that say it. */
export interface TimeFound {
  readonly filter: TimeFilter;
  readonly taken: ReadonlySet<number>;
}

const PAST =
  /(?:da |bi )?(?:qua|tre|(?<!(?:den|toi) )het|cham|lo) (?:han|thoi han|ngay)|(?:da|vua) qua(?! trinh)|tre roi|nop tre/u;
const UPCOMING =
  /sap (?:toi|den|het|phai|han|qua)|toi day|(?:den|toi) han|(?:ke|tiep) (?:tiep|theo)|gan nhat|con han|trong thoi gian toi/u;

const LEADS: ReadonlySet<string> = new Set(['den', 'truoc', 'tu', 'sau', 'het', 'vao', 'ngay', 'tinh']);

/** "Hôm nay ngày mấy?", "20/10 là ngày gì?": of the calendar, which no plan is. */
const OF_CALENDAR =
  /(?:hom nay|ngay mai|hom qua)(?: la)? (?:ngay|thu) (?:may|gi|bao nhieu)(?![a-z])|\d{1,2} ?[/-] ?\d{1,2}(?: ?[/-] ?\d{4})? la ngay gi/u;

/** True where folded text asks about the calendar itself. */
export function asksCalendar(folded: string): boolean {
  return OF_CALENDAR.test(folded);
}

/**
 * Reads the stretch of time that a message asks about, relative to `today`: of several the one that was said most
 * exactly, the first of equals. Total: any message gives a filter, and its range is never reversed.
 */
export function readTime(tokens: Tokens, today: IsoDate): TimeFound {
  const { folded } = tokens;
  if (asksCalendar(folded)) return { filter: { range: null, anyYear: false, direction: null }, taken: new Set() };
  const { text, tokenAt } = timeText(tokens);
  const times = scanTimes(text, today);
  const [best] = [...times].sort((a, b) => a.rank - b.rank);
  const direction = directionOf(folded);
  const range = best === undefined ? null : { from: best.time.from, to: best.time.to };
  // "Hôm nay ai quá hạn?" is asked today, of every day that has passed.
  const asOfToday = direction === 'past' && range?.from === today && range.to === today;
  const said = times.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => tokenAt(start + i)));
  return {
    filter: asOfToday
      ? { range: null, anyYear: false, direction }
      : { range, anyYear: best?.time.anyYear ?? false, direction },
    taken: withLead(tokens, new Set(said)),
  };
}

/** With the words that lead up to a time: "đến", "trước ngày", "tính đến hết". */
function withLead({ list }: Tokens, said: ReadonlySet<number>): ReadonlySet<number> {
  const taken = new Set(said);
  for (let at = list.length - 1; at >= 0; at -= 1) {
    if (taken.has(at + 1) && LEADS.has(list[at]?.word ?? '')) taken.add(at);
  }
  return taken;
}

function directionOf(folded: string): TimeFilter['direction'] {
  // "đã qua hạn chưa?" and "bao giờ thì hết hạn?" ask about a date, they do not pick the past ones.
  const asksWhether = / (?:chua|khong)\W*$/u.test(folded) && !/(?:co|nhung|viec|bao nhieu|nao|gi|ai) /u.test(folded);
  const countsDays = /con (?:may|bao nhieu|bao lau)/u.test(folded);
  if (asksWhether || countsDays) return null;
  const asksWhen = /bao gio|khi nao|luc nao|hom nao|ngay (?:nao|may|bao nhieu)/u.test(folded);
  if (PAST.test(folded)) return asksWhen ? null : 'past';
  return UPCOMING.test(folded) ? 'upcoming' : null;
}
