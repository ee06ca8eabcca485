import type { Plan, Remark } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { WARNINGS } from '../text/vi/warnings.ts';
import type { Mark } from './marks.ts';
import { isHeading } from './outline.ts';
import { timeRemarksIn } from './time-remarks.ts';
import { type Node, walk } from './tree.ts';

/**
 * What looks wrong in the document itself, for its clerk: each with the words that it is about, where there are such.
 * `assigns` is false for a document of which nobody expects work and dates.
 */
export function remarksOf(
  plan: Omit<Plan, 'warnings' | 'remarks'>,
  trees: readonly (readonly Node[])[],
  assigns: boolean,
): readonly Remark[] {
  const remarks: Remark[] = [];
  if (plan.number === null) remarks.push(onLine(WARNINGS.noNumber, plan, 'number'));
  if (plan.issued.day === null || plan.issued.month === null) remarks.push(onLine(WARNINGS.noDay, plan, 'issued'));
  const printed = plan.lines
    .find((line) => line.of === 'issued')
    ?.quote.split(',')[0]
    ?.trim();
  if (printed !== undefined && plan.place !== null && isMisread(printed, plan.place))
    remarks.push(onLine(WARNINGS.datelineDiffers(printed, plan.place), plan, 'issued'));
  for (const tree of trees) remarks.push(...numberingRemarks(tree), ...timeRemarks(tree, plan));
  remarks.push(...amendedLater(plan));
  if (assigns && plan.agencies.length === 0) remarks.push(onWhole(WARNINGS.noAgencies));
  if (assigns && plan.deadlines.length === 0) remarks.push(onWhole(WARNINGS.noDeadlines));
  const seen = new Set<string>();
  return remarks.filter(({ message }) => !seen.has(message) && seen.add(message).size > 0);
}

const onWhole = (message: string): Remark => ({ message, quote: null, section: null });

const onNode = (message: string, { section, block }: Node): Remark => ({ message, quote: block.text, section });

/** A remark on a line of the header; on nothing where that line is missing altogether. */
function onLine(message: string, { lines }: Pick<Plan, 'lines'>, of: 'number' | 'issued'): Remark {
  const line = lines.find((one) => one.of === of);
  return { message, quote: line?.quote ?? null, section: line?.section ?? null };
}

/** Earlier documents that are dated later. */
function amendedLater({ amends, issued: { year, month, day } }: Pick<Plan, 'amends' | 'issued'>): readonly Remark[] {
  const last = [year ?? 9999, month ?? 12, day ?? 31].map((part) => String(part).padStart(2, '0')).join('-');
  return amends
    .filter(({ date }) => date !== null && date > last)
    .map(({ number, quote, section }) => ({ message: WARNINGS.amendsLater(number), quote, section }));
}

/** The same letters with other marks: "Son Hải" for "Sơn Hải". */
const isMisread = (printed: string, place: string): boolean =>
  printed !== place && fold(printed) === fold(place) && printed.toLowerCase() !== place.toLowerCase();

/** Vietnamese and Latin letters in one order: an office may print e, g or e, f, g. */
const ALPHABET = 'abcdđefghijklmnopqrstuvwxyz';

const stepBetween = (before: Mark, mark: Mark): number =>
  mark.kind === 'letter'
    ? ALPHABET.indexOf(mark.label) - ALPHABET.indexOf(before.label)
    : mark.ordinal - before.ordinal;

function numberingRemarks(nodes: readonly Node[]): readonly Remark[] {
  const remarks: Remark[] = [];
  const check = (siblings: readonly Node[]): void => {
    let last: Node | null = null;
    for (const node of siblings) {
      const mark = node.block.mark;
      if (mark === null || mark.ordinal === 0) continue;
      const before: Node | null = last;
      last = node;
      if (before?.block.mark?.kind !== mark.kind) continue;
      const step = stepBetween(before.block.mark, mark);
      if (step <= 0) remarks.push(onNode(WARNINGS.repeatedNumber(node.section, node.block.body.slice(0, 60)), node));
      // Series of letters differ from office to office in f, j, w and z.
      else if (step > 1 && mark.kind !== 'letter')
        remarks.push(onNode(WARNINGS.skippedNumber(before.section, node.section), node));
    }
    for (const node of siblings) check(node.children);
  };
  check(nodes.filter((node) => isHeading(node.block) || node.block.mark !== null));
  return remarks;
}

const timeRemarks = (tree: readonly Node[], { year, issued }: Pick<Plan, 'year' | 'issued'>): readonly Remark[] =>
  [...walk(tree)].flatMap((node) =>
    timeRemarksIn(node.block.body, year, issued).map((message) => onNode(message, node)),
  );
