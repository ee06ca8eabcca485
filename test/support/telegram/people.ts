import { entitiesIn } from './entities.ts';
import type { Context } from './methods/context.ts';
import { quoted, without } from './store.ts';
import type { Button, Json, Message, Person, Room } from './types.ts';

/** Somebody writes; `replyTo` is the number of a message in the chat. */
export interface Writing {
  readonly chat: Room;
  readonly from: Person;
  readonly text: string;
  readonly replyTo?: number;
}

/** Somebody presses a button, named by its data or its label. */
export interface Pressing {
  readonly chat: Room;
  readonly from: Person;
  readonly messageId: number;
  readonly data?: string;
  readonly label?: string;
  /** Sends `data` though no such button is there, as a forged client may. */
  readonly forged?: boolean;
}

/** What came of it: the message, and the number of its update (null where the bot asked for no such kind). */
export interface Told {
  readonly updateId: number | null;
  readonly message: Message;
}

/** What people do in chats; each makes the update that Telegram would make of it. */
export interface People {
  text(writing: Writing): Told;
  /** The person rewrites a message of theirs. */
  editText(edit: { readonly chat: Room; readonly messageId: number; readonly text: string }): Told;
  /** Gives the callback query's id. Throws where no such button is under the message. */
  press(pressing: Pressing): string;
  photo(sent: { readonly chat: Room; readonly from: Person; readonly caption?: string }): Told;
  sticker(sent: { readonly chat: Room; readonly from: Person }): Told;
  channelPost(post: { readonly chat: Room; readonly text: string }): Told;
  /** An update of a kind that was invented after the bot. */
  unknown(kind: string): number | null;
}

export function people({ store, updates, done }: Context): People {
  let presses = 0;

  function say(kind: string, chat: Room, from: Person | null, content: Json, replyTo: number | null): Told {
    const room = appear(chat, from);
    const replied = replyTo === null ? null : find(room.id, replyTo);
    const message = store.add(room.id, {
      ...(from === null ? {} : { from: { is_bot: false, ...from } }),
      ...(replied === null ? {} : { reply_to_message: quoted(replied) }),
      ...content,
    });
    return { updateId: updates.deliver({ [kind]: message }), message };
  }

  function appear(chat: Room, from: Person | null): Room {
    if (chat.type === 'private' && chat.id !== from?.id) throw new Error("a private chat has its person's id");
    store.meet(chat.type === 'private' && from !== null ? privateRoom(from) : chat, from);
    const { is } = store.standing(chat.id);
    // Whoever writes to the bot has unblocked it; a group without the bot shows it nothing.
    if (is === 'blocked') store.setStanding(chat.id, { is: 'open' });
    else if (is !== 'open') throw new Error(`the bot sees nothing of chat ${chat.id}: ${is}`);
    return store.room(chat.id);
  }

  function find(chatId: number, messageId: number): Message {
    const message = store.message(chatId, messageId);
    if (message === null) throw new Error(`no message ${messageId} in chat ${chatId}`);
    return message;
  }

  return {
    text: ({ chat, from, text, replyTo }) => say('message', chat, from, written(text), replyTo ?? null),
    editText: ({ chat, messageId, text }) => {
      const before = find(chat.id, messageId);
      const message = { ...without(before, 'entities'), ...written(text), edit_date: store.date() };
      store.replace(message);
      return { updateId: updates.deliver({ edited_message: message }), message };
    },
    press: (pressing) => {
      const { chat, from, messageId } = pressing;
      const message = find(chat.id, messageId);
      const data = pressing.forged === true ? pressing.data : buttonOf(message, pressing).callback_data;
      store.meet(chat, from);
      presses += 1;
      const id = String(4_400_000_000_000_000 + presses);
      done.openCallbacks.add(id);
      const query = { id, from: { is_bot: false, ...from }, message, chat_instance: String(chat.id), data };
      updates.deliver({ callback_query: query });
      return id;
    },
    photo: ({ chat, from, caption }) => {
      const photo = [{ file_id: 'photo-1', file_unique_id: 'p1', width: 90, height: 60, file_size: 1200 }];
      return say('message', chat, from, { photo, ...(caption === undefined ? {} : { caption }) }, null);
    },
    sticker: ({ chat, from }) => {
      const looks = { type: 'regular', width: 512, height: 512, is_animated: false, is_video: false, emoji: '👍' };
      return say('message', chat, from, { sticker: { file_id: 'sticker-1', file_unique_id: 's1', ...looks } }, null);
    },
    channelPost: ({ chat, text }) => say('channel_post', chat, null, { sender_chat: chat, ...written(text) }, null),
    unknown: (kind) => updates.deliver({ [kind]: { id: 1 } }),
  };
}

/** A person's private chat with the bot. */
export function privateRoom({ id, first_name, last_name, username }: Person): Room {
  return {
    id,
    type: 'private',
    first_name,
    ...(last_name === undefined ? {} : { last_name }),
    ...(username === undefined ? {} : { username }),
  };
}

function written(text: string): Json {
  const entities = entitiesIn(text);
  return entities.length === 0 ? { text } : { text, entities };
}

function buttonOf(message: Message, { data, label }: Pressing): Button {
  const buttons = message.reply_markup?.inline_keyboard?.flat() ?? [];
  const found = buttons.find((button) => (data === undefined ? button.text === label : button.callback_data === data));
  if (found?.callback_data !== undefined) return found;
  const there = buttons.map((button) => `"${button.text}"`).join(', ');
  throw new Error(`message ${message.message_id} has no button ${data ?? label ?? ''}; it has: ${there || 'none'}`);
}
