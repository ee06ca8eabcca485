import type { Span } from '../domain/span.ts';
import { plain } from '../text/plain.ts';

/** What stands between two table bars, or between the last bar and the end of the text; the span is trimmed. */
export interface Cell extends Span {
  /** Offset of the bar before it. */
  readonly bar: number;
  /** Empty for a cell that holds nothing but rules and dots. */
  readonly text: string;
  /** How its two bars are printed: in one line, each alone in its line, or else at the ends of other lines. */
  readonly bars: 'one line' | 'alone' | 'apart';
  /** Text in lines of its own between rows that are printed one a line: it is in no row. */
  readonly outside: boolean;
  /** An empty line stands at one of its edges. */
  readonly loose: boolean;
}

/** Rules and dots only, as in a line of `---` under a header. */
const ORNAMENT = /^[\s*_`#=~:.…\-–—]*$/u;

/** True where nothing but a bar stands in its line. */
function isAlone(source: string, bar: number): boolean {
  let from = bar - 1;
  while (source[from] === ' ' || source[from] === '\t') from--;
  let to = bar + 1;
  while (source[to] === ' ' || source[to] === '\t' || source[to] === '\r') to++;
  return (source[from] ?? '\n') === '\n' && (source[to] ?? '\n') === '\n';
}

/**
 * A source text cut at its table bars. Converters print a cell on lines of its own between lone bars, or a row a line;
 * both give the same sequence: two bars with nothing between are an empty cell or the border of two rows.
 */
export function cellsOf(source: string): readonly Cell[] {
  const bars = [...source.matchAll(/\|/gu)].map((match) => match.index);
  return bars.map((bar, i) => {
    const next = bars[i + 1];
    const raw = source.slice(bar + 1, next);
    const alone = isAlone(source, bar) && (next === undefined || isAlone(source, next));
    const start = bar + 1 + (raw.length - raw.trimStart().length);
    return {
      bar,
      start,
      end: Math.max(start, bar + 1 + raw.trimEnd().length),
      text: ORNAMENT.test(raw) ? '' : plain(raw),
      bars: !raw.includes('\n') ? 'one line' : alone ? 'alone' : 'apart',
      outside: !alone && /^[^\S\n]*\n/u.test(raw) && /\n[^\S\n]*$/u.test(raw),
      loose: /^[^\S\n]*\n[^\S\n]*\n/u.test(raw) || /\n[^\S\n]*\n[^\S\n]*$/u.test(raw),
    };
  });
}
