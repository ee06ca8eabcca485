import type { Finding, FoundAgency } from '../../domain/finding.ts';
import { askPassages } from './ask-text.ts';
import type { Inquiry } from './inquiry.ts';
import { resolveHere, resolveWide } from './resolve-in.ts';
import { unclear, unclearPlace, unclearPlan } from './unclear.ts';

/** An agency's own sections, complete. */
export function askDuties(inquiry: Inquiry): readonly Finding[] {
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
    if (result.finding !== null) return [result.finding];
    // A heading of two offices answers for either, and once for both.
    found.push(...result.found.filter((one) => found.every(({ agency }) => agency !== one.agency)));
  }
  const many = unclearPlan(found.map(({ plan }) => plan));
  if (many !== null) return [many];
  return [{ of: 'duties', found, words: offices.map(({ words }) => words).join(', ') }];
}

function agencyNames(inquiry: Inquiry): readonly string[] {
  return inquiry.plans.flatMap((plan) => plan.agencies.map(({ name }) => name));
}
