import type { Line } from './lines.ts';
import { markOf } from './marks.ts';

/** How a document sets its lines, measured over all of them. */
export interface Layout {
  /** Characters to which the lines are filled, or null where each paragraph is one line. */
  readonly width: number | null;
  /** True where empty lines stand between paragraphs and not between all lines. */
  readonly blanksTell: boolean;
  /** Every line's folded text with spaced dashes: what stands in one line belongs together. */
  readonly known: string;
}

/** Puts one space on both sides of every dash, so that "TB - XH", "TB- XH" and "TB -XH" compare equal. */
export function spaceDashes(folded: string): string {
  return folded.replace(/\s*-\s*/gu, ' - ').trim();
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Measures the layout. Lines count as filled when the longest tenth are of nearly one length and that length is at
 * most 140 characters: typed pages hold 60 to 100, a paragraph in one line several hundred.
 */
export function layoutOf(lines: readonly Line[]): Layout {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const longest = quantile(lengths, 0.98);
  const usual = quantile(lengths, 0.7);
  const broken = lines.filter((line, i) => i > 0 && /^\p{Ll}/u.test(line.text)).length;
  const wrapped = longest <= 140 && broken >= lines.length * 0.15;
  const inner = lines.slice(1);
  const blank = inner.filter((line) => line.blanks > 0).length;
  // Empty lines that part only the large divisions say nothing about the items inside them.
  const marked = inner.filter((line) => markOf(line.text) !== null);
  const parted = marked.filter((line) => line.blanks > 0).length >= marked.length * 0.6;
  const blankBeforeLower = inner.filter((line) => line.blanks > 0 && /^\p{Ll}/u.test(line.text)).length;
  return {
    width: wrapped ? Math.max(usual, quantile(lengths, 0.9)) : null,
    blanksTell: parted && blank > 0 && blank < inner.length * 0.9 && blankBeforeLower < blank * 0.2,
    known: lines.map((line) => spaceDashes(line.folded)).join('\n'),
  };
}
