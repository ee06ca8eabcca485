import type { VectorEntry } from '../../src/ports/vectors.ts';
import { seeded } from './random.ts';

/** The vector of length 1 in a direction. */
export function unit(...direction: readonly number[]): Float32Array {
  const length = Math.hypot(...direction);
  return Float32Array.from(direction, (value) => value / length);
}

/** Entries whose vectors point anywhere, the same on every run. */
export function randomVectors(count: number, dimension: number): readonly VectorEntry[] {
  const random = seeded(count);
  return Array.from({ length: count }, (_, at) => ({
    id: `entry-${String(at).padStart(5, '0')}`,
    vector: unit(...Array.from({ length: dimension }, () => random() + random() + random() - 1.5)),
  }));
}
