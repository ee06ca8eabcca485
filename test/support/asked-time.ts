import type { TimeFilter } from '../../src/domain/understood.ts';
import { readTime } from '../../src/understand/time.ts';
import { tokenize } from '../../src/understand/tokens.ts';
import { buildVocabulary } from '../../src/understand/vocabulary.ts';

const NO_PLANS = buildVocabulary([]);

/** The time that a message asks about where no plan is known. */
export function timeIn(message: string, today: string): TimeFilter {
  return readTime(tokenize(message, NO_PLANS), today).filter;
}
