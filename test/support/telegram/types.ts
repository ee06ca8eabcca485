/** An object of the wire whose fields are nobody's promise yet. */
export type Json = Readonly<Record<string, unknown>>;

/** A person or a bot, as Telegram's User says it. */
export interface Person {
  readonly id: number;
  readonly first_name: string;
  readonly is_bot?: boolean;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

/** A chat, as Telegram's Chat says it. A private chat has the person's own id. */
export interface Room {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string;
  readonly username?: string;
  readonly first_name?: string;
  readonly last_name?: string;
}

/** A MessageEntity; offset and length are UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
}

export interface Button {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
}

export interface Markup {
  readonly inline_keyboard?: readonly (readonly Button[])[];
  readonly [other: string]: unknown;
}

export interface Message {
  readonly message_id: number;
  /** Unix seconds. */
  readonly date: number;
  readonly chat: Room;
  readonly from?: Person;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly reply_to_message?: Message;
  readonly reply_markup?: Markup;
  readonly [other: string]: unknown;
}

/** A call as it arrived. */
export interface Call {
  readonly method: string;
  readonly payload: Json;
  /** Milliseconds of the server's clock. */
  readonly at: number;
  /** Status that was answered; null while it is open, or where no answer was given. */
  code: number | null;
}

/** A call, or a part of one, that Telegram's specification or its text rules don't allow. */
export interface Violation {
  readonly method: string;
  readonly problem: string;
}

/** A message that reached a chat. */
export interface Sent {
  readonly chatId: number;
  readonly messageId: number;
  /** As it was sent, markup and all. */
  readonly text: string;
  readonly parseMode: string | null;
  /** As a person sees it. */
  readonly plain: string;
  readonly entities: readonly Entity[];
  readonly replyMarkup: Markup | null;
  readonly replyTo: number | null;
  /** What was uploaded with it; `mime` is empty where the bot leaves it to Telegram. Null for a message of words alone. */
  readonly file: { readonly name: string; readonly mime: string; readonly text: string } | null;
  /** Milliseconds of the server's clock. */
  readonly at: number;
}
