import type { SentMessage } from './near-bot-api.ts';

/** Most messages that arrived within any second. */
export function mostInASecond(sent: readonly SentMessage[]): number {
  let from = 0;
  let most = 0;
  for (const [to, { at }] of sent.entries()) {
    while ((sent[from]?.at ?? at) <= at - 1000) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** Longest time between two messages, in seconds. */
export function longestSilence(sent: readonly SentMessage[]): number {
  return Math.max(0, ...sent.slice(1).map(({ at }, before) => (at - (sent[before]?.at ?? at)) / 1000));
}

/** Of all pairs that differ in urgency the share whose more urgent one came first; 1 where none differ. */
export function orderKept(urgencies: readonly number[]): number {
  const before = new Map<number, number>();
  let [kept, pairs] = [0, 0];
  for (const urgency of urgencies) {
    for (const [other, count] of before) {
      if (other !== urgency) pairs += count;
      if (other < urgency) kept += count;
    }
    before.set(urgency, (before.get(urgency) ?? 0) + 1);
  }
  return pairs === 0 ? 1 : kept / pairs;
}
