import type { Plan } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { WARNINGS } from '../text/vi/warnings.ts';
import { datesIn } from './dates.ts';
import type { Mark } from './marks.ts';
import { isHeading } from './outline.ts';
import { type Node, walk } from './tree.ts';

/** What looks wrong in the document itself, as sentences for its clerk. */
export function warningsOf(plan: Omit<Plan, 'warnings'>, tree: readonly Node[]): readonly string[] {
  const warnings: string[] = [];
  if (plan.number === null) warnings.push(WARNINGS.noNumber);
  if (plan.issued.day === null || plan.issued.month === null) warnings.push(WARNINGS.noDay);
  const printed = plan.lines
    .find((line) => line.of === 'issued')
    ?.quote.split(',')[0]
    ?.trim();
  if (printed !== undefined && plan.place !== null && isMisread(printed, plan.place))
    warnings.push(WARNINGS.datelineDiffers(printed, plan.place));
  warnings.push(...numberingWarnings(tree), ...impossibleDates(tree, plan.year));
  if (plan.agencies.length === 0) warnings.push(WARNINGS.noAgencies);
  if (plan.deadlines.length === 0) warnings.push(WARNINGS.noDeadlines);
  return [...new Set(warnings)];
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

function numberingWarnings(nodes: readonly Node[]): readonly string[] {
  const warnings: string[] = [];
  const check = (siblings: readonly Node[]): void => {
    let last: Node | null = null;
    for (const node of siblings) {
      const mark = node.block.mark;
      if (mark === null || mark.ordinal === 0) continue;
      const before: Node | null = last;
      last = node;
      if (before?.block.mark?.kind !== mark.kind) continue;
      const step = stepBetween(before.block.mark, mark);
      if (step <= 0) warnings.push(WARNINGS.repeatedNumber(node.section, node.block.body.slice(0, 60)));
      // Series of letters differ from office to office in f, j, w and z.
      else if (step > 1 && mark.kind !== 'letter') warnings.push(WARNINGS.skippedNumber(before.section, node.section));
    }
    for (const node of siblings) check(node.children);
  };
  check(nodes.filter((node) => isHeading(node.block) || node.block.mark !== null));
  return warnings;
}

function impossibleDates(tree: readonly Node[], year: number | null): readonly string[] {
  return [...walk(tree)].flatMap((node) =>
    datesIn(node.block.body, year)
      .filter((mention) => mention.date === null)
      .map((mention) => WARNINGS.impossibleDate(node.block.body.slice(mention.start, mention.end))),
  );
}
