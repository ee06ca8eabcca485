import { Lexicon } from '../../text/lexicon.ts';
import { STOP_SYLLABLES } from '../../text/stops.ts';
import { tonedSyllables, type Syllable } from '../../text/syllables.ts';

/** Credit for a syllable that was typed with other marks than the text has: a slip, or another word. */
const OTHER_MARKS = 0.3;
/** Weight of a pair of which one syllable, or both, stand in the plan's own title: every paragraph is about those. */
const HALF_LIGHT = 0.4;
const LIGHT = 0.2;
const NOTHING_LIGHT: ReadonlySet<string> = new Set();

/** A text prepared for telling how much of a question's wording it has: its syllables as numbers of one `Wording`. */
export type Phrases = readonly number[];

/** One or two neighbouring syllables of a question as numbers, -1 for what no text has. */
interface Unit {
  readonly folded: readonly number[];
  readonly toned: readonly number[];
  /** The same of the syllables that were typed with marks. */
  readonly marked: readonly number[];
  readonly weight: number;
}

/** Tells how much of a question's wording texts have. Texts that are compared are read by the same one. */
export class Wording {
  readonly #lexicon = new Lexicon();
  #last: { readonly query: string; readonly light: ReadonlySet<string>; readonly known: number; units: Unit[] } | null =
    null;

  read(text: string): Phrases {
    const numbers: number[] = [];
    this.#lexicon.read(text, numbers);
    return numbers;
  }

  /**
   * The share, 0 to 1, of a question's pairs of neighbouring content syllables that a text has. Pairs and not syllables:
   * nearly every syllable of a question about anything stands somewhere in a plan. A single syllable stands for itself.
   * `light` are folded syllables that tell paragraphs of one plan apart badly.
   */
  share(query: string, text: Phrases, light: ReadonlySet<string> = NOTHING_LIGHT): number {
    const units = this.#unitsOf(query, light);
    const all = units.reduce((sum, { weight }) => sum + weight, 0);
    return all === 0 ? 0 : units.reduce((sum, unit) => sum + unit.weight * this.#credit(unit, text), 0) / all;
  }

  /** One question is held against the texts of a whole plan: it is prepared once, until a text brings new syllables. */
  #unitsOf(query: string, light: ReadonlySet<string>): readonly Unit[] {
    const known = this.#lexicon.sizes.toned;
    if (this.#last?.query === query && this.#last.light === light && this.#last.known === known)
      return this.#last.units;
    const list = tonedSyllables(query).filter(({ toned }) => !STOP_SYLLABLES.has(toned));
    const pairs = list.length < 2 ? list.map((one) => [one]) : list.slice(1).map((next, i) => [list[i] ?? next, next]);
    const units = pairs.map((pair): Unit => ({
      folded: pair.map(({ folded }) => this.#lexicon.folded(folded)),
      toned: pair.map(({ toned }) => this.#lexicon.toned(toned)),
      marked: pair.filter(hasMarks).map(({ toned }) => this.#lexicon.toned(toned)),
      weight: weightOf(pair, light),
    }));
    this.#last = { query, light, known, units };
    return units;
  }

  #credit({ folded, toned, marked }: Unit, text: Phrases): number {
    const [first = -1, second] = folded;
    if (first < 0 || (second !== undefined && second < 0)) return 0;
    const foldedAt = (at: number): number => this.#lexicon.foldedOf(text[at] ?? -1);
    const stands = text.some(
      (_, at) => foldedAt(at) === first && (second === undefined || foldedAt(at + 1) === second),
    );
    if (!stands) return 0;
    // Half-marked: only the syllables that have marks can be held against the text's.
    const right =
      marked.length === toned.length
        ? text.some((_, at) => toned.every((syllable, i) => text[at + i] === syllable))
        : marked.every((syllable) => text.includes(syllable));
    return right ? 1 : OTHER_MARKS;
  }
}

function hasMarks({ toned, folded }: Syllable): boolean {
  return toned !== folded;
}

function weightOf(unit: readonly Syllable[], light: ReadonlySet<string>): number {
  const inTitle = unit.filter(({ folded }) => light.has(folded)).length;
  if (inTitle === 0) return 1;
  return inTitle === unit.length ? LIGHT : HALF_LIGHT;
}
