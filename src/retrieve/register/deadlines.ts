import type { Due } from '../../domain/finding.ts';
import type { Deadline, IsoDate, Plan } from '../../domain/plan.ts';
import type { Deed, OfficeMention, Stretch, Understood } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { parseOffice } from '../../text/office/name.ts';
import { writtenOut } from '../../text/office/short.ts';
import { syllables } from '../../text/syllables.ts';
import { binds, bindsClass, type Party } from './binding.ts';
import { timeAsked } from './asked-time.ts';
import { dueOn, dueWithin } from './due.ts';
import { titleTopic } from './scope.ts';

/** The deadlines that a question asks about, and what explains it where there is none. */
export interface DeadlinesFound {
  readonly due: readonly Due[];
  /** Deadlines of the kind that bind somebody else. */
  readonly others: readonly Due[];
  /** Theirs, where none lies in the time asked about: the nearest first. */
  readonly elsewhen: readonly Due[];
  /** Theirs about another matter, where they have none about the one asked for. */
  readonly aside: readonly Due[];
}

const OVER_WORDS: Record<Stretch, RegExp> = {
  'half-year': /6 thang|sau thang|so ket|nua nam|giua (?:nam|ky)/u,
  quarter: / quy(?! dinh| che)|hang quy/u,
  month: /bao cao thang|hang thang/u,
  year: /(?:ca |bao cao |cuoi )nam|tong ket|hang nam/u,
};
/** Words of a topic that every clause about a date may have. */
const COMMON: ReadonlySet<string> = new Set(
  'bao cao ket qua thuc hien nop gui ke hoach trien khai xay dung ban hanh tong hop han ngay truoc sau thang nam quy tuan va cua cac ve co trong nao gi den khi don vi toi minh em phai con may nua la duoc cho viec het moc lich can xong chot cuoi cung day voi o the vay nay do lam giao nhiem vu bao ca tat'.split(
    ' ',
  ),
);
/** Share of a topic's own words that a clause must hold to be about it. */
const ABOUT = 0.5;
/** Clauses below this share of the best one's score are about something else. */
const CLOSE = 0.75;

/**
 * Picks the deadlines of some plans that a question asks about. `party` is whom it is about in a plan, or null for
 * everybody.
 */
export function findDeadlines(
  plans: readonly Plan[],
  asked: Understood,
  party: ((plan: Plan) => Party) | null,
  today: IsoDate,
): DeadlinesFound {
  const all = plans.flatMap((plan) => plan.deadlines.map((deadline) => ({ plan, deadline })));
  const meant = ofReceivers(ofSpan(ofDeed(all, asked.deed), asked.deed), asked.receivers);
  const binding = ({ plan, deadline }: Clause): boolean => party === null || binds(deadline, party(plan), plan.place);
  const time = timeAsked(
    asked,
    meant.map(({ deadline }) => deadline),
    today,
  );
  const theirs = ofTopic(meant.filter(binding), asked, party === null ? ABOUT : 0);
  const wanted = party === null && !listsAll(asked) ? withoutFocal(theirs) : theirs;
  const due = wanted.flatMap(({ plan, deadline }) => dueWithin(plan, deadline, time, today) ?? []);
  if (due.length > 0) return { due: [...due].sort(byUrgency), others: [], elsewhen: [], aside: [] };
  const othersMeant = meant.filter((one) => !binding(one));
  const standing = (clauses: readonly Clause[]): readonly Due[] =>
    clauses.map(({ plan, deadline }) => dueOn(plan, deadline, today)).sort(byUrgency);
  return {
    due,
    others: party === null ? [] : othersOf(othersMeant, { ...asked, time }, today),
    elsewhen: standing(wanted),
    aside: party === null || wanted.length > 0 ? [] : standing(all.filter(binding)),
  };
}

/** Those of the time asked about, where there are such. */
function othersOf(clauses: readonly Clause[], asked: Understood, today: IsoDate): readonly Due[] {
  const about = ofTopic(clauses, asked, ABOUT);
  const timed = about.flatMap(({ plan, deadline }) => dueWithin(plan, deadline, asked.time, today) ?? []);
  const found = timed.length > 0 ? timed : about.map(({ plan, deadline }) => dueOn(plan, deadline, today));
  // What binds a whole class explains more than what one agency owes.
  const general = ({ plan, deadline }: Due): number => Number(!bindsClass(deadline, plan.place));
  return found.sort((a, b) => general(a) - general(b) || byUrgency(a, b));
}

