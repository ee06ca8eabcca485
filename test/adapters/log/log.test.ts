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
    ]);
    expect(lines[0]).toMatchObject({ documents: 5 });
    expect(lines[2]).toMatchObject({ error: { message: expect.stringContaining('outer') as string } });
  });

  it('drops message texts and secrets, should a caller pass them', async () => {
    const child = runScript(WRITE, ['info']);
    await child.ended;
    expect(child.stderr()).not.toContain('bí mật');
  });

  it('can be silenced', async () => {
    const child = runScript(WRITE, ['silent']);
    expect(await child.ended).toBe(0);
    expect(child.stderr()).toBe('');
  });
});
