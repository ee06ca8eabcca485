import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import {
  COUNTERS,
  GAUGES,
  LABELS,
  TIMINGS,
  type CounterName,
  type Labels,
  type Metrics,
  type TimingName,
} from '../../ports/metrics.ts';

/** What all names begin with. */
const PREFIX = 'nhac_viec_';

/** Upper bounds in seconds: answers without a model take milliseconds, those with one seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 12, 20, 30, 60];

/** Figures for Prometheus. */
export interface PrometheusMetrics extends Metrics {
  readonly contentType: string;
  /** All figures in Prometheus' text format. */
  text(): Promise<string>;
}

/** Figures in a registry of their own: nothing of the process or of libraries is among them. */
export function prometheusMetrics(): PrometheusMetrics {
  const registry = new Registry();
  const registers = [registry];
  const counters = new Map<CounterName, Counter>();
  for (const name of keysOf(COUNTERS)) {
    const about = { name: `${PREFIX}${name}_total`, help: COUNTERS[name], labelNames: LABELS[name], registers };
    counters.set(name, new Counter(about));
  }
  const timings = new Map<TimingName, Histogram>();
  for (const name of keysOf(TIMINGS)) {
    const about = { name: `${PREFIX}${name}_seconds`, help: TIMINGS[name], labelNames: LABELS[name], registers };
    timings.set(name, new Histogram({ ...about, buckets: BUCKETS }));
  }
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    count: <N extends CounterName>(name: N, labels: Labels<N>, by = 1): void => {
      counters.get(name)?.inc(labels, by);
    },
    seconds: <N extends TimingName>(name: N, labels: Labels<N>, value: number): void => {
      timings.get(name)?.observe(labels, value);
    },
    watch: (name, read) => {
      const collect = function (this: Gauge): void {
        this.set(read());
      };
      new Gauge({ name: `${PREFIX}${name}`, help: GAUGES[name], registers, collect });
    },
  };
}

function keysOf<K extends string>(of: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(of) as K[];
}
