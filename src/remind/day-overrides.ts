import { isoDate } from '../domain/calendar.ts';
import { ProductError } from '../domain/errors.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { DayOverride } from '../domain/work-calendar.ts';
import { fold } from '../text/fold.ts';
import { WORKING_DAYS } from '../text/vi/calendar.ts';
import { day as dayInWords } from '../text/vi/dates.ts';

/** Whether offices work, as the second field says it, folded. */
const STATES: ReadonlyMap<string, boolean> = new Map([
  ['nghi', false],
  ['lam viec', true],
]);

/** First fields of a line that only names the columns, folded. */
const HEADINGS: readonly string[] = ['ngay', 'ngay thang', 'date', 'day'];

/** Most characters of a wrong field that are shown: the file may be no text at all. */
const SHOWN = 40;

/** A year of this century: "0224" is a slip. */
const YEAR_FIRST = /^(20\d\d)-(\d{1,2})-(\d{1,2})$/u;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)$/u;

interface Line {
  /** 1 for the first of the file. */
  readonly number: number;
  readonly fields: readonly string[];
}

/**
 * Reads a file of the government's working days: a line a day, `2024-04-29,nghỉ,hoán đổi`, or with `;` or a tab between
 * the fields, as spreadsheets write them; the day also as dd/mm/yyyy; the note may be missing. Empty lines, lines from
 * `#` on and a first line that names the columns are passed over.
 * @throws ProductError `usage` that names the first wrong line and what it wants, or that there is no day at all.
 */
export function readDayOverrides(text: string): readonly DayOverride[] {
  const lines = text.split(/\r\n|\r|\n/u).flatMap((line, index) => lineOf(line, index + 1));
  const [first] = lines;
  const days = first !== undefined && HEADINGS.includes(fold(first.fields[0] ?? '')) ? lines.slice(1) : lines;
  if (days.length === 0) throw new ProductError('usage', WORKING_DAYS.none);
  const seen = new Map<IsoDate, number>();
  return days.map((line) => {
    const override = overrideOf(line);
    const before = seen.get(override.day);
    if (before !== undefined) throw wrong(line, WORKING_DAYS.repeated(line.number, dayInWords(override.day), before));
    seen.set(override.day, line.number);
    return override;
  });
}

/** The line's fields; none where it says nothing. */
function lineOf(written: string, number: number): readonly Line[] {
  const line = written.replace(/^\uFEFF/u, '').trim();
  // A row of a spreadsheet that is empty still has its separators.
  return line.startsWith('#') || /^[;,\s]*$/u.test(line) ? [] : [{ number, fields: fieldsOf(line) }];
}

/** Day, state and note; what separates is what comes first, so that a note may hold the others. */
function fieldsOf(line: string): readonly string[] {
  const separator = /[,;\t]/u.exec(line)?.[0] ?? ',';
  const [day = '', state = '', ...note] = line.split(separator);
  return [day, state, note.join(separator)].map(unquoted);
}

/** Without the separators that a spreadsheet adds at the end, and without the quotation marks it puts around a field. */
function unquoted(field: string): string {
  const bare = field.replace(/[;,\s]+$/u, '').trim();
  const quoted = /^"(.*)"$/u.exec(bare)?.[1];
  return (quoted?.replaceAll('""', '"') ?? bare).trim().normalize('NFC');
}

function overrideOf(line: Line): DayOverride {
  const [words = '', state = '', note = ''] = line.fields;
  const day = dayOf(words);
  if (day === null) throw wrong(line, WORKING_DAYS.date(line.number, shown(words)));
  const works = STATES.get(fold(state));
  if (works === undefined) throw wrong(line, WORKING_DAYS.state(line.number, shown(state)));
  return { day, works, note };
}

function dayOf(words: string): IsoDate | null {
  const yearFirst = YEAR_FIRST.exec(words);
  if (yearFirst !== null) return isoDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = DAY_FIRST.exec(words);
  return dayFirst === null ? null : isoDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
}

function shown(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN).toWellFormed()}…` : words;
}

function wrong({ number }: Line, message: string): ProductError {
  return new ProductError('usage', message, { line: number });
}
