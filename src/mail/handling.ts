import { ProductError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { Channel } from '../ports/channel.ts';
import type { ClaimedUpdate, Handled, Mail, NewSend } from '../ports/mail.ts';
import type { Clock, Log } from '../ports/system.ts';
import type { Timer } from '../ports/timer.ts';
import { abortWith } from './abort-with.ts';
import { backoffMs } from './backoff.ts';
import { isoOf, msNow } from './instants.ts';
import { persist } from './persist.ts';
import { isStoreFailure, quietly } from './quiet.ts';
import { expectsAnswer, showTyping } from './typing.ts';

/** What is to follow from an update. */
export interface Reply extends Handled {
  /** Shown for a moment to who pressed a button; null where there is nothing to say or nothing was pressed. */
  readonly notice: string | null;
}

/**
 * Says what follows from an update; it changes nothing itself. `signal` is aborted after 90 seconds and when the process
 * ends: what is returned later is dropped.
 */
export type Handle = (incoming: Incoming, about: { attempt: number; signal: AbortSignal }) => Promise<Reply>;

export interface HandlingParts {
  readonly channel: Pick<Channel, 'name' | 'read' | 'typing' | 'acknowledge'>;
  readonly mail: Mail;
  readonly handle: Handle;
  /** What who addressed the bot is told when handling failed for good. */
  readonly apology: (incoming: Incoming) => readonly NewSend[];
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** Called where something was queued. */
  readonly wakeSender: () => void;
}

/**
 * How long a claim is good for: longer than a handler is waited for, so that nobody else handles the update meanwhile.
 * Where a process is paused for longer, its result is refused by the claim's fence.
 */
export const LEASE_MS = 120_000;
const HANDLER_MS = 90_000;
/** An update whose handling throws is given up after so many tries; while the store fails, after as many as `STORE`. */
const MAX_ATTEMPTS = 3;
const MAX_STORE_ATTEMPTS = 20;
const MAX_CONFLICTS = 3;
const RETRY_MS: readonly number[] = [1000, 5000];
/** How long writing down what follows is tried while the store fails, in milliseconds. */
const FINISH_MS = 15_000;

const FAILED: Reply = { outcome: 'failed', changes: [], menus: [], sends: [], notice: null };

/** Handles one claimed update to its end. Never rejects: an update that could not be handled is claimed again later. */
export type HandleUpdate = (claim: ClaimedUpdate, stop: AbortSignal) => Promise<void>;

export function handling(parts: HandlingParts): HandleUpdate {
  const { channel, mail, handle, apology, clock, timer, log, wakeSender } = parts;
  const quiet = quietly(log, clock);

  /** The handler's reply; rejects where it throws, or has none in time. */
  const ask = async (incoming: Incoming, attempt: number, stop: AbortSignal): Promise<Reply> => {
    const done = new AbortController();
    const given = new AbortController();
    const { signal } = given;
    abortWith(given, stop);
    void timer.sleep(HANDLER_MS, done.signal).then(() => {
      if (!done.signal.aborted) given.abort();
    });
    if (expectsAnswer(incoming)) void showTyping(channel, incoming.chat, timer, done.signal);
    try {
      return await Promise.race([handle(incoming, { attempt, signal }), rejectedBy(signal)]);
    } finally {
      done.abort();
    }
  };

  const finish = async (claim: ClaimedUpdate, press: string | null, reply: Reply, stop: AbortSignal): Promise<void> => {
    const until = msNow(clock) + FINISH_MS;
    const { notice, ...handled } = reply;
    const write = (): Promise<boolean> => mail.finish(claim, handled, clock.now());
    if (!(await persist(write, { clock, timer, until, signal: stop }))) {
      log.warn('update.late', { channel: channel.name, update: claim.id });
      return;
    }
    if (handled.sends.length > 0) wakeSender();
    if (press !== null) await channel.acknowledge(press, notice);
  };

  const answer = async (claim: ClaimedUpdate, incoming: Incoming, stop: AbortSignal): Promise<void> => {
    for (let conflicts = 1; ; conflicts += 1) {
      try {
        await finish(claim, pressOf(incoming), await ask(incoming, claim.attempt, stop), stop);
        return;
      } catch (error) {
        const isConflict = error instanceof ProductError && error.code === 'conflict';
        if (!isConflict || conflicts >= MAX_CONFLICTS) throw error;
      }
    }
  };

  /** After a failure: gives the update back, or gives it up. */
  const recover = async (
    claim: ClaimedUpdate,
    incoming: Incoming | null,
    error: unknown,
    stop: AbortSignal,
  ): Promise<void> => {
    if (stop.aborted) return mail.release(claim, clock.now());
    const about = { channel: channel.name, update: claim.id, attempt: claim.attempt };
    quiet(isStoreFailure(error) ? 'warn' : 'error', 'update.failed', error, about);
    if (claim.attempt < (isStoreFailure(error) ? MAX_STORE_ATTEMPTS : MAX_ATTEMPTS)) {
      return mail.release(claim, isoOf(msNow(clock) + pauseMs(claim.attempt)));
    }
    log.error('update.given.up', about);
    const sends = incoming !== null && expectsAnswer(incoming) ? apology(incoming) : [];
    return finish(claim, incoming && pressOf(incoming), { ...FAILED, sends }, stop);
  };

  return async (claim, stop) => {
    let incoming: Incoming | null = null;
    try {
      try {
        incoming = channel.read(claim);
        await answer(claim, incoming, stop);
      } catch (error) {
        await recover(claim, incoming, error, stop);
      }
    } catch (error) {
      // Nothing is lost: the claim runs out, and the update is claimed again.
      quiet('error', 'update.not.settled', error, { channel: channel.name, update: claim.id });
    }
  };
}

function pressOf({ content }: Incoming): string | null {
  return content.of === 'pressed' ? content.press : null;
}

function pauseMs(attempt: number): number {
  return RETRY_MS[attempt - 1] ?? backoffMs(attempt, 1000, 60_000);
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => {
      reject(new Error('the handler was not waited for any longer'));
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
