/** Messages a second that may be sent at an instant. */
export interface Rate {
  at(now: number): number;
  /** The platform complained of a message that was begun at `begun`; instants in milliseconds. */
  complain(begun: number, now: number): void;
}

/** Never slower than one message in five seconds: a pace of nothing could not find out that it may be faster again. */
const SLOWEST_PER_SECOND = 0.2;
/** One message a second more each minute: from the slowest to Zalo's five in about as many minutes. */
const GROWTH_PER_MS = 1 / 60_000;

/** A rate that nothing changes. */
export function fixedRate(perSecond: number): Rate {
  return { at: () => perSecond, complain: () => undefined };
}

/**
 * A rate for a platform that publishes none: halved when it complains, growing back steadily, never above `perSecond`
 * (additive increase, multiplicative decrease; Chiu and Jain 1989). One burst counts as one complaint: what was begun
 * before the rate was cut says nothing about the rate after it.
 */
export function adaptiveRate(perSecond: number): Rate {
  let rate = perSecond;
  let cutAt = -Infinity;
  const at = (now: number): number =>
    cutAt === -Infinity ? perSecond : Math.min(perSecond, rate + (now - cutAt) * GROWTH_PER_MS);
  return {
    at,
    complain: (begun, now) => {
      if (begun < cutAt) return;
      rate = Math.max(SLOWEST_PER_SECOND, at(now) / 2);
      cutAt = now;
    },
  };
}
