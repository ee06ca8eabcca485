import type { Answer } from '../domain/answer.ts';
import type { ChatChange, ChatContext } from '../domain/chat.ts';
import type { Directory } from '../domain/directory.ts';
import type { ChannelName, ChatKey, Incoming, Sender } from '../domain/incoming.ts';
import type { ChannelTraits, Outgoing } from '../domain/outgoing.ts';
import type { Question } from '../domain/question.ts';
import type { FoundCode } from '../ports/chats.ts';

/** What the bot needs of the product. It can look things up and nothing else: what changes is said in its reply. */
export interface BotTools {
  /** @throws ProductError with the sentence that the person reads. */
  ask(question: Question): Promise<Answer>;
  /** True where a message speaks of its writer's own agency: "đơn vị tôi", "chúng tôi". */
  isOwn(text: string, history: readonly string[]): boolean;
  readonly directory: Directory;
  /** Finds an issued code by its hash. */
  code(hash: string): Promise<FoundCode | null>;
  readonly codes: CodeMaker;
  /** ISO 8601 instant. */
  now(): string;
  readonly admins: readonly { readonly channel: ChannelName; readonly id: string }[];
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
