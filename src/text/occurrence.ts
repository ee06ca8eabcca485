import { fold } from './fold.ts';
import { officeKey } from './office/key.ts';
import { syllables } from './syllables.ts';

/** Whom a clause binds, as `Deadline` has it: text knows no layer, so it names its own shape. */
interface Bound {
  readonly agency: string | null;
  readonly binds: readonly string[];
  readonly responsible: string;
}

/** What falls due on a day. */
interface Due extends Bound {
  readonly action: string;
  /** ISO date; of a recurring deadline the occurrence that is meant. */
  readonly date: string;
}

/** Days and years, which a plan carries over into its tasks' wording and which change with every version. Folded. */
const DATES =
  /(?:(?:truoc|den|het) )*(?:ngay )?\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?(?!\d)|ngay \d{1,2} thang \d{1,2}|(?:nam )?(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** An action without marks, punctuation, days and years: what stays the same when it is worded for the next year. */
export function actionKey(action: string): string {
  const folded = fold(action);
  return syllables(folded.replace(DATES, ' ')).join(' ') || syllables(folded).join(' ');
}

/** Whom a deadline binds, whatever the order and the spelling of the names. */
export function boundKey({ agency, binds, responsible }: Bound, place: string | null): string {
  const named = agency !== null ? [agency] : binds.length > 0 ? binds : [responsible];
  return [...new Set(named.map((name) => officeKey(name, place)))].sort().join('; ');
}

/**
 * Identity of one occurrence of a deadline within its document's lineage: bound party, due date, normalised action.
 * It says nothing of section, span, file or order, so that it outlives a renamed, re-read or corrected file. `place` is
 * the plan's: "Công an huyện X" and "Công an huyện" are one office of X.
 */
export function occurrenceKey(due: Due, place: string | null): string {
  return [boundKey(due, place), due.date, actionKey(due.action)].join(' | ');
}
