/** Share of the slots that may be taken before the table doubles; linear probing slows down above it. */
const FULL = 0.5;
/** First number, second number, and the pair's own counted from 1; 0 there is an empty slot. */
const SLOT = 3;

/** Numbers pairs of whole numbers in the order in which they come: a hash table in one flat array. */
export class PairTable {
  /** A slot's three numbers lie together, so that looking at it costs one cache line. */
  #slots = new Uint32Array(SLOT << 14);
  #mask = (1 << 14) - 1;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a pair, or -1. */
  find(first: number, second: number): number {
    return (this.#slots[this.#slotOf(first, second) + 2] ?? 0) - 1;
  }

  /** The number of a pair, a new one where it has none. */
  add(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const number = this.#slots[slot + 2] ?? 0;
    if (number !== 0) return number - 1;
    this.#size += 1;
    this.#put(slot, first, second, this.#size);
    if (this.#size > this.#mask * FULL) this.#grow();
    return this.#size - 1;
  }

  /** Where a pair stands or would stand. */
  #slotOf(first: number, second: number): number {
    // Multiplicative hashing (Knuth, TAOCP 6.4), either half with an odd constant of its own, the high bits folded down.
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & this.#mask;
    const slots = this.#slots;
    for (;;) {
      const slot = at * SLOT;
      if (slots[slot + 2] === 0 || (slots[slot] === first && slots[slot + 1] === second)) return slot;
      at = (at + 1) & this.#mask;
    }
  }

  #put(slot: number, first: number, second: number, number: number): void {
    this.#slots[slot] = first;
    this.#slots[slot + 1] = second;
    this.#slots[slot + 2] = number;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let slot = 0; slot < before.length; slot += SLOT) {
      const [first, second, number] = [before[slot] ?? 0, before[slot + 1] ?? 0, before[slot + 2] ?? 0];
      if (number !== 0) this.#put(this.#slotOf(first, second), first, second, number);
    }
  }
}
