import type { Span } from '../domain/span.ts';
import { fold } from '../text/fold.ts';
import { type Evidence, evidenceOf, isCapitals, isClosed } from './evidence.ts';
import { layoutOf } from './layout.ts';
import type { Line } from './lines.ts';
import { type Mark, type MarkKind, RANK } from './marks.ts';
import { isOfficeName, type NamedStart, namedStart } from './names.ts';

/** Lines that belong together: a heading, an item or a paragraph. */
export interface Block extends Span {
  readonly mark: Mark | null;
  /** The whole text as quoted, with its mark. */
  readonly text: string;
  /** The text behind the mark. */
  readonly body: string;
  readonly folded: string;
  readonly lines: readonly Line[];
}

/** A way to read the lines so far; those that agree on the open block and the series compete. */
interface Reading {
  readonly score: number;
  /** Index of the line with which the open block starts. */
  readonly start: number;
  readonly mark: Mark | null;
  /** The ordinal last seen of each series; 0 where none is open. */
  readonly series: Readonly<Record<Series, number>>;
  readonly before: Reading | null;
}

type Series = 'part' | 'capital' | 'number' | 'decimal' | 'letter';
const NO_SERIES: Readonly<Record<Series, number>> = { part: 0, capital: 0, number: 0, decimal: 0, letter: 0 };

/** Readings kept after each line: beyond some ten the best outline of no document changed. */
const BEAM = 16;

/** Log-odds beyond which the other choice is not followed: no numbering outweighs it. */
const CERTAIN = 6;

/** How much a mark alone speaks for a new block, in log-odds. */
const WEIGHT: Readonly<Record<MarkKind, number>> = {
  annex: 4,
  division: 4,
  article: 4,
  part: 3,
  capital: 2,
  decimal: 2,
  number: 2,
  letter: 2,
  dash: 2,
  plus: 2,
};

const seriesOf = (kind: MarkKind): Series | null =>
  kind === 'part' || kind === 'capital' || kind === 'number' || kind === 'decimal' || kind === 'letter' ? kind : null;

/** How well an ordinal goes on its series: numbers are weak evidence, so a jump costs little, a far one more. */
function fits(ordinal: number, last: number): number {
  if (ordinal === last + 1) return 2;
  if (ordinal === 1) return 1;
  if (last === 0) return -1;
  return Math.abs(ordinal - last) <= 3 ? 0 : -2;
}

function seriesAfter(series: Reading['series'], mark: Mark): Reading['series'] {
  switch (mark.kind) {
    case 'annex':
    case 'division':
    case 'article':
      return NO_SERIES;
    case 'part':
      return { ...NO_SERIES, capital: series.capital, part: mark.ordinal };
    case 'capital':
      return { ...NO_SERIES, part: series.part, capital: mark.ordinal };
    case 'number':
      return { ...series, number: mark.ordinal, decimal: 0, letter: 0 };
    case 'decimal':
      return { ...series, decimal: mark.ordinal, letter: 0 };
    case 'letter':
      return { ...series, letter: mark.ordinal };
    case 'dash':
    case 'plus':
      return series;
  }
}

/** What the open block could be as a whole: an office's name, capitals, or a task in a line of its own. */
type HeadingKind = 'name' | 'capitals' | 'topic';

/** Characters of a line that can be a task's heading and nothing more. */
const TOPIC_LENGTH = 110;

/** Tells whether the open block could be a whole heading, and of which kind. */
function headingSoFar(lines: readonly Line[], from: number, to: number, mark: Mark | null): HeadingKind | null {
  if (to - from > 4) return null;
  const text = lines
    .slice(from, to)
    .map((line) => line.text)
    .join(' ')
    .slice(mark?.length ?? 0);
  if (isCapitals(text)) return 'capitals';
  if (mark === null) return null;
  if (text.length < 220 && text.trim().includes(' ') && isOfficeName(text)) return 'name';
  const topic = to - from === 1 && RANK[mark.kind] < RANK.dash && text.length <= TOPIC_LENGTH && !isClosed(text);
  return topic ? 'topic' : null;
}

/**
 * What it costs to start a block without a mark: where items are marked, a paragraph behind one is rare, and behind one
 * whose sentence is not closed rarer. It is no gain to go on, or a long last paragraph would be drawn into the item
 * before it.
 */
function unmarkedCost(here: Evidence, open: Mark | null): number {
  if (here.mark !== null) return 0;
  if (open === null || RANK[open.kind] < RANK.letter) return 0.5;
  return here.closed ? 1.5 : 3;
}

