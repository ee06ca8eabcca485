import type { Citation } from '../domain/answer.ts';
import type { Amended, Amendments } from '../domain/finding.ts';
import { ENDING, type Plan } from '../domain/plan.ts';
import { amendedBy, amends, STANDING } from '../text/vi/amendments.ts';
import { planName } from '../text/vi/plans.ts';
import { day, partialDay } from '../text/vi/dates.ts';
import { nameOf } from './draft.ts';

/** What has to be said beside an answer, with the words of the later documents that say so. */
export interface Notes {
  readonly lines: readonly string[];
  readonly citations: readonly Citation[];
}

/**
 * That plans were changed or ended, each later document once; what was done to that one in its turn follows. `plans` are
 * identifiers.
 */
export function notesOn(plans: readonly string[], amendments: Amendments): Notes {
  const found: Amended[] = [];
  const seen = new Set(plans);
  // The set grows while it is walked: a chain is followed to its end, and a circle once round.
  for (const plan of seen) {
    for (const one of amendments.get(plan) ?? []) {
      found.push(one);
      seen.add(one.by.plan);
    }
  }
  return {
    lines: found.map(lineOf),
    citations: found.map(({ by, amendment: { section, quote } }) => ({ plan: by.plan, section, quote })),
  };
}

/** Whether later documents left a plan in force, and what it does to earlier ones; the notes say by which. */
export function standingOf(plan: Plan, amendments: Amendments): readonly string[] {
  const later = amendments.get(plan.plan) ?? [];
  const ended = later.some(({ amendment }) => ENDING.has(amendment.how));
  const own = plan.amends.map(({ how, number, date }) => amends(how, number, date === null ? null : day(date)));
  return [ended ? STANDING.ended : later.length > 0 ? STANDING.changed : STANDING.untouched, ...new Set(own)];
}

function lineOf({ plan, by, amendment: { how, quote } }: Amended): string {
  const { year, month, day } = by.issued;
  const issued = month === null || day === null ? null : partialDay(year, month, day);
  return amendedBy(nameOf(plan), how, planName(by.kind, by.number, by.year, null), issued, quote);
}
