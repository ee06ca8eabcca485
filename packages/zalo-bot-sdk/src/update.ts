/** A person or a bot. */
export interface ZaloSender {
  readonly id: string;
  /** `display_name`, else `first_name`, else null. */
  readonly display_name: string | null;
  readonly is_bot: boolean;
}

export interface ZaloChat {
  /** Where to answer to. */
  readonly id: string;
  /** `UNKNOWN` where Zalo says neither of the two; `raw` has its word. */
  readonly chat_type: 'PRIVATE' | 'GROUP' | 'UNKNOWN';
}

/** What every message has. Handle a message once for each pair of `chat.id` and `message_id`. */
export interface ZaloMessage {
  readonly message_id: string;
  readonly from: ZaloSender;
  readonly chat: ZaloChat;
  /** Milliseconds since 1970; null where Zalo does not say. */
  readonly date: number | null;
}

interface Base<Name extends string, Message> {
  readonly event_name: Name;
  readonly message: Message;
  /** As it arrived, without the envelope. */
  readonly raw: unknown;
}

/** In a group the text may begin with the bot's name: there are no mention entities. */
export type ZaloTextUpdate = Base<'message.text.received', ZaloMessage & { readonly text: string }>;

/** The address of the picture expires: fetch it at once, and guard against private addresses. */
export type ZaloImageUpdate = Base<
  'message.image.received',
  ZaloMessage & { readonly photo: string | null; readonly caption: string | null }
>;

export type ZaloStickerUpdate = Base<
  'message.sticker.received',
  ZaloMessage & { readonly sticker: string | null; readonly url: string | null }
>;

export type ZaloVoiceUpdate = Base<'message.voice.received', ZaloMessage & { readonly voice_url: string | null }>;

/** Seen by two clients, not documented; fields beyond these are in `raw`. */
export type ZaloLinkUpdate = Base<
  'message.link.received',
  ZaloMessage & { readonly text: string | null; readonly url: string | null }
>;

/**
 * Content that a bot does not get: of protected people (do not try to recover it), files, contact cards.
 * `message` is null where Zalo does not even say who wrote.
 */
export type ZaloUnsupportedUpdate = Base<'message.unsupported.received', ZaloMessage | null>;

/** An event this package does not know, or a known one without what makes it: to be acknowledged and ignored. */
export type ZaloUnknownUpdate = Base<'unknown', ZaloMessage | null> & {
  /** Zalo's name of the event; empty where it has none. */
  readonly name: string;
};

/** Anything Zalo reports, told apart by `event_name`. */
export type ZaloUpdate =
  | ZaloTextUpdate
  | ZaloImageUpdate
  | ZaloStickerUpdate
  | ZaloVoiceUpdate
  | ZaloLinkUpdate
  | ZaloUnsupportedUpdate
  | ZaloUnknownUpdate;

/** An update as it arrived and as it reads. Store `raw` first: Zalo hands out each update once. */
export interface ReceivedUpdate {
  readonly raw: unknown;
  /** Null where it is no update at all. */
  readonly update: ZaloUpdate | null;
}
