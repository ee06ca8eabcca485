import type { ChannelName } from '../../domain/incoming.ts';
import type { Unsettled } from '../../ports/mail.ts';
import type { KeptSend } from './letters.ts';
import { iso, type State } from './state.ts';

export function nextDue(state: State, channel: ChannelName): string | null {
  let next = Infinity;
  for (const line of state.openSends.values()) {
    const [first] = line;
    if (first?.channel === channel) next = Math.min(next, dueOf(line, first.queued));
  }
  return next === Infinity ? null : iso(next);
}

/** When the first message of a line may be claimed; never, by itself, while one of them is being sent. */
function dueOf(line: readonly KeptSend[], queued: number): number {
  let last = -Infinity;
  for (const { state, due } of line) {
    if (state === 'sending') return Infinity;
    if (due !== null && due > last) last = due;
  }
  return last === -Infinity ? queued : last;
}

export function unsettled(state: State, limit: number): readonly Unsettled[] {
  return [...state.sends.values()]
    .flatMap(({ settled, state: ended, part, ...kept }) => {
      if (settled === null || (ended !== 'unknown' && ended !== 'failed')) return [];
      const { id, key, channel, chat, reason } = kept;
      return [
        { settled, listed: { id, key, channel, chat, state: ended, reason, at: iso(settled), text: part?.text ?? '' } },
      ];
    })
    .sort((a, b) => b.settled - a.settled || b.listed.id - a.listed.id)
    .slice(0, limit)
    .map(({ listed }) => listed);
}

export function dismiss(state: State, id: number): boolean {
  const kept = state.sendsById.get(id);
  if (kept?.state !== 'unknown' && kept?.state !== 'failed') return false;
  Object.assign(kept, { state: 'dismissed', part: null });
  return true;
}
