import type { ChatKey } from '../../domain/incoming.ts';
import type { ReminderState } from '../../domain/reminder.ts';
import { hasBegun, messageOf, withdraw } from './messages.ts';
import { waitingIn } from './outbox-line.ts';
import { letGo, slateOf } from './slates.ts';
import { nameOf, type State } from './state.ts';

const OPEN: readonly ReminderState[] = ['planned', 'claimed'];

/** Takes back what has not begun of chats that are to be told of an occurrence, and the claims on them. */
export function recallAbout(state: State, occurrence: string, at: number): void {
  const open = [...(state.ledger.byAbout.get(occurrence) ?? [])].filter((reminder) => OPEN.includes(reminder.state));
  for (const slate of new Set(open.map((reminder) => slateOf(state.ledger, reminder)))) recallChat(state, slate, at);
}

/** Takes back what has not begun of a chat's reminders, and the claim on it. */
export function recallChat(state: State, key: ChatKey, at: number): void {
  for (const send of waitingIn(state, key.channel, key.chat, false)) {
    const message = messageOf(state, send);
    if (message && !hasBegun(message)) withdraw(state, message, at);
  }
  const slate = state.ledger.slates.get(nameOf(key));
  if (slate) letGo(slate);
}
