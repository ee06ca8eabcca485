/** How much somebody may ask for. */
export interface Allowance {
  /** At once, after a silence. */
  readonly burst: number;
  /** Milliseconds in which one more becomes free. */
  readonly refillMs: number;
}

/** A token bucket for each of many names. Instants in milliseconds. */
export interface Buckets {
  /** What is left, with fractions; at most `burst`. */
  left(name: string, now: number): number;
  take(name: string, now: number): void;
  /** True where the name was told to wait and its bucket has not been full since. */
  silenced(name: string, now: number): boolean;
  /** From now on the name is silenced. */
  silence(name: string, now: number): void;
  /** Names that are remembered. */
  size(): number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
  readonly silenced: boolean;
}

/**
 * A bucket that is full is forgotten: it says nothing. Where more than `maxNames` are not full, the one that was touched
 * longest ago is forgotten too, so that many names cost no more memory than `maxNames`.
 */
export function buckets({ burst, refillMs }: Allowance, maxNames: number): Buckets {
  const known = new Map<string, Bucket>();
  const of = (name: string, now: number): Bucket => {
    const bucket = known.get(name);
    const full = { left: burst, at: now, silenced: false };
    if (!bucket) return full;
    const left = bucket.left + Math.max(0, now - bucket.at) / refillMs;
    return left >= burst ? full : { ...bucket, left, at: now };
  };
  const keep = (name: string, bucket: Bucket): void => {
    known.delete(name);
    known.set(name, bucket);
    // The order of the map is that of the last touch.
    for (const other of known.keys()) {
      if (known.size <= maxNames && of(other, bucket.at).left < burst) break;
      known.delete(other);
    }
  };
  return {
    left: (name, now) => of(name, now).left,
    take: (name, now) => {
      const bucket = of(name, now);
      keep(name, { ...bucket, left: bucket.left - 1 });
    },
    silenced: (name, now) => of(name, now).silenced,
    silence: (name, now) => {
      keep(name, { ...of(name, now), silenced: true });
    },
    size: () => known.size,
  };
}
