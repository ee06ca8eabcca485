import { SAME_ELSEWHERE } from '../../ports/ledger.ts';
import type { End, KeptReminder, Message } from './ledger-state.ts';
import { forgetMenus } from './menus.ts';
import { leaveLine } from './outbox-line.ts';
import { become, slateOf } from './slates.ts';
import type { KeptSend } from './letters.ts';
import { currentKey, type State } from './state.ts';

/** The message of reminders that a part belongs to, while that has not ended. */
export function messageOf(state: State, { message }: KeptSend): Message | undefined {
  return message === null ? undefined : state.ledger.messages.get(message);
}

/** True once any part of it is being sent, or has ended: it can be taken back no more. */
export function hasBegun({ end, open }: Message): boolean {
  return end !== null || [...open].some(({ state }) => state === 'sending');
}

/** Takes note of how a part ended. */
export function partEnded(state: State, send: KeptSend, end: End, at: number): void {
  const message = messageOf(state, send);
  if (!message?.open.delete(send)) return;
  message.end = worse(message.end, end);
  follow(state, message, at);
}

const BADNESS: readonly End['state'][] = ['sent', 'failed', 'unknown'];

/** Of two ends of parts that of the message; of equal ones the first. */
export function worse(one: End | null, other: End): End {
  return one && BADNESS.indexOf(one.state) >= BADNESS.indexOf(other.state) ? one : other;
}

/** Brings the reminders of a message to where its parts are. */
export function follow(state: State, message: Message, at: number): void {
  const { key, end, open, carried } = message;
  const done = open.size === 0 ? end : null;
  const now = done?.state ?? (hasBegun(message) ? 'sending' : 'claimed');
  for (const reminder of carried) become(state.ledger, reminder, now, done ? { reason: done.reason, at } : undefined);
  if (done) state.ledger.messages.delete(key);
}

/**
 * Takes back a message none of whose parts has begun, as if it had never been queued; what it carried is planned again.
 * Others of its chat that came later are to go too.
 */
export function withdraw(state: State, message: Message, at: number): void {
  state.ledger.messages.delete(message.key);
  const [first] = message.open;
  if (first) {
    const slate = slateOf(state.ledger, first);
    if (slate.lastOn === message.on) slate.messages -= 1;
    forgetMenus(state, first, message.menus);
  }
  for (const send of message.open) {
    leaveLine(state, send);
    state.sends.delete(send.key);
    state.sendsById.delete(send.id);
  }
  for (const reminder of message.carried) planAgain(state, reminder, at);
}

function planAgain(state: State, reminder: KeptReminder, at: number): void {
  reminder.send = null;
  // It stayed behind, being sent, when its chat moved to one that had the same: that one goes on.
  const stayed = currentKey(state, reminder).chat !== reminder.chat;
  if (stayed) become(state.ledger, reminder, 'collapsed', { reason: SAME_ELSEWHERE, at });
  else become(state.ledger, reminder, 'planned');
}
