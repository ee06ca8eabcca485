import { STOP_SYLLABLES } from '../../text/stops.ts';
import { tonedSyllables, type Syllable } from '../../text/syllables.ts';

/** Credit for a syllable that was typed with other marks than the text has: a slip, or another word. */
const OTHER_MARKS = 0.3;

/** A text prepared for telling how much of a question's wording it has. */
export interface Phrases {
  readonly folded: ReadonlySet<string>;
  readonly toned: ReadonlySet<string>;
}

/** The syllables and pairs of neighbouring syllables of a text. */
export function phrasesOf(text: string): Phrases {
  const list = tonedSyllables(text);
  const folded = new Set<string>();
  const toned = new Set<string>();
  list.forEach((syllable, i) => {
    folded.add(syllable.folded);
    toned.add(syllable.toned);
    const next = list[i + 1];
    if (next === undefined) return;
    folded.add(`${syllable.folded} ${next.folded}`);
    toned.add(`${syllable.toned} ${next.toned}`);
  });
  return { folded, toned };
}

/** Weight of a pair of which one syllable, or both, stand in the plan's own title: every paragraph is about those. */
const HALF_LIGHT = 0.4;
const LIGHT = 0.2;

/**
 * The share, 0 to 1, of a question's pairs of neighbouring content syllables that a text has. Pairs and not syllables:
 * nearly every syllable of a question about anything stands somewhere in a plan. A single syllable stands for itself.
 * `light` are folded syllables that tell paragraphs of one plan apart badly.
 */
export function phraseShare(query: string, text: Phrases, light: ReadonlySet<string> = NOTHING_LIGHT): number {
  const list = tonedSyllables(query).filter(({ toned }) => !STOP_SYLLABLES.has(toned));
  const units = list.length < 2 ? list.map((one) => [one]) : list.slice(1).map((next, i) => [list[i] ?? next, next]);
  const weights = units.map((unit) => weightOf(unit, light));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 0 : units.reduce((sum, unit, i) => sum + (weights[i] ?? 0) * credit(unit, text), 0) / all;
}

const NOTHING_LIGHT: ReadonlySet<string> = new Set();

function weightOf(unit: readonly Syllable[], light: ReadonlySet<string>): number {
  const inTitle = unit.filter(({ folded }) => light.has(folded)).length;
  if (inTitle === 0) return 1;
  return inTitle === unit.length ? LIGHT : HALF_LIGHT;
}

function credit(unit: readonly Syllable[], text: Phrases): number {
  if (!text.folded.has(unit.map(({ folded }) => folded).join(' '))) return 0;
  const marked = unit.filter(({ toned, folded }) => toned !== folded);
  const pair = unit.map(({ toned }) => toned).join(' ');
  // Half-marked: only the syllables that have marks can be held against the text's.
  const right =
    marked.length === unit.length ? text.toned.has(pair) : marked.every(({ toned }) => text.toned.has(toned));
  return right ? 1 : OTHER_MARKS;
}
