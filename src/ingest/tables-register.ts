import type { Agency, Deadline, Duty } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { boundBy } from './binding.ts';
import { type DeadlineContext, datedIn } from './deadlines.ts';
import { doubtOf } from './doubts.ts';
import { recurrenceOf } from './recurrence.ts';
import type { TableRow } from './tables-tasks.ts';

/** The agencies that lead a table's tasks, one entry a group of rows, each row one duty. */
export function tableAgencies(rows: readonly TableRow[]): readonly Agency[] {
  const found = new Map<string, Agency>();
  for (const { group, section, task, leads, start, end } of rows) {
    if (task === null) continue;
    const duty: Duty = { text: task.text, section, span: { start: task.start, end: task.end }, role: 'lead' };
    for (const { name, requested } of leads) {
      const key = `${group}|${fold(name)}`;
      const span = { start, end };
      const agency = found.get(key) ?? { section: group, name, parties: [name], requested, duties: [], span };
      found.set(key, { ...agency, duties: [...agency.duties, duty] });
    }
  }
  return [...found.values()];
}

/** The words that a cell under "Thời gian" goes on, so that it is read as such a line in the text is. */
const LINE = 'Thời gian hoàn thành: ';
/** "12/2025": a month in figures. */
const MONTH = /^\d{1,2}\s*[/-]\s*\d{4}\s*\.?$/u;
/** The limits that the time cells set their leaders; "Thường xuyên", years and stretches without an end set none. */
export function tableDeadlines(rows: readonly TableRow[], context: DeadlineContext): readonly Deadline[] {
  return rows.flatMap((row) => {
    const { time, task, leads } = row;
    if (time === null || task === null || leads.length === 0) return [];
    const text = `${LINE}${MONTH.test(time.text) ? 'tháng ' : ''}${time.text}`;
    const dated = datedIn(text, { start: 0, end: text.length }, context);
    const names = leads.map((lead) => lead.name);
    const bound = boundBy(names.join(', '), names.length === 1 ? (names[0] ?? null) : null, false);
    return dated.map(({ mention, limit }): Deadline => {
      const often = 'recurs' in mention ? mention.recurs : recurrenceOf(text, mention);
      // Each of several days that are listed comes once a year.
      const recurs = often !== null && !('recurs' in mention) && dated.length > 1 ? 'yearly' : often;
      const yearGuessed = !mention.yearWritten && recurs === null;
      const why = doubtOf(
        { lastDay: limit.lastDay, guessed: false, yearGuessed, recurs, doubt: mention.doubt },
        context,
      );
      return {
        section: row.group,
        date: limit.date,
        time: limit.time,
        bound: limit.bound,
        lastDay: limit.lastDay,
        recurs,
        responsible: bound.responsible,
        binds: names,
        agency: bound.agency,
        action: task.text.replace(/[.;,\s]+$/u, ''),
        to: [],
        via: null,
        quote: time.text,
        span: { start: time.start, end: time.end },
        certain: why === null,
        why,
      };
    });
  });
}
