import type { Due } from '../../domain/finding.ts';
import type { Deadline, IsoDate, Plan } from '../../domain/plan.ts';
import type { Deed, OfficeMention, Understood } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { parseOffice } from '../../text/office/name.ts';
import { writtenOut } from '../../text/office/short.ts';
import { syllables } from '../../text/syllables.ts';
import { binds, bindsClass, type Party } from './binding.ts';
import { dueOn, dueWithin } from './due.ts';

/** The deadlines that a question asks about, and what explains it where there is none. */
export interface DeadlinesFound {
  readonly due: readonly Due[];
  readonly others: readonly Due[];
  readonly outsideTime: boolean;
}

const OVER_WORDS: Record<NonNullable<Deed['over']>, RegExp> = {
  'half-year': /6 thang|sau thang|so ket|nua nam/u,
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

/**
 * Picks the deadlines of some plans that a question asks about. `party` is whom it is about in a plan (null there: the
 * plan does not bind it), or null for everybody.
 */
export function findDeadlines(
  plans: readonly Plan[],
  asked: Understood,
  party: ((plan: Plan) => Party) | null,
  today: IsoDate,
): DeadlinesFound {
  const all = plans.flatMap((plan) => plan.deadlines.map((deadline) => ({ plan, deadline })));
  const about = ofReceivers(ofSpan(ofTopic(ofDeed(all, asked.deed), asked), asked.deed), asked.receivers);
  const theirs =
    party === null ? about : about.filter(({ plan, deadline }) => binds(deadline, party(plan), plan.place));
  const wanted = party === null && !listsAll(asked) ? withoutFocal(theirs) : theirs;
  const due = wanted.flatMap(({ plan, deadline }) => dueWithin(plan, deadline, asked.time, today) ?? []);
  return {
    due: [...due].sort(byUrgency),
    others: theirs.length > 0 ? [] : about.map(({ plan, deadline }) => dueOn(plan, deadline, today)),
    outsideTime: wanted.length > 0 && due.length === 0,
  };
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

/** Where the question names a matter of its own ("đăng ký danh sách"), only the clauses about it. */
function ofTopic(clauses: readonly Clause[], asked: Understood): readonly Clause[] {
  const own = asked.topic.filter((word) => !COMMON.has(word) && !/^\d+$/u.test(word));
  if (asked.deed.of !== null || own.length < 2) return clauses;
  return clauses.filter((clause) => {
    const words = wordsOf(clause);
    return own.filter((word) => words.includes(` ${word} `)).length / own.length >= ABOUT;
  });
}

/** "báo cáo 6 tháng" leaves out the yearly one, where a plan tells them apart. */
function ofSpan(clauses: readonly Clause[], { over }: Deed): readonly Clause[] {
  if (over === null) return clauses;
  const kept = clauses.filter((clause) => OVER_WORDS[over].test(wordsOf(clause)));
  return kept.length > 0 ? kept : clauses;
}

function ofReceivers(clauses: readonly Clause[], receivers: readonly OfficeMention[]): readonly Clause[] {
  const levels = receivers.flatMap(({ kind, level }) => (kind === 'committee' && level !== null ? [level] : []));
  if (levels.length === 0) return clauses;
  const kept = clauses.filter(({ plan, deadline }) =>
    deadline.to.some((to) => levels.some((level) => ` ${writtenOut(parseLevel(to, plan))} `.includes(` ${level} `))),
  );
  return kept.length > 0 ? kept : clauses;
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
