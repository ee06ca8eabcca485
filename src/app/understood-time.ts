import type { IsoDate } from '../domain/plan.ts';
import type { TimeFilter } from '../domain/understood.ts';
import { understand } from '../understand/understand.ts';
import { buildVocabulary } from '../understand/vocabulary.ts';

const NO_PLANS = buildVocabulary([]);

/** The days that a message asks about on `today`, where no plan is known: for measuring how times are understood. */
export function understoodTime(text: string, today: IsoDate): TimeFilter['range'] {
  return understand(text, NO_PLANS, today).time.range;
}
