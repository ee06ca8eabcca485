import type { Finding, FoundAgency } from '../../domain/finding.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { askPassages } from './ask-text.ts';
import { cooperationOf, dutiesWith } from './cooperation.ts';
import type { Inquiry } from './inquiry.ts';
import { groupOf } from './match.ts';
import { ordersTo } from './orders.ts';
import { resolveHere, resolveWide } from './resolve-in.ts';
import { unclear, unclearPlace, unclearPlan } from './unclear.ts';

const COOPERATES = /^(?!.*(?:chu tri|tham muu)).*phoi hop/u;
const MOST_DUTIES = 6;
const MOST_PASSAGES = 12;

/** An agency's own sections, complete; where cooperation is asked for, what others do together with it too. */
export function askDuties(inquiry: Inquiry): readonly Finding[] {
  const { asked, offices, plans, wide } = inquiry;
  if (!COOPERATES.test(fold(asked.text))) return ownDuties(inquiry);
  const [partner] = asked.receivers;
  if (offices.length === 0 && partner !== undefined && !wide) {
    const found = dutiesWith(plans, partner);
    if (found.length > 0) return [{ of: 'who', found: found.slice(0, MOST_DUTIES) }];
  }
  const own = ownDuties(inquiry);
  const shared = askCooperation(inquiry);
  // What a class that it belongs to has to do is no cooperation of its own.
  const named = own.some((one) => one.of === 'duties' && one.found.some(({ asMember }) => !asMember));
  return named || shared.length === 0 ? [...own, ...shared] : shared;
}

function ownDuties(inquiry: Inquiry): readonly Finding[] {
  const { asked, offices, plans, wide } = inquiry;
  if (offices.length === 0) {
    if (asked.self) return [unclear(inquiry, 'own-agency', '', agencyNames(inquiry))];
    if (asked.topic.length > 0) return askPassages(inquiry);
    if (asked.everyone) return [{ of: 'agencies', plans }];
    return [wide ? unclearPlace(inquiry, '') : unclear(inquiry, 'agency', '', agencyNames(inquiry))];
  }
  const found: FoundAgency[] = [];
  for (const mention of offices) {
    const result = wide ? resolveWide(inquiry, mention) : resolveHere(inquiry, mention);
    if (result.finding !== null) return askOrders(inquiry, mention, result.finding) ?? [result.finding];
    // A heading of two offices answers for either, and once for both.
    found.push(...result.found.filter((one) => found.every(({ agency }) => agency !== one.agency)));
  }
  const many = unclearPlan(found.map(({ plan }) => plan));
  if (many !== null) return [many];
  return [{ of: 'duties', found, words: offices.map(({ words }) => words).join(', ') }];
}

/** What documents order a body of the centre without a section of its own; null where they do not. */
function askOrders(inquiry: Inquiry, mention: OfficeMention, finding: Finding): readonly Finding[] | null {
  const { plans, wide, register } = inquiry;
  const isMissing = finding.of === 'missing' && finding.missing.of === 'agency';
  if (!isMissing || groupOf(mention) !== 'ministry') return null;
  const found = ordersTo(plans, mention);
  const places = [...new Set(found.map(({ plan }) => register.placeOf(plan)))];
  if (wide && places.length > 1) {
    return [
      unclearPlace(
        inquiry,
        mention.words,
        places.map((place) => `${mention.words} - ${place}`),
      ),
    ];
  }
  return found.length === 0 ? null : [{ of: 'passages', found: found.slice(0, MOST_PASSAGES), total: found.length }];
}

/** "Sở X phối hợp việc gì?": what others do together with it; nothing where the plans name no such work. */
function askCooperation({ offices, plans, wide }: Inquiry): readonly Finding[] {
  if (wide) return [];
  const found = offices.flatMap((mention) => cooperationOf(plans, mention));
  if (found.length === 0 || unclearPlan(found.map(({ plan }) => plan)) !== null) return [];
  return [{ of: 'passages', found: found.slice(0, MOST_PASSAGES), total: found.length }];
}

function agencyNames(inquiry: Inquiry): readonly string[] {
  return inquiry.plans.flatMap((plan) => plan.agencies.map(({ name }) => name));
}
