import { isoDate, lastOfMonth } from '../domain/calendar.ts';
import type { Agency, Basis, Deadline, IsoDate, PartialDate } from '../domain/plan.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { DOUBTS } from '../text/vi/warnings.ts';
import { agencyAbove, type Bound, boundBy, subjectIn } from './binding.ts';
import { type Limit, limitOf, sameLimit } from './bounds.ts';
import { clausesOf, partBetween, sentencesOf, type Stretch, trimmed } from './clauses.ts';
import { type DateMention, datesIn } from './dates.ts';
import { mentionsIn } from './offices.ts';
import { recurrenceOf, recurringIn, type RecurringMention } from './recurrence.ts';
import { HEADER_SECTION, type Node, walk } from './tree.ts';

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
}

/** The deadlines of a plan, in the document's order. */
export function deadlinesOf(tree: readonly Node[], context: DeadlineContext): readonly Deadline[] {
  return [...walk(tree)].filter((node) => node.section !== HEADER_SECTION).flatMap((node) => inBlock(node, context));
}

function inBlock(node: Node, context: DeadlineContext): readonly Deadline[] {
  const text = node.block.body;
  return sentencesOf(text).flatMap((sentence) => {
    const clauses = clausesOf(text, sentence);
    return clauses.flatMap((clause, i) => {
      const dated = datedIn(text, clause, context);
      return dated.map((one, at) =>
        deadlineOf({ node, text, sentence, clauses: clauses.slice(0, i), dated, at, one, context }),
      );
    });
  });
}

/** The limits that one clause sets, each with its own part of the clause. */
function datedIn(text: string, clause: Stretch, context: DeadlineContext): readonly Dated[] {
  const words = text.slice(clause.start, clause.end);
  const recurring = recurringIn(words, context.year, context.issued);
  const mentions = [
    ...recurring,
    ...datesIn(words, context.year).filter(
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
      /^\s*(?:và|,|hoặc)\s*(?:ngày\s*)?$/u.test(words.slice(last.mention.end, mention.start));
    const limit = limitOf(words, mention) ?? (goesOn ? sameLimit(last.limit, mention) : null);
    if (limit !== null) limits.push({ mention, limit });
  });
  let from = clause.start;
  return limits.map(({ mention, limit }, i) => {
    const next = limits[i + 1];
    const border =
      next === undefined ? null : partBetween(text, clause.start + mention.end, clause.start + next.limit.start);
    const part = { start: from, end: border ?? clause.end };
    from = border ?? from;
    const collected = i > 0 && /^de (?:tong hop|bao cao)/u.test(foldInPlace(text.slice(part.start, part.start + 40)));
    return { mention, limit, clause: trimmed(text, part), collected };
  });
}

interface Setting {
  readonly node: Node;
  readonly text: string;
  readonly sentence: Stretch;
  readonly clauses: readonly Stretch[];
  readonly dated: readonly Dated[];
  readonly at: number;
  readonly one: Dated;
  readonly context: DeadlineContext;
}

/** Up to what the collector does with the reports: that is the collector's business. */
const ownWords = (words: string): string =>
  words.slice(0, foldInPlace(words).search(/\sde (?:tong hop|bao cao|theo doi)|$/u));

function deadlineOf(setting: Setting): Deadline {
  const { node, text, one, context } = setting;
  const quote = text.slice(one.clause.start, one.clause.end);
  const mentions = mentionsIn(one.collected ? quote : ownWords(quote));
  const earlier = setting.clauses
    .map((clause) => mentionsIn(ownWords(text.slice(clause.start, clause.end))))
    .findLast((found) => found.length > 0);
  const inherited = mentions.length === 0 && /bao cao/u.test(fold(quote)) ? (earlier ?? []) : mentions;
  const bound = whom(setting);
  const recurs = 'recurs' in one.mention ? one.mention.recurs : recurrenceOf(quote, one.mention);
  const { date, lastDay, time, bound: how } = one.limit;
  const why = doubtOf(
    { lastDay, guessed: bound.guessed, yearGuessed: !one.mention.yearWritten && recurs === null },
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
    action: actionOf(quote, bound.responsible),
    to: inherited.filter((mention) => mention.as === 'to').map((mention) => mention.name),
    via: one.collected ? null : (inherited.find((mention) => mention.as === 'via')?.name ?? null),
    quote,
    span: { start: node.block.start, end: node.block.end },
    certain: why === null,
    why,
  };
}

/** Whom the words bind: the collector named just before, the clause's subject, the agency above, or who was addressed. */
function whom({ node, text, sentence, one, dated, at, context }: Setting): Bound {
  if (one.collected) {
    const before = dated[at - 1];
    const via =
      before === undefined
        ? undefined
        : mentionsIn(text.slice(before.clause.start, one.clause.start)).find((mention) => mention.as === 'via');
    if (via !== undefined) return boundBy(via.name, named(via.name, context.agencies), false);
  }
  const agency = agencyAbove(node, context.agencies);
  const upTo = text.slice(sentence.start, one.clause.start + one.limit.start);
  const own = subjectIn(text.slice(one.clause.start, one.clause.end));
  if (agency !== null) {
    // A clause inside an agency's section speaks to that agency unless it opens with another subject.
    const other = own !== null && foldInPlace(text.slice(one.clause.start)).startsWith(foldInPlace(own)) ? own : null;
    return other === null
      ? boundBy(agency.name, agency.parties.length > 1 ? null : agency.name, false)
      : boundBy(other, named(other, context.agencies), false);
  }
  const subject =
    own ?? subjectIn(upTo) ?? subjectIn(text.slice(0, sentence.end)) ?? addressed(text.slice(0, sentence.end));
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

/** The order's verb and object without subject, addressee, date and what brackets add. */
function actionOf(quote: string, responsible: string): string {
  const folded = foldInPlace(quote);
  const verbs = [
    ...folded.matchAll(
      /\b(?:bao cao|tong hop|xay dung|hoan thanh|gui|nop|dang ky|ban hanh|trien khai|to chuc|trinh|ra soat|so ket|tong ket|cap nhat|de xuat|thuc hien)\b/gu,
    ),
  ];
  const after = quote.indexOf(responsible) < 0 ? 0 : quote.indexOf(responsible) + responsible.length;
  const first = verbs.find((verb) => verb.index >= after)?.index ?? 0;
  let words = quote.slice(first);
  for (const { name } of mentionsIn(words)) words = words.replace(name, ' ');
  words = words
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(
      /[,\s]*(?:(?:định kỳ\s+)?(?:trước|chậm nhất|muộn nhất|đến hết|đến ngày|vào ngày|trong ngày|xong trong|trong tháng|trong quý)\b.*|\bđể (?:tổng hợp|báo cáo)\b.*)$/iu,
      ' ',
    )
    .replace(/(?:\s|^)(?:thông qua|qua|gửi về|về|cho|gửi|và|,)\s*$/iu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;.])/gu, '$1')
    .trim();
  return words === '' ? 'thực hiện' : words.length > 160 ? `${words.slice(0, words.lastIndexOf(' ', 160))}…` : words;
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

function doubtOf(
  found: { lastDay: IsoDate; guessed: boolean; yearGuessed: boolean },
  context: DeadlineContext,
): string | null {
  const between = issuedBetween(context);
  if (found.guessed) return DOUBTS.partyGuessed;
  if (found.yearGuessed) return DOUBTS.yearGuessed;
  if (between === null || found.lastDay > between.to) return null;
  return found.lastDay < between.from || between.from === between.to ? DOUBTS.precedes : DOUBTS.mayPrecede;
}
