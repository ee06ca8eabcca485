import type { ChatChange, ChatContext, Menu } from '../../src/domain/chat.ts';
import type { ChatKey } from '../../src/domain/incoming.ts';
import type { Rated } from '../../src/domain/outgoing.ts';
import type { ContextOf } from '../../src/ports/chats.ts';
import type { Database } from '../../src/ports/database.ts';
import { second, unused } from './letters.ts';

export const RATED: Rated = { question: 'Ai nộp?', answer: 'Phòng Nội vụ', sources: ['dong-bang-2024 V'] };

/** A chat that nothing else in the test file has. */
export function aChat(): ChatKey {
  return { channel: 'telegram', chat: unused('c') };
}

/** A menu of one choice. */
export function menu(id: string, at: number, person: string | null = null): Menu {
  const choice = { label: 'Đồng Bằng', words: ['đồng bằng'], shown: true } as const;
  return { id, person, at: second(at), choices: [{ ...choice, deed: { do: 'say', text: 'Hạn nộp?' } }] };
}

/** Short ways to change chats and to ask for what person 7 may know in them. */
export function chatsOf(database: () => Database) {
  const changeAt = (at: number, key: ChatKey, ...changes: ChatChange[]): Promise<void> =>
    database().chats.change(key, changes, second(at));
  const change = (key: ChatKey, ...changes: ChatChange[]): Promise<void> => changeAt(0, key, ...changes);
  const context = (key: ChatKey, of: Partial<ContextOf> = {}): Promise<ChatContext> =>
    database().chats.context({
      ...{ key, person: '7', pressed: null, freshSince: second(0), missesSince: second(0) },
      ...of,
    });
  return { change, changeAt, context };
}
