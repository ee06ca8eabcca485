import type { Due, Finding } from '../../domain/finding.ts';
import type { Plan } from '../../domain/plan.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { parseOffice } from '../../text/office/name.ts';
import { amendingOf } from './amendments.ts';
import { askPeriods, nearestSentences, ownTopic } from './ask-text.ts';
import { handInOf } from './asked-time.ts';
import type { Party } from './binding.ts';
import { findDeadlines } from './deadlines.ts';
import type { Inquiry } from './inquiry.ts';
import { groupOf } from './match.ts';
import { memberName } from './member.ts';
import { plainest } from './plainest.ts';
import type { PlanOffice } from './register.ts';
import { resolveHere, resolveWide, type Answerable } from './resolve-in.ts';
import { isUnknown } from './shelf.ts';
import { unclearPlace, unclearPlan } from './unclear.ts';

/** The dates that bind those asked about, or everybody. */
export function askDeadlines(inquiry: Inquiry): readonly Finding[] {
  const { offices, wide, asked, byPlace } = inquiry;
  if (offices.length > 0) return offices.flatMap((mention) => ofOffice(inquiry, mention));
  const timed = asked.time.direction !== null || asked.time.range !== null;
  if (wide && !timed) {
    const holders = [...byPlace].filter(([, plans]) => plans.some((plan) => plan.deadlines.length > 0));
    return [unclearPlace(inquiry, '', holders.length > 1 ? [...byPlace.keys()] : holders.map(([place]) => place))];
  }
  return deadlinesOf(inquiry, inquiry.plans, null, null);
}

function ofOffice(inquiry: Inquiry, mention: OfficeMention): readonly Finding[] {
  const resolved = inquiry.wide ? resolveWide(inquiry, mention) : resolveHere(inquiry, mention);
  const { finding } = resolved;
  if (finding === null) {
    const plans = [...new Set(resolved.found.map(({ plan }) => plan))];
    const subject = (due: readonly Due[]): string => subjectOf(resolved, mention, due);
    return deadlinesOf(inquiry, plans, subject, (plan) => partyIn(plan, resolved, mention));
  }
  const unheaded = finding.of === 'missing' && finding.missing.of === 'agency';
  return (unheaded ? ofUnheaded(inquiry, mention) : null) ?? [finding];
}

/** A plan may bind an office, or a class, without giving it a section of its own; null where none does. */
function ofUnheaded(inquiry: Inquiry, mention: OfficeMention): readonly Finding[] | null {
  const { asked, today, byPlace, wide } = inquiry;
  const names = [parseOffice(mention.words)];
  const group = groupOf(mention);
  const party: Party = { names, groups: new Set([group]), hasSection: false };
  // Local classes are bound everywhere: where no place is known only its own name tells whose plan was meant.
  const telling: Party = wide && group !== 'ministry' ? { ...party, groups: new Set() } : party;
  const places = [...byPlace].filter(([, plans]) => {
    const { due, elsewhen } = findDeadlines(plans, asked, () => telling, today);
    return due.length > 0 || elsewhen.length > 0;
  });
  if (places.length === 0) return null;
  if (wide && places.length > 1) {
    const choices = places.map(([place]) => `${mention.words} - ${place}`);
    return [unclearPlace(inquiry, mention.words, choices)];
  }
  const plans = wide ? places.flatMap(([, own]) => own) : inquiry.plans;
  const subject = memberName(mention);
  return deadlinesOf(
    inquiry,
    plans,
    () => subject,
    () => party,
  );
}

function deadlinesOf(
  inquiry: Inquiry,
  own: readonly Plan[],
  subjectIn: ((due: readonly Due[]) => string) | null,
  party: ((plan: Plan) => Party) | null,
): readonly Finding[] {
  const { asked, today, register } = inquiry;
  // A document that amends one of them has dates of its own, whatever its title is about.
  const amending = amendingOf(own, register.amendments);
  const found = findDeadlines([...own, ...amending], asked, party, today);
  const plans = [...own, ...amending.filter((by) => found.due.some(({ plan }) => plan === by))];
  const subject = subjectIn === null ? null : subjectIn(found.due);
  const timed = asked.time.direction !== null || asked.time.range !== null;
  const many = timed ? null : unclearPlan(found.due.flatMap(({ plan }) => (own.includes(plan) ? [plan] : [])));
  if (many !== null) return [many];
  // "Khi nào có lương?": a date, but of something that no plan speaks of.
  if (
    asked.deed.of === null &&
    asked.topic.length === 1 &&
    !timed &&
    isUnknown(inquiry.shelf, plans, asked.topicWords)
  ) {
    return [{ of: 'missing', missing: { of: 'nothing', plans } }];
  }
  const matter = ownTopic(asked);
  const nothing = found.due.length === 0 && found.elsewhen.length === 0;
  if (nothing && asked.deed.of === null && matter !== '' && subject === null) {
    const [other] = askPeriods(inquiry);
    if (other !== undefined) return [other];
  }
  const report = asked.deed.of === 'report';
  const nearest = nothing && found.others.length === 0 ? nearestSentences(inquiry, plans, matter) : [];
  const { due, others } = found;
  const elsewhen = nothing && nearest.length === 0 ? found.aside : found.elsewhen;
  return [{ of: 'deadlines', plans, due, subject, others, nearest, elsewhen, report, handIn: handInOf(asked, today) }];
}

function partyIn(plan: Plan, resolved: Answerable, mention: OfficeMention): Party {
  const here = resolved.offices.filter((office) => office.plan === plan);
  // A document that amends the plan binds the same office without giving it a section.
  const own = here.length > 0 ? here : resolved.offices;
  const asMember = resolved.found.some((found) => (here.length === 0 || found.plan === plan) && found.asMember);
  const names = asMember ? [] : own.map(({ office }) => office);
  const groups = asMember ? [groupOf(mention)] : own.flatMap(({ office }) => [...office.groups]);
  return {
    names: names.length > 0 ? names : [parseOffice(mention.words, plan.place)],
    groups: new Set(groups),
    hasSection: true,
  };
}

/** The heading's name, the one that the dates bind first; the member's own where it is the class that it belongs to. */
function subjectOf({ found, offices }: Answerable, mention: OfficeMention, due: readonly Due[]): string {
  const bound = offices.filter(({ plan, name }) =>
    due.some((one) => one.plan === plan && [one.deadline.agency, ...one.deadline.binds].includes(name)),
  );
  const only = plainest(bound, mention) ?? plainest(offices, mention);
  if (found.some(({ asMember }) => asMember) || only === null) return memberName(mention);
  const whole = only.agency.parties.length > 1 && only.agency.parties.length === ofAgency(offices, only).length;
  return whole ? only.agency.name : only.name;
}

function ofAgency(offices: readonly PlanOffice[], { agency }: PlanOffice): readonly PlanOffice[] {
  return offices.filter((office) => office.agency === agency);
}
