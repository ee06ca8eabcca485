import type { ChannelName } from '../../domain/incoming.ts';
import type { Unsettled } from '../../ports/mail.ts';
import { iso, type State } from './state.ts';

export function nextDue(state: State, channel: ChannelName): string | null {
  const dues = [...state.openSends.values()].flatMap((line) => {
    const [first] = line;
    if (first?.channel !== channel || line.some((send) => send.state === 'sending')) return [];
    const last = Math.max(...line.map(({ due }) => due ?? -Infinity));
    return last === -Infinity ? first.queued : last;
  });
  return dues.length === 0 ? null : iso(Math.min(...dues));
}

export function unsettled(state: State, limit: number): readonly Unsettled[] {
  return [...state.sends.values()]
    .flatMap(({ settled, state: ended, part, ...kept }) => {
      if (settled === null || part === null || (ended !== 'unknown' && ended !== 'failed')) return [];
      const { id, key, channel, chat, reason } = kept;
      return [{ settled, listed: { id, key, channel, chat, state: ended, reason, at: iso(settled), text: part.text } }];
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
