import { compose } from '../answer/compose.ts';
import { join } from '../answer/join.ts';
import { verify, type Verified } from '../answer/verify.ts';
import type { Answer } from '../domain/answer.ts';
import { localDate } from '../domain/calendar.ts';
import type { Directory } from '../domain/directory.ts';
import { ProductError } from '../domain/errors.ts';
import type { Amendments, Finding } from '../domain/finding.ts';
import { MAX_QUESTION_LENGTH, type Question } from '../domain/question.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { OfficeMention, Understood } from '../domain/understood.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import type { LookUps } from '../ports/look-ups.ts';
import type { Nearness, SearchEntry } from '../ports/search.ts';
import type { StoredDocument } from '../ports/store.ts';
import { createIndex } from '../retrieve/bm25.ts';
import type { Fusion } from '../retrieve/fusion.ts';
import { directoryOf } from '../retrieve/register/directory.ts';
import { lookUp, plansAsked } from '../retrieve/register/look-up.ts';
import { ownOffices } from '../retrieve/register/own.ts';
import { createRegister } from '../retrieve/register/register.ts';
import { createShelf, entriesOf } from '../retrieve/register/shelf.ts';
import { footnotesIn, withoutFurniture } from '../text/furniture.ts';
import { plain } from '../text/plain.ts';
import { tooLong } from '../text/vi/replies.ts';
import { understandInContext } from '../understand/context.ts';
import { statusAskedIn, type StatusQuestion } from '../understand/status-asked.ts';
import { understand } from '../understand/understand.ts';
import { buildVocabulary } from '../understand/vocabulary.ts';
import { createLookUps } from './model/look-ups.ts';
import { officeCalendar } from './office-calendar.ts';

const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Names of offices hold no dates, so any day will do to read one. */
const ANY_DAY = '2000-01-01';

/** A stretch that ends after it has no end. */
const LATEST_DAY = '2199-12-31';

/** What an answerer needs of a document. */
export type AnswerableDocument = Pick<StoredDocument, 'plan' | 'text' | 'register'>;

/** A question that was looked up: its answer without a model, and what one with a model is made from. */
export interface Considered {
  readonly asked: Understood;
  /** What answers it; nothing of `asked.also`. */
  readonly findings: readonly Finding[];
  /** Among which entries it is searched, that to the further questions of the message too. */
  among(): ReadonlySet<string>;
  /** The answer without a model, verified, that to the further questions of the message too. */
  readonly answer: Answer;
  /** The day that it is where the product stands. */
  readonly today: IsoDate;
  readonly amendments: Amendments;
  readonly calendar: WorkCalendar;
  /** Look-ups that a model may make for it; `near` is the question's, where it differs from the one considered with. */
  lookUps(parts?: { readonly near?: Nearness | null; readonly status?: LookUps['status'] }): LookUps;
  /** Takes what its documents do not hold out of an answer; that a model's words lose something is no fault of ours. */
  verify(answer: Answer): Verified;
}

/** Answers questions from a fixed set of documents. */
export interface Answerer {
  /**
   * Answers one question; the same question at the same instant gives the same answer.
   * @throws ProductError `question-too-long` above `MAX_QUESTION_LENGTH`.
   */
  ask(question: Question): Answer;
  /**
   * Looks a question up; `near` is what lies close to it in meaning, null where nobody has looked.
   * @throws ProductError as `ask` does.
   */
  consider(question: Question, near?: Nearness | null): Considered;
  /** True where a message speaks of its writer's own agency. */
  isOwn(text: string, history: readonly string[]): boolean;
  /** The last day of the time that words name: "đến 30/11", "thứ Sáu tuần sau"; null where they name none. */
  dayIn(text: string, today: IsoDate): IsoDate | null;
  /** Which status of handing in a message asks about, or null. */
  statusAsked(text: string, history: readonly string[]): StatusQuestion | null;
  /** What can be found by its meaning; the same list at every call. */
  entries(): readonly SearchEntry[];
  /** The localities and offices that can be asked about. */
  readonly directory: Directory;
}

