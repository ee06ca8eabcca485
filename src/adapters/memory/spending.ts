import { addUsage, NO_USAGE, type ModelUsage } from '../../domain/model.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Spending, Spent } from '../../ports/spending.ts';
import { named, type State } from './state.ts';

const NOTHING: Spent = { ...NO_USAGE, answers: 0 };

/** What was spent, in memory; `whileOpen` runs what is asked while the database is open. */
export function spendingOf(
  { spending }: Pick<State, 'spending'>,
  whileOpen: <T>(act: () => T) => Promise<T>,
): Spending {
  return {
    spent: (day, chat) =>
      whileOpen(() => ({
        all: [...spending.values()].filter((row) => row.day === day).reduce(together, NOTHING),
        chat: together(NOTHING, spending.get(named(day, chat)) ?? NOTHING),
      })),
    add: (day, chat, usage) =>
      whileOpen(() => {
        const name = named(day, chat);
        spending.set(name, { day, ...together(spending.get(name) ?? NOTHING, { ...usage, answers: 1 }) });
      }),
    forgetBefore: (day) => whileOpen(() => forget(spending, day)),
  };
}

function together(one: Spent, other: ModelUsage & Pick<Spent, 'answers'>): Spent {
  return { ...addUsage(one, other), answers: one.answers + other.answers };
}

function forget(spending: State['spending'], before: IsoDate): number {
  const old = [...spending].filter(([, { day }]) => day < before);
  for (const [name] of old) spending.delete(name);
  return old.length;
}
