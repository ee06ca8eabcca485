import { weekday } from '../../domain/calendar.ts';
import type { Choice, Deed, Outgoing, Reviewed } from '../../domain/outgoing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { lowerFirst, sentenceCase } from '../../text/sentence.ts';
import { deadlineWritten, limit } from '../../text/vi/corrections.ts';
import { day, weekdayAndDay } from '../../text/vi/dates.ts';
import { RECURS, toWhom } from '../../text/vi/due.ts';
import { planName, sectionName } from '../../text/vi/plans.ts';
import { REVIEW, REVIEW_CHOICES } from '../../text/vi/review.ts';
import { saying } from '../tools.ts';
import type { Waiting } from './waiting.ts';

type Act = Extract<Deed, { do: 'review' }>['act'];

/** Parties that are named; a plan may have fifty. */
const MOST_NAMED = 8;

/**
 * A deadline that waits, beside the sentence that it comes from, with what may be decided about it.
 * @param others how many wait beside it
 * @param before what is said first
 */
export function showWaiting({ subject, owed }: Waiting, others: number, before: readonly string[]): Outgoing {
  const [{ plan, place, deadline, date, lastDay, doubt }] = owed;
  const { kind, number, year, issuer } = plan;
  const recurs = deadline.recurs === null ? null : (RECURS[deadline.recurs] ?? deadline.recurs);
  const parties = owed.filter(({ memberOf }) => memberOf === null).map(({ party }) => party.name);
  const { corrected } = deadline;
  const lines = [
    REVIEW.plan(planName(kind, number, year, issuer), place),
    REVIEW.whom(parties.slice(0, MOST_NAMED), Math.max(0, parties.length - MOST_NAMED)),
    REVIEW.action(deadline.action),
    REVIEW.day(limit(deadline.bound, date), lastDayWords(lastDay), recurs),
    ...(deadline.to.length > 0 || deadline.via !== null ? [sentenceCase(toWhom(deadline.to, deadline.via))] : []),
    REVIEW.why(lowerFirst(doubt ?? REVIEW.always)),
    ...(corrected === undefined ? [] : deadlineWritten(deadline, corrected.read, corrected.on)),
    ...(recurs === null ? [] : [REVIEW.ofSeveral(day(date))]),
  ];
  return {
    blocks: [
      ...saying(...before).blocks,
      { of: 'heading', text: REVIEW.head(others) },
      { of: 'paragraph', text: lines.join('\n') },
      { of: 'citation', quote: `“${deadline.quote}”`, source: sentenceCase(sectionName(deadline.section)) },
    ],
    choices: [
      [choice('approve', subject), choice('edit', subject)],
      [choice('drop', subject), choice('skip', subject)],
    ],
  };
}

/** Asks for the right day; the next words are taken for it. */
export function askDay(text: string, subject: Reviewed): Outgoing {
  return { ...saying(text), choices: [[choice('skip', subject)]], expects: { of: 'date', subject } };
}

/** `Chủ nhật 24/11/2024` */
export function lastDayWords(lastDay: IsoDate): string {
  return weekdayAndDay(lastDay, weekday(lastDay));
}

function choice(act: Act, subject: Reviewed): Choice {
  return { ...REVIEW_CHOICES[act], shown: true, deed: { do: 'review', act, subject } };
}
