import type { Metrics } from '../../ports/metrics.ts';

/** For commands, whose figures nobody reads. */
export const NO_METRICS: Metrics = {
  count: () => undefined,
  seconds: () => undefined,
  watch: () => undefined,
};
