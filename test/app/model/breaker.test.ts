import { describe, expect, it } from 'vitest';
import { createBreaker, type Breaker } from '../../../src/app/model/breaker.ts';

interface Tried {
  readonly breaker: Breaker;
  readonly states: readonly string[];
  readonly pass: (ms: number) => void;
  readonly fail: (times: number) => void;
}

function start(): Tried {
  let now = 5000;
  const states: string[] = [];
  const breaker = createBreaker({ now: () => now, onChange: (state) => states.push(state) });
  return {
    breaker,
    states,
    pass: (ms) => {
      now += ms;
    },
    fail: (times) => {
      for (let time = 0; time < times; time += 1) breaker.enter()?.failed();
    },
  };
}

describe('a breaker', () => {
  it('opens after five failures in a row, and stays open for a minute', () => {
    const { breaker, pass, fail, states } = start();
    fail(4);
    expect(breaker.enter()).not.toBeNull();
    fail(1);
    expect(breaker.enter()).toBeNull();
    pass(59_999);
    expect(breaker.enter()).toBeNull();
    pass(1);
    expect(breaker.enter()).not.toBeNull();
    expect(states).toEqual(['open']);
  });

  it('is kept closed by a success among failures, and by calls that were given up', () => {
    const { breaker, fail } = start();
    fail(4);
    breaker.enter()?.succeeded();
    fail(4);
    for (let time = 0; time < 10; time += 1) breaker.enter()?.abandoned();
    expect(breaker.enter()).not.toBeNull();
  });

  it('lets one call try; whoever comes meanwhile is refused at once, and its success closes the breaker', () => {
    const { breaker, pass, fail, states } = start();
    fail(5);
    pass(60_000);
    const trial = breaker.enter();
    expect([trial === null, breaker.enter()]).toEqual([false, null]);
    trial?.succeeded();
    fail(4);
    expect(breaker.enter()).not.toBeNull();
    expect(states).toEqual(['open', 'closed']);
  });

  it('stays open for another minute where the trial fails', () => {
    const { breaker, pass, fail, states } = start();
    fail(5);
    pass(60_000);
    breaker.enter()?.failed();
    pass(59_999);
    expect(breaker.enter()).toBeNull();
    pass(1);
    expect(breaker.enter()).not.toBeNull();
    expect(states).toEqual(['open']);
  });

  it('lets somebody else try where the trial was given up', () => {
    const { breaker, pass, fail } = start();
    fail(5);
    pass(60_000);
    breaker.enter()?.abandoned();
    expect(breaker.enter()).not.toBeNull();
  });

  it('does not listen to calls that began before it opened', () => {
    const { breaker, pass, fail, states } = start();
    const [slow, slower] = [breaker.enter(), breaker.enter()];
    fail(5);
    slow?.succeeded();
    expect(breaker.enter()).toBeNull();
    pass(30_000);
    slower?.failed();
    pass(30_000);
    expect(breaker.enter()).not.toBeNull();
    expect(states).toEqual(['open']);
  });
});
