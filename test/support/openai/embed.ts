import { fold } from '../../../src/text/fold.ts';

/**
 * A vector of a text out of its syllables and pairs of syllables, each hashed to one place with a sign (feature
 * hashing). Texts that share words lie close, texts that share none lie near a right angle; the same text always has
 * the same vector. @param length that of the vector: real servers do not all give 1.
 */
export function embed(text: string, dimensions: number, length = 1): Float32Array {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const vector = new Float32Array(dimensions);
  const add = (feature: string, weight: number): void => {
    const hash = fnv1a(feature);
    const place = hash % dimensions;
    vector[place] = (vector[place] ?? 0) + (hash & 0x8000_0000 ? -weight : weight);
  };
  for (const [index, word] of words.entries()) {
    add(word, 1);
    const next = words[index + 1];
    if (next !== undefined) add(`${word} ${next}`, 0.5);
  }
  const norm = Math.hypot(...vector);
  if (norm === 0) vector[0] = length;
  return norm === 0 ? vector : vector.map((value) => (value / norm) * length);
}

/** FNV-1a of 32 bits, with a last mixing so that its lower bits are as good as the upper ones. */
function fnv1a(text: string): number {
  let hash = 0x811c_9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
