import type { ChannelName, Incoming } from '../domain/incoming.ts';
import type { ChannelTraits, Part } from '../domain/outgoing.ts';
import type { RawUpdate } from './mail.ts';

/** What a platform said to a message. */
export type SendResult =
  | { readonly of: 'sent'; readonly messageId: string }
  /**
   * Not delivered; worth another try. `afterMs`: what the platform asked to wait, null where it did not say. `away`: the
   * platform was not reached at all, which is no message's fault.
   */
  | { readonly of: 'again'; readonly afterMs: number | null; readonly reason: 'limited' | 'trouble' | 'away' }
  /** The markup was refused; the words were not. */
  | { readonly of: 'markup-refused' }
  /** No answer came, or none that can be read: it may have been delivered. */
  | { readonly of: 'unknown'; readonly reason: string }
  | { readonly of: 'moved'; readonly to: string }
  | { readonly of: 'gone'; readonly why: 'removed' | 'blocked' }
  /** The token is no longer good: nothing can be sent until the channel is set up again. */
  | { readonly of: 'unauthorised' }
  | { readonly of: 'refused'; readonly reason: string };

/** How fast a platform may be written to. */
export interface ChannelPace {
  /** Messages a second, over all chats. */
  readonly perSecond: number;
  /** Of these, how many are kept for answers to people. */
  readonly keptForAnswers: number;
  /** Least time between two messages of one chat, in milliseconds. */
  readonly chatGapMs: number;
  /** Messages a minute into one group. */
  readonly groupPerMinute: number;
  /** True where no limit is published: the pace slows down when the platform complains and recovers by itself. */
  readonly adaptive: boolean;
}

/** What a webhook's request is checked by; the server in front has checked method, type and size. */
export interface WebhookRoute {
  /** Path of the address that was given to the platform. */
  readonly path: string;
  /** Lower-case name of the header that carries the secret. */
  readonly header: string;
  /** True where the header holds the secret; takes the same time either way. */
  authorised(header: string | null): boolean;
  /**
   * Keeps the updates of a body; resolves once they are kept.
   * @throws ProductError `update-unreadable` where it is none of the platform's.
   */
  receive(body: Uint8Array): Promise<void>;
}

/** Takes updates as they arrive; resolves once they are kept. */
export type Intake = (updates: readonly RawUpdate[]) => Promise<void>;

/** What a channel is doing, for whoever looks after it. */
export type ChannelState =
  | { readonly of: 'starting' | 'polling' | 'webhook' | 'stopped' }
  /** It does not receive at present; `message` is the sentence that says why. */
  | { readonly of: 'failed'; readonly message: string };

/** A chat platform. */
export interface Channel {
  readonly name: ChannelName;
  readonly traits: ChannelTraits;
  readonly pace: ChannelPace;
  /** Null where the channel polls. */
  readonly webhook: WebhookRoute | null;
  /**
   * Begins to receive, and returns at once: what goes wrong is tried again, told to the log and seen in `state`.
   * Where it polls, it does so only while `mayPoll` says so: one process at a time.
   */
  start(intake: Intake, mayPoll: () => Promise<boolean>): void;
  state(): ChannelState;
  /** What an update says. Total: what cannot be read is `ignored`. */
  read(update: RawUpdate): Incoming;
  /** Sends one message. Never rejects. Gives up after 15 seconds or when `signal` says so: the outcome is then unknown. */
  send(chat: string, part: Part, signal: AbortSignal): Promise<SendResult>;
  /** Shows that an answer is being made. Never rejects. */
  typing(chat: string): Promise<void>;
  /** Answers the press of a button, with a short notice or none. Never rejects. */
  acknowledge(press: string, notice: string | null): Promise<void>;
  /** Ends receiving, within a second. Safe to call twice. */
  stop(): Promise<void>;
}
