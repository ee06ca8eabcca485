import { daysBetween } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { Ask, Understood } from '../domain/understood.ts';
import { fold } from '../text/fold.ts';
import { asksItsDate, asksPlanDate, leans } from './leaning.ts';
import { joined, tokenize } from './tokens.ts';
import { splitQuestions } from './two-questions.ts';
import { understand } from './understand.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many earlier messages are read; older ones no longer explain a follow-up. */
const MAX_HISTORY = 8;
const CHATTER: ReadonlySet<Ask> = new Set(['thanks', 'greeting', 'help', 'empty']);
/** Asks that are about an agency, or need one. */
const OF_AGENCY: ReadonlySet<Ask> = new Set(['duties', 'deadline']);

/** What is wanted of an office beside its duties: the plans do not know it, and its duties would be no answer. */
const WANTS_ELSE = / (?:o dau|bao nhieu|may nguoi|ai|ten gi|ten la gi|la gi|dia chi|dien thoai|email) /u;
/** Asks that "ai?" may stand for. */
const OF_SOMEBODY: ReadonlySet<Ask> = new Set(['signer', 'issuer', 'who', 'via']);

export interface Said {
  readonly text: string;
  /** Earlier messages of the same person, oldest first. */
  readonly history: readonly string[];
  /** True where the chat has a place of its own, to which a new question returns. */
  readonly bound: boolean;
}

/** Reads a message together with what its writer said before: a follow-up takes over what it leaves out. */
export function understandInContext(said: Said, vocabulary: Vocabulary, today: IsoDate): Understood {
  let before: Understood | null = null;
  for (const text of said.history.slice(-MAX_HISTORY)) {
    const earlier = inherit(understand(text, vocabulary, today), before, said.bound, vocabulary);
    if (!earlier.asks.some((ask) => CHATTER.has(ask))) before = earlier;
  }
  const now = splitQuestions(understand(said.text, vocabulary, today), vocabulary, today);
  return asDate(inherit(now, before, said.bound, vocabulary));
}

/** What is to be finished in a stretch of time has a date, whoever it is that has to. */
const FINISHES = / (?:xong|hoan thanh|nop|gui) /u;
/** Days of a stretch that is meant so; in a whole year an agency does all that it does. */
const QUARTER = 93;

/** "Tháng 9 có phải nộp gì không?": what is to do in a stretch of time, by nobody in particular, is a date. */
function asDate(asked: Understood): Understood {
  const { range } = asked.time;
  if (range === null || asked.asks[0] !== 'duties') return asked;
  const short = daysBetween(range.from, range.to) < QUARTER;
  const finishes = short && FINISHES.test(` ${fold(asked.text).replace(/[?!.,]/gu, ' ')} `);
  return asked.offices.length === 0 || finishes ? { ...asked, asks: ['deadline'] } : asked;
}

function inherit(now: Understood, before: Understood | null, bound: boolean, vocabulary: Vocabulary): Understood {
  if (now.asks.some((ask) => CHATTER.has(ask))) return now;
  if (before === null) return { ...now, asks: now.asks.length > 0 ? now.asks : defaultAsks(now) };
  const ownPlace = now.places.length > 0 || now.unknownPlaces.length > 0;
  const words = joined(tokenize(now.text, vocabulary).list);
  const itsDate = asksItsDate(now, words, before);
  if (!itsDate && !leans(now)) {
    return ownPlace || bound ? now : { ...now, places: before.places, unknownPlaces: before.unknownPlaces };
  }
  const asks = inheritedAsks(now, before);
  const sameAsk = asks[0] === before.asks[0];
  const ownOffice = now.offices.length > 0 || now.self;
  const agency = !ownOffice && !asksPlanDate(now, words) && (sameAsk || asks.some((ask) => OF_AGENCY.has(ask)));
  const topic = now.topic.length === 0 && sameAsk;
  return {
    ...now,
    asks,
    places: ownPlace ? now.places : before.places,
    unknownPlaces: ownPlace ? now.unknownPlaces : before.unknownPlaces,
    offices: agency ? before.offices : now.offices,
    self: agency ? before.self : now.self,
    everyone: now.everyone || (agency && !itsDate && before.everyone),
    receivers: now.receivers.length > 0 || !sameAsk ? now.receivers : before.receivers,
    deed: now.deed.of === null && now.deed.over.length === 0 && sameAsk ? before.deed : now.deed,
    time: now.time.range === null && now.time.direction === null && sameAsk ? before.time : now.time,
    document: now.document.numbers.length > 0 || now.document.year !== null ? now.document : before.document,
    topic: topic ? before.topic : now.topic,
    topicWords: topic ? before.topicWords : now.topicWords,
    compare: now.compare,
  };
}

function inheritedAsks(now: Understood, before: Understood): readonly Ask[] {
  // "Còn của X thì ai?" after "ai ký?": the bare question word stands for the whole question.
  const bareWho = now.asks.length === 1 && now.asks[0] === 'who' && now.topic.length === 0;
  if (bareWho && before.asks.some((ask) => OF_SOMEBODY.has(ask))) return before.asks;
  if (now.asks.length > 0) return now.asks;
  if (now.deed.of !== null || (now.time.range !== null && isOfDate(now))) return ['deadline'];
  const named =
    now.document.numbers.length > 0 ||
    now.offices.length > 0 ||
    now.places.length > 0 ||
    now.unknownPlaces.length > 0 ||
    now.self;
  // A new topic under an old "phải làm gì" is a question of its own; under "ai lo việc …" it is the same question.
  if (now.topic.length > 0 && !named && before.asks.some((ask) => OF_AGENCY.has(ask))) return ['passage'];
  return before.asks;
}

function defaultAsks(now: Understood): readonly Ask[] {
  const dated = now.time.range !== null || now.time.direction !== null;
  if (dated && (now.deed.of !== null || isOfDate(now))) return ['deadline'];
  if (isFunds(now)) return ['passage'];
  if (now.offices.length > 0 || now.self) {
    return now.topic.length > 3 || wantsElse(now) ? ['passage'] : ['duties'];
  }
  if (now.topic.length > 0) return ['passage'];
  if (dated || now.deed.of !== null) return ['deadline'];
  if (now.document.numbers.length > 0) return ['title'];
  return now.places.length > 0 || now.unknownPlaces.length > 0 ? ['plans'] : ['passage'];
}

/** True where a time beside the words asks for a date; "giá vàng hôm nay bao nhiêu?" asks for something else. */
function isOfDate(now: Understood): boolean {
  return now.topic.length === 0 || (now.topic.length <= 2 && !wantsElse(now));
}

function wantsElse({ text }: Understood): boolean {
  return WANTS_ELSE.test(` ${fold(text).replace(/[?!.]/gu, ' ')} `);
}

/** "Cấp xã lấy tiền đâu?": funds have a section of their own in every plan, whoever is named. */
function isFunds(now: Understood): boolean {
  return ` ${now.topic.join(' ')} `.includes(' kinh phi ');
}
