import { addMonths } from '../domain/calendar.ts';
import type { Deadline, IsoDate, Period } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { datesIn } from './dates.ts';
import { recurrenceOf } from './recurrence.ts';
import { HEADER_SECTION, type Node, walk } from './tree.ts';

/** "từ ngày 15/11 đến (ngày) 15/12/2024", "từ 15/11 - 15/12 hằng năm": two days and what joins them, folded. */
const SPAN =
  /tu\s+(?:ngay\s+)?(\d{1,2}[\d/.\s]*?|\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+\d{4})?)\s*(?:den(?:\s+het)?|-)\s*(?:ngay\s+)?(\d{1,2}\s*\/\s*\d{1,2}(?:\s*\/\s*\d{4})?|\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+\d{4})?)(?!\d)/gu;

/**
 * The named stretches of time of a plan; one that is named in several places is one entry, from where it stands first. A
 * stretch that is the time of somebody's task, and so one of `deadlines`, is none, nor is one that was over before the
 * day of issue.
 */
export function periodsOf(
  tree: readonly Node[],
  year: number | null,
  deadlines: readonly Pick<Deadline, 'date' | 'quote' | 'span'>[],
  issued: IsoDate | null = null,
): readonly Period[] {
  const found: Period[] = [];
  for (const node of walk(tree)) {
    if (node.section === HEADER_SECTION || !/\d/u.test(node.block.folded)) continue;
    const text = node.block.body;
    let reach = 0;
    for (const match of foldInPlace(text).matchAll(SPAN)) {
      const words = text.slice(match.index, match.index + match[0].length);
      const later = datesIn(`ngày ${match[2] ?? ''}`, year)[0];
      const inYear = later?.date === null || later === undefined ? year : Number(later.date.slice(0, 4));
      const earlier = datesIn(`ngày ${(match[1] ?? '').trim()}`, inYear)[0];
      if (!earlier?.date || !later?.date) continue;
      // The year stands on the second day only: a span over New Year begins in the year before.
      const from = earlier.date > later.date && !earlier.yearWritten ? addMonths(earlier.date, -12) : earlier.date;
      if (from > later.date) continue;
      const isTask = deadlines.some(
        ({ date, quote, span }) => date === later.date && span.start === node.block.start && quote.includes(words),
      );
      if (isTask) continue;
      const around = text.slice(match.index, match.index + match[0].length + 20);
      const recurs = recurrenceOf(around, later);
      // "Từ ngày 15/11 đến ngày 20/11, mưa lớn …": what was over before the document tells what has been.
      if (issued !== null && later.date < issued && recurs === null) continue;
      const name = nameBefore(text.slice(reach), match.index - reach, node);
      if (reach === 0 && ROUND.test(name)) continue;
      if (found.some((other) => other.from === from && other.to === later.date && other.recurs === recurs)) continue;
      found.push({
        name,
        from,
        to: later.date,
        recurs,
        section: node.section,
        quote: words,
        span: node.block,
      });
      reach = match.index + match[0].length;
    }
  }
  return found.map((period) => ({ ...period, span: { start: period.span.start, end: period.span.end } }));
}

/** "Đợt 1" before anything is named: one of several rounds of work, which is no campaign with a name of its own. */
const ROUND = /^(?:đợt|lần|vòng|kỳ|giai đoạn)\s+(?:thứ\s+)?(?:\d{1,2}|[IVX]+|nhất|một|hai|ba|tư)$/iu;
/** "Đợt 2: trong Tháng hành động …": the round that falls into a campaign. */
const IN_ROUND = /^(?:đợt|lần|vòng|kỳ)\s+(?:\d{1,2}|[IVX]+)\s*[:,(]\s*(?:trong|vào|nhân|hưởng ứng)\s+(?=\p{Lu})/iu;

/** The words in front of the span that say what it is of: behind the last comma or stop, without a bracket. */
function nameBefore(text: string, at: number, node: Node): string {
  const before = text.slice(0, at).replace(/[\s(,:]+$/u, '');
  const begin = Math.max(before.search(/(?:Tháng|Tuần|Đợt|Ngày|Năm|Chiến dịch|Cao điểm|Thời gian)\s[^.;]*$/u), 0);
  const name = before
    .slice(begin)
    .replace(/^[\s,;.:)–-]+/u, '')
    .replace(IN_ROUND, '');
  return name.length >= 5 && !/^thời gian(?: thực hiện| tổ chức| diễn ra)?$/iu.test(name)
    ? name.slice(-200)
    : (node.path.at(-1) ?? name);
}