/** Log-odds that a line starts a block, the open block being a heading or not. */
function startScore(here: Evidence, heading: HeadingKind | null): number {
  let score = here.starts;
  if (here.mark === null) {
    if (heading === 'capitals') score += here.capitals ? -2 : 5;
    if (heading === 'name' && !here.joined) score += here.verb ? 5 : here.sentence ? 2.5 : 0.5;
    if (heading === 'topic' && !here.joined) score += here.verb ? 2.5 : 1;
  } else {
    score += here.joined ? WEIGHT[here.mark.kind] / 2 : WEIGHT[here.mark.kind];
    if (heading !== null && heading !== 'topic' && !here.joined) score += 3;
    if ((here.mark.kind === 'part' || here.mark.kind === 'capital') && here.capitals) score += 2;
  }
  return score;
}

/**
 * The best whole outline of a stretch of lines: each line starts a block or goes on the open one, scored by soft
 * evidence and by how the numbering runs on, chosen over the whole stretch by dynamic programming (Viterbi search with
 * a beam; states are the open block and the running series). Every line belongs to exactly one block.
 */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  if (lines.length === 0) return [];
  const evidence = evidenceOf(lines, layoutOf(lines));
  let readings: Reading[] = [
    { score: 0, start: 0, mark: evidence[0]?.mark ?? null, series: firstSeries(evidence[0]), before: null },
  ];
  for (let i = 1; i < lines.length; i++) {
    const here = evidence[i];
    if (here === undefined) break;
    // Readings that agree on the open block agree on whether it is a heading.
    const headings = new Map<number, HeadingKind | null>();
    const best: Reading[] = [];
    for (const reading of readings) {
      const { start, mark: open, before } = reading;
      const known = headings.get(start);
      const heading = known === undefined ? headingSoFar(lines, start, i, open) : known;
      if (known === undefined) headings.set(start, heading);
      const odds = startScore(here, heading);
      if (odds < CERTAIN)
        offer(best, { score: reading.score - odds, start, mark: open, series: reading.series, before });
      if (odds < -CERTAIN) continue;
      const mark = here.mark;
      const series = mark === null ? null : seriesOf(mark.kind);
      const run = mark === null || series === null ? 0 : fits(mark.ordinal, reading.series[series]);
      offer(best, {
        score: reading.score + odds + run - 2 * unmarkedCost(here, open),
        start: i,
        mark,
        series: mark === null ? reading.series : seriesAfter(reading.series, mark),
        before: reading,
      });
    }
    readings = best.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  const starts: Reading[] = [];
  for (let reading = readings[0] ?? null; reading !== null; reading = reading.before) starts.unshift(reading);
  return starts.map((reading, i) =>
    blockOf(lines.slice(reading.start, starts[i + 1]?.start ?? lines.length), reading.mark),
  );
}

/** Puts a reading among those of its line, of which it replaces a worse one that it agrees with. */
function offer(readings: Reading[], reading: Reading): void {
  // Some ten at most: to compare them costs less than to make a key for each.
  const at = readings.findIndex((other) => other.start === reading.start && isSame(other.series, reading.series));
  const rival = readings[at];
  if (rival === undefined) readings.push(reading);
  else if (rival.score < reading.score) readings[at] = reading;
}

const isSame = (a: Reading['series'], b: Reading['series']): boolean =>
  a === b ||
  (a.part === b.part &&
    a.capital === b.capital &&
    a.number === b.number &&
    a.decimal === b.decimal &&
    a.letter === b.letter);

const firstSeries = (first: Evidence | undefined): Reading['series'] =>
  first?.mark ? seriesAfter(NO_SERIES, first.mark) : NO_SERIES;

function blockOf(lines: readonly Line[], mark: Mark | null): Block {
  const text = lines.map((line) => line.text).join(' ');
  const body = text.slice(mark?.length ?? 0);
  return {
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    mark,
    text,
    body,
    folded: fold(body),
    lines,
  };
}

/** Blocks are asked for the office that they begin with by the outline, for agencies, and for passages. */
const STARTS = new WeakMap<Block, NamedStart | null>();

/** The office that a block's text begins with (`namedStart`), or null. */
export function namedStartOf(block: Block): NamedStart | null {
  const known = STARTS.get(block);
  if (known !== undefined) return known;
  const named = namedStart(block.body);
  STARTS.set(block, named);
  return named;
}

/** True where a block announces what follows rather than saying something whole. */
export function isHeading(block: Block): boolean {
  if (block.body.endsWith(':') || (block.mark !== null && block.lines.every((line) => line.strong))) return true;
  return !isClosed(block.body) || isCapitals(block.body) || namedStartOf(block)?.form === 'alone';
}
