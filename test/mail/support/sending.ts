import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import type { ChatKey } from '../../../src/domain/incoming.ts';
import { startLoop, type Loop } from '../../../src/mail/loop.ts';
import { createSender, type Sender } from '../../../src/mail/sender.ts';
import type { Channel, ChannelPace } from '../../../src/ports/channel.ts';
import type { Database } from '../../../src/ports/database.ts';
import type { Mail, NewSend } from '../../../src/ports/mail.ts';
import { recordingLog } from '../../support/log.ts';
import { scriptedChannel, type Script } from './scripted-channel.ts';
import { setTime } from './set-time.ts';

export interface Gone {
  readonly key: ChatKey;
  readonly why: 'removed' | 'blocked';
}

/** A process that sends: its sender, run by its loop. */
export interface SendingProcess {
  readonly sender: Sender;
  readonly loop: Loop;
  stop(): Promise<void>;
}

/** A letter box, a platform and, once started, processes that send; in set time. */
export function sending(script?: Script, pace?: ChannelPace, { db = memoryDatabase() }: { db?: Database } = {}) {
  const time = setTime();
  const channel = scriptedChannel(time, script, pace);
  const log = recordingLog();
  const gone: Gone[] = [];
  const { clock, timer } = time;
  const start = (holder = 'one', over: { mail?: Mail; channel?: Pick<Channel, 'send'> } = {}): SendingProcess => {
    const sender: Sender = createSender({
      channel: { ...channel, ...over.channel },
      mail: over.mail ?? db.mail,
      ...{ clock, timer, log, holder },
      random: () => 0,
      wake: () => {
        loop.wake();
      },
      onGone: (key, why) => gone.push({ key, why }),
    });
    const loop = startLoop('send', () => sender.step(), { timer, log });
    return {
      sender,
      loop,
      stop: async () => {
        const stopped = Promise.all([loop.stop(), sender.stop()]);
        await time.pass(12_000);
        await stopped;
      },
    };
  };
  const queue = (...sends: NewSend[]): Promise<void> => db.mail.enqueue(sends, clock.now());
  const texts = (): readonly string[] => channel.arrived.map(({ part }) => part.text);
  const listed = async (): Promise<readonly string[]> =>
    (await db.mail.unsettled(100_000)).map(({ key, state, reason }) => `${key} ${state}: ${reason}`);
  return { db, time, channel, log, gone, start, queue, texts, listed, origin: time.ms() };
}
