import type { Finding } from '../../domain/finding.ts';
import type { Plan } from '../../domain/plan.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { parseOffice } from '../../text/office/name.ts';
import { askPeriods, nearestSentences, ownTopic } from './ask-text.ts';
import { handInOf } from './asked-time.ts';
import type { Party } from './binding.ts';
import { findDeadlines } from './deadlines.ts';
import type { Inquiry } from './inquiry.ts';
import { groupOf } from './match.ts';
import { memberName } from './member.ts';
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
    return deadlinesOf(inquiry, plans, subjectOf(resolved, mention), (plan) => partyIn(plan, resolved, mention));
  }
  if (finding.of !== 'missing' || finding.missing.of !== 'agency' || inquiry.wide) return [finding];
  // A plan may bind a class without giving each member a section of its own.
  const outsider: Party = { names: [], groups: new Set([groupOf(mention)]), hasSection: false };
  const bound = findDeadlines(inquiry.plans, inquiry.asked, () => outsider, inquiry.today);
  if (bound.due.length === 0 && bound.elsewhen.length === 0) return [finding];
  return deadlinesOf(inquiry, inquiry.plans, memberName(mention), () => outsider);
}

function deadlinesOf(
  inquiry: Inquiry,
  plans: readonly Plan[],
  subject: string | null,
  party: ((plan: Plan) => Party) | null,
): readonly Finding[] {
  const { asked, today } = inquiry;
  const found = findDeadlines(plans, asked, party, today);
  const timed = asked.time.direction !== null || asked.time.range !== null;
  const many = timed ? null : unclearPlan(found.due.map(({ plan }) => plan));
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
  const own = resolved.offices.filter((office) => office.plan === plan);
  const asMember = resolved.found.some((found) => found.plan === plan && found.asMember);
  const names = asMember ? [] : own.map(({ office }) => office);
  const groups = asMember ? [groupOf(mention)] : own.flatMap(({ office }) => [...office.groups]);
  return {
    names: names.length > 0 ? names : [parseOffice(mention.words, plan.place)],
    groups: new Set(groups),
    hasSection: true,
  };
}

/** The heading's name; the member's own where the heading is the class that it belongs to. */
function subjectOf({ found, offices }: Answerable, mention: OfficeMention): string {
  const [only] = offices;
  if (found.some(({ asMember }) => asMember) || only === undefined) return memberName(mention);
  const whole = only.agency.parties.length > 1 && only.agency.parties.length === ofAgency(offices, only).length;
  return whole ? only.agency.name : only.name;
}

function ofAgency(offices: readonly PlanOffice[], { agency }: PlanOffice): readonly PlanOffice[] {
  return offices.filter((office) => office.agency === agency);
}
