import { startTelegramServer } from '../../support/telegram/index.ts';
import type { Person, Room, Sent } from '../../support/telegram/types.ts';
import { canary } from '../plans.ts';
import { until } from '../until.ts';
import { ORDER, type Channel, type Heard, type Where, type Who } from './channel.ts';

const [TITLE, NAME] = [canary(901), canary(902)] as const;
const ADMIN: Person = { id: 7001, first_name: 'Quản trị' };
const STRANGER: Person = { id: 7003, first_name: NAME, last_name: 'Cán bộ B' };
const GROUPS = {
  own: { id: -8001, type: 'group', title: ORDER },
  other: { id: -8002, type: 'group', title: `Nhóm ${TITLE}` },
} as const;

/** Telegram, where groups have titles and people names. */
export async function telegramChannel(): Promise<Channel> {
  const server = await startTelegramServer({ limits: false });
  const bot = server.bot.username ?? '';
  const heard = async (chat: Room, act: () => unknown): Promise<Heard> => {
    const inChat = (): readonly Sent[] => server.sent.filter(({ chatId }) => chatId === chat.id);
    const before = inChat().length;
    act();
    await until(`a message in chat ${String(chat.id)}`, () => inChat().length > before);
    const { plain, replyMarkup } = inChat().at(-1) as Sent;
    return { text: plain, choices: (replyMarkup?.inline_keyboard ?? []).flat().map(({ text }) => text) };
  };
  return {
    name: 'Telegram',
    env: {
      ...{ TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot },
      ADMIN_IDS: `telegram:${String(ADMIN.id)}`,
    },
    otherId: String(GROUPS.other.id),
    told: [TITLE, NAME],
    enter: async (where) => {
      await heard(GROUPS[where], () => {
        server.join({ chat: GROUPS[where], by: ADMIN });
      });
    },
    say: (who, where, text) => {
      const from = personOf(who);
      const chat = roomOf(where, from);
      const named = where === 'private' ? text : addressed(text, bot);
      return heard(chat, () => server.text({ chat, from, text: named }));
    },
    elsewhere: () => server.sent.filter(({ chatId }) => chatId !== GROUPS.own.id).map(({ plain }) => plain),
    close: () => server.close(),
  };
}

function personOf(who: Who): Person {
  if (who === 'admin') return ADMIN;
  return who === 'stranger' ? STRANGER : { id: 7100 + who, first_name: ORDER, last_name: 'Cán bộ A' };
}

function roomOf(where: Where, { id, first_name }: Person): Room {
  return where === 'private' ? { id, type: 'private', first_name } : GROUPS[where];
}

/** A command is called with the bot's name behind it; anything else mentions the bot. */
function addressed(text: string, bot: string): string {
  const [, command, rest = ''] = /^(\/\S+)(.*)$/su.exec(text) ?? [];
  return command === undefined ? `@${bot} ${text}` : `${command}@${bot}${rest}`;
}
