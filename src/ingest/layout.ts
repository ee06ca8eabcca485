import type { Line } from './lines.ts';
import { markOf } from './marks.ts';

/** How a document sets its lines, measured over all of them. */
export interface Layout {
  /** Characters to which the lines are filled, or null where each paragraph is one line. */
  readonly width: number | null;
  /** True where empty lines stand between paragraphs and not between all lines. */
  readonly blanksTell: boolean;
  /** Every line's folded text with spaced dashes. */
  readonly spaced: readonly string[];
  /** True where words, folded and with spaced dashes, stand within one line: what does belongs together. */
  readonly holds: (words: string) => boolean;
}

/** Puts one space on both sides of every dash, so that "TB - XH", "TB- XH" and "TB -XH" compare equal. */
export function spaceDashes(folded: string): string {
  return folded.includes('-') ? folded.replace(/\s*-\s*/gu, ' - ').trim() : folded;
}

/** Places of a syllable beyond which the text is searched as a whole: some documents repeat one line for ever. */
const MANY = 300;
/** Stands between two lines. */
const BREAK = '\n';

/**
 * Looks words up by the rarest syllable between their first and last one, which may be parts of longer ones. To search
 * all lines for the words before and behind every line's end was a tenth of all reading.
 */
function finderIn(lines: readonly string[]): (words: string) => boolean {
  const text = lines.join(BREAK);
  const syllables = lines.join(` ${BREAK} `).split(' ');
  const places = new Map<string, number[]>();
  syllables.forEach((syllable, at) => {
    const known = places.get(syllable);
    if (known === undefined) places.set(syllable, [at]);
    else known.push(at);
  });
  const isIn = (at: number): boolean => syllables[at] !== BREAK;
  // Lines that are all alike end all alike.
  const answers = new Map<string, boolean>();
  return (words) => {
    const known = answers.get(words);
    if (known !== undefined) return known;
    const found = find(words);
    answers.set(words, found);
    return found;
  };
  function find(words: string): boolean {
    const wanted = words.split(' ');
    const [first = '', last = ''] = [wanted[0], wanted.at(-1)];
    const inner = wanted.slice(1, -1).map((syllable) => ({ syllable, at: places.get(syllable) ?? [] }));
    const [start, ...others] = inner;
    if (start === undefined) return text.includes(words);
    const rarest = others.reduce((best, one) => (one.at.length < best.at.length ? one : best), start);
    if (rarest.at.length > MANY) return text.includes(words);
    const offset = inner.indexOf(rarest);
    return rarest.at.some((at) => {
      const from = at - offset;
      return (
        inner.every(({ syllable }, i) => syllables[from + i] === syllable) &&
        isIn(from - 1) &&
        isIn(from + inner.length) &&
        syllables[from - 1]?.endsWith(first) === true &&
        syllables[from + inner.length]?.startsWith(last) === true
      );
    });
  }
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
  const spaced = lines.map((line) => spaceDashes(line.folded));
  const blankBeforeLower = inner.filter((line) => line.blanks > 0 && /^\p{Ll}/u.test(line.text)).length;
  return {
    width: wrapped ? Math.max(usual, quantile(lengths, 0.9)) : null,
    blanksTell: parted && blank > 0 && blank < inner.length * 0.9 && blankBeforeLower < blank * 0.2,
    spaced,
    holds: finderIn(spaced),
  };
}
