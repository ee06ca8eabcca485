import type { TelegramServer } from '../telegram/index.ts';
import type { Person, Room as Chat, Sent } from '../telegram/types.ts';
import { until, type Heard, type Role, type Stage, type Voice } from './stage.ts';

const ROLES: readonly Role[] = ['officer', 'colleague', 'admin'];

/** The officer, the colleague or the admin of conversation `number`. */
export function telegramPerson(number: number, role: Role): Person {
  return { id: 2001 + number * 10 + ROLES.indexOf(role), first_name: 'Cán bộ', last_name: 'A' };
}

export function telegramGroup(number: number): Chat {
  return { id: -3001 - number, type: 'group', title: `Tổ công tác ${number}` };
}

export function telegramPrivate({ id, first_name, last_name = '' }: Person): Chat {
  return { id, type: 'private', first_name, last_name };
}

/** What a person sees of a message. */
export function heardOf({ plain, replyMarkup }: Sent): Heard {
  return { text: plain, choices: (replyMarkup?.inline_keyboard ?? []).flat().map(({ text }) => text) };
}

/** Chats of one conversation in Telegram, with people who write and press buttons. */
export function telegramStage(server: TelegramServer, number: number): Stage {
  const group = telegramGroup(number);
  let isIn = false;
  const person = ({ as }: Voice): Person => telegramPerson(number, as);
  const chatOf = (voice: Voice): Chat => (voice.in === 'group' ? group : telegramPrivate(person(voice)));
  const sentTo = (chat: Chat): readonly Sent[] => server.sent.filter(({ chatId }) => chatId === chat.id);
  const lastIn = (chat: Chat): Sent => {
    const last = sentTo(chat).at(-1);
    if (last === undefined) throw new Error(`the bot has written nothing into chat ${chat.id}`);
    return last;
  };
  const next = async (chat: Chat, act: () => unknown): Promise<Heard> => {
    const before = sentTo(chat).length;
    act();
    await until(() => sentTo(chat).length > before);
    return heardOf(lastIn(chat));
  };
  /** A group greets the bot before anybody writes there. */
  const enter = async (voice: Voice): Promise<Chat> => {
    if (voice.in === 'group' && !isIn) {
      isIn = true;
      await next(group, () => {
        server.join({ chat: group, by: telegramPerson(number, 'admin') });
      });
    }
    return chatOf(voice);
  };
  const press = (voice: Voice, begins: string): (() => string) => {
    const chat = chatOf(voice);
    const { messageId, replyMarkup } = lastIn(chat);
    const labels = (replyMarkup?.inline_keyboard ?? []).flat().map(({ text }) => text);
    const label = labels.find((one) => one.startsWith(begins)) ?? begins;
    return () => server.press({ chat, from: person(voice), messageId, label });
  };

  return {
    channel: 'telegram',
    who: (role) => `telegram:${telegramPerson(number, role).id}`,
    whisper: async (voice, text) => {
      server.text({ chat: await enter(voice), from: person(voice), text });
    },
    say: async (voice, text, by) => {
      const chat = await enter(voice);
      const from = person(voice);
      if (by === 'reply') {
        return next(chat, () => server.text({ chat, from, text, replyTo: lastIn(chat).messageId }));
      }
      const named = voice.in === 'private' ? text : nameIn(text, server.bot.username ?? '');
      return next(chat, () => server.text({ chat, from, text: named }));
    },
    choose: (voice, label) => next(chatOf(voice), press(voice, label)),
    more: (voice) => next(chatOf(voice), press(voice, 'Xem tiếp')),
    rate: async (voice, helpful) => {
      const id = press(voice, helpful ? '👍' : '👎')();
      await until(() => server.answeredCallbacks.some((answered) => answered.id === id));
      return { text: server.answeredCallbacks.find((answered) => answered.id === id)?.text ?? '', choices: [] };
    },
    read: () => {
      const chats = [group.id, ...ROLES.map((role) => telegramPerson(number, role).id)];
      return server.sent.filter(({ chatId }) => chats.includes(chatId)).map(({ plain }) => plain);
    },
  };
}

/** A command is called with the bot's name behind it; anything else mentions the bot. */
function nameIn(text: string, bot: string): string {
  const [, command, rest = ''] = /^(\/\S+)(.*)$/su.exec(text) ?? [];
  return command === undefined ? `@${bot} ${text}` : `${command}@${bot}${rest}`;
}
