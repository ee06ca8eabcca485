import type { Finding } from '../../domain/finding.ts';
import type { IsoDate, Plan } from '../../domain/plan.ts';
import type { Ask, OfficeMention, Understood } from '../../domain/understood.ts';
import type { Nearness } from '../../ports/search.ts';
import { fold } from '../../text/fold.ts';
import { LEVEL_RANK } from '../../text/office/kinds.ts';
import { localitiesNamed } from '../../text/office/localities.ts';
import { askDeadlines } from './ask-deadlines.ts';
import { askDuties } from './ask-duties.ts';
import { askDocument, askPlaces, askPlans } from './ask-plans.ts';
import { askPassages, askPeriods, askVia, askWho, isForeignTopic } from './ask-text.ts';
import { plansByPlace, type Inquiry } from './inquiry.ts';
import type { Register } from './register.ts';
import { hasNumber } from './scope.ts';
import type { Shelf } from './shelf.ts';

/** What is known of the person who asks. */
export interface Asker {
  /** The locality that the chat is bound to, as written there. */
  readonly place: string | null;
  /** Their agency; several where its name holds several, none where the chat is bound to none. */
  readonly offices: readonly OfficeMention[];
}

/** Words that compare localities and not offices. */
const PLACES = /(?:^| )(?:dia phuong|huyen|tinh|cac noi|cac xa)(?: |$)/u;
/** "Thủ tướng là ai?" asks for a person, whom plans do not know; "đơn vị chủ trì là ai?" asks for an agency. */
const WHO_IS = /(?:^| )la ai(?: vay| the| nhi| a)?\W*$|(?:^| )ai la /u;
const OF_WORK = /chu tri|don vi|co quan|phu trach|dau moi|chiu trach nhiem|thuc hien|phoi hop|tham muu|nguoi ky/u;

const CHATTER: ReadonlySet<Ask> = new Set(['thanks', 'greeting', 'help', 'empty', 'handed-in']);

/**
 * Looks an understood message up in the register. Pure; every message gives at least one finding. `near` joins search by
 * meaning to that by words; it is worth asking for where a look-up without it `wantsPassages`.
 */
export function lookUp(
  asked: Understood,
  asker: Asker,
  register: Register,
  shelf: Shelf,
  today: IsoDate,
  near: Nearness | null = null,
): readonly Finding[] {
  const [first] = asked.asks;
  if (first !== undefined && CHATTER.has(first)) return [{ of: 'chatter', ask: first, places: register.places }];
  const meant = placesOf(asked, asker, register);
  if (typeof meant === 'string') {
    return [{ of: 'missing', missing: { of: 'place', words: meant, places: register.places } }];
  }
  if (meant.onlyOne) {
    const { choices } = meant;
    return [{ of: 'unclear', unclear: { of: 'place', words: '', plans: [], choices, left: 0 } }];
  }
  const { byPlace, unmet } = plansByPlace(register, asked, meant.choices);
  const plans = [...byPlace.values()].flat();
  if (unmet) return [{ of: 'missing', missing: { of: 'plan', plans } }];
  const wide = byPlace.size > 1 && asked.places.length === 0 && !asked.compare && asker.place === null;
  const named = withoutIssuer(asked, plans);
  const own = asked.self || (named.length === 0 && !asked.everyone);
  const offices = distinct(own && asker.offices.length > 0 ? asker.offices : named);
  const inquiry: Inquiry = { asked, register, shelf, today, offices, byPlace, plans, wide, near };
  const folded = fold(asked.text);
  if (asked.asks[0] === 'who' && WHO_IS.test(folded) && !OF_WORK.test(folded)) {
    return [{ of: 'missing', missing: { of: 'nothing', plans } }];
  }
  if (isForeignTopic(inquiry)) return [{ of: 'missing', missing: { of: 'plan', plans } }];
  const [leading, ...more] = asksOf(inquiry).map((ask) => findingsFor(ask, inquiry));
  // A date says through whom as well; only where there is none is that looked for by itself.
  const dated = (leading ?? []).some((finding) => finding.of === 'deadlines' && finding.due.length > 0);
  return [...(leading ?? []), ...(dated && asked.asks[1] === 'via' ? [] : more.flat())];
}

/** The plans that may answer a message: those that `lookUp` searches, none where it asks back or knows no such place. */
export function plansAsked(asked: Understood, asker: Asker, register: Register): readonly Plan[] {
  const meant = placesOf(asked, asker, register);
  if (typeof meant === 'string' || meant.onlyOne) return [];
  return [...plansByPlace(register, asked, meant.choices).byPlace.values()].flat();
}

