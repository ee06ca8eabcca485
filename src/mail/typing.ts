import type { Incoming } from '../domain/incoming.ts';
import type { Channel } from '../ports/channel.ts';
import type { Timer } from '../ports/timer.ts';

/** An answer that takes longer shows that it is being made, in milliseconds. */
const AFTER_MS = 500;
/** Platforms stop showing it after some five seconds. */
const AGAIN_MS = 4000;

/** Shows "typing" until `done` is aborted, where the answer takes long enough for anybody to wonder. */
export async function showTyping(
  channel: Pick<Channel, 'typing'>,
  chat: string,
  timer: Timer,
  done: AbortSignal,
): Promise<void> {
  await timer.sleep(AFTER_MS, done);
  while (!done.aborted) {
    await channel.typing(chat);
    await timer.sleep(AGAIN_MS, done);
  }
}

/** True where somebody waits for an answer. */
export function expectsAnswer({ content }: Incoming): boolean {
  switch (content.of) {
    case 'text':
    case 'unreadable':
      return content.addressed;
    case 'pressed':
      return true;
    case 'joined':
    case 'removed':
    case 'moved':
    case 'ignored':
      return false;
  }
}
