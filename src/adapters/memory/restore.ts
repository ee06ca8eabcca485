import { CUT_SHORT, type JournalledSend } from '../../ports/mail.ts';
import { countLetters } from './months.ts';
import { keepSend } from './outbox.ts';
import { settleWith } from './settle-with.ts';
import { ms, type State } from './state.ts';

/** Settles what a journal knows better; what is not known any more is made known, so that its key is. */
export function restore(state: State, sends: readonly JournalledSend[], at: string): number {
  const given = new Map(sends.map((send) => [send.key, send]));
  const open = [...given.values()].filter(({ key }) => (state.sends.get(key)?.settled ?? null) === null);
  for (const { messageId, ...send } of open) {
    const kept = state.sends.get(send.key) ?? keepSend(state, { ...send, lane: 'answer', part: null }, at);
    const end = messageId === null ? UNKNOWN : ({ state: 'sent', reason: messageId } as const);
    settleWith(state, kept, { ...end, at: ms(at) });
    if (end.state === 'sent') countLetters(state, { channel: kept.channel, month: at, way: 'sent' }, 1);
  }
  return open.length;
}

const UNKNOWN = { state: 'unknown', reason: CUT_SHORT } as const;
