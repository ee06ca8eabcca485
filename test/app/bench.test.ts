import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBenchmarks } from '../../src/app/bench/bench.ts';
import { isKept, percentile } from '../../src/app/bench/benchmark.ts';
import { runScript } from '../support/child.ts';
import { temporaryFolder } from '../support/folder.ts';

describe('npm run bench', () => {
  it('counts how many questions find their article among the first', async () => {
    const evalDir = temporaryFolder();
    const folder = join(evalDir, 'data', 'retrieval', 'alqac2023');
    mkdirSync(folder, { recursive: true });
    const articles = ['Kinh phí do ngân sách bảo đảm.', 'Thanh tra việc thực hiện.'];
    const asked = (text: string, article: string) => ({
      text,
      relevant_articles: [{ law_id: 'Luật', article_id: article }],
    });
    writeFileSync(
      join(folder, 'law.json'),
      JSON.stringify([{ id: 'Luật', articles: articles.map((text, at) => ({ id: String(at), text })) }]),
    );
    writeFileSync(
      join(folder, 'train.json'),
      JSON.stringify([asked('ngân sách', '0'), asked('thanh tra', '1'), asked('kinh phí', '1'), asked('xyz', '0')]),
    );
    const reports = [];
    for await (const report of runBenchmarks(['search-recall'], evalDir)) reports.push(report);
    // Two of four: the third asks for one article and is judged by the other, the last finds nothing.
    expect(reports[0]?.measures?.map(({ value }) => value)).toEqual(Array(6).fill(0.5));
  });

  it('says what was not run for want of data, and fails on a build server only', async () => {
    const cwd = temporaryFolder();
    const script = join(import.meta.dirname, '../../scripts/bench.ts');
    const bench = (env: Record<string, string>) =>
      runScript(script, ['search-recall'], { cwd, env: { EVAL_DIR: cwd, ...env } });
    const [here, there] = [bench({}), bench({ CI: 'true' })];
    expect([await here.ended, await there.ended]).toEqual([0, 1]);
    expect(here.stdout()).toContain('not run: no evaluation data');
  });

  it('refuses a benchmark that there is not', async () => {
    const child = runScript('scripts/bench.ts', ['toc-do']);
    expect(await child.ended).toBe(2);
    expect(child.stderr()).toContain('search-speed');
  });
});

describe('a measure', () => {
  it('is kept inside its bounds', () => {
    const kept = [{ most: 2 }, { most: 1.9 }, { least: 2 }, { least: 2.1 }, {}].map((bounds) =>
      isKept({ name: '', unit: '', value: 2, ...bounds }),
    );
    expect(kept).toEqual([true, false, true, false, true]);
  });

  it('of many is a percentile', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([percentile(hundred, 0.5), percentile(hundred, 0.95), percentile([], 0.5)]).toEqual([51, 96, 0]);
  });
});
