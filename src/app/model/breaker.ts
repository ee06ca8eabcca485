/** What goes wrong so often in a row is not tried any more for a while. */
export const MAX_FAILURES = 5;
/** How long, in milliseconds; then one call tries whether it works again. */
export const OPEN_MS = 60_000;

/** Leave to make one call. How the call ended is told once, by one of these. */
export interface Leave {
  readonly succeeded: () => void;
  readonly failed: () => void;
  /** Whoever asked gave it up: it says nothing about the other side. */
  readonly abandoned: () => void;
}

/** Keeps callers from waiting for what is down. */
export interface Breaker {
  /** Null while the breaker is open, and while somebody else tries whether it may close. */
  enter(): Leave | null;
}

interface BreakerParts {
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
  /** Told when it opens and when it closes again. */
  readonly onChange?: (state: 'open' | 'closed') => void;
}

/**
 * A circuit breaker: five failures in a row open it, after a minute one call is let through, whose end decides.
 * Not cockatiel's: that one reads the machine's clock, so that an hour put back keeps it open for an hour; whoever asks
 * during the trial waits for its end, where a person could have the other answer at once; and a trial that was given up
 * closes it.
 */
export function createBreaker({ now, onChange = () => undefined }: BreakerParts): Breaker {
  let failures = 0;
  /** When a trial may be made; null while the breaker is closed. */
  let opensAt: number | null = null;
  let isTrying = false;

  const open = (): void => {
    if (opensAt === null) onChange('open');
    opensAt = now() + OPEN_MS;
  };
  const onClosed: Leave = {
    // What began before the breaker opened has no say in it afterwards.
    succeeded: () => {
      if (opensAt === null) failures = 0;
    },
    failed: () => {
      if (opensAt !== null) return;
      failures += 1;
      if (failures >= MAX_FAILURES) open();
    },
    abandoned: () => undefined,
  };
  const onTrial: Leave = {
    succeeded: () => {
      isTrying = false;
      failures = 0;
      opensAt = null;
      onChange('closed');
    },
    failed: () => {
      isTrying = false;
      open();
    },
    abandoned: () => {
      isTrying = false;
    },
  };
  return {
    enter: () => {
      if (opensAt === null) return onClosed;
      if (isTrying || now() < opensAt) return null;
      isTrying = true;
      return onTrial;
    },
  };
}
