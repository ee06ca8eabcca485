import type { PassageIndex, SearchEntry, SearchHit } from '../ports/search.ts';
import { best } from './best.ts';
import { PostingsBuilder, standsIn, type Postings } from './postings.ts';
import { pairsAround, queryTerms, readQuery, type QuerySyllable } from './terms.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** Longest first line that is taken for a heading, in UTF-16 units: some 40 syllables. */
const MAX_HEADING_LENGTH = 200;

/**
 * What a syllable counts towards coverage that stands in an entry without either of its neighbours in the question: few
 * syllables mean anything alone. Of 18 questions on other matters the highest coverage is .46 at 1, .37 at 0.3.
 */
const ALONE = 0.3;

/**
 * Indexes entries for BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over syllables and
 * pairs of neighbouring syllables, with and without marks. Entries that share an identifier are found as one.
 */
export function createIndex(entries: readonly SearchEntry[], weights: Weights = WEIGHTS): PassageIndex {
  const grouped = groupById(entries);
  const ids = [...grouped.keys()].sort();
  const builder = new PostingsBuilder();
  for (const [entry, id] of ids.entries()) {
    for (const { title = '', text } of grouped.get(id) ?? []) {
      builder.add(entry, text, 1);
      builder.add(entry, title, weights.title);
      builder.add(entry, ownHeading(text), weights.heading);
    }
  }
  const postings = builder.build(ids.length);
  saturate(postings, weights);
  return new Bm25Index(ids, postings, weights);
}

class Bm25Index implements PassageIndex {
  readonly #ids: readonly string[];
  readonly #entryOf: ReadonlyMap<string, number>;
  readonly #postings: Postings;
  readonly #weights: Weights;
  /** One score an entry, all zero between searches. */
  readonly #scores: Float64Array;

  constructor(ids: readonly string[], postings: Postings, weights: Weights) {
    this.#ids = ids;
    this.#entryOf = new Map(ids.map((id, entry) => [id, entry]));
    this.#postings = postings;
    this.#weights = weights;
    this.#scores = new Float64Array(ids.length);
  }

  search(query: string, k: number, within?: ReadonlySet<string>): readonly SearchHit[] {
    const scores = this.#scores;
    const touched = this.#score(query);
    const allowed = within ? touched.filter((entry) => within.has(this.#ids[entry] ?? '')) : touched;
    // Entries are numbered in the order of their identifiers, so equal scores rank the same on every run.
    const top = best(allowed, k, (a, b) => (scores[a] ?? 0) > (scores[b] ?? 0) || (scores[a] === scores[b] && a < b));
    const hits = top.map((entry) => ({ id: this.#ids[entry] ?? '', score: scores[entry] ?? 0 }));
    for (const entry of touched) scores[entry] = 0;
    return hits;
  }

  coverage(query: string, id: string): number {
    const entry = this.#entryOf.get(id);
    if (entry === undefined) return 0;
    const read = readQuery(query);
    /** For each content syllable, how far it stands in the entry at its best place in the question. */
    const shares = new Map<string, number>();
    for (const [at, { folded, stop }] of read.entries()) {
      if (stop || shares.get(folded) === 1) continue;
      shares.set(folded, Math.max(shares.get(folded) ?? 0, this.#share(read, at, entry)));
    }
    let all = 0;
    let found = 0;
    for (const [syllable, share] of shares) {
      const weight = this.#idf(this.#postings.find(syllable));
      all += weight;
      found += weight * share;
    }
    return all === 0 ? 0 : found / all;
  }

  #share(read: readonly QuerySyllable[], at: number, entry: number): number {
    if (!this.#holds(read[at]?.folded ?? '', entry)) return 0;
    const pairs = pairsAround(read, at);
    return pairs.length === 0 || pairs.some((pair) => this.#holds(pair, entry)) ? 1 : ALONE;
  }

  /** Adds up the scores of every entry that has a term of the query, and tells which those are. */
  #score(query: string): number[] {
    const { starts, entries, frequencies } = this.#postings;
    const touched: number[] = [];
    for (const [term, weight] of queryTerms(query, this.#weights)) {
      const id = this.#postings.find(term);
      if (id === undefined) continue;
      const factor = weight * this.#idf(id);
      for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at += 1) {
        const entry = entries[at] ?? 0;
        if (this.#scores[entry] === 0) touched.push(entry);
        this.#scores[entry] = (this.#scores[entry] ?? 0) + factor * (frequencies[at] ?? 0);
      }
    }
    return touched;
  }

  /** How telling a term is: always above 0, the most for one that no entry has. */
  #idf(term: number | undefined): number {
    const { starts } = this.#postings;
    const having = term === undefined ? 0 : (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    return Math.log(1 + (this.#ids.length - having + 0.5) / (having + 0.5));
  }

  #holds(word: string, entry: number): boolean {
    const term = this.#postings.find(word);
    return term !== undefined && standsIn(this.#postings, term, entry);
  }
}

function groupById(entries: readonly SearchEntry[]): Map<string, SearchEntry[]> {
  const grouped = new Map<string, SearchEntry[]>();
  for (const entry of entries) {
    const same = grouped.get(entry.id);
    if (same) same.push(entry);
    else grouped.set(entry.id, [entry]);
  }
  return grouped;
}

/**
 * A short first line names what the text under it is about, as a title does; a line that was merely wrapped goes on in
 * small letters on the very next line. Empty where there is none.
 */
function ownHeading(text: string): string {
  const end = text.indexOf('\n');
  if (end <= 0 || end > MAX_HEADING_LENGTH) return '';
  const next = text.slice(end).search(/\S/u);
  if (next < 0) return '';
  const hasBlankLine = text.slice(end + 1, end + next).includes('\n');
  return hasBlankLine || !/^\p{Ll}/u.test(text.slice(end + next)) ? text.slice(0, end) : '';
}

/** Turns counts into BM25's saturated frequencies in place, so that a search only multiplies and adds. */
function saturate({ entries, frequencies, lengths }: Postings, { k1, b }: Weights): void {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  for (let at = 0; at < frequencies.length; at += 1) {
    const length = lengths[entries[at] ?? 0] ?? 0;
    const count = frequencies[at] ?? 0;
    const norm = average === 0 ? 1 : 1 - b + (b * length) / average;
    frequencies[at] = (count * (k1 + 1)) / (count + k1 * norm);
  }
}
