import { daysBetween, localDate } from '../domain/calendar.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import { termOf } from '../domain/standing.ts';
import { lowerFirst, sentenceCase } from '../text/sentence.ts';
import { overdueBy } from '../text/vi/remind.ts';
import { ESCALATE } from '../text/vi/remind-lists.ts';
import { PROGRESS } from './collect-section.ts';
import { listOf, sourceOf, type Composing, type Section } from './composing.ts';
import { dayInWords } from './due-words.ts';

/** What the leaders are told of those who are late. */
export function escalateSection(ones: readonly Occurrence[], context: Composing): Section {
  const today = localDate(context.now, context.settings.timeZone);
  const items = ones.map((one) => {
    const term = termOf(one.lastDay, context.standings(one.id));
    const action = lowerFirst(sentenceCase(one.deadline.action));
    return ESCALATE.item(one.party.name, action, dayInWords(term), overdueBy(daysBetween(term, today)), sourceOf(one));
  });
  return { blocks: [{ of: 'heading', text: ESCALATE.heading }, ...listOf(items, null, PROGRESS)], asked: [] };
}