/** "Còn việc gì sắp đến hạn?" asks for dates: what falls due, or what nobody in particular does in a stretch of time. */
function asksOf({ asked: { asks, time }, offices }: Inquiry): readonly Ask[] {
  const due = time.direction !== null || (time.range !== null && offices.length === 0);
  return due && asks.includes('deadline') ? asks.filter((ask) => ask !== 'duties') : asks;
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
      return askVia(inquiry);
    case 'period':
      return askPeriods(inquiry);
    case 'passage':
      return askPassages(inquiry);
    case 'places':
      return askPlaces(inquiry);
    case 'plans':
      return askPlans(inquiry);
    case 'agencies':
      return [{ of: 'agencies', plans: inquiry.plans }];
    case 'number':
    case 'issued':
    case 'signer':
    case 'basis':
    case 'recipients':
    case 'title':
    case 'outline':
    case 'issuer':
    case 'standing':
      return inquiry.asked.asks[0] === ask ? askDocument(inquiry) : [];
    case 'handed-in':
    case 'thanks':
    case 'greeting':
    case 'help':
    case 'empty':
      return [{ of: 'chatter', ask, places: inquiry.register.places }];
  }
}

/** The places that a message is about, by their labels. */
interface Meant {
  readonly choices: readonly string[];
  /** True where they share a name and it is left open which is meant. */
  readonly onlyOne: boolean;
}

/** The places a message is about; a string where it names one that no plan covers. */
function placesOf(asked: Understood, asker: Asker, register: Register): Meant | string {
  const numbered = register.plans.filter((plan) => hasNumber(plan, asked.document.numbers));
  const bound = asker.place === null ? [] : localitiesNamed(register.localities, asker.place);
  const ofNumber = numbered.map((plan) => register.placeOf(plan));
  if (ofNumber.length > 0) {
    // Every office numbers its own documents from 1: the number of another place's plan is another plan.
    const near = asked.places.length > 0 ? asked.places : bound.map(({ label }) => label);
    const own = ofNumber.filter((place) => near.includes(place));
    return all(own.length > 0 ? own : ofNumber);
  }
  if (asked.places.length > 0) return { choices: asSaid(asked, register), onlyOne: areNamesakes(asked, register) };
  const [unknown] = asked.unknownPlaces;
  if (unknown !== undefined) return unknown.words;
  const everywhere = asked.compare && (asked.offices.length === 0 || PLACES.test(fold(asked.text)));
  if (asker.place === null || everywhere || asked.asks[0] === 'places')
    return all([...register.places, ...register.plans.map((plan) => register.placeOf(plan))]);
  if (bound.length === 0) return asker.place;
  return { choices: bound.map(({ label }) => label), onlyOne: bound.length > 1 };
}

function all(places: readonly string[]): Meant {
  return { choices: [...new Set(places)], onlyOne: false };
}

function areNamesakes({ places, compare }: Understood, register: Register): boolean {
  const names = new Set(places.map((place) => nameOf(place, register)));
  return places.length > 1 && names.size === 1 && !compare;
}

function nameOf(label: string, register: Register): string {
  return register.localities.find((one) => one.label === label)?.name ?? label;
}

/** Each office once: "Trạm Y tế xã A và Trạm Y tế xã B" names one office of two places. */
function distinct(offices: readonly OfficeMention[]): readonly OfficeMention[] {
  const key = ({ kind, content, level, member, words }: OfficeMention): string =>
    kind === null ? fold(words) : [kind, ...content, level, member].join(' ');
  return [...new Map(offices.map((office) => [key(office), office])).values()];
}

/** The places that a message names, in its own order; those taken over from earlier messages stay first. */
function asSaid({ places, text }: Understood, register: Register): readonly string[] {
  const words = fold(text);
  const at = (place: string): number => words.indexOf(fold(nameOf(place, register)));
  return [...places].sort((a, b) => at(a) - at(b));
}

/**
 * Leaves out the issuer where it is only said whose matter it is ("Tháng hành động của xã", in a commune's plan): it
 * gives itself no section. "UBND xã phải làm gì" keeps it, to be told so.
 */
function withoutIssuer(asked: Understood, plans: readonly Plan[]): readonly OfficeMention[] {
  const issues = ({ kind, member, level }: OfficeMention): boolean => {
    const rank = LEVEL_RANK.get(level ?? '');
    const same = plans.length > 0 && plans.every((plan) => LEVEL_RANK.get(fold(plan.level ?? '')) === rank);
    return kind === 'committee' && member === null && same;
  };
  const others = asked.offices.filter((office) => !issues(office));
  const alone = others.length === 0 && asked.topic.length === 0 && asked.asks.includes('duties');
  return alone ? asked.offices : others;
}
