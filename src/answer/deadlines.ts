import type { AnsweredDeadline } from '../domain/answer.ts';
import type { Due, Finding, HandIn } from '../domain/finding.ts';
import type { Deadline, Plan } from '../domain/plan.ts';
import type { TimeFilter, Understood } from '../domain/understood.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { parseOffice } from '../text/office/name.ts';
import {
  APPROVED,
  appliesTo,
  bindsWhom,
  deadlinesOf,
  dueItem,
  handedIn,
  isCollector,
  NEAREST,
  nearestDue,
  NO,
  noDeadline,
  noDeadlineFor,
  notNamed,
  NONE,
  plansOf,
  sentVia,
  toWhom,
  uncertain,
  YES,
} from '../text/vi/due.ts';
import { midSentence, sentenceCase } from '../text/sentence.ts';
import { deadlineWritten } from '../text/vi/corrections.ts';
import { day } from '../text/vi/dates.ts';
import { brieflyOf, draft, kindOf, nameOf, sourceLine, sourceLines, whenOf, type Draft } from './draft.ts';
import { citationsOf, excerptOf } from './quoted.ts';
import { sameOffice } from './same-office.ts';
import { spanWords } from './written-span.ts';

type Found = Extract<Finding, { of: 'deadlines' }>;

/** Deadlines of others that are cited to explain why there is none. */
const MOST_OTHERS = 2;

/** The dates that were found, or the sentence that there is none, with what explains it. */
export function composeDeadlines(found: Found, asked: Understood, calendar: WorkCalendar): Draft {
  const subject = found.subject === null ? null : midSentence(found.subject);
  const put = found.due.length > 0 ? given : none;
  return put({ ...found, subject }, asked, calendar);
}

/** Where reports go, and through whom. */
export function composeVia(due: readonly Due[]): Draft {
  const lines = due.map((one) => sentVia(one.plan.place, one.deadline.to, one.deadline.via));
  const quotes = due.map(excerptOf);
  return draft({
    text: [...new Set([...lines, ...quotes]), ...sourceLines(due.flatMap(citationsOf), plansIn(due))].join('\n'),
    citations: due.flatMap(citationsOf),
  });
}

function given(found: Found, { yesNo, compare, time }: Understood, calendar: WorkCalendar): Draft {
  const { due, plans, subject, handIn } = found;
  const past = time.direction === 'past';
  // What is compared comes in the order asked, everything else the most urgent first.
  const order = compare ? plans.filter((plan) => due.some((one) => one.plan === plan)) : plansIn(due);
  const parts = order.map((plan) => {
    const own = due.filter((one) => one.plan === plan);
    return [
      deadlinesOf(subject, kindOf(plan), plan.place, past),
      ...own.map((one) => `- ${itemOf(one, subject === null, calendar)}`),
      ...new Set(own.map(excerptOf)),
      sourceLine(
        plan,
        own.map(({ deadline }) => deadline.section),
      ),
    ].join('\n');
  });
  const text = parts.join('\n\n');
  const first = handIn !== null ? judged(due, handIn) : yesNo && !past ? `${YES} ` : '';
  return draft({ text: `${first}${text}`, deadlines: due.map(answered), citations: due.flatMap(citationsOf) });
}

/** "Có. Nộp ngày … là quá hạn." where every date found says the same; otherwise nothing, and the dates speak. */
function judged(due: readonly Due[], { day: asked, asksLate }: HandIn): string {
  const late = due.filter(({ lastDay }) => asked > lastDay).length;
  if (late > 0 && late < due.length) return '';
  return `${late > 0 === asksLate ? YES : NO} ${handedIn(day(asked), late > 0)}\n`;
}

