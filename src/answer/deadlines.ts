import type { AnsweredDeadline, Citation } from '../domain/answer.ts';
import type { Due, Finding } from '../domain/finding.ts';
import type { TimeFilter } from '../domain/understood.ts';
import { parseOffice } from '../text/office/name.ts';
import {
  bindsWhom,
  deadlinesOf,
  dueItem,
  NEAREST,
  noDeadline,
  noDeadlineFor,
  NONE_IN_TIME,
  NONE_PAST,
  NONE_UPCOMING,
  othersOnly,
  sentVia,
  toWhom,
  UNCERTAIN,
} from '../text/vi/answers.ts';
import { draft, nameOf, sentenceCase, sourceLine, whenOf, type Draft } from './draft.ts';

type Found = Extract<Finding, { of: 'deadlines' }>;

/** Deadlines of others that are cited to explain why there is none. */
const MOST_OTHERS = 2;

/** The dates that were found, or the sentence that there is none, with what explains it. */
export function composeDeadlines(found: Found, time: TimeFilter): Draft {
  if (found.due.length > 0) return given(found);
  if (found.outsideTime) {
    const text = time.direction === 'past' ? NONE_PAST : time.range === null ? NONE_UPCOMING : NONE_IN_TIME;
    return draft({ text });
  }
  return none(found);
}

/** Where reports go, and through whom. */
export function composeVia(due: readonly Due[]): Draft {
  const lines = due.map((one) => sentVia(one.plan.place, one.deadline.to, one.deadline.via));
  const sources = [...new Set(due.map(({ plan, deadline }) => sourceLine(plan, [deadline.section])))];
  return draft({ text: [...new Set(lines), ...sources].join('\n'), citations: due.map(citationOf) });
}

function given({ due, subject }: Found): Draft {
  const plans = [...new Set(due.map(({ plan }) => plan))];
  const parts = plans.map((plan) => {
    const own = due.filter((one) => one.plan === plan);
    return [
      deadlinesOf(subject, plan.place),
      ...own.map((one) => `- ${itemOf(one, subject === null)}`),
      sourceLine(
        plan,
        own.map(({ deadline }) => deadline.section),
      ),
    ].join('\n');
  });
  return draft({ text: parts.join('\n\n'), deadlines: due.map(answered), citations: due.map(citationOf) });
}

function none({ plans, subject, others, nearest, report }: Found): Draft {
  const lines = plans.map((plan) =>
    subject === null ? noDeadline(nameOf(plan), report) : noDeadlineFor(subject, nameOf(plan), report),
  );
  const shown = others.slice(0, MOST_OTHERS);
  for (const one of shown) lines.push(othersOnly(whomOf(one).join(', '), whenOf(one)));
  for (const { passage } of nearest) lines.push(NEAREST, `“${passage.text}”`);
  const cited = [
    ...shown.map(citationOf),
    ...nearest.map(({ plan, passage }) => ({ plan: plan.plan, section: passage.section, quote: passage.text })),
  ];
  for (const { plan, deadline } of shown) lines.push(sourceLine(plan, [deadline.section]));
  for (const { plan, passage } of nearest) lines.push(sourceLine(plan, [passage.section]));
  return draft({ text: [...new Set(lines)].join('\n'), citations: cited });
}

function itemOf(due: Due, naming: boolean): string {
  const { deadline } = due;
  const extra = [
    ...(naming ? [bindsWhom(whomOf(due))] : []),
    ...(deadline.to.length > 0 || deadline.via !== null ? [toWhom(deadline.to, deadline.via)] : []),
    ...(deadline.certain ? [] : [UNCERTAIN]),
  ];
  return dueItem(sentenceCase(deadline.action), whenOf(due), deadline.recurs, extra);
}

function whomOf({ deadline }: Due): readonly string[] {
  return deadline.binds.length > 0 ? deadline.binds : [deadline.responsible];
}

function answered({ plan, deadline, date, lastDay }: Due): AnsweredDeadline {
  const { agency, action, time, bound, recurs, to, via, section, quote } = deadline;
  const one = agency === null || parseOffice(agency, plan.place).collective ? null : agency;
  return {
    plan: plan.plan,
    agency: one,
    binds: deadline.binds,
    action,
    date,
    time,
    bound,
    lastDay,
    recurs,
    to,
    via,
    section,
    quote,
  };
}

function citationOf({ plan, deadline }: Due): Citation {
  return { plan: plan.plan, section: deadline.section, quote: deadline.quote };
}
