import { daysBetween, weekday } from '../../domain/calendar.ts';
import type { Block, Choice, Outgoing } from '../../domain/outgoing.ts';
import { distance, weekdayAndDay } from '../../text/vi/dates.ts';
import { extendedTo, STANDS } from '../../text/vi/progress.ts';
import type { BotTools } from '../tools.ts';
import { todayOf, type Row } from './table.ts';
import { actionOf } from './words.ts';

/**
 * What the plans say of an agency's deadlines, where one of them was granted more time: its item has the document's day
 * and the new one, and counts the days to that. Also on the pages that follow.
 */
export function withExtensions({ blocks, choices }: Outgoing, rows: readonly Row[], tools: BotTools): Outgoing {
  const granted = rows.filter(({ occurrence, term }) => term !== occurrence.lastDay);
  if (granted.length === 0) return { blocks, choices };
  const told = (all: readonly Block[]): readonly Block[] =>
    all.map((block) =>
      block.of === 'list'
        ? {
            ...block,
            items: block.items.map((item) => granted.reduce((text, row) => extendedIn(text, row, tools), item)),
          }
        : block,
    );
  const toldOf = (choice: Choice): Choice =>
    choice.deed.do === 'more' ? { ...choice, deed: { ...choice.deed, rest: told(choice.deed.rest) } } : choice;
  return { blocks: told(blocks), choices: choices.map((row) => row.map(toldOf)) };
}

/** An item of a list, where it is of that deadline; others stay as they are. */
function extendedIn(item: string, { occurrence, term }: Row, tools: BotTools): string {
  const { lastDay } = occurrence;
  const today = todayOf(tools);
  const counted = `, ${distance(daysBetween(today, lastDay))}`;
  const isOfIt = item.startsWith(`${actionOf(occurrence)}:`) && item.includes(weekdayAndDay(lastDay, weekday(lastDay)));
  if (!isOfIt) return item;
  return item.replace(counted, `; ${extendedTo(term, STANDS.left(daysBetween(today, term)))}`);
}
