import type { IsoDate, Plan } from '../../domain/plan.ts';
import type { OfficeMention, Understood } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { groupBy } from './group.ts';
import type { Nearness } from '../../ports/search.ts';
import type { Register } from './register.ts';
import { syllables } from '../../text/syllables.ts';
import { newestFirst, scopeOf, titlesOf } from './scope.ts';
import type { Shelf } from './shelf.ts';

/** A question about to be looked up. */
export interface Inquiry {
  readonly asked: Understood;
  readonly register: Register;
  readonly shelf: Shelf;
  readonly today: IsoDate;
  /** Whom the question is about: those named, or the writer's own agency. */
  readonly offices: readonly OfficeMention[];
  /** The plans that may answer, by place, in force. */
  readonly byPlace: ReadonlyMap<string, readonly Plan[]>;
  /** The same, all places. */
  readonly plans: readonly Plan[];
  /** True where no place is known and several could be meant. */
  readonly wide: boolean;
  /** How close the plans' passages and duties lie in meaning; null where only words are compared. */
  readonly near: Nearness | null;
}

/**
 * The plans of each place that a question may concern. Where only some places have a plan of the number, year or title
 * that was named, the others drop out; `unmet` is true where none has.
 */
export function plansByPlace(
  register: Register,
  asked: Understood,
  places: readonly string[],
): { byPlace: ReadonlyMap<string, readonly Plan[]>; unmet: boolean } {
  const plansOf = groupBy(register.plans, (plan) => register.placeOf(plan));
  const scopes = places.map((place) => {
    const own = newestFirst(plansOf.get(place) ?? []);
    return { place, ...scopeOf(own, asked.document, asked.topic, register.amendments) };
  });
  const met = scopes.filter(({ unmet }) => !unmet);
  const kept = met.length > 0 ? met : scopes;
  const titled = withTitle(kept, asked);
  const byPlace = new Map(titled.map(({ place, plans }) => [place, plans]));
  return { byPlace, unmet: met.length === 0 && places.length > 0 };
}

/** Where the message names a plan by its title ("kế hoạch triển khai Luật Việc làm"), the places that have it. */
function withTitle<T extends { readonly plans: readonly Plan[] }>(
  scopes: readonly T[],
  asked: Understood,
): readonly T[] {
  if (scopes.length < 2 || asked.topic.length < 2 || !/ke hoach|van ban/u.test(fold(asked.text))) return scopes;
  const shares = scopes.map(({ plans }) => Math.max(0, ...plans.map((plan) => titleShare(plan, asked.topic))));
  const kept = scopes.filter((_, i) => (shares[i] ?? 0) >= NAMES_TITLE);
  return kept.length > 0 ? kept : scopes;
}

/** Share of a topic's pairs of syllables from which on it names a title. */
const NAMES_TITLE = 0.6;

function titleShare(plan: Plan, topic: readonly string[]): number {
  const title = ` ${titlesOf(plan)
    .flatMap((one) => syllables(one))
    .join(' ')} `;
  const pairs = topic.slice(1).map((word, i) => ` ${topic[i] ?? ''} ${word} `);
  return pairs.filter((pair) => title.includes(pair)).length / Math.max(1, pairs.length);
}
