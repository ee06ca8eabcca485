import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurn } from '../../src/app/in-turn.ts';

it('runs actions one after another in their order, and gives each its own result', async () => {
  const turn = inTurn();
  const heard: string[] = [];
  const act = (name: string, ms: number) => async (): Promise<string> => {
    heard.push(`${name} begins`);
    await wait(ms);
    heard.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([turn(act('a', 20)), turn(act('b', 0))])).toEqual(['a', 'b']);
  expect(heard).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('goes on after an action that failed, and tells its caller alone', async () => {
  const turn = inTurn();
  const failing = turn(() => Promise.reject(new Error('full disk')));
  const next = turn(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('full disk');
  expect(await next).toBe('done');
});
