import { expect, it } from 'vitest';
import { createQuotaWatch, type QuotaUse } from '../../src/mail/quota.ts';

async function told(sent: number, received: number): Promise<QuotaUse | undefined> {
  const heard: QuotaUse[] = [];
  const mail = { monthCount: () => Promise.resolve({ sent, received }) };
  const clock = { now: () => '2026-11-30T23:00:00Z' };
  const step = createQuotaWatch('zalo', 3000, { mail, clock }, (use) => {
    heard.push(use);
    return Promise.resolve();
  });
  expect(await step()).toBeGreaterThan(0);
  return heard[0];
}

it.each([
  [1200, 1199, undefined],
  [1200, 1200, 0.8],
  [2000, 999, 0.8],
  [3000, 0, 1],
  [9000, 9000, 1],
])(
  'tells of a month’s messages, both ways, at four fifths and at all of them: %d and %d',
  async (sent, received, reached) => {
    const use = await told(sent, received);
    expect(use?.reached).toBe(reached);
    if (use !== undefined) expect(use).toMatchObject({ month: '2026-11', used: sent + received, quota: 3000 });
  },
);