export interface AnswererOptions {
  /** IANA name of where "today" is; Asia/Ho_Chi_Minh where none is given. */
  readonly timeZone?: string;
  /** By which a last working day is told; the law's holidays alone where none is given. */
  readonly calendar?: WorkCalendar;
  /** Told how many quotations of an answer were not found in their documents and were taken out: always a fault. */
  readonly onDropped?: (count: number) => void;
  /** How search by meaning is joined to that by words; for tuning. */
  readonly fusion?: Fusion;
}

/** Builds an answerer over documents as they are now; build another one when they change. */
export function createAnswerer(
  documents: readonly AnswerableDocument[],
  {
    timeZone = DEFAULT_TIME_ZONE,
    calendar = officeCalendar(),
    onDropped = () => undefined,
    fusion,
  }: AnswererOptions = {},
): Answerer {
  const plans = documents.map(({ register }) => register);
  const register = createRegister(plans);
  const vocabulary = buildVocabulary(plans);
  const shelf = createShelf(plans, createIndex, fusion);
  const sources = plainSources(documents);
  let entries: readonly SearchEntry[] | null = null;
  const officesOf = (name: string, today: string): readonly OfficeMention[] => {
    const { offices, receivers } = understand(name, vocabulary, today);
    return [...offices, ...receivers];
  };
  const consider = (question: Question, near: Nearness | null = null): Considered => {
    if (question.text.length > MAX_QUESTION_LENGTH) {
      throw new ProductError('question-too-long', tooLong(MAX_QUESTION_LENGTH), { length: question.text.length });
    }
    const today = localDate(question.now, timeZone);
    const { text, history, place, agency } = question;
    const asked = understandInContext({ text, history, bound: place !== null }, vocabulary, today);
    const asker = { place, offices: agency === null ? [] : ownOffices(agency, officesOf(agency, today), register) };
    const found = (one: Understood): readonly Finding[] => lookUp(one, asker, register, shelf, today, near);
    const wordsOf = (one: Understood, findings: readonly Finding[]): Answer =>
      compose(one, findings, register.amendments, calendar);
    const findings = found(asked);
    const also = asked.also.map((one) => wordsOf(one, found(one)));
    const { answer, dropped } = verify(join(wordsOf(asked, findings), also), sources);
    if (dropped > 0) onDropped(dropped);
    const among = (): ReadonlySet<string> =>
      entriesOf(
        shelf,
        [asked, ...asked.also].flatMap((one) => plansAsked(one, asker, register)),
      );
    return {
      asked,
      findings,
      among,
      answer,
      today,
      amendments: register.amendments,
      calendar,
      lookUps: ({ near: nearest = near, status = null } = {}) =>
        createLookUps({
          asked,
          asker,
          register,
          shelf,
          today,
          near: nearest,
          among,
          status,
          understand: (words) => understand(words, vocabulary, today),
        }),
      verify: (one) => verify(one, sources),
    };
  };
  return {
    ask: (question) => consider(question).answer,
    consider,
    isOwn: (text, history) =>
      text.length <= MAX_QUESTION_LENGTH &&
      understandInContext({ text, history, bound: true }, vocabulary, ANY_DAY).self,
    dayIn: (text, today) => {
      if (text.length > MAX_QUESTION_LENGTH) return null;
      const to = understand(text, vocabulary, today).time.range?.to ?? null;
      return to !== null && to <= LATEST_DAY ? to : null;
    },
    statusAsked: (text, history) =>
      text.length > MAX_QUESTION_LENGTH ? null : statusAskedIn({ text, history, bound: true }, vocabulary, ANY_DAY),
    entries: () => (entries ??= shelf.entries()),
    directory: directoryOf(register, (words) => officesOf(words, ANY_DAY)),
  };
}

/** What may be quoted of a document: its text as it runs on across pages, and its footnotes. */
const quotedFrom = (text: string): string => [withoutFurniture(text), ...footnotesIn(text)].map(plain).join('\n');

/** Plain copies of the documents, each made when it is first quoted. */
function plainSources(documents: readonly AnswerableDocument[]): { get(plan: string): string | undefined } {
  const texts = new Map(documents.map(({ plan, text }) => [plan, text]));
  const made = new Map<string, string>();
  return {
    get: (plan) => {
      const text = texts.get(plan);
      if (text === undefined) return undefined;
      const copy = made.get(plan) ?? quotedFrom(text);
      made.set(plan, copy);
      return copy;
    },
  };
}
