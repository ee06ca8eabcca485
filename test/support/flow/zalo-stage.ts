import type { ZaloServer } from '../../../packages/zalo-bot-sdk/test/server.ts';
import { until, type Heard, type Role, type Stage, type Voice } from './stage.ts';

/** As Zalo shows it, and as it is written when it is picked from the list of a group's members. */
export const ZALO_NAME = 'Bot Nhắc Việc';

const ROLES: readonly Role[] = ['officer', 'colleague', 'admin'];

/** The identifier of the officer, the colleague or the admin of conversation `number`. */
export function zaloPerson(number: number, role: Role): string {
  return `6ede9afa66b8${String(number).padStart(4, '0')}${ROLES.indexOf(role)}`;
}

export function zaloGroup(number: number): string {
  return `82599fa3c1d2${String(number).padStart(4, '0')}`;
}

/** What the bot has written into a chat, in order. */
export function zaloTexts(server: ZaloServer, chat: string): readonly string[] {
  return server.sent.filter((sent) => sent.chat === chat).map(({ body }) => String(body['text']));
}

/** Chats of one conversation in Zalo, where choices are lines with numbers and the answer to them is words. */
export function zaloStage(server: ZaloServer, number: number): Stage {
  const chatOf = (voice: Voice): string => (voice.in === 'group' ? zaloGroup(number) : zaloPerson(number, voice.as));
  const lastChoices = (voice: Voice): readonly string[] => choicesIn(zaloTexts(server, chatOf(voice)).at(-1) ?? '');
  const say = async (voice: Voice, text: string, isNamed: boolean): Promise<Heard> => {
    const chat = chatOf(voice);
    const before = zaloTexts(server, chat).length;
    const group = voice.in === 'group';
    const written = group && isNamed ? `@${ZALO_NAME} ${text}` : text;
    await server.deliverText({ chat, from: zaloPerson(number, voice.as), text: written, group });
    await until(() => zaloTexts(server, chat).length > before);
    const heard = zaloTexts(server, chat).at(-1) ?? '';
    return { text: heard, choices: choicesIn(heard) };
  };

  return {
    channel: 'zalo',
    who: (role) => `zalo:${zaloPerson(number, role)}`,
    // Zalo itself keeps back what names no bot.
    whisper: () => Promise.resolve(),
    say: (voice, text, by) => say(voice, text, by === 'name'),
    choose: (voice, label) => {
      const at = lastChoices(voice).indexOf(label);
      if (at < 0) throw new Error(`no choice “${label}” among: ${lastChoices(voice).join(', ')}`);
      return say(voice, String(at + 1), true);
    },
    more: (voice) => say(voice, 'xem tiep', true),
    rate: (voice, helpful) => say(voice, helpful ? '👍' : '👎', true),
    read: () => {
      const chats = [zaloGroup(number), ...ROLES.map((role) => zaloPerson(number, role))];
      return chats.flatMap((chat) => zaloTexts(server, chat));
    },
  };
}

/** The numbered lines that end a message, without their numbers. */
function choicesIn(text: string): readonly string[] {
  const [, list = ''] = /\n\nTrả lời bằng số hoặc bằng chữ:\n(.+)$/su.exec(text) ?? [];
  return [...list.matchAll(/^\d+\. (.+)$/gmu)].map(([, label = '']) => label);
}
