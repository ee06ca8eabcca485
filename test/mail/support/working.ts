import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import type { Handle, Reply } from '../../../src/mail/handling.ts';
import { createIntake } from '../../../src/mail/intake.ts';
import { startLoop, type Loop } from '../../../src/mail/loop.ts';
import { createWorker, type Worker } from '../../../src/mail/worker.ts';
import type { Mail, NewSend } from '../../../src/ports/mail.ts';
import { recordingLog } from '../../support/log.ts';
import { letter } from './letters.ts';
import { scriptedChannel } from './scripted-channel.ts';
import { setTime } from './set-time.ts';

/** A reply that says one thing; its key is that of the update. */
export function answering(update: string, chat: string, text: string): Reply {
  const send = { ...letter(`telegram:${update}:0`, chat), part: { text, html: null, buttons: [] } };
  return { outcome: 'answered', changes: [], menus: [], sends: [send], notice: null };
}

/** A letter box, a platform, and once started processes that handle what comes in; in set time. */
export function working(handle: Handle) {
  const time = setTime();
  const channel = scriptedChannel(time);
  const log = recordingLog();
  const db = memoryDatabase();
  const { clock, timer } = time;
  const loops: Loop[] = [];
  let senderWoken = 0;
  const start = (over: { mail?: Mail; concurrency?: number; handle?: Handle } = {}): { worker: Worker; loop: Loop } => {
    const worker: Worker = createWorker({
      ...{ channel, mail: db.mail, handle, clock, timer, log, ...over },
      apology: ({ update, chat }): readonly NewSend[] => answering(update, chat, 'sorry').sends,
      wake: () => {
        loop.wake();
      },
      wakeSender: () => (senderWoken += 1),
    });
    const loop = startLoop('work', () => worker.step(), { timer, log });
    loops.push(loop);
    return { worker, loop };
  };
  const receive = createIntake('telegram', db.mail, clock, () => {
    for (const loop of loops) loop.wake();
  });
  /** What waits to be sent, as `chat text`. */
  const queued = async (): Promise<readonly string[]> => {
    const until = new Date(time.ms() + 1).toISOString();
    const held: string[] = [];
    const all: string[] = [];
    for (;;) {
      const claim = { limit: 1000, now: clock.now(), until, held, lanes: ['answer', 'bulk'] as const };
      const claimed = await db.mail.claimSends('telegram', claim);
      if (claimed.length === 0) return all;
      for (const send of claimed) {
        all.push(`${send.chat} ${send.part.text}`);
        await db.mail.settle(send, { of: 'sent', messageId: '1' }, clock.now());
      }
    }
  };
  return { time, channel, log, db, start, receive, queued, senderWoken: () => senderWoken };
}
