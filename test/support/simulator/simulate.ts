import { memoryDatabase } from '../../../src/adapters/memory/database.ts';
import { TELEGRAM_PACE, TELEGRAM_TRAITS } from '../../../src/adapters/telegram/traits.ts';
import { ZALO_PACE, ZALO_TRAITS } from '../../../src/adapters/zalo/traits.ts';
import { addDays } from '../../../src/domain/calendar.ts';
import type { ReminderSettings } from '../../../src/domain/reminder.ts';
import type { Database } from '../../../src/ports/database.ts';
import { seeded } from '../random.ts';
import { SETTINGS } from '../reminders.ts';
import { createActs } from './acts.ts';
import { workdayFrom, type Happening, type History } from './history.ts';
import { createHost, type Host } from './host.ts';
import { judgeAnswers, judgeCalm, judgeDays, judgeReminders, judgeWords, type Account } from './judge.ts';
import { createPlatform } from './platform.ts';
import type { Plant } from './process.ts';
import { tallyOf, type Tally } from './tally.ts';
import { virtualTime } from './virtual-time.ts';
import { createWatch } from './watch.ts';

export interface Simulated {
  /** Where something did not hold that should; none of a good history. */
  readonly findings: readonly string[];
  readonly tally: Tally;
  /** What happened, a line each. */
  readonly trace: readonly string[];
}

export interface SimulateOptions {
  /** Fresh; a new one in memory unless said. Closed at the end. */
  readonly db?: Database;
  readonly plant?: Plant;
  /** How many times longer than asked an idle second lasts: a slow database is asked less often so. */
  readonly stretch?: number;
}

/** Farther than any clock of a history was wrong, with what leases last. */
const CLOCKS_AGREE_S = 3 * 3600;
/** How long whatever is due may take in a calm time, after some seconds. */
const PATIENCE_MINUTES = 5;
const MINUTE_S = 61;

/** Lives through a history, and then through some calm days, and judges what became of everything. */
export async function simulate(history: History, options: SimulateOptions = {}): Promise<Simulated> {
  const { db = memoryDatabase(), plant = {}, stretch = 1 } = options;
  const random = seeded(history.seed);
  const start = Date.parse(`${history.start}T00:00:00Z`);
  const time = virtualTime(start);
  const lines: string[] = [];
  const trace = (line: string): void => {
    lines.push(`${new Date(time.now()).toISOString().slice(5, 23)} ${line}`);
  };
  const settings: ReminderSettings = { ...SETTINGS, onUnknown: history.onUnknown };
  const { storeClock } = history;
  const watch = createWatch({ db, time, settings, storeClock, trace });
  const isZalo = history.channel === 'zalo';
  const platform = createPlatform({
    ...{ time, random: seeded(history.seed + 1), name: history.channel, trace },
    traits: isZalo ? ZALO_TRAITS : TELEGRAM_TRAITS,
    pace: isZalo ? ZALO_PACE : TELEGRAM_PACE,
    onArrived: (arrived) => watch.arrived(arrived),
    onLost: (part) => {
      watch.doubtPart(part);
    },
  });
  const acts = createActs({ db, time, history, platform, watch, random });
  await acts.settle();
  const act = (what: Happening): void => {
    const failed = (error: unknown): void => {
      watch.findings.push(`the simulator failed: ${String(error)}`);
    };
    acts.happen(what).catch(failed);
  };
  const hosts = Array.from({ length: history.processes }, (_, i): Host =>
    createHost({ name: `p${i}`, time, db, platform, watch, settings, plant, stretch, trace, history, act }),
  );
  for (const host of hosts) host.start();
  await time.run(time.now() + 2000);

  const sleep = async (seconds: number): Promise<void> => {
    await time.leap(time.now() + seconds * 1000, 20_000, () => {
      watch.doubt(null);
    });
  };
  const morning = async (days: number, until: string): Promise<void> => {
    const today = new Date(time.now()).toISOString().slice(0, 10);
    const target = Date.parse(`${workdayFrom(addDays(today, days))}T${until}Z`);
    if (target > time.now()) await sleep((target - time.now()) / 1000);
  };
  const happen = async (one: Happening): Promise<void> => {
    trace(JSON.stringify(one));
    switch (one.do) {
      case 'run':
        return time.run(time.now() + one.seconds * 1000);
      case 'nap':
        return sleep(one.seconds);
      case 'sleep':
        return morning(one.days, one.until);
      case 'kill':
      case 'store-fails':
      case 'start':
      case 'stop':
      case 'pause':
      case 'clock':
      case 'meanwhile':
        hosts[one.process % hosts.length]?.happen(one);
        return;
      case 'trouble':
      case 'kick':
      case 'let-in':
      case 'move':
      case 'press':
      case 'say':
      case 'tell':
      case 'link':
      case 'unlink':
      case 'lead':
      case 'unlead':
      case 'redate':
      case 'approve':
      case 'drop':
      case 'put':
      case 'day-off':
        return acts.happen(one);
    }
  };
  for (const one of history.happenings) await happen(one);

  trace('calm');
  platform.calm();
  for (const host of hosts) host.calm();
  await time.run(time.now() + 3000);
  await sleep(CLOCKS_AGREE_S);
  await time.run(time.now() + 5000);
  const findings: string[] = [];
  const account = async (): Promise<Account> => ({
    ...{ rows: await db.ledger.reminders({}), settings, now: time.now(), delivered: watch.delivered },
    ...{ world: await acts.world(), doubtful: watch.doubtful, unsettled: await db.mail.unsettled(10_000) },
    ...{ everGone: acts.everGone, clocksRight: hosts.every((host) => host.wasRight()) },
  });
  for (const day of [1, 1]) {
    await morning(day, '00:59:57');
    await time.run(time.now() + 6000);
    acts.ask();
    await time.run(time.now() + 12_000);
    await sleep(MINUTE_S);
    await time.run(time.now() + 12_000);
    let found = judgeCalm(await account());
    // A real database on a busy machine takes its time; what is lost stays lost.
    for (let minutes = 0; found.length > 0 && minutes < PATIENCE_MINUTES; minutes += 1) {
      await time.run(time.now() + 60_000);
      found = judgeCalm(await account());
    }
    findings.push(...found);
  }
  const last = await account();
  findings.push(
    ...[...watch.findings, ...platform.violations, ...judgeReminders(last), ...judgeDays(last)],
    ...[...judgeAnswers(last, platform), ...judgeWords(last, watch.worlds, acts.documents())],
    ...acts.judgeMoves(last.world),
  );
  for (const host of hosts) host.kill();
  await db.close();
  return { findings: [...new Set(findings)], tally: tallyOf(last), trace: lines };
}
