import { isFromBot, parseUpdate, type ZaloMessage, type ZaloUpdate } from 'zalo-bot-sdk';
import type { Content, Incoming, Sender } from '../../domain/incoming.ts';
import type { RawUpdate } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import { withoutName } from './addressing.ts';
import { isIdentifier } from './raw-update.ts';

/** The bot as Zalo knows it. */
export interface BotIdentity {
  /** Null until `getMe` has answered. */
  readonly id: string | null;
  /** What group messages may call it by. */
  readonly names: readonly string[];
}

/**
 * What an update says. Total. Zalo hands over only what is meant for the bot: private messages, and in groups those
 * that mention it or reply to it; so everything that arrives is addressed. It reports no joining and no leaving.
 */
export function read(raw: RawUpdate, bot: BotIdentity): Incoming {
  const update = parseUpdate(parsed(raw.raw));
  if (update === null) return ignored(raw, 'unreadable');
  if (update.event_name === 'unknown') return ignored(raw, kindOf(update.name));
  const { message } = update;
  if (message === null) return ignored(raw, update.event_name);
  if (isFromBot(update, bot.id ?? undefined)) return ignored(raw, 'echo');
  const { chat, from } = message;
  if (!isIdentifier(chat.id) || !isIdentifier(from.id)) return ignored(raw, 'unidentified');
  const isGroup = isOfGroup(message);
  return {
    channel: 'zalo',
    update: raw.update,
    chat: chat.id,
    kind: isGroup ? 'group' : 'private',
    title: null,
    sender: senderOf(message),
    content: contentOf(wordsOf(update), isGroup, bot),
  };
}

/** A private chat bears the person's own identifier; that tells where Zalo does not say. */
function isOfGroup({ chat, from }: ZaloMessage): boolean {
  return chat.chat_type === 'GROUP' || (chat.chat_type === 'UNKNOWN' && chat.id !== from.id);
}

function senderOf({ from: { id, display_name: shown } }: ZaloMessage): Sender {
  const name = storable(shown ?? '').trim();
  return { id, name: name === '' ? null : name };
}

/** What was written; null where nothing was: stickers, voices, and what Zalo does not hand out. */
function wordsOf(update: ZaloUpdate): string | null {
  switch (update.event_name) {
    case 'message.text.received':
      return update.message.text;
    case 'message.image.received':
      return update.message.caption;
    case 'message.link.received':
      return update.message.text;
    case 'message.sticker.received':
    case 'message.voice.received':
    case 'message.unsupported.received':
    case 'unknown':
      return null;
  }
}

function contentOf(words: string | null, isGroup: boolean, bot: BotIdentity): Content {
  if (words === null || words.trim() === '') return { of: 'unreadable', addressed: true };
  const text = storable(words).normalize('NFC');
  return { of: 'text', text: isGroup ? withoutName(text, bot.names) : text, addressed: true };
}

function ignored({ update, chat }: RawUpdate, kind: string): Incoming {
  const content = { of: 'ignored', kind } as const;
  return { channel: 'zalo', update, chat, kind: 'private', title: null, sender: null, content };
}

/** Names of events are Zalo's own words; anything else is not repeated. */
function kindOf(name: string): string {
  return /^[a-z._]{1,60}$/u.test(name) ? name : 'unknown';
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
