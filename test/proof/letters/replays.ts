import type { Written } from './crowd.ts';

/** No message comes more often. */
const MOST_TIMES = 5;

/**
 * The messages as a platform in trouble delivers them: each one to five times, shuffled over all batches. In every
 * second chat they come in the order of their numbers, and only what is delivered again comes late.
 */
export function withReplays(written: readonly Written[], random: () => number): Written[] {
  return written
    .flatMap((message, index) => {
      const place = index / written.length;
      const isInOrder = message.chat % 2 === 0;
      const first = isInOrder ? place : random();
      const more = Math.floor(random() * MOST_TIMES);
      const again = Array.from({ length: more }, () => (isInOrder ? place + (1 - place) * random() : random()));
      return [first, ...again].map((at) => ({ at, message }));
    })
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
}
