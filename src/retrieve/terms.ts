import { dates, documentNumbers } from '../text/codes.ts';
import { STOP_PHRASES, STOP_SYLLABLES } from '../text/stops.ts';
import { stripTones } from '../text/fold.ts';
import { tonedSyllables, type Syllable } from '../text/syllables.ts';
import type { Weights } from './weights.ts';

/** Keeps terms with marks apart from those without, which a syllable like "theo" would otherwise share. */
const TONED = '+';
const UNMARKED_STOPS: ReadonlySet<string> = new Set([...STOP_SYLLABLES].map(stripTones));
/** The asking phrases, each syllable as it is typed with its marks and without. */
const ASKING = STOP_PHRASES.map((phrase) =>
  phrase.map((part): ReadonlySet<string> => new Set([part, stripTones(part)])),
);

/** The document numbers and dates of a text: terms of their own, each once. */
export function codesOf(text: string): readonly string[] {
  return [...documentNumbers(text), ...dates(text)];
}

/** A term taken apart: a document number or date, or a syllable or pair, with its marks or without. */
export function partsOfTerm(term: string): {
  readonly code: boolean;
  readonly toned: boolean;
  readonly left: string;
  readonly right: string | undefined;
} {
  const toned = term.startsWith(TONED);
  const [left = '', right] = (toned ? term.slice(TONED.length) : term).split(' ');
  return { code: !toned && /[-/]/u.test(term), toned, left, right };
}

/** A syllable of a question, and whether it only asks. */
export interface QuerySyllable extends Syllable {
  /** True where its marks can be told: it has some, or the question around it has. */
  readonly marked: boolean;
  readonly stop: boolean;
}

/**
 * The syllables of a question, the asking phrases ("là gì", "khi nào") and stop syllables marked as such. A question
 * that is nothing else keeps them all as content, so that it still finds what it names.
 */
export function readQuery(query: string): QuerySyllable[] {
  const found = tonedSyllables(query);
  const marks = found.filter(hasMarks).length;
  // Of running Vietnamese some seven syllables in ten have marks; one in four is a question typed with them.
  const allMarked = marks * 4 >= found.length;
  const asking = askingPhrases(found);
  const read = found.map((syllable, at) => {
    const marked = allMarked || hasMarks(syllable);
    const stop = asking.has(at) || (marked ? STOP_SYLLABLES.has(syllable.toned) : UNMARKED_STOPS.has(syllable.folded));
    return { ...syllable, marked, stop };
  });
  return read.every((syllable) => syllable.stop) ? read.map((syllable) => ({ ...syllable, stop: false })) : read;
}

/**
 * What to look up for a question, each term with its weight. A stop syllable counts only beside a content syllable: typed
 * without marks it may be part of a word ("co quan").
 */
export function queryTerms(query: string, weights: Weights): Map<string, number> {
  const terms = new Map<string, number>();
  let before: QuerySyllable | undefined;
  for (const syllable of readQuery(query)) {
    if (!syllable.stop) {
      const toned = syllable.marked ? weights.toned : 0;
      put(terms, syllable.folded, 1 - toned);
      put(terms, TONED + syllable.toned, toned);
    }
    if (before && !(before.stop && syllable.stop)) {
      const toned = before.marked && syllable.marked ? weights.toned : 0;
      put(terms, pair(before.folded, syllable.folded), weights.bigram * (1 - toned));
      put(terms, TONED + pair(before.toned, syllable.toned), weights.bigram * toned);
    }
    before = syllable;
  }
  for (const number of documentNumbers(query)) put(terms, number, weights.number);
  for (const date of dates(query)) put(terms, date, weights.date);
  return terms;
}

/** The pairs of a question's syllable with its neighbours, folded; one with a stop syllable on both sides has none. */
export function pairsAround(read: readonly QuerySyllable[], at: number): string[] {
  const pairs: string[] = [];
  for (const first of [at - 1, at]) {
    const [left, right] = [read[first], read[first + 1]];
    if (left && right && !left.stop && !right.stop) pairs.push(pair(left.folded, right.folded));
  }
  return pairs;
}

function askingPhrases(found: readonly Syllable[]): Set<number> {
  const asking = new Set<number>();
  for (let at = 0; at < found.length; at += 1) {
    for (const phrase of ASKING) {
      if (phrase.every((forms, i) => forms.has(found[at + i]?.toned ?? '')))
        phrase.forEach((_, i) => asking.add(at + i));
    }
  }
  return asking;
}

function hasMarks(syllable: Syllable): boolean {
  return syllable.toned !== syllable.folded;
}

function pair(first: string, second: string): string {
  return `${first} ${second}`;
}

/** A term that the question repeats weighs once, by its heaviest use. */
function put(terms: Map<string, number>, term: string, weight: number): void {
  if (weight > 0) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
}
