import type { Content, Incoming, Sender } from '../../domain/incoming.ts';
import type { RawUpdate } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import type { BotIdentity } from './addressing.ts';
import { membershipContent } from './read-membership.ts';
import { messageContent } from './read-message.ts';
import { type Chat, type User, updateSchema } from './update-schema.ts';

/**
 * What an update says. Total. Edits are ignored: an answer that was given stays given. So are posts of channels and
 * whatever other kinds there are.
 */
export function read(update: RawUpdate, bot: BotIdentity): Incoming {
  const { data } = updateSchema.safeParse(parsed(update.raw));
  if (data?.message) {
    const { message } = data;
    // Who speaks for a group or a channel is nobody in particular; the account in `from` is then Telegram's own.
    const from = message.sender_chat === null ? message.from : null;
    const read = incoming(update, message.chat, from, messageContent(message, bot));
    const { message_id: answers } = message;
    // Where several people write, an answer says whom it answers.
    return read.kind === 'group' && answers !== null ? { ...read, answers } : read;
  }
  if (data?.callback_query) {
    const { message, data: chosen, from, id } = data.callback_query;
    if (message === null || chosen === null) return ignored(update, 'callback_query');
    return incoming(update, message.chat, from, { of: 'pressed', data: storable(chosen), press: id });
  }
  if (data?.my_chat_member) {
    const { my_chat_member: membership } = data;
    return incoming(update, membership.chat, membership.from, membershipContent(membership));
  }
  return ignored(update, kindOf(data));
}

function incoming(update: RawUpdate, chat: Chat, from: User | null, content: Content): Incoming {
  // The bot answers people: what goes on in a channel is its admins' business.
  if (chat.type === 'channel') return ignored(update, 'channel');
  const isPrivate = chat.type === 'private';
  return {
    channel: 'telegram',
    update: update.update,
    chat: chat.id,
    kind: isPrivate ? 'private' : 'group',
    title: isPrivate || chat.title === null ? null : storable(chat.title),
    sender: from && senderOf(from),
    content,
  };
}

function senderOf({ id, first_name: first, last_name: last }: User): Sender {
  const name = storable(`${first} ${last}`).trim();
  return { id, name: name === '' ? null : name };
}

function ignored({ update, chat }: RawUpdate, kind: string): Incoming {
  const content = { of: 'ignored', kind } as const;
  return { channel: 'telegram', update, chat, kind: 'private', title: null, sender: null, content };
}

/** The part beside the number names the kind; names are Telegram's own words, anything else is not repeated. */
function kindOf(data: Readonly<Record<string, unknown>> | undefined): string {
  const kind = Object.keys(data ?? {}).find((key) => key !== 'update_id' && data?.[key] !== null);
  return kind !== undefined && /^[a-z_]{1,40}$/u.test(kind) ? kind : 'unknown';
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
