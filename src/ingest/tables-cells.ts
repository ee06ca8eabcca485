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

/** Where a cell begins: a printed bar, or the end of a row that has none there. */
interface Bar {
  readonly at: number;
  /** Offset of the cell's first character. */
  readonly from: number;
  readonly printed: boolean;
}

/** A line with bars in it. */
const BARRED = /^[^|\n]*\|[^\n]*$/gmu;
/** Such a line with words before its first bar and behind its last one. */
const OPEN_ROW = /^[^\S\n]*[^|\s][^\n]*\|[^\S\n]*[^|\s][^|\n]*$/u;
const countOf = (line: string): number => line.split('|').length;

/** The ends of rows printed without outer bars: "a | b | c", lines that follow one another with as many cells each. */
function openEnds(source: string): readonly Bar[] {
  const ends: Bar[] = [];
  let run: RegExpExecArray[] = [];
  const close = (): void => {
    const [first] = run;
    if (run.length > 1 && first !== undefined && OPEN_ROW.test(first[0]) && countOf(first[0]) > 2)
      for (const { 0: line, index } of run) {
        const end = index + line.length;
        ends.push({ at: index, from: index, printed: false }, { at: end, from: end, printed: false });
      }
    run = [];
  };
  for (const line of source.matchAll(BARRED)) {
    const last = run.at(-1);
    const follows =
      last !== undefined &&
      countOf(last[0]) === countOf(line[0]) &&
      source.slice(last.index + last[0].length, line.index).trim() === '';
    if (!follows) close();
    run.push(line);
  }
  close();
  return ends;
}

/**
 * A source text cut at its table bars. Converters print a cell on lines of its own between lone bars, or a row a line;
 * both give the same sequence: two bars with nothing between are an empty cell or the border of two rows.
 */
export function cellsOf(source: string): readonly Cell[] {
  const printed = [...source.matchAll(/\|/gu)].map(({ index }): Bar => ({ at: index, from: index + 1, printed: true }));
  const bars = [...printed, ...openEnds(source)].sort((a, b) => a.from - b.from || a.at - b.at);
  return bars.map((bar, i) => {
    const next = bars[i + 1];
    if (!bar.printed && next?.printed === false && source.slice(bar.from, next.at).trim() === '')
      return { bar: bar.at, start: bar.from, end: bar.from, text: '', bars: 'apart', outside: false, loose: false };
    const raw = source.slice(bar.from, next?.at);
    const alone = bar.printed && isAlone(source, bar.at) && (next === undefined || isAlone(source, next.at));
    const start = bar.from + (raw.length - raw.trimStart().length);
    return {
      bar: bar.at,
      start,
      end: Math.max(start, bar.from + raw.trimEnd().length),
      text: ORNAMENT.test(raw) ? '' : plain(raw),
      bars: !raw.includes('\n') ? 'one line' : alone ? 'alone' : 'apart',
      outside: !alone && /^[^\S\n]*\n/u.test(raw) && /\n[^\S\n]*$/u.test(raw),
      loose: /^[^\S\n]*\n[^\S\n]*\n/u.test(raw) || /\n[^\S\n]*\n[^\S\n]*$/u.test(raw),
    };
  });
}
