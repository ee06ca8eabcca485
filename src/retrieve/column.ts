/** A column of whole numbers from 0 to 2^32 - 1 that doubles as it grows. */
export class Column {
  #buffer = new Uint32Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#buffer.length) {
      const grown = new Uint32Array(this.#length * 2);
      grown.set(this.#buffer);
      this.#buffer = grown;
    }
    this.#buffer[this.#length] = value;
    this.#length += 1;
  }

  get length(): number {
    return this.#length;
  }

  /** What was pushed, without a copy: valid until the next push. */
  get values(): Uint32Array {
    return this.#buffer.subarray(0, this.#length);
  }
}
