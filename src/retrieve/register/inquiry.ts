import type { IsoDate, Plan } from '../../domain/plan.ts';
import type { OfficeMention, Understood } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import type { Register } from './register.ts';
import { scopeOf } from './scope.ts';
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
}

/** The place of the register that somebody's words mean ("huyện Sơn Tịnh"), or null. */
export function placeNamed(register: Register, words: string): string | null {
  const asked = fold(words).replace(/^(?:xa|phuong|thi tran|thi xa|huyen|quan|thanh pho|tp\.?|tinh|dac khu) /u, '');
  return register.places.find((place) => fold(place) === asked) ?? null;
}

/** The plans of each place that a question may concern. */
export function plansByPlace(
  register: Register,
  asked: Understood,
  places: readonly string[],
): { byPlace: ReadonlyMap<string, readonly Plan[]>; unmet: boolean } {
  const byPlace = new Map<string, readonly Plan[]>();
  let unmet = true;
  for (const place of places) {
    const own = register.plans.filter((plan) => plan.place === place);
    const scope = scopeOf(own, asked.document, asked.topic);
    unmet &&= scope.unmet;
    byPlace.set(place, scope.plans);
  }
  return { byPlace, unmet: unmet && places.length > 0 };
}
