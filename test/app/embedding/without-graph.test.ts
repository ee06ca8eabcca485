import { expect, it } from 'vitest';
import { SEARCHES_EXACTLY } from '../../../src/text/vi/vectors.ts';
import { runScript } from '../../support/child.ts';

it('looks at every vector where the native library is not there, finds the nearest, and says so in a sentence', async () => {
  const child = runScript('test/app/embedding/search-without-graph.ts', []);
  expect(await child.ended, child.stderr()).toBe(0);
  const { kind, nearest, told } = JSON.parse(child.stdout()) as { kind: string; nearest: boolean; told: string[] };
  expect({ kind, nearest }).toEqual({ kind: 'exact', nearest: true });
  expect(told.join('\n')).toContain(SEARCHES_EXACTLY);
});
