import { setTimeout as wait } from 'node:timers/promises';
import type { TelegramServer } from '../../support/telegram/index.ts';

/** When a process is killed. */
export type Moment =
  /** At any moment, from its start on. */
  | 'any'
  /** While Telegram has its message but has not put it into the chat, and never will. */
  | 'not-taken'
  /** The same, and Telegram goes on to put it there. */
  | 'taken'
  /** When the message is in the chat and nobody has said so. */
  | 'unsaid';

export const MOMENTS: readonly Moment[] = ['any', 'not-taken', 'taken', 'unsaid'];

const LONGEST_LIFE_MS = 3500;
/** A process is killed within one of its first so many messages. */
const SENDS = 70;

/** Resolves when a process has been killed, at a moment of the kind; but for `any` within one of its first messages. */
export async function killAt(
  moment: Moment,
  server: TelegramServer,
  kill: () => Promise<void>,
  random: () => number,
  within = SENDS,
): Promise<void> {
  if (moment === 'any') {
    await wait(random() * LONGEST_LIFE_MS);
    await kill();
    return;
  }
  const last = 1 + Math.floor(random() * within);
  let sends = 0;
  await new Promise<void>((resolve, reject) => {
    const spoil = (): void => {
      if (moment === 'not-taken') server.script({ method: 'sendMessage', fault: 'reset-before' });
    };
    if (last === 1) spoil();
    const stopListening = server.onCall(async ({ method }, when) => {
      if (method !== 'sendMessage' || when !== (moment === 'unsaid' ? 'done' : 'arrived')) return;
      sends += 1;
      // The fault meets the next message, which is the last.
      if (sends === last - 1) spoil();
      if (sends !== last) return;
      stopListening();
      await kill().then(resolve, reject);
    });
  });
}
