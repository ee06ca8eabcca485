import type { ChannelPace } from '../../../src/ports/channel.ts';
import type { Lane } from '../../../src/ports/mail.ts';
import { createPace } from '../../../src/mail/pace.ts';

/** A message that wants to go out at `due`, takes `tripMs` to be answered, and is counted `arrives` of the way there. */
export interface Wish {
  readonly chat: string;
  readonly kind: 'private' | 'group';
  readonly lane: Lane;
  readonly due: number;
  readonly tripMs: number;
  /** In [0, 1]. */
  readonly arrives: number;
  /** The platform refuses it and asks to wait so long; null where it takes it. */
  readonly retryAfterMs: number | null;
}

export interface Seen extends Wish {
  readonly begun: number;
  readonly at: number;
  readonly ended: number;
}

/** Sends what is wished, as early as the pace lets it, answers first; returns when each arrived at the platform. */
export function drive(
  limits: ChannelPace,
  wishes: readonly Wish[],
): { readonly seen: readonly Seen[]; readonly end: number; readonly pace: ReturnType<typeof createPace> } {
  const pace = createPace(limits);
  const waiting = {
    answer: wishes.filter(({ lane }) => lane === 'answer'),
    bulk: wishes.filter(({ lane }) => lane === 'bulk'),
  };
  const seen: Seen[] = [];
  const underWay: { ended: number; finish: () => void }[] = [];
  let now = 0;
  const begin = (lane: Lane): void => {
    let room = pace.room(lane, now);
    if (room === 0) return;
    const held = new Set(pace.held(now));
    const queue = waiting[lane];
    for (let place = 0; place < queue.length && room > 0; place += 1) {
      const wish = queue[place];
      if (!wish || wish.due > now || held.has(wish.chat)) continue;
      const slot = pace.take(wish.chat, wish.kind, lane, now);
      if (slot === null) throw new Error('room was promised');
      room -= 1;
      held.add(wish.chat);
      queue.splice(place, 1);
      place -= 1;
      const ended = now + wish.tripMs;
      seen.push({ ...wish, begun: now, at: now + wish.tripMs * wish.arrives, ended });
      const finish = (): void => {
        if (wish.retryAfterMs === null) pace.end(slot, 'sent', ended);
        else pace.limited(slot, wish.retryAfterMs, ended);
      };
      underWay.push({ ended, finish });
    }
  };
  while (waiting.answer.length + waiting.bulk.length + underWay.length > 0) {
    begin('answer');
    begin('bulk');
    underWay.sort((a, b) => a.ended - b.ended);
    const later = [...waiting.answer, ...waiting.bulk.slice(0, 100)].map(({ due }) => due).filter((due) => due > now);
    const nextDue = Math.min(Infinity, ...later);
    now = Math.min(now + pace.wait(now), underWay[0]?.ended ?? Infinity, nextDue);
    if (!Number.isFinite(now)) throw new Error('the pace waits for nothing');
    while (underWay[0] && underWay[0].ended <= now) underWay.shift()?.finish();
  }
  return { seen, end: now, pace };
}

/** The most instants that fall into any window of `ms`, its end left out. */
export function busiest(instants: readonly number[], ms: number): number {
  const sorted = [...instants].sort((a, b) => a - b);
  let first = 0;
  return sorted.reduce((most, at, place) => {
    while ((sorted[first] ?? at) <= at - ms) first += 1;
    return Math.max(most, place - first + 1);
  }, 0);
}
