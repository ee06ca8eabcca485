import { eachRun, syllablesOf, type Syllable } from './syllables.ts';

/** Numbers for syllables, in the order in which they are met: texts become arrays that are compared in no time. */
export class Lexicon {
  readonly #toned = new Map<string, number>();
  readonly #folded = new Map<string, number>();
  readonly #foldedOf: number[] = [];
  readonly #runs = new Map<string, readonly number[]>();

  /** Appends a text's syllables, with their marks, as numbers. */
  read(text: string, into: { push(value: number): unknown }): void {
    eachRun(text, (run) => {
      let numbers = this.#runs.get(run);
      if (numbers === undefined) {
        numbers = syllablesOf(run).map((syllable) => this.#add(syllable));
        this.#runs.set(run, numbers);
      }
      for (const number of numbers) into.push(number);
    });
  }

  /** Number of a syllable with its marks, or -1 where no text had it. */
  toned(syllable: string): number {
    return this.#toned.get(syllable) ?? -1;
  }

  /** Number of a syllable without its marks, counted apart from those with; -1 where no text had it. */
  folded(syllable: string): number {
    return this.#folded.get(syllable) ?? -1;
  }

  /** The number that a syllable has without its marks. */
  foldedOf(toned: number): number {
    return this.#foldedOf[toned] ?? -1;
  }

  /** How many syllables there are with marks, and without. */
  get sizes(): { readonly toned: number; readonly folded: number } {
    return { toned: this.#toned.size, folded: this.#folded.size };
  }

  #add({ toned, folded }: Syllable): number {
    const known = this.#toned.get(toned);
    if (known !== undefined) return known;
    const number = this.#toned.size;
    this.#toned.set(toned, number);
    if (!this.#folded.has(folded)) this.#folded.set(folded, this.#folded.size);
    this.#foldedOf.push(this.#folded.get(folded) ?? -1);
    return number;
  }
}
