/** The platforms that people write on. */
export type ChannelName = 'telegram' | 'zalo';

/** A chat of a platform. Identifiers are text, whatever the platform makes them of. */
export interface ChatKey {
  readonly channel: ChannelName;
  readonly chat: string;
}

/** What came in, read; platforms' own words are left behind in the adapter. */
export type Content =
  /** `addressed`: the bot is spoken to (a private chat, a command, a mention, a reply to it); its name is taken out. */
  | { readonly of: 'text'; readonly text: string; readonly addressed: boolean }
  /** A button: `data` as it was sent out. `press` is what the platform wants answered. */
  | { readonly of: 'pressed'; readonly data: string; readonly press: string }
  /** A photo without words, a sticker, a voice message, a file: nothing that can be read. */
  | { readonly of: 'unreadable'; readonly addressed: boolean }
  /** The bot may write here from now on. */
  | { readonly of: 'joined' }
  /** The bot was taken out or blocked. */
  | { readonly of: 'removed' }
  /** The chat goes on under another identifier. */
  | { readonly of: 'moved'; readonly to: string }
  /** Known and of no concern: edits, posts of channels, our own echo; `kind` is for the log. */
  | { readonly of: 'ignored'; readonly kind: string };

export interface Sender {
  readonly id: string;
  /** As the platform shows it; never trusted as more than text. */
  readonly name: string | null;
}

export interface Incoming extends ChatKey {
  /** Unique within the channel: the idempotency key. */
  readonly update: string;
  readonly kind: 'private' | 'group';
  readonly title: string | null;
  /** Null where nobody in particular speaks. */
  readonly sender: Sender | null;
  readonly content: Content;
  /** The message that an answer should point to, where several people talk; the platform's own identifier. */
  readonly answers?: string;
}
