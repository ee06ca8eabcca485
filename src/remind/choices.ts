import type { Choice, StatusDeed } from '../domain/outgoing.ts';
import { ACTS, ALL, numbered } from '../text/vi/remind.ts';
import type { Asked } from './composing.ts';

type Act = StatusDeed & keyof typeof ACTS;

/** What can be said of an item, by who may say it. */
export const ACTS_BY: Readonly<Record<Asked['by'], readonly Act[]>> = {
  party: ['received', 'handed-in', 'ask-extension'],
  focal: ['confirmed', 'returned'],
};

/**
 * A row for each item, and one for all that are owed. Nothing is printed as a list to choose from by number: a number
 * is an item's. What has no button is known by its words alone, and there may be more of it.
 */
export function choicesOf(asked: readonly Asked[], buttons: boolean): readonly (readonly Choice[])[] {
  const several = asked.length > 1;
  const rows = asked.map(({ number, occurrence, by }) =>
    ACTS_BY[by].map((act): Choice => {
      const { label, words } = ACTS[act];
      return {
        label: numbered(several ? number : null, label),
        words: [`${words} ${number}`],
        shown: false,
        item: number,
        deed: { do: 'status', act, occurrences: [occurrence] },
      };
    }),
  );
  const owed = asked.filter(({ by }) => by === 'party').map(({ occurrence }) => occurrence);
  if (owed.length < 2) return rows;
  const all = (buttons ? (['received'] as const) : (['received', 'handed-in'] as const)).map((act): Choice => {
    return { ...ALL[act], shown: false, deed: { do: 'status', act, occurrences: owed } };
  });
  return [...rows, all];
}
