import type { ChatKey } from '../domain/incoming.ts';
import type { Channel, SendResult } from '../ports/channel.ts';
import type { ClaimedSend, Mail, Settlement } from '../ports/mail.ts';
import type { Clock, Log } from '../ports/system.ts';
import type { Timer } from '../ports/timer.ts';
import { chatSuspended, sendingBroke } from '../text/vi/mail.ts';
import { abortWith } from './abort-with.ts';
import { isoOf, msNow } from './instants.ts';
import type { Pace, Slot } from './pace.ts';
import { persist } from './persist.ts';
import { settlementOf, TOKEN_PAUSE_MS } from './settlement.ts';
import { causeOf } from './quiet.ts';

export interface DeliveryParts {
  readonly channel: Pick<Channel, 'name' | 'send'>;
  readonly mail: Mail;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly pace: Pace;
  /** False once another process may be sending for this channel. */
  readonly maySend: () => boolean;
  readonly onGone: (key: ChatKey, why: 'removed' | 'blocked') => void;
  /** In [0, 1). */
  readonly random: () => number;
}

/** Sends one claimed message and says how it ended. Ends the slot. Rejects where the store fails for long. */
export type Deliver = (send: ClaimedSend, slot: Slot, until: number, stop: AbortSignal) => Promise<void>;

/** How long a claim is good for; twice over what a send and some trouble of the store take. */
export const LEASE_MS = 60_000;
/** How long nothing is sent where the platform cannot be reached, in milliseconds. */
const AWAY_MS = 2_000;
/** A platform that has not answered by then is given up, in milliseconds. */
const SEND_MS = 15_000;

function isStale({ goodUntil }: ClaimedSend, now: number): boolean {
  return goodUntil !== null && now >= Date.parse(goodUntil);
}

export function delivery(parts: DeliveryParts): Deliver {
  const { channel, mail, clock, timer, log, pace, maySend, onGone, random } = parts;
  let markupRefused = 0;
  let tokenRefused = false;

  const ask = async (send: ClaimedSend, stop: AbortSignal): Promise<SendResult> => {
    const answered = new AbortController();
    const given = new AbortController();
    abortWith(given, stop);
    void timer.sleep(SEND_MS, answered.signal).then(() => {
      given.abort();
    });
    try {
      return await channel.send(send.chat, send.part, given.signal);
    } catch (error) {
      log.error('send.broke', { channel: channel.name, send: send.id, ...causeOf(error) });
      return { of: 'unknown', reason: sendingBroke() };
    } finally {
      answered.abort();
    }
  };

  const note = (result: SendResult, send: ClaimedSend): void => {
    const facts = { channel: channel.name, send: send.id };
    if (result.of === 'unauthorised') {
      pace.holdAll(msNow(clock) + TOKEN_PAUSE_MS);
      if (!tokenRefused) log.error('channel.token.refused', { channel: channel.name });
      tokenRefused = true;
    } else if (result.of === 'again' && result.reason === 'away') {
      pace.holdAll(msNow(clock) + AWAY_MS);
    } else if (result.of === 'markup-refused') {
      markupRefused += 1;
      log.warn('send.markup.refused', { ...facts, count: markupRefused });
    } else if (result.of === 'unknown') log.warn('send.unknown', { ...facts, reason: result.reason });
    else if (result.of === 'refused') log.warn('send.refused', { ...facts, reason: result.reason });
    else if (result.of === 'sent') tokenRefused = false;
  };

  return async (send, slot, claimedUntil, stop) => {
    try {
      const settle = (settlement: Settlement, until: number): Promise<boolean> =>
        persist(() => mail.settle(send, settlement, clock.now()), { clock, timer, until, signal: stop });
      if (send.suspended) {
        await settle({ of: 'failed', reason: chatSuspended() }, claimedUntil);
        return;
      }
      const begun = msNow(clock);
      // A process that was paused finds its claim run out, and leaves the message to whoever has it now.
      if (begun >= claimedUntil || !maySend()) return;
      if (isStale(send, begun)) {
        await settle({ of: 'stale' }, claimedUntil);
        return;
      }
      const until = begun + LEASE_MS;
      if (!(await mail.begin(send, isoOf(until)))) return;
      const ready = msNow(clock);
      if (ready >= until || isStale(send, ready) || !maySend()) {
        await settle({ of: 'again', at: clock.now(), counts: false }, until);
        return;
      }
      const result = await ask(send, stop);
      const now = msNow(clock);
      const limited = result.of === 'again' && result.reason === 'limited';
      const limitedMs = limited ? pace.limited(slot, result.afterMs, now) : 0;
      pace.end(slot, result.of === 'sent' ? 'sent' : 'other', now);
      note(result, send);
      const isOurs = await settle(settlementOf(result, send, { now, limitedMs, random }), until);
      if (isOurs && result.of === 'gone') onGone({ channel: send.channel, chat: send.chat }, result.why);
    } finally {
      pace.end(slot, 'other', msNow(clock));
    }
  };
}
