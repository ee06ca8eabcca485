import type { ChatKey } from '../../domain/incoming.ts';
import type { ReminderState } from '../../domain/reminder.ts';
import type { KeptReminder, LedgerState, Slate } from './ledger-state.ts';
import { iso, nameOf } from './state.ts';

/** What is kept of a chat's reminders; made where nothing is. */
export function slateOf(ledger: LedgerState, { channel, chat }: ChatKey): Slate {
  const name = nameOf({ channel, chat });
  const slate = ledger.slates.get(name) ?? {
    ...{ name, channel, chat, reminders: new Map(), planned: new Set() },
    ...{ fence: 0, until: null, next: null, lastOn: null, messages: 0 },
  };
  ledger.slates.set(name, slate);
  return slate;
}

/** Brings a reminder into a state; with its reason and an instant where it ends so. */
export function become(
  ledger: LedgerState,
  reminder: KeptReminder,
  state: ReminderState,
  end?: { readonly reason: string; readonly at: number },
): void {
  const slate = slateOf(ledger, reminder);
  Object.assign(reminder, { state, reason: end?.reason ?? null, endedAt: end ? iso(end.at) : null });
  if (state === 'planned') slate.planned.add(reminder);
  else slate.planned.delete(reminder);
  if (slate.planned.size > 0) ledger.open.add(slate);
  else ledger.open.delete(slate);
}

/** Whoever has a claim on a chat has it no more, and anybody may claim it at once. */
export function letGo(slate: Slate): void {
  Object.assign(slate, { fence: slate.fence + 1, until: null, next: null });
}
