import { setTimeout as wait } from 'node:timers/promises';
import type { ZaloServer } from '../../../packages/zalo-bot-sdk/test/server.ts';
import { question } from './asking.ts';

/** When a process is killed: at any moment, or while Zalo has its message and does not put it into the chat, or does. */
export type Moment = 'any' | 'hang' | 'lost';
export const MOMENTS: readonly Moment[] = ['any', 'hang', 'lost'];

const QUESTIONS = 200_000;
const AGAIN_MS = 250;
const LOOK_MS = 1;
const LONGEST_LIFE_MS = 4000;
/** Within so many messages of a process comes the one during which it is killed. */
const SENDS = 12;

/**
 * Has people write to the webhook, each message again until it is taken: what Zalo itself does with a message that was
 * not taken is not documented. Resolves with the numbers of the questions once all are.
 */
export async function talkOnZalo(server: ZaloServer, conversations: number, each: number): Promise<readonly number[]> {
  const numbers = await Promise.all(
    Array.from({ length: conversations }, async (_, who) => {
      const asked: number[] = [];
      for (let turn = 0; turn < each; turn += 1) {
        const number = QUESTIONS + who * each + turn;
        asked.push(number);
        await writeUntilTaken(server, who, number);
      }
      return asked;
    }),
  );
  return numbers.flat();
}

async function writeUntilTaken(server: ZaloServer, who: number, number: number): Promise<void> {
  const id = (0x1000_0000 + who).toString(16);
  const letter = { chat: id, from: id, text: question(number), messageId: `a${number.toString(16).padStart(19, '0')}` };
  for (;;) {
    const delivery = server.webhook === null ? null : await server.deliverText(letter);
    if (delivery?.via === 'webhook' && delivery.status === 200) return;
    await wait(AGAIN_MS);
  }
}

/** Resolves when a process has been killed, at a moment of the kind. */
export async function killAt(
  moment: Moment,
  server: ZaloServer,
  kill: () => Promise<void>,
  random: () => number,
): Promise<void> {
  if (moment === 'any') await wait(random() * LONGEST_LIFE_MS);
  else {
    const sends = (): number => server.calls.filter(({ method }) => method === 'sendMessage').length;
    const last = sends() + 1 + Math.floor(random() * SENDS);
    while (sends() < last - 1) await wait(LOOK_MS);
    server.script({ method: 'sendMessage', fault: moment });
    const before = sends();
    while (sends() === before) await wait(LOOK_MS);
  }
  await kill();
  server.clearScript();
}
