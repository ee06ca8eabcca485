import type { TelegramServer } from '../../support/telegram/index.ts';
import type { Person, Room } from '../../support/telegram/types.ts';
import { question } from './asking.ts';

/** Conversations that go on while processes come and go. */
export interface Talk {
  /** Says what is not said yet, up to a share of everything; it waits at Telegram until it is fetched. */
  upTo(share: number): void;
  /** The numbers of the questions asked so far. */
  asked(): readonly number[];
}

const QUESTIONS = 100_000;
/** Every so many conversations one is in a group. */
const GROUP_EACH = 5;

export function talkOnTelegram(
  server: TelegramServer,
  { conversations, each, random }: { conversations: number; each: number; random: () => number },
): Talk {
  const asked: number[] = [];
  // Nobody asks for the third time before everybody has asked twice, so that no chat's pace holds up the rest.
  const turns = Array.from({ length: each }, () =>
    Array.from({ length: conversations }, (_, who) => ({ who, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ who }) => who),
  ).flat();
  return {
    upTo: (share) => {
      for (const who of turns.slice(asked.length, Math.round(turns.length * share))) {
        const number = QUESTIONS + asked.length;
        asked.push(number);
        say(server, who, number);
      }
    },
    asked: () => asked,
  };
}

function say(server: TelegramServer, who: number, number: number): void {
  const from: Person = { id: 6_000_000 + who, first_name: 'Cán bộ', last_name: `A${who}` };
  if (who % GROUP_EACH > 0) {
    const chat: Room = { id: from.id, type: 'private', first_name: from.first_name };
    server.text({ chat, from, text: question(number) });
    return;
  }
  const chat: Room = { id: -(1_000_000_000_000 + who), type: 'supergroup', title: `Tổ ${who}` };
  server.text({ chat, from, text: `@${server.bot.username ?? ''} ${question(number)}` });
}
