import { Lexicon } from '../text/lexicon.ts';
import { Column } from './column.ts';
import { PairTable } from './pair-table.ts';
import { codesOf, partsOfTerm } from './terms.ts';

/** Where terms stand: for each term, ascending entry numbers with a weight each, in two flat arrays. */
export interface Postings {
  /** Number of a term as `queryTerms` names it, or undefined where no entry has it. */
  find(term: string): number | undefined;
  /** Term `t` owns positions `starts[t]` up to `starts[t + 1]` of the arrays below. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly frequencies: Float32Array;
  /** Syllables of each entry, weighted. */
  readonly lengths: Float64Array;
}

/** In place of a pair's number before the first syllable of a text. */
const NO_PAIR = 0xffffffff;

/** The first term of each kind; the kinds lie one behind the other. */
type FirstTerms = Readonly<Record<'folded' | 'toned' | 'foldedPair' | 'tonedPair' | 'code' | 'end', number>>;

/**
 * Gathers texts entry by entry as numbers, one for each syllable and pair of neighbours, then lays the terms out in two
 * passes over those: one counts the entries of each term, one fills them in. Nothing is made for a single posting.
 */
export class PostingsBuilder {
  readonly #lexicon = new Lexicon();
  readonly #tonedPairs = new PairTable();
  readonly #foldedPairs = new PairTable();
  /** Number without marks of each pair with marks. */
  readonly #foldedPairOf = new Column();
  readonly #codes = new Map<string, number>();
  readonly #syllables = new Column();
  readonly #pairs = new Column();
  readonly #codesFound = new Column();
  readonly #texts: { entry: number; times: number; syllablesEnd: number; codesEnd: number }[] = [];

  /** Adds a text of an entry, each term `times` times; entries must come in ascending order. */
  add(entry: number, text: string, times: number): void {
    if (times <= 0 || text === '') return;
    const from = this.#syllables.length;
    this.#lexicon.read(text, this.#syllables);
    const found = this.#syllables.values;
    for (let at = from; at < found.length; at += 1) {
      this.#pairs.push(at === from ? NO_PAIR : this.#pairOf(found[at - 1] ?? 0, found[at] ?? 0));
    }
    for (const code of codesOf(text)) {
      if (!this.#codes.has(code)) this.#codes.set(code, this.#codes.size);
      this.#codesFound.push(this.#codes.get(code) ?? 0);
    }
    this.#texts.push({ entry, times, syllablesEnd: found.length, codesEnd: this.#codesFound.length });
  }

  /** @param count how many entries there are, those without text too */
  build(count: number): Postings {
    const first = this.#firstTerms();
    const starts = new Uint32Array(first.end + 1);
    const last = new Uint32Array(first.end).fill(NO_PAIR);
    this.#each(first, (term, entry) => {
      if (last[term] === entry) return;
      last[term] = entry;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    });
    for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const total = starts[first.end] ?? 0;
    const [entries, frequencies] = [new Uint32Array(total), new Float32Array(total)];
    const next = starts.slice();
    last.fill(NO_PAIR);
    this.#each(first, (term, entry, times) => {
      let at = (next[term] ?? 0) - 1;
      if (last[term] !== entry) {
        last[term] = entry;
        at += 1;
        next[term] = at + 1;
        entries[at] = entry;
      }
      frequencies[at] = (frequencies[at] ?? 0) + times;
    });
    return { find: (term) => this.#find(term, first), starts, entries, frequencies, lengths: this.#lengths(count) };
  }

  #pairOf(left: number, right: number): number {
    const pair = this.#tonedPairs.add(left, right);
    if (pair === this.#foldedPairOf.length) {
      this.#foldedPairOf.push(this.#foldedPairs.add(this.#lexicon.foldedOf(left), this.#lexicon.foldedOf(right)));
    }
    return pair;
  }

  #firstTerms(): FirstTerms {
    const { toned, folded } = this.#lexicon.sizes;
    const foldedPair = folded + toned;
    const tonedPair = foldedPair + this.#foldedPairs.size;
    const code = tonedPair + this.#tonedPairs.size;
    return { folded: 0, toned: folded, foldedPair, tonedPair, code, end: code + this.#codes.size };
  }

  /** Every term of every text in the order of the entries, as often as it stands there. */
  #each(first: FirstTerms, visit: (term: number, entry: number, times: number) => void): void {
    const [syllables, pairs, codes] = [this.#syllables.values, this.#pairs.values, this.#codesFound.values];
    const foldedPairOf = this.#foldedPairOf.values;
    let [at, code] = [0, 0];
    for (const { entry, times, syllablesEnd, codesEnd } of this.#texts) {
      for (; at < syllablesEnd; at += 1) {
        const [syllable, pair] = [syllables[at] ?? 0, pairs[at] ?? NO_PAIR];
        visit(this.#lexicon.foldedOf(syllable), entry, times);
        visit(first.toned + syllable, entry, times);
        if (pair === NO_PAIR) continue;
        visit(first.foldedPair + (foldedPairOf[pair] ?? 0), entry, times);
        visit(first.tonedPair + pair, entry, times);
      }
      for (; code < codesEnd; code += 1) visit(first.code + (codes[code] ?? 0), entry, times);
    }
  }

  #find(term: string, first: FirstTerms): number | undefined {
    const { code, toned, left, right } = partsOfTerm(term);
    if (code) return offset(first.code, this.#codes.get(term) ?? -1);
    const number = (syllable: string): number =>
      toned ? this.#lexicon.toned(syllable) : this.#lexicon.folded(syllable);
    if (right === undefined) return offset(toned ? first.toned : first.folded, number(left));
    const pairs = toned ? this.#tonedPairs : this.#foldedPairs;
    return offset(toned ? first.tonedPair : first.foldedPair, pairs.find(number(left), number(right)));
  }

  #lengths(count: number): Float64Array {
    const lengths = new Float64Array(count);
    let from = 0;
    for (const { entry, times, syllablesEnd } of this.#texts) {
      lengths[entry] = (lengths[entry] ?? 0) + (syllablesEnd - from) * times;
      from = syllablesEnd;
    }
    return lengths;
  }
}

function offset(first: number, number: number): number | undefined {
  return number < 0 ? undefined : first + number;
}

/** True where an entry has a term: a binary search in the term's ascending entries. */
export function standsIn({ starts, entries }: Postings, term: number, entry: number): boolean {
  let low = starts[term] ?? 0;
  const end = starts[term + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low < end && entries[low] === entry;
}
