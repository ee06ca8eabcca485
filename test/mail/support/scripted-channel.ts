import type { Incoming } from '../../../src/domain/incoming.ts';
import type { Part } from '../../../src/domain/outgoing.ts';
import type { Channel, ChannelPace, SendResult } from '../../../src/ports/channel.ts';
import type { SetTime } from './set-time.ts';

export interface Arrived {
  readonly chat: string;
  readonly part: Part;
  readonly at: number;
}

export interface ScriptedChannel extends Channel {
  /** What reached the platform, whatever it said to it. */
  readonly arrived: Arrived[];
  readonly typed: { readonly chat: string; readonly at: number }[];
  readonly acknowledged: { readonly press: string; readonly notice: string | null }[];
}

/** What the platform says to a message, and after how long. */
export type Script = (
  message: Arrived & { readonly signal: AbortSignal },
) => SendResult | 'hangs' | { readonly after: number; readonly says: SendResult };

export const WIDE: ChannelPace = {
  perSecond: 30,
  keptForAnswers: 5,
  chatGapMs: 1000,
  groupPerMinute: 20,
  adaptive: false,
};

let delivered = 0;
export const delivers = (message: { readonly chat: string }): SendResult => ({
  of: 'sent',
  messageId: `${message.chat}-${(delivered += 1)}`,
});

/**
 * A platform that says what the test wants it to; an update's raw text is the JSON of what it is read as. Whoever waits
 * for a message that "hangs" is told when their signal ends it.
 */
export function scriptedChannel(time: SetTime, script: Script = delivers, pace: ChannelPace = WIDE): ScriptedChannel {
  const arrived: Arrived[] = [];
  const typed: { chat: string; at: number }[] = [];
  const acknowledged: { press: string; notice: string | null }[] = [];
  return {
    arrived,
    typed,
    acknowledged,
    name: 'telegram',
    traits: { maxUnits: 4096, markup: 'html', buttons: true, files: true, pageUnits: 1600 },
    pace,
    webhook: null,
    start: () => undefined,
    state: () => ({ of: 'polling' }),
    read: ({ raw }) => JSON.parse(raw) as Incoming,
    send: async (chat, part, signal) => {
      const message = { chat, part, at: time.ms() };
      arrived.push(message);
      const said = script({ ...message, signal });
      if (said === 'hangs') {
        await new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => {
            resolve();
          });
        });
        return { of: 'unknown', reason: 'aborted' };
      }
      if ('of' in said) return said;
      await time.timer.sleep(said.after, signal);
      return said.says;
    },
    typing: (chat) => {
      typed.push({ chat, at: time.ms() });
      return Promise.resolve();
    },
    acknowledge: (press, notice) => {
      acknowledged.push({ press, notice });
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
  };
}
