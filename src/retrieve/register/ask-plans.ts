import type { Finding } from '../../domain/finding.ts';
import { unclearPlace } from './unclear.ts';
import type { Inquiry } from './inquiry.ts';
import { resolveOffice } from './resolve.ts';
import { hasBasis, hasNumber } from './scope.ts';
import { shareInPlan } from './shelf.ts';

/** Share of a topic's wording that a plan must have to be about it. */
const ABOUT = 0.7;
const MOST_PLANS = 3;

/** Number, date, signer, basis and the like of the plans asked about. */
export function askDocument(inquiry: Inquiry): readonly Finding[] {
  const { asked, plans, wide } = inquiry;
  if (wide && plans.length > 1) return [unclearPlace(inquiry, '')];
  const onePlace = new Set(plans.map(({ place }) => place)).size === 1;
  if (onePlace && plans.length > MOST_PLANS) {
    const choices = plans.map((plan) => plan.title ?? plan.plan);
    return [{ of: 'unclear', unclear: { of: 'plan', words: '', plans, choices } }];
  }
  return [{ of: 'document', plans, asks: asked.asks }];
}

/** The places whose plans carry out a document, give an office duties, or are about a topic. */
export function askPlaces(inquiry: Inquiry): readonly Finding[] {
  const { asked, register, offices, plans, shelf } = inquiry;
  const { numbers } = asked.document;
  if (numbers.length > 0) {
    const found = register.plans.filter((plan) => hasBasis(plan, numbers) || hasNumber(plan, numbers));
    return [{ of: 'places', plans: found, numbers }];
  }
  const [office] = offices;
  if (office !== undefined) {
    const found = plans.filter((plan) => {
      const own = register.offices.filter((one) => one.plan === plan);
      return resolveOffice(office, own).of === 'found';
    });
    return [{ of: 'places', plans: found, numbers }];
  }
  if (asked.topic.length < 2) return [{ of: 'places', plans, numbers }];
  return [
    { of: 'places', plans: plans.filter((plan) => shareInPlan(shelf, plan, asked.topicWords) >= ABOUT), numbers },
  ];
}
