import { isoDate, lastOfMonth } from '../domain/calendar.ts';
import type { Agency, Basis, Deadline, IsoDate, PartialDate, Recurrence } from '../domain/plan.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { DOUBTS } from '../text/vi/warnings.ts';
import { actionOf } from './actions.ts';
import { assigneesOf } from './assignments.ts';
import { agencyAbove, type Bound, boundBy, subjectIn } from './binding.ts';
import { type Limit, limitOf, sameLimit } from './bounds.ts';
import { clausesOf, collectorAt, partBetween, sentencesOf, type Stretch, trimmed } from './clauses.ts';
import { type DateMention, datesIn } from './dates.ts';
import { mentionsIn } from './offices.ts';
import { recurrenceOf, recurringIn, type RecurringMention } from './recurrence.ts';
import { CLOSING_SECTION, HEADER_SECTION, type Node, walk } from './tree.ts';

/** What the rest of the document tells about its dates. */
export interface DeadlineContext {
  readonly year: number | null;
  readonly issued: PartialDate;
  readonly agencies: readonly Agency[];
  readonly basis: readonly Basis[];
}

interface Dated {
  readonly mention: DateMention | RecurringMention;
  readonly limit: Limit;
  /** The clause around it, as offsets of the block's text. */
  readonly clause: Stretch;
  /** It is what the collector named before does next. */
  readonly collected: boolean;
  /** Where the words of the limit begin and the date ends, as offsets of the block's text. */
  readonly words: Stretch;
}

/** The deadlines of a plan, in the document's order. */
export function deadlinesOf(tree: readonly Node[], context: DeadlineContext): readonly Deadline[] {
  let closing = '';
  return [...walk(tree)]
    .filter((node) => node.section !== HEADER_SECTION)
    .flatMap((node) => {
      const found = inBlock(node, closing, context);
      if (node.section === CLOSING_SECTION) closing = `${closing} ${node.block.body}`;
      return found;
    });
}

/** `closing` is what the paragraphs of the closing said before this one. */
function inBlock(node: Node, closing: string, context: DeadlineContext): readonly Deadline[] {
  const text = node.block.body;
  return sentencesOf(text).flatMap((sentence) => {
    const clauses = clausesOf(text, sentence);
    return clauses.flatMap((clause, i) => {
      const dated = datedIn(text, clause, context);
      return dated.map((one, at) =>
        deadlineOf({ node, text, closing, sentence, clauses: clauses.slice(0, i), dated, at, one, context }),
      );
    });
  });
}

/** The limits that one clause sets, each with its own part of the clause. */
export function datedIn(text: string, clause: Stretch, context: DeadlineContext): readonly Dated[] {
  const clauseText = text.slice(clause.start, clause.end);
  const recurring = recurringIn(clauseText, context.year, context.issued);
  const mentions = [
    ...recurring,
    ...datesIn(clauseText, context.year).filter(
      (date) => !recurring.some((other) => date.start < other.end && other.start < date.end),
    ),
  ].sort((a, b) => a.start - b.start);
  const limits: { mention: DateMention | RecurringMention; limit: Limit }[] = [];
  mentions.forEach((mention, i) => {
    const last = limits.at(-1);
    // "trước ngày 01/6 và 15/11": the second date takes the first one's words.
    const goesOn =
      last !== undefined &&
      last.mention === mentions[i - 1] &&
      /^\s*(?:và|,|hoặc)\s*(?:ngày\s*)?$/u.test(clauseText.slice(last.mention.end, mention.start));
    const limit = limitOf(clauseText, mention) ?? (goesOn ? sameLimit(last.limit, mention) : null);
    if (limit !== null && !isLongPast(limit.date, context)) limits.push({ mention, limit });
  });
  let from = clause.start;
  return limits.map(({ mention, limit }, i) => {
    const next = limits[i + 1];
    const border =
      next === undefined ? null : partBetween(text, clause.start + mention.end, clause.start + next.limit.start);
    const part = { start: from, end: border ?? clause.end };
    from = border ?? from;
    const collected = i > 0 && collectorAt(text.slice(part.start, part.end))?.at === 0;
    const words = { start: clause.start + limit.start, end: clause.start + mention.end };
    return { mention, limit, clause: trimmed(text, part), collected, words };
  });
}

