import type { SendResult } from '../ports/channel.ts';
import type { ClaimedSend, Settlement } from '../ports/mail.ts';
import { gaveUpAfter, plainTextRefused, tooOldToSend } from '../text/vi/mail.ts';
import { backoffMs, withJitter } from './backoff.ts';
import { isoOf } from './instants.ts';

/** After so many tries that failed, or so long a time, a message is given up. */
export const MAX_TRIES = 12;
export const MAX_AGE_MS = 24 * 60 * 60_000;
/** How long nothing is sent where the platform does not know the token, in milliseconds. */
export const TOKEN_PAUSE_MS = 60_000;
const FIRST_PAUSE_MS = 1000;
/** With its jitter five minutes. */
const LONGEST_PAUSE_MS = 200_000;

export interface Circumstances {
  /** In milliseconds. */
  readonly now: number;
  /** How long the pace holds the chat back after a refusal for haste, in milliseconds. */
  readonly limitedMs: number;
  readonly random: () => number;
}

/** What a platform's word makes of a message. */
export function settlementOf(
  result: SendResult,
  send: ClaimedSend,
  { now, limitedMs, random }: Circumstances,
): Settlement {
  switch (result.of) {
    case 'sent':
    case 'unknown':
    case 'moved':
      return result;
    case 'gone':
      return { of: 'suspended', why: result.why };
    case 'refused':
      return { of: 'failed', reason: result.reason };
    case 'unauthorised':
      return { of: 'again', at: isoOf(now + TOKEN_PAUSE_MS), counts: false };
    case 'markup-refused':
      if (send.part.html === null) return { of: 'failed', reason: plainTextRefused() };
      return { of: 'again', at: isoOf(now), counts: false, part: { ...send.part, html: null } };
    case 'again': {
      if (now - Date.parse(send.queuedAt) >= MAX_AGE_MS) return { of: 'failed', reason: tooOldToSend() };
      if (result.reason === 'limited') return { of: 'again', at: isoOf(now + limitedMs), counts: false };
      if (result.reason === 'away') {
        const age = now - Date.parse(send.queuedAt);
        const pause = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, age / 2));
        return { of: 'again', at: isoOf(now + withJitter(pause, random)), counts: false };
      }
      const tries = send.tries + 1;
      if (tries >= MAX_TRIES) return { of: 'failed', reason: gaveUpAfter(tries) };
      const pause = withJitter(backoffMs(tries, FIRST_PAUSE_MS, LONGEST_PAUSE_MS), random);
      return { of: 'again', at: isoOf(now + Math.max(pause, result.afterMs ?? 0)), counts: true };
    }
  }
}
