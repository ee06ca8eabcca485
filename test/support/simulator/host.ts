import type { ReminderSettings } from '../../../src/domain/reminder.ts';
import type { Database } from '../../../src/ports/database.ts';
import { seeded } from '../random.ts';
import { gateway } from './gateway.ts';
import type { Happening, History } from './history.ts';
import { createLife, type Life } from './life.ts';
import type { Platform } from './platform.ts';
import { startProcess, type Plant } from './process.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Watch } from './watch.ts';

type OfProcess = Extract<Happening, { readonly process: number }>;

/** A place where a process runs, dies and is started again. */
export interface Host {
  start(): void;
  happen(what: OfProcess): void;
  /** Sets the clock right, wakes what sleeps, starts what is down. */
  calm(): void;
  kill(): void;
  /** True where its clock was never wrong. */
  wasRight(): boolean;
}

export interface HostParts {
  readonly name: string;
  readonly time: VirtualTime;
  readonly db: Database;
  readonly platform: Platform;
  readonly watch: Watch;
  readonly settings: ReminderSettings;
  readonly plant: Plant;
  readonly stretch: number;
  readonly history: Pick<History, 'seed' | 'processes' | 'storeClock'>;
  readonly trace: (line: string) => void;
  /** Lets something else happen. */
  readonly act: (what: Happening) => void;
}

export function createHost(parts: HostParts): Host {
  const { name, time, db, platform, watch, settings, plant, stretch, history, trace, act } = parts;
  let life: Life | null = null;
  let stop: (() => Promise<void>) | null = null;
  let lives = 0;
  let errorMs = 0;
  let everWrong = false;
  let isCalm = false;

  const start = (): void => {
    if (life?.isAlive() === true) return;
    const born = createLife({
      ...{ name: `${name}.${(lives += 1)}`, time, clockError: () => errorMs, stretch },
      random: seeded(history.seed * 31 + lives * 7 + Number(name.slice(1)) * 1009),
      onKilled: (where) => {
        trace(`${name}.${lives} ends: ${where}`);
        watch.doubt(born.name);
        if (isCalm) time.at(time.now() + 1, start);
      },
    });
    life = born;
    stop = null;
    const storesTime = (): string | null => (history.storeClock ? new Date(time.now()).toISOString() : null);
    const run = startProcess({
      ...{ life: born, channel: platform.channel(born), settings, plant, alone: history.processes === 1 },
      db: gateway(db, born, watch.witness, storesTime),
    });
    run.then(
      (end) => {
        if (life === born) stop = end;
      },
      (error: unknown) => {
        trace(`${born.name} does not start: ${String(error)}`);
        born.kill();
      },
    );
  };
  const terminate = (): void => {
    const ending = life;
    if (ending === null || stop === null) return;
    watch.doubt(ending.name);
    void stop().then(() => {
      ending.kill();
    });
    stop = null;
  };
  const setClock = (seconds: number): void => {
    errorMs = seconds * 1000;
    platform.forgive(name);
    watch.clock(name, errorMs);
    everWrong ||= errorMs !== 0;
    // Leases are counted by clocks: what is on its way may be taken for cut short, in whatever process.
    watch.doubt(null);
  };
  const happen = (what: OfProcess): void => {
    switch (what.do) {
      case 'start':
        start();
        break;
      case 'stop':
        terminate();
        break;
      case 'clock':
        setClock(what.seconds);
        break;
      case 'pause': {
        const asleep = life;
        asleep?.pause();
        if (asleep !== null) watch.doubt(asleep.name);
        time.at(time.now() + what.seconds * 1000, () => asleep?.resume());
        break;
      }
      case 'kill':
      case 'store-fails':
        life?.fate({ ...what, of: what.do });
        break;
      case 'meanwhile': {
        const slow = life;
        life?.fate({
          ...{ of: 'slow', call: what.call, after: what.after, when: what.when, seconds: what.seconds },
          act: () => {
            if (slow !== null) watch.doubt(slow.name);
            trace(`while ${what.call} is slow: ${JSON.stringify(what.what)}`);
            act(what.what);
          },
        });
        break;
      }
    }
  };
  return {
    start,
    happen,
    calm: () => {
      setClock(0);
      isCalm = true;
      life?.resume();
      life?.spare();
      start();
    },
    kill: () => {
      isCalm = false;
      life?.kill();
    },
    wasRight: () => !everWrong,
  };
}
