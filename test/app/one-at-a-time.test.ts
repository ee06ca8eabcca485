import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../src/app/one-at-a-time.ts';

describe('an action that never runs beside itself', () => {
  it('runs once more after the calls that came during a run, however many', async () => {
    let [started, running, most] = [0, 0, 0];
    const finish: (() => void)[] = [];
    const run = oneAtATime(async () => {
      started += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => finish.push(resolve));
      running -= 1;
    });
    const first = run();
    await expect.poll(() => started).toBe(1);
    const during = [run(), run(), run()];
    finish.shift()?.();
    await first;
    await expect.poll(() => started).toBe(2);
    finish.shift()?.();
    await Promise.all(during);
    expect({ started, most }).toEqual({ started: 2, most: 1 });
  });

  it('goes on after a run that failed, and tells only those who waited for it', async () => {
    let runs = 0;
    const run = oneAtATime(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('first')) : Promise.resolve();
    });
    await expect(run()).rejects.toThrow('first');
    await run();
    expect(runs).toBe(2);
  });
});
