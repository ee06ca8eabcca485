/** Where terms stand: for each term, ascending entry numbers with a weight each, in two flat arrays. */
export interface Postings {
  /** Number of a term, or undefined where no entry has it. */
  readonly ids: ReadonlyMap<string, number>;
  /** Term `t` owns positions `starts[t]` up to `starts[t + 1]` of the arrays below. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  readonly frequencies: Float32Array;
}

/** Gathers weighted term counts entry by entry, then lays them out by term. */
export class PostingsBuilder {
  readonly #ids = new Map<string, number>();
  readonly #terms = new Column((length) => new Uint32Array(length));
  readonly #entries = new Column((length) => new Uint32Array(length));
  readonly #frequencies = new Column((length) => new Float32Array(length));

  /** Adds one entry's terms; entries must come in ascending order, each once. */
  add(entry: number, counts: ReadonlyMap<string, number>): void {
    for (const [term, count] of counts) {
      let id = this.#ids.get(term);
      if (id === undefined) {
        id = this.#ids.size;
        this.#ids.set(term, id);
      }
      this.#terms.push(id);
      this.#entries.push(entry);
      this.#frequencies.push(count);
    }
  }

  /** A counting sort by term: stable, so each term's entries stay ascending. */
  build(): Postings {
    const starts = new Uint32Array(this.#ids.size + 1);
    for (let i = 0; i < this.#terms.length; i += 1) {
      const after = this.#terms.at(i) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const next = starts.slice();
    const entries = new Uint32Array(this.#terms.length);
    const frequencies = new Float32Array(this.#terms.length);
    for (let i = 0; i < this.#terms.length; i += 1) {
      const term = this.#terms.at(i);
      const at = next[term] ?? 0;
      next[term] = at + 1;
      entries[at] = this.#entries.at(i);
      frequencies[at] = this.#frequencies.at(i);
    }
    return { ids: this.#ids, starts, entries, frequencies };
  }
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

/** A column of numbers that doubles as it grows. */
class Column<T extends Uint32Array | Float32Array> {
  readonly #make: (length: number) => T;
  #buffer: T;
  #length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#buffer = make(1024);
  }

  push(value: number): void {
    if (this.#length === this.#buffer.length) {
      const grown = this.#make(this.#length * 2);
      grown.set(this.#buffer);
      this.#buffer = grown;
    }
    this.#buffer[this.#length] = value;
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#buffer[index] ?? 0;
  }
}
