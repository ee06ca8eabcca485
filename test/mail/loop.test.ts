import { expect, test } from 'vitest';
import { startLoop } from '../../src/mail/loop.ts';
import { recordingLog } from '../support/log.ts';
import { setTime } from './support/set-time.ts';

/** A loop over a step that notes when it ran; seconds since the start. */
function looping(step: (run: number) => Promise<number>) {
  const time = setTime();
  const log = recordingLog();
  const start = time.ms();
  const ran: number[] = [];
  const counted = (): Promise<number> => {
    ran.push((time.ms() - start) / 1000);
    return step(ran.length);
  };
  return { time, log, ran, loop: startLoop('test', counted, { timer: time.timer, log }) };
}

test('a loop pauses for as long as its step says', async () => {
  const { time, ran } = looping((run) => Promise.resolve(run * 1000));
  await time.pass(7000);
  expect(ran).toEqual([0, 1, 3, 6]);
});

test('a loop that is woken takes its next step at once, also where that happened during a step', async () => {
  const { time, ran, loop } = looping(async (run) => {
    if (run === 2) loop.wake();
    await time.timer.sleep(100, new AbortController().signal);
    return 60_000;
  });
  await time.pass(5000);
  loop.wake();
  await time.pass(5000);
  expect(ran).toEqual([0, 5, 5.1]);
});

test('a step that fails is tried again ever later, whoever wakes it, with one line in the log', async () => {
  const { time, ran, loop, log } = looping((run) =>
    run <= 8 ? Promise.reject(new TypeError('broken')) : Promise.resolve(1_000_000),
  );
  for (let passed = 0; passed < 150; passed += 1) {
    await time.pass(1000);
    loop.wake();
  }
  expect(ran.slice(0, 9)).toEqual([0, 1, 3, 7, 15, 31, 61, 91, 121]);
  expect(log.events).toEqual(['loop.failed', 'loop.recovered']);
});

test('a loop that is stopped ends with its running step', async () => {
  const { time, ran, loop } = looping(async () => {
    await time.timer.sleep(500, new AbortController().signal);
    return 0;
  });
  await time.pass(600);
  let ended = false;
  const stopped = loop.stop().then(() => (ended = true));
  await time.pass(300);
  expect(ended).toBe(false);
  await time.pass(300);
  await stopped;
  await time.pass(5000);
  expect(ran).toEqual([0, 0.5]);
});
