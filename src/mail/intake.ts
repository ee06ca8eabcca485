import type { ChannelName } from '../domain/incoming.ts';
import type { Intake } from '../ports/channel.ts';
import type { Mail } from '../ports/mail.ts';
import type { Clock } from '../ports/system.ts';

/** Keeps what arrives on a channel, and wakes who handles it. */
export function createIntake(channel: ChannelName, mail: Mail, clock: Clock, wake: () => void): Intake {
  return async (updates) => {
    if (updates.length === 0) return;
    if ((await mail.receive(channel, updates, clock.now())) > 0) wake();
  };
}
