import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FALL_BACKS } from '../../../src/domain/model.ts';

it('the handbook explains every reason for which no model answered, and no other', () => {
  const handbook = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  const table = handbook.slice(handbook.indexOf('| `fell_back`')).split('\n\n')[0] ?? '';
  const rows = table.split('\n').slice(2);
  const explained = rows.map((row) => row.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  expect(explained.map(([, why]) => why).sort()).toEqual([...FALL_BACKS].sort());
  for (const [, why, , meaning, remedy] of explained) expect([meaning, remedy], why).not.toContain('');
});
