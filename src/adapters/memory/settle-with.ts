import { partEnded } from './messages.ts';
import { leaveLine } from './outbox-line.ts';
import type { KeptSend } from './letters.ts';
import type { State } from './state.ts';

/** Settles a message, lets the next one of its line go, and ends the reminders of which it was the last part. */
export function settleWith(
  state: State,
  send: KeptSend,
  { state: ended, reason, at }: { state: 'sent' | 'unknown' | 'failed'; reason: string; at: number },
): void {
  Object.assign(send, { state: ended, reason, settled: at, due: null });
  // What went out is nobody's concern any more.
  if (ended === 'sent') send.part = null;
  leaveLine(state, send);
  partEnded(state, send, { state: ended, reason }, at);
}
