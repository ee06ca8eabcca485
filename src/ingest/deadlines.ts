import type { Agency, Basis, Deadline, IsoDate, PartialDate, Recurrence } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { actionOf } from './actions.ts';
import { type Limit, limitOf, sameLimit } from './bounds.ts';
import { clausesOf, collectorAt, partBetween, sentencesOf, type Stretch, trimmed } from './clauses.ts';
import type { DateMention } from './dates.ts';
import { doubtOf } from './doubts.ts';
import { mayNameTime, mentionsOf } from './mentions.ts';
import { isAim } from './facts.ts';
import { announcedBy, isSilent, leadInOf } from './lead-ins.ts';
import { type Mention, mentionsIn } from './offices.ts';
import { recurrenceOf, type RecurringMention } from './recurrence.ts';
import { isTimeOfTask, sectionOfTime, taskOfTimeLine } from './time-lines.ts';
import { CLOSING_SECTION, HEADER_SECTION, type Node, walk } from './tree.ts';
import { whomBinds } from './whom.ts';

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

/** The deadlines of a plan, in the document's order; `opening` where that orders too: a letter is all opening. */
export function deadlinesOf(tree: readonly Node[], context: DeadlineContext, opening = false): readonly Deadline[] {
  let closing = '';
  return [...walk(tree)]
    .filter((node) => opening || node.section !== HEADER_SECTION)
    .flatMap((node) => {
      const found = inBlock(node, closing, context);
      if (node.section === CLOSING_SECTION) closing = `${closing} ${node.block.body}`;
      return found;
    });
}

/** `closing` is what the paragraphs of the closing said before this one. */
function inBlock(node: Node, closing: string, context: DeadlineContext): readonly Deadline[] {
  if (!mayNameTime(node.block.folded)) return [];
  const text = node.block.body;
  const ordered = leadInOf(node) !== null || isTimeOfTask(node, context.agencies) || isDutyOf(node, context.agencies);
  return sentencesOf(text).flatMap((sentence) => {
    const clauses = clausesOf(text, sentence);
    return clauses.flatMap((clause, i) => {
      const dated = datedIn(text, clause, context, ordered);
      return dated.flatMap(
        (one, at) =>
          deadlineOf({ node, text, closing, sentence, clauses: clauses.slice(0, i), dated, at, one, context }) ?? [],
      );
    });
  });
}

/** True where a node stands in an agency's section: whatever its verb, it orders. */
const isDutyOf = ({ block }: Node, agencies: readonly Agency[]): boolean =>
  agencies.some(({ span, duties }) => duties.length > 0 && span.start <= block.start && block.end <= span.end);