/** None that fits: says where and for whom that was looked for, and what there is instead. */
function none(found: Found, asked: Understood, calendar: WorkCalendar): Draft {
  const { plans, subject, nearest, elsewhen, report } = found;
  const timed = elsewhen.length > 0 && (asked.time.range !== null || asked.time.direction !== null);
  const lines = timed
    ? [noneInTime(scopeOf(plans), subject, asked.time)]
    : plans.map((plan) =>
        subject === null
          ? noDeadline(nameOf(plan), report, plan.deadlines.length > 0)
          : noDeadlineFor(subject, nameOf(plan), report, elsewhen.length > 0),
      );
  const others = found.others.filter((one) => !timed || isIn(one, asked)).slice(0, MOST_OTHERS);
  const plainNo = asked.yesNo && nearest.length === 0;
  const explained = others.length === 0 ? [] : [`${sentenceCase(explain(others, subject).join('; '))}.`];
  // "Không. Thời hạn … áp dụng với …": whom it does bind already says that there is none.
  const enough = plainNo && subject !== null && others.length > 0;
  const said = enough ? explained : [...lines, ...explained];
  const instead = elsewhen.slice(0, 1);
  const text = [
    ...said,
    ...instead.map((one) => nearestDue(itemOf(one, subject === null, calendar), subject)),
    ...instead.map(excerptOf),
    ...nearest.flatMap(({ passage }) => [NEAREST, `“${passage.text}”`]),
  ];
  const cited = [
    ...[...others, ...instead].flatMap(citationsOf),
    ...nearest.map(({ plan, passage }) => ({ plan: plan.plan, section: passage.section, quote: passage.text })),
  ];
  const body = [...new Set(text), ...sourceLines(cited, plans)].join('\n');
  return draft({ text: plainNo ? `${NO} ${body}` : body, citations: cited });
}

function isIn({ date, lastDay }: Due, { time: { range } }: Understood): boolean {
  return range !== null && date >= range.from && lastDay <= range.to;
}

/** Whom the dates do bind, and what the one asked about has to do with them. */
function explain(others: readonly Due[], subject: string | null): readonly string[] {
  const byWhom = new Map<string, readonly string[]>();
  for (const one of [...others].sort((a, b) => a.lastDay.localeCompare(b.lastDay))) {
    const whom = whomOf(one).map(midSentence).join(', ');
    byWhom.set(whom, [...(byWhom.get(whom) ?? []), brieflyOf(one)]);
  }
  const bound = [...byWhom].map(([whom, dates]) => appliesTo(whom, [...new Set(dates)]));
  if (subject === null) return bound;
  const gathers = others.some(({ plan, deadline: { via } }) => via !== null && sameOffice(via, subject, plan.place));
  return [...bound, gathers ? isCollector(subject) : notNamed(subject)];
}

function noneInTime(scope: string, subject: string | null, { direction, range }: TimeFilter): string {
  if (range !== null) return NONE.within(scope, subject, spanWords(range));
  return direction === 'past' ? NONE.past(scope, subject) : NONE.upcoming(scope, subject);
}

function scopeOf(plans: readonly Plan[]): string {
  const [only] = plans;
  if (only !== undefined && plans.length === 1) return midSentence(nameOf(only));
  return plansOf([...new Set(plans.flatMap(({ place }) => place ?? []))]);
}

function plansIn(due: readonly Due[]): readonly Plan[] {
  return [...new Set(due.map(({ plan }) => plan))];
}

function itemOf(due: Due, naming: boolean, calendar: WorkCalendar): string {
  const { deadline } = due;
  const extra = [
    ...(naming ? [bindsWhom(whomOf(due), isOne(due))] : []),
    ...(deadline.to.length > 0 || deadline.via !== null ? [toWhom(deadline.to, deadline.via)] : []),
  ];
  const notes = [...correctedNotes(deadline), ...(deadline.certain ? [] : [doubted(due)])];
  return dueItem(sentenceCase(deadline.action), whenOf(due, calendar), deadline.recurs, extra, notes);
}

/** That it is doubtful, or that an admin looked at this day of it and approved it. */
function doubted({ deadline, date }: Due): string {
  return deadline.approved?.includes(date) === true ? APPROVED : uncertain(deadline.why);
}

/** What the document says where a clerk corrected it: the quotation that follows is still the document's own. */
function correctedNotes(deadline: Deadline): readonly string[] {
  const { corrected } = deadline;
  return corrected === undefined ? [] : deadlineWritten(deadline, corrected.read, corrected.on);
}

function whomOf({ deadline }: Due): readonly string[] {
  return deadline.binds.length > 0 ? deadline.binds : [deadline.responsible];
}

/** True where one agency is bound, and no class of them. */
function isOne({ plan, deadline: { agency } }: Due): boolean {
  return agency !== null && !parseOffice(agency, plan.place).collective;
}

function answered(due: Due): AnsweredDeadline {
  const { plan, deadline, date, lastDay } = due;
  const { agency, action, time, bound, recurs, to, via, section, quote, binds } = deadline;
  const one = isOne(due) ? agency : null;
  return { plan: plan.plan, agency: one, binds, action, date, time, bound, lastDay, recurs, to, via, section, quote };
}
