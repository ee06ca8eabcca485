import type { Finding } from '../../domain/finding.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Ask, OfficeMention, Understood } from '../../domain/understood.ts';
import { askDeadlines } from './ask-deadlines.ts';
import { askDuties } from './ask-duties.ts';
import { askDocument, askPlaces } from './ask-plans.ts';
import { askPassages, askPeriods, askVia, askWho, isForeignTopic } from './ask-text.ts';
import { placeNamed, plansByPlace, type Inquiry } from './inquiry.ts';
import type { Register } from './register.ts';
import { hasNumber } from './scope.ts';
import type { Shelf } from './shelf.ts';

/** What is known of the person who asks. */
export interface Asker {
  /** The locality that the chat is bound to, as written there. */
  readonly place: string | null;
  readonly office: OfficeMention | null;
}

const CHATTER: ReadonlySet<Ask> = new Set(['thanks', 'greeting', 'help', 'empty']);

/** Looks an understood message up in the register. Pure; every message gives at least one finding. */
export function lookUp(
  asked: Understood,
  asker: Asker,
  register: Register,
  shelf: Shelf,
  today: IsoDate,
): readonly Finding[] {
  const [first] = asked.asks;
  if (first !== undefined && CHATTER.has(first)) return [{ of: 'chatter', ask: first, places: register.places }];
  const places = placesOf(asked, asker, register);
  if (typeof places === 'string') {
    return [{ of: 'missing', missing: { of: 'place', words: places, places: register.places } }];
  }
  const { byPlace, unmet } = plansByPlace(register, asked, places);
  const plans = [...byPlace.values()].flat();
  if (unmet) return [{ of: 'missing', missing: { of: 'plan', plans } }];
  const wide = places.length > 1 && asked.places.length === 0 && !asked.compare && asker.place === null;
  const own = asker.office !== null && (asked.self || (asked.offices.length === 0 && !asked.everyone));
  const offices = own && asker.office !== null ? [asker.office] : asked.offices;
  const inquiry: Inquiry = { asked, register, shelf, today, offices, byPlace, plans, wide };
  if (isForeignTopic(inquiry)) return [{ of: 'missing', missing: { of: 'plan', plans } }];
  return asked.asks.flatMap((ask) => findingsFor(ask, inquiry));
}

function findingsFor(ask: Ask, inquiry: Inquiry): readonly Finding[] {
  switch (ask) {
    case 'duties':
      return askDuties(inquiry);
    case 'deadline':
      return askDeadlines(inquiry);
    case 'who':
      return askWho(inquiry);
    case 'via':
      return inquiry.asked.asks.includes('deadline') ? [] : askVia(inquiry);
    case 'period':
      return askPeriods(inquiry);
    case 'passage':
      return askPassages(inquiry);
    case 'places':
      return askPlaces(inquiry);
    case 'plans':
      return [{ of: 'plans', plans: inquiry.plans }];
    case 'agencies':
      return [{ of: 'agencies', plans: inquiry.plans }];
    case 'number':
    case 'issued':
    case 'signer':
    case 'basis':
    case 'recipients':
    case 'title':
    case 'issuer':
      return inquiry.asked.asks[0] === ask ? askDocument(inquiry) : [];
    case 'thanks':
    case 'greeting':
    case 'help':
    case 'empty':
      return [{ of: 'chatter', ask, places: inquiry.register.places }];
  }
}

/** The places a message is about; a string where it names one that no plan covers. */
function placesOf(asked: Understood, asker: Asker, register: Register): readonly string[] | string {
  const numbered = register.plans.filter((plan) => hasNumber(plan, asked.document.numbers));
  const ofNumber = numbered.flatMap((plan) => (plan.place === null ? [] : [plan.place]));
  if (ofNumber.length > 0) return [...new Set(ofNumber)];
  if (asked.places.length > 0) return asked.places;
  const [unknown] = asked.unknownPlaces;
  if (unknown !== undefined) return unknown.words;
  if (asker.place === null || asked.compare || asked.asks.includes('places')) return register.places;
  const bound = placeNamed(register, asker.place);
  return bound === null ? asker.place : [bound];
}
