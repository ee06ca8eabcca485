import type { TelegramServer } from '../../support/telegram/index.ts';
import type { Json, Person, Room } from '../../support/telegram/types.ts';
import { question } from './asking.ts';

/** A message that somebody wrote on Telegram. */
export interface Written {
  /** Of the update; names the question too. */
  readonly number: number;
  readonly chat: number;
  /** True where an answer must follow. */
  readonly addressed: boolean;
  readonly update: Json;
}

/** Every so many chats one is a group. */
const GROUP_EACH = 4;
const PEOPLE_IN_GROUP = 3;
/** Of the messages in groups so many are not for the bot. */
const NOT_FOR_BOT = 0.3;
/** Numbers of questions have six digits, which no plan, year or date has. */
const QUESTIONS = 100_000;

/** Has people in many chats write, one after another; the server then holds the updates for whoever fetches them. */
export function writeMany(server: TelegramServer, count: number, chats: number, random: () => number): Written[] {
  return Array.from({ length: count }, (_, index) => {
    const { chat, from } = somebody(Math.floor(random() * chats), random);
    const isGroup = chat.type !== 'private';
    const addressed = !isGroup || random() >= NOT_FOR_BOT;
    const number = QUESTIONS + index;
    const text = isGroup && addressed ? `@${server.bot.username ?? ''} ${question(number)}` : question(number);
    const { updateId, message } = server.text({ chat, from, text });
    return { number, chat: chat.id, addressed, update: { update_id: updateId, message } };
  });
}

function somebody(index: number, random: () => number): { readonly chat: Room; readonly from: Person } {
  const isGroup = index % GROUP_EACH === 0;
  const id = 5_000_000 + index * 10 + (isGroup ? Math.floor(random() * PEOPLE_IN_GROUP) : 0);
  const from: Person = { id, first_name: 'Cán bộ', last_name: `A${index}` };
  if (!isGroup) return { chat: { id, type: 'private', first_name: from.first_name }, from };
  return { chat: { id: -(1_000_000_000_000 + index), type: 'supergroup', title: `Tổ ${index}` }, from };
}
