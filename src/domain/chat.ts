import type { Correction } from './correction.ts';
import type { ChannelName, ChatKey } from './incoming.ts';
import type { Choice, Expected, Rated } from './outgoing.ts';
import type { NewStatus } from './standing.ts';

/** A chat that the bot has met. */
export interface Chat extends ChatKey {
  readonly kind: 'private' | 'group';
  readonly title: string | null;
  /** Why nothing can be sent to it at present; null where it can. */
  readonly suspended: 'removed' | 'blocked' | null;
  /** The locality that it asks about, once chosen. */
  readonly place: string | null;
}

/** That a chat is of an agency in a place. */
export interface Link {
  readonly place: string;
  readonly agency: string;
  /** `channel:person` who linked it. */
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** A person who leads a place. */
export interface Leader {
  readonly channel: ChannelName;
  readonly person: string;
  readonly place: string;
}

/** What a one-time code grants. */
export type Grant =
  | { readonly of: 'link'; readonly place: string; readonly agency: string }
  | { readonly of: 'leader'; readonly place: string };

/** A one-time code as it is kept: never the code itself. */
export interface IssuedCode {
  /** Hexadecimal SHA-256 of the code. */
  readonly hash: string;
  readonly grant: Grant;
  readonly by: string;
  /** ISO 8601 instants. */
  readonly at: string;
  readonly expires: string;
}

/** The choices of a message that went out; they are answered by a button, a number or words. */
export interface Menu {
  /** At most 40 of `A-Z a-z 0-9 _ -`. */
  readonly id: string;
  /** Whose message it answered; null where anybody in the chat may choose. */
  readonly person: string | null;
  readonly at: string;
  readonly choices: readonly Choice[];
  /** What the next words of the person are taken for; absent where they are a message like any other. */
  readonly expects?: Expected | undefined;
  /** True for a reminder's: it may be answered by words as long as it is kept. */
  readonly reminds?: boolean | undefined;
}

/** Something that somebody did, for whoever has to account for it. Never message texts. */
export interface AuditEntry {
  readonly at: string;
  /** `channel:person`, or `terminal`. */
  readonly who: string;
  /** Where; null for the terminal. */
  readonly chat: string | null;
  readonly act:
    | 'code-made'
    | 'code-used'
    | 'code-refused'
    | 'linked'
    | 'unlinked'
    | 'role-granted'
    | 'role-ended'
    | 'denied'
    | 'chat-suspended'
    | 'chat-restored'
    | 'chat-moved'
    | 'approved'
    | 'dropped'
    | 'corrected'
    | 'test-sent';
  /** Names of agency and place, and the like. */
  readonly facts: Readonly<Record<string, string>>;
}

/** What a person thought of an answer. */
export interface Feedback extends Rated {
  readonly at: string;
  readonly channel: ChannelName;
  readonly helpful: boolean;
}

/** What is kept of a chat after a message was handled; all of it in the transaction that marks the message handled. */
export type ChatChange =
  | { readonly set: 'met'; readonly kind: Chat['kind']; readonly title: string | null }
  | { readonly set: 'place'; readonly place: string | null }
  | { readonly set: 'suspended'; readonly why: Chat['suspended'] }
  /** A turn of the conversation: what the person said, kept for follow-ups. */
  | { readonly set: 'turn'; readonly person: string; readonly text: string }
  | { readonly set: 'linked'; readonly place: string; readonly agency: string; readonly by: string }
  | { readonly set: 'unlinked'; readonly place: string; readonly agency: string }
  /** Uses a code up; where another update was faster the whole change is refused, so that one code grants once. */
  | { readonly set: 'code-used'; readonly hash: string; readonly by: string }
  /** `by`: `channel:person`, as for the other two. */
  | { readonly set: 'code-missed'; readonly by: string }
  | { readonly set: 'code-issued'; readonly code: IssuedCode }
  | { readonly set: 'leader'; readonly person: string; readonly place: string }
  | { readonly set: 'leader-ended'; readonly person: string; readonly place: string }
  | {
      readonly set: 'rated';
      readonly menu: string;
      readonly person: string;
      readonly helpful: boolean;
      readonly rated: Rated;
    }
  | { readonly set: 'moved'; readonly to: string }
  /** What was said of an occurrence. */
  | { readonly set: 'status'; readonly status: NewStatus }
  /** An admin's decision about a doubtful deadline; the documents' revision grows with it. */
  | { readonly set: 'decided'; readonly correction: Omit<Correction, 'id'> }
  | { readonly set: 'audit'; readonly entry: Omit<AuditEntry, 'at'> };

/** What is known of a chat and of who speaks there, when a message is handled. */
export interface ChatContext {
  /** Null before the first message. */
  readonly chat: Chat | null;
  readonly links: readonly Link[];
  /** Places that the sender leads. */
  readonly leads: readonly string[];
  /** The sender's earlier messages in this chat that are still fresh, oldest first. */
  readonly turns: readonly string[];
  /** Menus of this chat that the sender may choose from and that are still fresh, the latest first; five at most. */
  readonly menus: readonly Menu[];
  /** The latest reminder of this chat, however old, as long as it is kept; null before the first. */
  readonly reminded: Menu | null;
  /** The menu whose button was pressed, however old; null where none was or it is no longer kept. */
  readonly pressed: Menu | null;
  /** Wrong codes that the sender tried in the last 24 hours. */
  readonly missedCodes: number;
}
