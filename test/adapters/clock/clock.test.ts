import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/adapters/clock/clock.ts';

describe('the product’s clock', () => {
  it('shows the real time where nothing else is set', () => {
    const [before, shown, after] = [Date.now(), Date.parse(systemClock().now()), Date.now()];
    expect(shown).toBeGreaterThanOrEqual(before);
    expect(shown).toBeLessThanOrEqual(after);
  });

  it('starts at the instant that is set and runs on from there', async () => {
    const clock = systemClock('2024-11-20T01:00:00Z');
    const first = clock.now();
    expect(first >= '2024-11-20T01:00:00.000Z' && first < '2024-11-21').toBe(true);
    await expect.poll(() => clock.now() > first).toBe(true);
  });
});
