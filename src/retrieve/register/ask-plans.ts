import type { Finding } from '../../domain/finding.ts';
import { fold } from '../../text/fold.ts';
import { isEnded } from './amendments.ts';
import { findDeadlines } from './deadlines.ts';
import { unclearPlace, unclearPlan } from './unclear.ts';
import type { Inquiry } from './inquiry.ts';
import { resolveOffice } from './resolve.ts';
import { hasBasis, hasNumber } from './scope.ts';
import { shareInPlan } from './shelf.ts';

/** Share of a topic's wording that a plan must have to be about it. */
const ABOUT = 0.7;
const DATES = /(?:^| )(?:han|thoi han|ngay nop|ngay bao cao|an dinh ngay)(?: |$)/u;
const WHICH = /(?:ke hoach|van ban|quyet dinh) nao/u;
const IN_FORCE = /(?:con|dang|van) (?:co )?hieu luc/u;
const ENDED = /(?:het|mat|khong con) hieu luc|thay the|bai bo|huy bo/u;
const NOT = /(?:khong|chua) (?:an dinh|quy dinh|co|neu|ghi|dat)/u;

/** Number, date, signer, basis and the like of the plans asked about. */
export function askDocument(inquiry: Inquiry): readonly Finding[] {
  const { asked, plans, wide } = inquiry;
  if (asked.asks[0] === 'standing' && asked.document.numbers.length === 0 && WHICH.test(fold(asked.text)))
    return [askStanding(inquiry)];
  if (wide && plans.length > 1) return [unclearPlace(inquiry, '')];
  const many = unclearPlan(plans);
  if (many !== null) return [many];
  return [{ of: 'document', plans, asks: asked.asks }];
}

/** "Kế hoạch nào hết hiệu lực?": among all documents of the places asked about, those that later ones did it to. */
function askStanding({ asked, plans, byPlace, register }: Inquiry): Finding {
  const words = fold(asked.text);
  if (IN_FORCE.test(words)) return { of: 'plans', plans };
  const ended = ENDED.test(words);
  const found = register.plans.filter(
    (plan) =>
      byPlace.has(register.placeOf(plan)) &&
      (ended ? isEnded(plan, register.amendments) : register.amendments.has(plan.plan)),
  );
  return found.length === 0 ? { of: 'unchanged', ended } : { of: 'document', plans: found, asks: ['standing'] };
}

/** The plans that there are, or those about a topic. */
export function askPlans({ asked, plans, shelf }: Inquiry): readonly Finding[] {
  if (asked.topic.length < 2) return [{ of: 'plans', plans }];
  const about = plans.filter((plan) => shareInPlan(shelf, plan, asked.topicWords) >= ABOUT);
  return about.length > 0 ? [{ of: 'plans', plans: about }] : [{ of: 'missing', missing: { of: 'plan', plans } }];
}

/** The places whose plans carry out a document, give an office duties, or are about a topic. */
export function askPlaces(inquiry: Inquiry): readonly Finding[] {
  const { asked, register, offices, plans, shelf } = inquiry;
  const { numbers } = asked.document;
  if (numbers.length > 0) {
    const found = register.plans.filter(
      (plan) => hasNumber(plan, numbers) || (hasBasis(plan, numbers) && !isEnded(plan, register.amendments)),
    );
    return [{ of: 'places', plans: found, numbers }];
  }
  if (DATES.test(fold(asked.text))) {
    const dated = plans.filter(
      (plan) => findDeadlines([plan], { ...asked, everyone: true }, null, inquiry.today).due.length > 0,
    );
    const without = NOT.test(fold(asked.text));
    return [{ of: 'places', plans: without ? plans.filter((plan) => !dated.includes(plan)) : dated, numbers }];
  }
  const [office] = offices;
  if (office !== undefined) {
    const found = plans.filter((plan) => {
      return resolveOffice(office, register.officesOf([plan])).of === 'found';
    });
    return [{ of: 'places', plans: found, numbers }];
  }
  if (asked.topic.length < 2) return [{ of: 'places', plans, numbers }];
  return [
    { of: 'places', plans: plans.filter((plan) => shareInPlan(shelf, plan, asked.topicWords) >= ABOUT), numbers },
  ];
}
