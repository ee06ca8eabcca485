import { ProductError } from '../../../src/domain/errors.ts';
import type { Clock } from '../../../src/ports/system.ts';
import type { Timer } from '../../../src/ports/timer.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What is to happen to a process at one of its next questions to the world. */
export interface Fate {
  readonly of: 'kill' | 'store-fails' | 'slow';
  /** Name of the question; null for any. */
  readonly call: string | null;
  /** How many such questions pass first. */
  readonly after: number;
  /** Whether the question has its effect before. */
  readonly when: 'before' | 'after';
  /** How much longer a slow answer takes. */
  readonly seconds?: number;
  /** Done where the fate is met. */
  readonly act?: () => void;
}

/**
 * One life of a process, from its start to its end. Whatever it asks goes through `ask`: takes its time, is answered to
 * the living only, and may be what it dies of.
 */
export interface Life {
  /** Process and life: `p0.2`. */
  readonly name: string;
  readonly clock: Clock;
  readonly timer: Timer;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: string[];
  ask<T>(name: string, effect: () => Promise<T>): Promise<T>;
  /** As `ask`, of something that is no part of the store, and takes its own time. */
  reach<T>(name: string, effect: () => Promise<T>): Promise<T>;
  fate(fate: Fate): void;
  /** Whatever was to happen to it does not. */
  spare(): void;
  isAlive(): boolean;
  isAwake(): boolean;
  kill(): void;
  /** As SIGSTOP does: nothing happens in it until it is resumed. */
  pause(): void;
  resume(): void;
}

export interface LifeParts {
  readonly name: string;
  readonly time: VirtualTime;
  /** Of its host, in milliseconds; may change. */
  readonly clockError: () => number;
  readonly random: () => number;
  /** How many times longer than asked an idle second lasts. */
  readonly stretch: number;
  readonly onKilled: (where: string) => void;
}

const NEVER = new Promise<never>(() => undefined);
/** What an idle loop waits for. */
const LOOK_MS = 1000;

export function createLife({ name, time, clockError, random, stretch, onKilled }: LifeParts): Life {
  let alive = true;
  let paused: (() => void)[] | null = null;
  let fates: (Fate & { left: number })[] = [];
  const log: string[] = [];

  const awake = (): Promise<void> | undefined =>
    paused === null ? undefined : new Promise<void>((resolve) => paused?.push(resolve));
  const pass = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      time.at(time.now() + ms, resolve);
    });
  /** The fate that this question has met, if any. */
  const met = (call: string, when: Fate['when']): Fate | null => {
    const due = fates.find((one) => (one.call === null || one.call === call) && one.when === when && one.left-- === 0);
    fates = fates.filter((one) => one !== due);
    return due ?? null;
  };
  const kill = (where: string): void => {
    if (!alive) return;
    alive = false;
    onKilled(where);
  };
  const meet = (call: string, when: Fate['when']): Promise<void> | undefined => {
    const fate = met(call, when);
    fate?.act?.();
    if (fate?.of === 'kill') kill(`${when} ${call}`);
    if (fate?.of === 'store-fails') throw new ProductError('store-failed', `${when} ${call}`);
    return fate?.of === 'slow' ? pass((fate.seconds ?? 0) * 1000) : undefined;
  };

  const through = async <T>(call: string, effect: () => Promise<T>, latency: () => number): Promise<T> => {
    if (!alive) return NEVER;
    await awake();
    await meet(call, 'before');
    if (!isAlive()) return NEVER;
    const there = latency();
    if (there > 0) await pass(there);
    // What was asked before its end may still have its effect.
    if (!isAlive() && random() < 0.5) return NEVER;
    const result = await effect().finally(() => awake());
    await meet(call, 'after');
    const back = latency();
    if (back > 0) await pass(back);
    await awake();
    return isAlive() ? result : NEVER;
  };
  const isAlive = (): boolean => alive;

  return {
    name,
    log,
    random,
    clock: { now: () => new Date(time.now() + clockError()).toISOString() },
    timer: {
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          if (signal.aborted) {
            resolve();
            return;
          }
          const wake = (): void => {
            planned.cancel();
            signal.removeEventListener('abort', wake);
            if (!alive) return;
            if (paused === null) resolve();
            else paused.push(resolve);
          };
          const planned = time.at(time.now() + (ms === LOOK_MS ? ms * stretch : ms), wake, true);
          signal.addEventListener('abort', wake);
        }),
    },
    ask: (call, effect) =>
      through(
        call,
        () => time.outside(effect),
        () => latencyMs(random),
      ),
    reach: (call, effect) => through(call, effect, () => 0),
    fate: (fate) => {
      fates.push({ ...fate, left: fate.after });
    },
    spare: () => {
      fates = [];
    },
    isAlive,
    isAwake: () => alive && paused === null,
    kill: () => {
      kill('any moment');
    },
    pause: () => {
      paused ??= [];
    },
    resume: () => {
      const waiting = paused ?? [];
      paused = null;
      for (const wake of waiting) wake();
    },
  };
}

/** Mostly none, rarely seconds. */
function latencyMs(random: () => number): number {
  const draw = random();
  if (draw < 0.6) return 0;
  if (draw < 0.95) return Math.ceil(random() * 20);
  return Math.ceil(random() * (draw < 0.997 ? 300 : 8000));
}
