import type { ChatKey } from '../../domain/incoming.ts';
import type { ReminderState } from '../../domain/reminder.ts';
import type { Message } from './ledger-state.ts';
import { hasBegun, messageOf, withdraw } from './messages.ts';
import { waitingIn } from './outbox-line.ts';
import { letGo, slateOf } from './slates.ts';
import { nameOf, type State } from './state.ts';

const OPEN: readonly ReminderState[] = ['planned', 'claimed', 'sending'];
/** Of no documents. */
const NO_REVISION = -1;

/** Takes back what has not begun of chats that are to be told of an occurrence, and the claims on them. */
export function recallAbout(state: State, occurrence: string, at: number): void {
  const open = [...(state.ledger.byAbout.get(occurrence) ?? [])].filter((reminder) => OPEN.includes(reminder.state));
  for (const slate of new Set(open.map((reminder) => slateOf(state.ledger, reminder)))) recallChat(state, slate, at);
}

/** Takes back what has not begun of a chat's reminders, and the claim on it. */
export function recallChat(state: State, key: ChatKey, at: number): void {
  for (const send of waitingIn(state, key.channel, key.chat, false)) {
    const message = messageOf(state, send);
    if (message) takeBack(state, message, at);
  }
  const slate = state.ledger.slates.get(nameOf(key));
  if (slate) letGo(slate);
}

/** What is on its way can be taken back no more; but where it does not arrive, it is not tried again. */
function takeBack(state: State, message: Message, at: number): void {
  if (hasBegun(message)) message.revision = NO_REVISION;
  else withdraw(state, message, at);
}
