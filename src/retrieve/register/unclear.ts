import type { Finding, Unclear } from '../../domain/finding.ts';
import type { Plan } from '../../domain/plan.ts';
import { planCalled } from '../../text/vi/plans.ts';
import type { Inquiry } from './inquiry.ts';

const MOST_CHOICES = 12;

/** Asks which place is meant; a choice repeats what was named, so that it can be sent as it is. */
export function unclearPlace(inquiry: Inquiry, words: string, places = [...inquiry.byPlace.keys()]): Finding {
  return unclear(inquiry, 'place', words, places);
}

/** Asks back with choices, each once. */
export function unclear(inquiry: Inquiry, of: Unclear['of'], words: string, choices: readonly string[]): Finding {
  const { plans } = inquiry;
  const all = [...new Set(choices)];
  const offered = all.slice(0, MOST_CHOICES);
  return { of: 'unclear', unclear: { of, words, plans, choices: offered, left: all.length - offered.length } };
}

/** More plans of one place than this are not answered from at once. */
const MOST_PLANS = 3;

/** Asks which plan is meant where one place has too many that could answer, or null. Choices are names to send back. */
export function unclearPlan(plans: readonly Plan[]): Finding | null {
  const own = [...new Set(plans)];
  if (own.length <= MOST_PLANS || new Set(own.map(({ place }) => place)).size > 1) return null;
  const choices = own.map((plan) =>
    plan.number === null ? (plan.title ?? plan.plan) : planCalled(plan.kind, plan.number),
  );
  return { of: 'unclear', unclear: { of: 'plan', words: '', plans: own, choices, left: 0 } };
}
