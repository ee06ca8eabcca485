import type { ChatKey } from '../../domain/incoming.ts';
import type { ReminderState } from '../../domain/reminder.ts';
import { SAME_ELSEWHERE } from '../../ports/ledger.ts';
import type { KeptReminder, Slate } from './ledger-state.ts';
import { recallChat } from './recall.ts';
import { become, letGo, slateOf } from './slates.ts';
import { nameOf, type State } from './state.ts';

/** Whatever else there is has come to less. */
const FURTHEST: readonly ReminderState[] = ['sent', 'unknown', 'sending', 'claimed', 'planned'];

/** Moves a chat's reminders, before its messages, to the chat that it becomes. */
export function moveReminders(state: State, from: ChatKey, target: ChatKey, at: number): void {
  const old = state.ledger.slates.get(nameOf(from));
  if (!old) return;
  const slate = slateOf(state.ledger, target);
  for (const [name, reminder] of [...old.reminders]) {
    const same = slate.reminders.get(name);
    if (same && rank(same) <= rank(reminder)) {
      giveWay(state, reminder, at);
      continue;
    }
    if (same) giveWay(state, same, at);
    old.reminders.delete(name);
    if (same) place(state, same, name, old);
    place(state, reminder, name, slate);
  }
  const before = old.lastOn;
  if (before !== null && before === slate.lastOn) slate.messages += old.messages;
  else if ((before ?? '') > (slate.lastOn ?? '')) Object.assign(slate, { lastOn: before, messages: old.messages });
  slate.fence = Math.max(slate.fence, old.fence);
  letGo(slate);
  letGo(old);
}

function rank({ state }: KeptReminder): number {
  const place = FURTHEST.indexOf(state);
  return place < 0 ? FURTHEST.length : place;
}

/** Nothing carries it any more but what is being sent already. */
function giveWay(state: State, reminder: KeptReminder, at: number): void {
  if (reminder.state === 'claimed') recallChat(state, reminder, at);
  if (reminder.state === 'planned') become(state.ledger, reminder, 'collapsed', { reason: SAME_ELSEWHERE, at });
}

function place(state: State, reminder: KeptReminder, name: string, slate: Slate): void {
  const before = slateOf(state.ledger, reminder);
  before.planned.delete(reminder);
  if (before.planned.size === 0) state.ledger.open.delete(before);
  reminder.chat = slate.chat;
  slate.reminders.set(name, reminder);
  if (reminder.state !== 'planned') return;
  slate.planned.add(reminder);
  state.ledger.open.add(slate);
}
