import { badRequest, forbidden, mistake } from './refusal.ts';
import type { Message, Person, Room } from './types.ts';

/** Whether the bot may write into a chat. */
export type Standing =
  { readonly is: 'open' | 'removed' | 'blocked' | 'deactivated' } | { readonly is: 'moved'; readonly to: number };

interface Chat {
  readonly room: Room;
  standing: Standing;
}

/** Chats, people and messages that the server knows. */
export class Store {
  readonly bot: Person;
  readonly #now: () => number;
  readonly #chats = new Map<number, Chat>();
  readonly #people = new Map<number, Person>();
  readonly #messages = new Map<string, Message>();
  #lastMessage = 0;

  /** `now` gives milliseconds since 1970. */
  constructor(bot: Person, now: () => number) {
    this.bot = bot;
    this.#now = now;
  }

  /** Unix seconds. */
  date(): number {
    return Math.floor(this.#now() / 1000);
  }

  /** A chat shows up, or a person in it. */
  meet(room: Room, person: Person | null): void {
    if (!this.#chats.has(room.id)) this.#chats.set(room.id, { room, standing: { is: 'open' } });
    if (person !== null) this.#people.set(person.id, person);
  }

  room(chatId: number): Room {
    const chat = this.#chats.get(chatId);
    if (chat === undefined) throw new Error(`the test speaks of chat ${chatId}, which never appeared`);
    return chat.room;
  }

  person(id: number): Person | null {
    return id === this.bot.id ? this.bot : (this.#people.get(id) ?? null);
  }

  standing(chatId: number): Standing {
    return this.#chats.get(chatId)?.standing ?? { is: 'open' };
  }

  setStanding(chatId: number, standing: Standing): void {
    this.room(chatId);
    const chat = this.#chats.get(chatId);
    if (chat !== undefined) chat.standing = standing;
  }

  /**
   * The chat that a call names, if the bot may write there.
   * @throws {Refusal} 400 or 403, in Telegram's words
   */
  reachable(chatId: string): Room {
    if (chatId === '') throw mistake('chat_id is empty');
    const chat = this.#chats.get(Number(chatId));
    if (chat === undefined) {
      if (this.#people.has(Number(chatId))) throw forbidden("bot can't initiate conversation with a user");
      throw badRequest('chat not found');
    }
    const { room, standing } = chat;
    switch (standing.is) {
      case 'open':
        return room;
      case 'moved':
        throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: standing.to });
      case 'removed':
        throw forbidden(
          room.type === 'channel'
            ? 'bot is not a member of the channel chat'
            : `bot was kicked from the ${room.type} chat`,
        );
      case 'blocked':
        throw forbidden('bot was blocked by the user');
      case 'deactivated':
        throw forbidden('user is deactivated');
    }
  }

  /** Keeps a new message under the next number. */
  add(chatId: number, content: Omit<Message, 'message_id' | 'date' | 'chat'>): Message {
    this.#lastMessage += 1;
    const message: Message = { message_id: this.#lastMessage, date: this.date(), chat: this.room(chatId), ...content };
    this.#messages.set(`${chatId}/${message.message_id}`, message);
    return message;
  }

  message(chatId: number, messageId: number): Message | null {
    return this.#messages.get(`${chatId}/${messageId}`) ?? null;
  }

  replace(message: Message): void {
    this.#messages.set(`${message.chat.id}/${message.message_id}`, message);
  }

  delete(chatId: number, messageId: number): void {
    this.#messages.delete(`${chatId}/${messageId}`);
  }
}

/** A message as another message quotes it: without what it answered itself. */
export function quoted(message: Message): Message {
  return without(message, 'reply_to_message');
}

/** A copy that lacks a field. */
export function without(message: Message, field: 'entities' | 'reply_markup' | 'reply_to_message'): Message {
  const copy: { -readonly [Name in keyof Message]: Message[Name] } = { ...message };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- one of three names, all of them optional
  delete copy[field];
  return copy;
}
