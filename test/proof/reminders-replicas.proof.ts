import { setTimeout as wait } from 'node:timers/promises';
import { it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { startPostgres } from '../support/postgres.ts';
import { startLife, type Life } from './letters/life.ts';
import { prove } from './prove.ts';
import { fanOut, message, settled } from './reminders/fan-out.ts';
import { openGroups } from './reminders/groups.ts';
import { slotsOf } from './reminders/office.ts';

const GROUPS = 150;
/** In the middle of a day's messages. */
const MIDDLE = 40;
/** Longer than the right to send lasts, 30 s, and than a claim and a send that began, 60 s, and the look after them, 15 s. */
const PAUSE_MS = 80_000;
const TAKEN_OVER_MS = 100_000;
const STOP_MS = 15_000;

it('reminders, two replicas', async (context) => {
  const postgres = await startPostgres();
  const where = { folder: temporaryFolder(), url: await postgres.database() };
  const groups = await openGroups(GROUPS, where, '2025-11-18T09:00:00');
  const findings: string[] = [];
  const untimely = (...lives: readonly Life[]): Promise<never> => Promise.race(lives.map((life) => life.untimely));
  const stop = async (...lives: readonly Life[]): Promise<void> => {
    const codes = await Promise.all(lives.map((life) => life.stop()));
    if (codes.some((code) => code !== 0)) findings.push(`stopped with ${codes.join(', ')}`);
  };
  /** The first has the right to send: it is there when the other comes. */
  const pair = async (): Promise<readonly [Life, Life]> => {
    const first = startLife(groups.now());
    await first.ready;
    const second = startLife(groups.now());
    await second.ready;
    return [first, second];
  };

  groups.from('2025-11-19T07:59:58');
  let today = fanOut(groups);
  const both = [startLife(groups.now()), startLife(groups.now())] as const;
  await Promise.race([today.all(), untimely(...both)]);
  await stop(...both);

  groups.from('2025-11-21T07:59:45');
  today = fanOut(groups);
  const [asleep, awake] = await pair();
  await Promise.race([message(MIDDLE, groups), untimely(asleep, awake)]);
  asleep.signal('SIGSTOP');
  const [pausedAt, triedBefore] = [performance.now(), today.tried()];
  await Promise.race([today.all(TAKEN_OVER_MS), untimely(awake)]);
  const takenOverMs = performance.now() - pausedAt;
  const untried = GROUPS - today.tried();
  if (untried > 0) findings.push(`${untried} groups had nothing while the first was asleep`);
  await wait(Math.max(0, PAUSE_MS - takenOverMs));
  asleep.signal('SIGCONT');
  await today.all();
  await stop(asleep, awake);

  groups.from('2025-11-24T07:59:45');
  today = fanOut(groups);
  const [leaving, staying] = await pair();
  await Promise.race([message(MIDDLE, groups), untimely(leaving, staying)]);
  const askedAt = performance.now();
  await stop(leaving);
  const stoppedMs = performance.now() - askedAt;
  if (stoppedMs > STOP_MS) findings.push(`stopped after ${stoppedMs.toFixed(0)} ms`);
  await Promise.race([today.all(), untimely(staying)]);
  await stop(staying);

  // After a day without the product; what is late and what is due now are said together.
  groups.from('2025-11-26T08:00:01');
  today = fanOut(groups);
  const alone = startLife(groups.now());
  await Promise.race([message(MIDDLE, groups), untimely(alone)]);
  await stop(alone);
  const again = startLife(groups.now());
  await Promise.race([today.all(), untimely(again)]);
  await stop(again);

  const result = await settled(groups, slotsOf('2025-11-19', '2025-11-26'));
  await postgres.stop();
  prove(context, {
    claim:
      'Two replicas on one PostgreSQL send each reminder once, also where one sleeps for 80 s in the middle of it, or is asked to end and ends within 15 s; the other, or the next, sends the rest.',
    rounds: 4,
    unit: 'days',
    findings: [...findings, ...result.findings],
    measured: `asleep after ${triedBefore} groups, all had theirs ${(takenOverMs / 1000).toFixed(0)} s later; stopped within ${(stoppedMs / 1000).toFixed(1)} s; ${result.measured}`,
  });
});
