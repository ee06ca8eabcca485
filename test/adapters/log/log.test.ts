import { describe, expect, it } from 'vitest';
import { runScript } from '../../support/child.ts';

const WRITE = import.meta.resolve('./write-log.ts');

describe('the log', () => {
  it('is one JSON object a line on standard error, from its level up', async () => {
    const child = runScript(WRITE, ['info']);
    expect(await child.ended).toBe(0);
    expect(child.stdout()).toBe('');
    const lines = child
      .stderr()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ level, event }) => [level, event])).toEqual([
      ['info', 'started'],
      ['warn', 'refused'],
      ['error', 'failed'],
      ['warn', 'leaked'],
      ['error', 'leaked'],
      ['info', 'kept'],
    ]);
    expect(lines[0]).toMatchObject({ documents: 5 });
    expect(lines[2]).toMatchObject({ error: { message: expect.stringContaining('outer') as string } });
  });

  it('drops message texts and secrets, should a caller pass them', async () => {
    const child = runScript(WRITE, ['info']);
    await child.ended;
    expect(child.stderr()).not.toContain('bí mật');
  });

  it("takes a bot's token out of any string, key, message, cause and stack, and nothing else", async () => {
    const child = runScript(WRITE, ['info']);
    await child.ended;
    expect(child.stderr()).not.toMatch(/AAF-x_yz|bot7:x/u);
    const lines = child.stderr().trim().split('\n');
    expect(JSON.parse(lines[3] ?? '')).toMatchObject({
      reason: 'request to https://api.telegram.org/bot[redacted]/sendMessage failed',
      short: 'http://127.0.0.1/bot[redacted]/getMe',
    });
    expect(JSON.parse(lines[4] ?? '')).toMatchObject({
      error: { message: 'outer [redacted]: inner bot[redacted]' },
      deep: { list: [{ url: 'https://api.telegram.org/bot[redacted]/sendMessage' }] },
    });
    expect(JSON.parse(lines[5] ?? '')).toMatchObject({
      chat: '-1001234567890',
      key: 'telegram:700000001:0',
      at: '2024-11-20T08:00:00+07:00',
    });
  });

  it('can be silenced', async () => {
    const child = runScript(WRITE, ['silent']);
    expect(await child.ended).toBe(0);
    expect(child.stderr()).toBe('');
  });
});