/** The limits that one clause sets, each with its own part of the clause; `ordered` where words around it give the order. */
export function datedIn(text: string, clause: Stretch, context: DeadlineContext, ordered = false): readonly Dated[] {
  const clauseText = text.slice(clause.start, clause.end);
  const mentions = mentionsOf(clauseText, context);
  const limits: { mention: DateMention | RecurringMention; limit: Limit }[] = [];
  mentions.forEach((mention, i) => {
    const last = limits.at(-1);
    // "trước ngày 01/6 và 15/11": the second date takes the first one's words.
    const goesOn =
      last !== undefined &&
      last.mention === mentions[i - 1] &&
      /^\s*(?:và|,|hoặc)\s*(?:ngày\s*)?$/u.test(clauseText.slice(last.mention.end, mention.start));
    const limit = limitOf(clauseText, mention, ordered) ?? (goesOn ? sameLimit(last.limit, mention) : null);
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

/** An event as the subject of a clause, folded. */
const EVENT =
  /^\W*(?:le|hoi (?:thi|nghi|thao|cho|dien)|ngay hoi|chuong trinh|cuoc (?:thi|hop)|buoi|dot|giai|phien|ky hop|vong|chung ket)(?![a-z])/u;
/** "Thời hạn hoàn thành: từ … đến …" is a task's time even where nobody is named. */
const FINISHING = /^\W*(?:thoi (?:gian|han)|tien do) (?:[a-z]+ ){0,3}hoan thanh/u;

function deadlineOf(setting: Setting): Deadline | null {
  const { node, text, one, dated, at, context } = setting;
  const quote = text.slice(one.clause.start, one.clause.end);
  const bound = whomBinds(
    {
      ...setting,
      clause: one.clause,
      collected: one.collected ? (dated[at - 1]?.clause ?? null) : null,
      at: one.words.start,
    },
    context.agencies,
  );
  // A quotation holds its date: with "cùng ngày" it begins where that day is named.
  const quoted = one.mention.sameDay === true ? (dated[at - 1]?.clause.start ?? one.clause.start) : one.clause.start;
  // "Thời gian: từ ngày … đến ngày …" that is nobody's task is a campaign's time.
  if (one.mention.stretch === true && bound.guessed && !FINISHING.test(fold(quote))) return null;
  // "Lễ phát động tổ chức vào ngày …" tells when something is; it orders nobody.
  if (one.limit.bound === 'on' && bound.guessed && EVENT.test(fold(quote))) return null;
  const task = taskOfTimeLine(node, quote);
  if (bound.guessed && isAim(node.path.at(-1) ?? '', quote)) return null;
  const bodies = bodiesIn(setting, quote, task ?? bound.task ?? '');
  const recurs = recurrenceIn(setting, quote);
  const { date, lastDay, time, bound: how } = one.limit;
  const yearGuessed = !one.mention.yearWritten && recurs === null;
  const why = doubtOf({ lastDay, guessed: bound.guessed, yearGuessed, recurs, doubt: one.mention.doubt }, context);
  return {
    section: sectionOfTime(node),
    date,
    time,
    bound: how,
    lastDay,
    recurs,
    ...{ responsible: bound.responsible, binds: bound.binds, agency: bound.agency },
    action:
      bound.task ?? (task === null ? ownAction(setting, bound.responsible) : actionOf(task, bound.responsible, '')),
    to: bodies.filter(({ as }) => as === 'to').map(({ name }) => name),
    via: one.collected ? null : (bodies.find(({ as }) => as === 'via')?.name ?? null),
    quote: text.slice(quoted, one.clause.end),
    span: { start: node.block.start, end: node.block.end },
    certain: why === null,
    why,
  };
}

/**
 * The bodies that the words hand in to and through, or else those of the task whose time they give; where a clause on a
 * report names none, those of the clause before, of the report that it is listed with ("báo cáo giữa kỳ trước ngày … và
 * báo cáo tổng kết trước ngày … về UBND xã"), or of the words that announce it.
 */
function bodiesIn({ node, text, clauses, one, dated, at }: Setting, words: string, task: string): readonly Mention[] {
  const own = [words, task].map((part) => mentionsIn(one.collected ? part : ownWords(part)));
  const found = own.find(({ length }) => length > 0);
  const leadIn = leadInOf(node);
  const reports = /bao cao/u.test(fold(words)) || (leadIn !== null && isSilent(words));
  if (found !== undefined || !reports) return found ?? [];
  const before = [...clauses, ...dated.slice(0, at).map(({ clause }) => clause)].map(({ start, end }) =>
    mentionsIn(ownWords(text.slice(start, end))),
  );
  const next = dated[at + 1]?.clause;
  const listed = next === undefined ? '' : text.slice(next.start, next.end);
  const behind = /^(?:và\s+)?báo cáo/iu.test(listed) ? mentionsIn(ownWords(listed)) : [];
  const near = before.findLast(({ length }) => length > 0) ?? behind;
  return near.length > 0 || leadIn === null ? near : mentionsIn(leadIn);
}

function ownAction(setting: Setting, responsible: string): string {
  const own = actionOf(orderIn(setting), responsible, clauseBefore(setting), between(setting));
  const leadIn = leadInOf(setting.node);
  return leadIn === null ? own : announcedBy(actionOf(leadIn, responsible, ''), own);
}

/** A clause's words; where it opens with its date, those behind that. */
const orderIn = ({ text, one: { words, clause } }: Setting): string =>
  text.slice(words.start === clause.start ? words.end : clause.start, clause.end);

function clauseBefore({ text, clauses }: Setting): string {
  const last = clauses.at(-1);
  return last === undefined ? '' : text.slice(last.start, last.end);
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
