import type { Amendments } from '../../domain/finding.ts';
import type { Plan } from '../../domain/plan.ts';
import type { DocumentRef } from '../../domain/understood.ts';
import { fold } from '../../text/fold.ts';
import { syllables } from '../../text/syllables.ts';
import { isEnded, standsBeside } from './amendments.ts';
import { groupBy } from './group.ts';

/** Words that every title has; what is left is the topic. Folded. */
const TITLE_WORDS: ReadonlySet<string> = new Set(
  'trien khai thuc hien cong tac tren dia ban huyen xa thanh pho tinh phuong thi tran nam ve viec ke hoach cua va cac giai doan so dieu mot thi hanh'.split(
    ' ',
  ),
);
/** Share of topic syllables that two titles of one yearly plan have in common. */
const SAME_TOPIC = 0.6;

/** The plans that a question is about, of those of the places that it may concern. */
export interface Scope {
  readonly plans: readonly Plan[];
  /** True where a number, a year or a topic was named and no plan has it. */
  readonly unmet: boolean;
}

/**
 * Plans in force: the newest of each issuer and topic that no later document ended. A number, a year or words of a
 * title pick among all of them, the superseded ones too; one that was ended only where nothing else is picked.
 */
export function scopeOf(
  plans: readonly Plan[],
  document: DocumentRef,
  topic: readonly string[],
  amendments: Amendments,
): Scope {
  const numbered = plans.filter((plan) => hasNumber(plan, document.numbers));
  if (numbered.length > 0) return { plans: numbered, unmet: false };
  const current = (some: readonly Plan[]): readonly Plan[] => {
    const found = inForce(some, amendments);
    return found.length > 0 ? found : some;
  };
  const titled = document.title.length === 0 ? plans : plans.filter((plan) => hasTitle(plan, document.title));
  if (titled.length === 0) return { plans: current(plans), unmet: plans.length > 0 };
  if (document.year !== null) {
    const dated = titled.filter((plan) => concernsYear(plan, document.year ?? 0));
    if (dated.length === 0) return { plans: current(plans), unmet: true };
    return { plans: byTopic(current(dated), topic), unmet: false };
  }
  return { plans: byTopic(current(titled), topic), unmet: false };
}

/** The newest plan of each issuer and topic, in the order given, without those that a later document ended. */
function inForce(plans: readonly Plan[], amendments: Amendments): readonly Plan[] {
  return plans.filter(
    (plan) =>
      !isEnded(plan, amendments) && !plans.some((other) => other !== plan && supersedes(other, plan, amendments)),
  );
}

/** True where a plan carries one of the numbers ("342" or "342/kh-ubnd"). */
export function hasNumber(plan: Plan, numbers: readonly string[]): boolean {
  const own = [plan.number, plan.attached?.number ?? null];
  return own.some((number) => number !== null && fits(number, numbers));
}

/** Its own title and that of the document that it carries: people know a plan by either. */
export function titlesOf({ title, attached }: Plan): readonly string[] {
  return [title, attached?.title ?? null].filter((one) => one !== null);
}

/** True where the words of a title, folded, stand in a plan's title in their order. */
function hasTitle(plan: Plan, words: readonly string[]): boolean {
  return titlesOf(plan).some((title) => {
    const own = syllables(title);
    let at = 0;
    return words.every((word) => {
      at = own.indexOf(word, at) + 1;
      return at > 0;
    });
  });
}

/** True where a plan carries out a document with one of the numbers. */
export function hasBasis(plan: Plan, numbers: readonly string[]): boolean {
  return plan.basis.some((basis) => fits(basis.number, numbers));
}

/** The syllables of a plan's title that tell it from other plans, folded. */
export function titleTopic(plan: Plan): readonly string[] {
  const place = new Set(syllables(plan.place ?? ''));
  return titlesOf(plan)
    .flatMap((title) => syllables(title))
    .filter((word) => !TITLE_WORDS.has(word) && !place.has(word) && !/\d/u.test(word));
}

function fits(number: string, numbers: readonly string[]): boolean {
  const bare = (written: string): string =>
    fold(written)
      .replaceAll(' ', '')
      .replace(/^0+(?=\d)/u, '');
  const own = bare(number);
  return numbers.map(bare).some((asked) => own === asked || (/^\d+$/u.test(asked) && own.startsWith(`${asked}/`)));
}

function concernsYear(plan: Plan, year: number): boolean {
  const dates = [...plan.deadlines.map(({ date }) => date), ...plan.periods.map(({ from }) => from)];
  return plan.year === year || plan.issued.year === year || dates.some((date) => date.startsWith(String(year)));
}

function supersedes(newer: Plan, older: Plan, amendments: Amendments): boolean {
  if (newer.issuer === null || newer.issuer !== older.issuer || rank(newer) <= rank(older)) return false;
  if (standsBeside(newer, older, amendments)) return false;
  const [a, b] = [new Set(titleTopic(newer)), new Set(titleTopic(older))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared / Math.max(1, Math.min(a.size, b.size)) >= SAME_TOPIC;
}

/** Plans by the time of their issue, the latest first; those of one day stay in order. */
export function newestFirst(plans: readonly Plan[]): readonly Plan[] {
  return plans.toSorted((a, b) => rank(b) - rank(a));
}

/** Days on a rough scale, unknown parts at their start. */
function rank({ year, issued }: Plan): number {
  return (issued.year ?? year ?? 0) * 372 + ((issued.month ?? 1) - 1) * 31 + (issued.day ?? 1);
}

/** Keeps the plans whose title shares the most pairs of neighbouring syllables with the topic, where any does. */
function byTopic(plans: readonly Plan[], topic: readonly string[]): readonly Plan[] {
  if (plans.length < 2 || topic.length < 2) return plans;
  const asked = new Set(pairs(topic));
  const scores = groupBy(plans, (plan) => pairs(titleTopic(plan)).filter((pair) => asked.has(pair)).length);
  const best = Math.max(...scores.keys());
  // Places that issue the same plan share its title: the topic then tells nothing apart.
  return best === 0 ? plans : (scores.get(best) ?? plans);
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}
