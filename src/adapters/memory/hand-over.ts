import type { ClaimedChat, HandOver } from '../../ports/ledger.ts';
import type { End, Message, Slate } from './ledger-state.ts';
import { keepMenus } from './menus.ts';
import { follow, worse } from './messages.ts';
import { enqueue } from './outbox.ts';
import { become } from './slates.ts';
import type { KeptSend } from './letters.ts';
import { currentKey, iso, ms, nameOf, type State } from './state.ts';

export function handOver(state: State, claim: ClaimedChat, over: HandOver, at: string): boolean {
  const slate = state.ledger.slates.get(nameOf(currentKey(state, claim)));
  if (slate?.fence !== claim.fence) return false;
  Object.assign(slate, { fence: slate.fence + 1, until: null, next: over.next === null ? null : iso(ms(over.next)) });
  for (const { id, state: ended, reason } of over.ended) {
    const reminder = state.ledger.reminders.get(id);
    if (reminder && slate.planned.has(reminder)) become(state.ledger, reminder, ended, { reason, at: ms(at) });
  }
  const [first] = over.sends;
  if (first) queueMessage(state, slate, { ...over, key: first.key }, at);
  return true;
}

function queueMessage(state: State, slate: Slate, over: HandOver & { readonly key: string }, at: string): void {
  const { key, on, revision } = over;
  const message: Message = state.ledger.messages.get(key) ?? {
    ...{ key, channel: slate.channel, on, revision, menus: over.menus.map(({ id }) => id) },
    ...{ goodUntil: iso(ms(over.goodUntil)), carried: new Set(), open: new Set(), end: null },
  };
  enqueue(state, over.sends, at);
  for (const part of over.sends) {
    const send = state.sends.get(part.key);
    const end = send && endOf(send);
    if (end) {
      message.end = worse(message.end, end);
    } else if (send) {
      send.message = key;
      message.open.add(send);
    }
  }
  for (const id of over.carried) {
    const reminder = state.ledger.reminders.get(id);
    if (!reminder || !slate.planned.has(reminder)) continue;
    reminder.send = key;
    message.carried.add(reminder);
  }
  state.ledger.messages.set(key, message);
  follow(state, message, ms(at));
  Object.assign(slate, { lastOn: on, messages: slate.lastOn === on ? slate.messages + 1 : 1 });
  keepMenus(state, slate, over.menus);
}

/** How a message of the outbox ended; null where it has not. Whatever was dismissed may have arrived. */
function endOf({ state, reason }: KeptSend): End | null {
  if (state === 'sent' || state === 'failed') return { state, reason };
  return state === 'unknown' || state === 'dismissed' ? { state: 'unknown', reason } : null;
}
