import type { Payload } from '../body.ts';
import type { Limits } from '../limits.ts';
import type { Store } from '../store.ts';
import type { Json, Message, Sent } from '../types.ts';
import type { Updates } from '../updates.ts';
import type { WebhookPush } from '../webhook-push.ts';

/** A scope's commands as they were set. */
export interface CommandSet {
  /** The scope as JSON, `{"type":"default"}` where none was given. */
  readonly scope: string;
  readonly language: string;
  readonly commands: readonly { readonly command: string; readonly description: string }[];
}

export interface ChatAction {
  readonly chatId: number;
  readonly action: string;
  readonly at: number;
}

/** What the bot did, as tests look at it. */
export interface Done {
  readonly sent: Sent[];
  readonly edits: Sent[];
  readonly deleted: { readonly chatId: number; readonly messageId: number }[];
  readonly actions: ChatAction[];
  readonly answeredCallbacks: { readonly id: string; readonly text: string; readonly alert: boolean }[];
  readonly commands: CommandSet[];
  /** Ids of button presses that may still be answered. */
  readonly openCallbacks: Set<string>;
}

/** What a method works on. */
export interface Context {
  readonly store: Store;
  readonly updates: Updates;
  readonly push: WebhookPush;
  readonly limits: Limits;
  readonly done: Done;
  readonly now: () => number;
  /** Notes what the specification or the text rules don't allow, though Telegram lets it pass. */
  readonly complain: (problem: string) => void;
}

/** A method: its result, or a thrown Refusal. `gone` tells that the caller has hung up. */
export type Method = (
  context: Context,
  values: Payload['values'],
  gone: AbortSignal,
) => Promise<unknown> | Json | readonly unknown[] | Message | boolean;