/** A year long before the document's own is of what has been, not of what is ordered. */
const isLongPast = (date: IsoDate, { issued, year }: DeadlineContext): boolean =>
  Number(date.slice(0, 4)) < Math.min(issued.year ?? Infinity, year ?? Infinity) - 1;

interface Setting {
  readonly node: Node;
  readonly text: string;
  readonly closing: string;
  readonly sentence: Stretch;
  readonly clauses: readonly Stretch[];
  readonly dated: readonly Dated[];
  readonly at: number;
  readonly one: Dated;
  readonly context: DeadlineContext;
}

/** Up to what the collector does with the reports: that is the collector's business. */
const ownWords = (words: string): string => words.slice(0, collectorAt(words)?.at);

function deadlineOf(setting: Setting): Deadline {
  const { node, text, one, context } = setting;
  const quote = text.slice(one.clause.start, one.clause.end);
  const mentions = mentionsIn(one.collected ? quote : ownWords(quote));
  const earlier = setting.clauses
    .map((clause) => mentionsIn(ownWords(text.slice(clause.start, clause.end))))
    .findLast((found) => found.length > 0);
  const inherited = mentions.length === 0 && /bao cao/u.test(fold(quote)) ? (earlier ?? []) : mentions;
  const bound = whom(setting);
  const last = setting.clauses.at(-1);
  const before = last === undefined ? '' : text.slice(last.start, last.end);
  const recurs = recurrenceIn(setting, quote);
  const { date, lastDay, time, bound: how } = one.limit;
  const why = doubtOf(
    { lastDay, guessed: bound.guessed, yearGuessed: !one.mention.yearWritten && recurs === null, recurs },
    context,
  );
  return {
    section: node.section,
    date,
    time,
    bound: how,
    lastDay,
    recurs,
    ...{ responsible: bound.responsible, binds: bound.binds, agency: bound.agency },
    action: bound.task ?? actionOf(quote, bound.responsible, before, between(setting)),
    to: inherited.filter((mention) => mention.as === 'to').map((mention) => mention.name),
    via: one.collected ? null : (inherited.find((mention) => mention.as === 'via')?.name ?? null),
    quote,
    span: { start: node.block.start, end: node.block.end },
    certain: why === null,
    why,
  };
}

/** The words between the date before and this one's limit, where both stand in one clause. */
function between({ text, dated, at, one }: Setting): string {
  const before = dated[at - 1];
  return before?.clause.start === one.clause.start ? text.slice(before.words.end, one.words.start) : '';
}

/** How often the date comes round: its own words, or those that all dates of the clause share. */
function recurrenceIn({ text, one, dated }: Setting, quote: string): Recurrence | null {
  if ('recurs' in one.mention) return one.mention.recurs;
  const several = dated.length > 1;
  const whole = several ? text.slice(dated[0]?.clause.start, dated.at(-1)?.clause.end) : quote;
  const recurs = recurrenceOf(quote, one.mention) ?? recurrenceOf(whole, one.mention);
  // One day of one month comes once a year, and so does each of several that are listed.
  return recurs !== null && (several || recurs === 'weekly' || recurs === 'monthly') ? 'yearly' : recurs;
}

