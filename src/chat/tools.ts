import type { Answer } from '../domain/answer.ts';
import type { ChatChange, ChatContext, Leader } from '../domain/chat.ts';
import type { Directory } from '../domain/directory.ts';
import type { ChannelName, ChatKey, Incoming, Sender } from '../domain/incoming.ts';
import type { Occurrence, Office } from '../domain/occurrence.ts';
import type { AttachedFile, ChannelTraits, Outgoing } from '../domain/outgoing.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { Origin, Question } from '../domain/question.ts';
import type { Standing } from '../domain/standing.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import type { FoundCode, LinkedChat } from '../ports/chats.ts';

/** An occurrence and where it stands. */
export interface Owed {
  readonly occurrence: Occurrence;
  readonly standing: Standing;
  /** The last day that counts: that of a granted extension, else the document's. */
  readonly term: IsoDate;
}

/** What the bot needs of the product. It can look things up and nothing else: what changes is said in its reply. */
export interface BotTools {
  /** @throws ProductError with the sentence that the person reads. */
  ask(question: Question, origin: Origin): Promise<Answer>;
  /** True where the documents answer a question; no model is asked. */
  canAnswer(question: Question): boolean;
  /** True where a message speaks of its writer's own agency: "đơn vị tôi", "chúng tôi". */
  isOwn(text: string, history: readonly string[]): boolean;
  readonly directory: Directory;
  /** Finds an issued code by its hash. */
  code(hash: string): Promise<FoundCode | null>;
  readonly codes: CodeMaker;
  /** ISO 8601 instant. */
  now(): string;
  readonly admins: readonly { readonly channel: ChannelName; readonly id: string }[];
  /**
   * What everybody owes, as the documents in force and the links have it: last days from a year ago to a year ahead.
   * Classes stand beside those of their members that are linked.
   */
  occurrences(): Promise<readonly Occurrence[]>;
  /** True for what nobody is reminded of before an admin approves it. */
  waits(occurrence: Occurrence): boolean;
  /** Where occurrences stand, in the same order. */
  standings(occurrences: readonly Occurrence[]): Promise<readonly Owed[]>;
  /** The chats that are linked to agencies of a place, with all their links. */
  chatsOf(place: string): Promise<readonly LinkedChat[]>;
  leadersOf(place: string): Promise<readonly Leader[]>;
  /** The first day that words name: "đến 30/11", "thứ Sáu tuần sau"; null where they name none. */
  dayIn(text: string): IsoDate | null;
  /** Which status a message asks about ("ai chưa nộp báo cáo?", "Phòng Tư pháp nộp chưa?"); null where about none. */
  statusAsked(text: string, history: readonly string[]): StatusAsked | null;
  /** What a reminder of it looks like, marked as a test. `now`: ISO 8601 instant. */
  sample(owed: Owed, now: string): Outgoing;
  readonly calendar: () => WorkCalendar;
  /** IANA name. */
  readonly timeZone: string;
  /** An agency's deadlines as a calendar, ready to be sent; `owed` are theirs. */
  calendarFile(agency: Office, place: string, owed: readonly Owed[]): AttachedFile;
  /** Where that calendar can be subscribed to; null where the product has no public address. */
  calendarLink(agency: Office, place: string): string | null;
}

/** A question about who has handed in what. */
export interface StatusAsked {
  /** The offices that it names, as typed; none for everybody. */
  readonly offices: readonly string[];
  readonly places: readonly string[];
  /** Whom it wants listed: those who have not handed in, those who have, or both. */
  readonly wants: 'missing' | 'done' | 'both' | 'late';
}

/** Makes one-time codes; the randomness is the caller's. */
export interface CodeMaker {
  /** A new code: 8 characters without 0, O, 1 and I. */
  make(): string;
  /** Hexadecimal SHA-256 of a code as it is kept. */
  hash(code: string): string;
}

/** A message to another chat than the one that is answered. */
export interface Letter {
  readonly to: ChatKey;
  readonly say: Outgoing;
}

/** What the bot does about a message; nothing of it has happened yet. */
export interface Reply {
  readonly outcome: 'answered' | 'ignored';
  readonly say: readonly Outgoing[];
  readonly letters: readonly Letter[];
  readonly changes: readonly ChatChange[];
  /** Shown for a moment to who pressed a button. */
  readonly notice: string | null;
}

/** Somebody speaking to the bot, with all that is known. */
export interface Turn {
  readonly incoming: Incoming;
  readonly context: ChatContext;
  readonly sender: Sender;
  /** `telegram:1000`. */
  readonly who: string;
  readonly isAdmin: boolean;
  readonly traits: ChannelTraits;
  readonly tools: BotTools;
  /** Aborted where the reply would come too late. */
  readonly signal?: AbortSignal | undefined;
}

/** Nothing said, nothing kept. */
export const SILENCE: Reply = { outcome: 'ignored', say: [], letters: [], changes: [], notice: null };

/** A reply of one or more messages. */
export function reply(say: Outgoing | readonly Outgoing[], changes: readonly ChatChange[] = []): Reply {
  return { ...SILENCE, outcome: 'answered', say: 'blocks' in say ? [say] : say, changes };
}

/** A message of paragraphs. */
export function saying(...texts: readonly string[]): Outgoing {
  return { blocks: texts.map((text) => ({ of: 'paragraph', text })), choices: [] };
}
