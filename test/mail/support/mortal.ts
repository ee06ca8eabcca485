import type { Channel } from '../../../src/ports/channel.ts';
import type { Mail } from '../../../src/ports/mail.ts';

/** A process that can be killed: from then on nothing that it asked for comes back, and it asks for nothing more. */
export interface Life {
  readonly mail: Mail;
  readonly channel: Pick<Channel, 'send'>;
  kill(): void;
  /** Kills it before, or right after, its next call of this name takes effect. */
  killAt(call: 'claimSends' | 'begin' | 'settle' | 'finish' | 'send', when: 'before' | 'after'): void;
}

const NEVER = new Promise<never>(() => undefined);

export function mortal(mail: Mail, channel: Pick<Channel, 'send'>): Life {
  let alive = true;
  const fate = new Map<string, 'before' | 'after'>();
  const living = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (of, name) => {
        const method: unknown = Reflect.get(of, name);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]): Promise<unknown> => {
          if (fate.get(String(name)) === 'before') alive = false;
          if (!alive) return NEVER;
          const result: unknown = await Reflect.apply(method, of, given);
          if (fate.get(String(name)) === 'after') alive = false;
          return alive ? result : NEVER;
        };
      },
    });
  return {
    mail: living(mail),
    channel: living({ send: channel.send }),
    kill: () => {
      alive = false;
    },
    killAt: (call, when) => {
      fate.set(call, when);
    },
  };
}