interface Clause {
  readonly plan: Plan;
  readonly deadline: Deadline;
}

const wordsOf = ({ deadline }: Clause): string => ` ${syllables(`${deadline.action} ${deadline.quote}`).join(' ')} `;

function ofDeed(clauses: readonly Clause[], { of }: Deed): readonly Clause[] {
  if (of === null) return clauses;
  return clauses.filter((clause) => {
    const action = fold(clause.deadline.action);
    if (of === 'plan') return /ke hoach/u.test(action) && !/bao cao/u.test(action);
    return /bao cao|so ket|tong ket/u.test(action);
  });
}

/**
 * Where the question names a matter of its own ("đăng ký danh sách"), the clauses that have the most of its words.
 * What a plan is about as a whole stands in every clause of it and tells none apart. Nobody writes the clause's very
 * words, so the best ones count, from `least` (a share of the words, 0 to 1) on.
 */
function ofTopic(clauses: readonly Clause[], asked: Understood, least: number): readonly Clause[] {
  if (asked.deed.of !== null) return clauses;
  const scored = clauses.map((clause) => ({ clause, score: topicShare(clause, asked) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score > 0 && score >= least && score >= best * CLOSE).map(({ clause }) => clause);
}

/** Share of a topic's own words that a clause has; 1 where the topic has too few to tell. */
function topicShare(clause: Clause, asked: Understood): number {
  const ofPlan = new Set([...titleTopic(clause.plan), ...syllables(clause.plan.place ?? '')]);
  const own = asked.topic.filter((word) => !COMMON.has(word) && !ofPlan.has(word) && !/^\d+$/u.test(word));
  if (own.length < 2) return 1;
  const words = wordsOf(clause);
  return own.filter((word) => words.includes(` ${word} `)).length / own.length;
}

/** "báo cáo 6 tháng" leaves out the yearly one, where a plan tells them apart. */
function ofSpan(clauses: readonly Clause[], { over }: Deed): readonly Clause[] {
  if (over.length === 0) return clauses;
  const kept = clauses.filter((clause) => over.some((stretch) => OVER_WORDS[stretch].test(wordsOf(clause))));
  return kept.length > 0 ? kept : clauses;
}

function ofReceivers(clauses: readonly Clause[], receivers: readonly OfficeMention[]): readonly Clause[] {
  const kept = clauses.filter((clause) => receivers.some((receiver) => goesTo(clause, receiver)));
  return kept.length > 0 ? kept : clauses;
}

/** A committee is told by its level, any other office by its name; to go through it is to go to it. */
function goesTo({ plan, deadline }: Clause, { kind, level, content }: OfficeMention): boolean {
  const { to, via } = deadline;
  if (kind === 'committee') {
    return level !== null && to.some((one) => ` ${writtenOut(parseLevel(one, plan))} `.includes(` ${level} `));
  }
  return [...to, ...(via === null ? [] : [via])].some((one) => {
    const own = parseOffice(one, plan.place);
    return kind !== null && own.kind?.key === kind && content.every((word) => own.content.includes(word));
  });
}

/** "UBND thành phố" says its level; "UBND xã" does too. */
function parseLevel(to: string, plan: Plan): string {
  return parseOffice(to, plan.place).level ?? to;
}

/** Leaves out what only one agency owes, unless nothing else is left: "the" report's date is that of all. */
function withoutFocal(clauses: readonly Clause[]): readonly Clause[] {
  const general = clauses.filter(({ plan, deadline }) => bindsClass(deadline, plan.place));
  return general.length > 0 ? general : clauses;
}

/** "Sắp tới có hạn nào", "những hạn nào": every date, the focal agency's too. */
function listsAll(asked: Understood): boolean {
  return asked.everyone || asked.time.range !== null || asked.time.direction === 'past';
}

/** Those to come first, the nearest first; then the past ones, the latest first. */
function byUrgency(a: Due, b: Due): number {
  const passed = Number(a.daysLeft < 0) - Number(b.daysLeft < 0);
  if (passed !== 0) return passed;
  return a.daysLeft < 0 ? b.daysLeft - a.daysLeft : a.daysLeft - b.daysLeft;
}