/** Whom the words bind: the collector named just before, the clause's subject, the agency above, or who was addressed. */
function whom({ node, text, closing, sentence, one, dated, at, context }: Setting): Bound {
  if (one.collected) {
    const before = dated[at - 1];
    const mentions = before === undefined ? [] : mentionsIn(text.slice(before.clause.start, one.clause.start));
    const collector =
      collectorAt(text.slice(one.clause.start, one.clause.end))?.name ??
      (mentions.find((mention) => mention.as === 'via') ?? mentions.find((mention) => mention.as === 'to'))?.name;
    if (collector !== undefined) return boundBy(collector, named(collector, context.agencies), false);
  }
  const assigned = assigneesOf(node, context.agencies);
  if (assigned.length > 0) {
    const names = assigned.map((one) => one.name);
    return {
      ...boundBy(names.join(', '), names.length === 1 ? (names[0] ?? null) : null, false),
      binds: names,
      task: assigned[0]?.duties[0]?.text.replace(/[.;,\s]+$/u, '') ?? null,
    };
  }
  const agency = agencyAbove(node, context.agencies);
  const upTo = text.slice(sentence.start, one.words.start);
  const own = subjectIn(text.slice(one.clause.start, one.clause.end));
  if (agency !== null) {
    // A clause inside an agency's section speaks to that agency unless it opens with another subject.
    const other = own !== null && foldInPlace(text.slice(one.clause.start)).startsWith(foldInPlace(own)) ? own : null;
    return other === null
      ? boundBy(agency.name, agency.parties.length > 1 ? null : agency.name, false)
      : boundBy(other, named(other, context.agencies), false);
  }
  const soFar = text.slice(0, sentence.end);
  const subject = own ?? subjectIn(upTo) ?? subjectIn(soFar) ?? addressed(soFar) ?? addressed(closing);
  return subject === null
    ? boundBy('các cơ quan, đơn vị', null, true)
    : boundBy(subject, named(subject, context.agencies), false);
}

/** "Đề nghị các ban, ngành, cơ quan, đơn vị nghiêm túc …": whom a request or order addresses. */
function addressed(text: string): string | null {
  const match = /(?:đề nghị|yêu cầu)\s+/iu.exec(text);
  return match === null ? null : subjectIn(`${text.slice(match.index + match[0].length)} thực hiện`);
}

/** The agency whose heading has these words, level and place left aside. */
function named(words: string, agencies: readonly Agency[]): string | null {
  const bare = (name: string): string => fold(name).replace(/\s+(?:tinh|huyen|thanh pho|thi xa|xa|phuong|quan)$/u, '');
  return (
    agencies.find(
      (agency) => agency.parties.some((party) => bare(party) === bare(words)) && !/^cac |\bcac\b/u.test(fold(words)),
    )?.name ?? null
  );
}

/** The first and last day on which the document may have been issued. */
export function issuedBetween({
  issued,
  basis,
}: Pick<DeadlineContext, 'issued' | 'basis'>): { from: IsoDate; to: IsoDate } | null {
  if (issued.year === null) return null;
  if (issued.month !== null && issued.day !== null) {
    const day = isoDate(issued.year, issued.month, issued.day);
    return day === null ? null : { from: day, to: day };
  }
  const from = isoDate(issued.year, issued.month ?? 1, 1) ?? `${issued.year}-01-01`;
  const to = lastOfMonth(issued.year, issued.month ?? 12);
  const latest =
    basis
      .flatMap((one) => (one.date === null ? [] : [one.date]))
      .sort()
      .at(-1) ?? from;
  return { from: latest > from && latest <= to ? latest : from, to };
}

export function doubtOf(
  found: { lastDay: IsoDate; guessed: boolean; yearGuessed: boolean; recurs: Recurrence | null },
  context: DeadlineContext,
): string | null {
  const between = issuedBetween(context);
  if (found.guessed) return DOUBTS.partyGuessed;
  if (found.yearGuessed) return DOUBTS.yearGuessed;
  // Weekly and monthly dates are reckoned from the day of issue.
  if (found.recurs === 'weekly' || found.recurs === 'monthly') return null;
  if (between === null || found.lastDay > between.to) return null;
  return found.lastDay < between.from || between.from === between.to ? DOUBTS.precedes : DOUBTS.mayPrecede;
}
