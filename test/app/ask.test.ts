import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');
const NOW = '2024-11-20T08:00:00+07:00';
const line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  question: z.string(),
  status: z.enum(['answered', 'clarify', 'not_found']),
  text: z.string().min(1),
  choices: z.array(z.string()),
  duties: z.array(z.object({ plan: z.string(), agency: z.string(), section: z.string(), text: z.string() })),
  deadlines: z.array(z.object({ date: z.string(), lastDay: z.string(), quote: z.string() })),
  citations: z.array(z.object({ plan: z.string(), section: z.string(), quote: z.string() })),
  engine: z.literal('extractive'),
  ms: z.number(),
});

function run(...args: string[]) {
  const env = { ...process.env, CORPUS_DIR: join(ROOT, 'corpus'), DATA_DIR: mkdtempSync(join(tmpdir(), 'ask-')) };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/ask.ts', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return {
    status,
    stdout,
    stderr,
    answers: () =>
      stdout
        .split('\n')
        .filter(Boolean)
        .map((one) => line.parse(JSON.parse(one))),
  };
}

function batch(...lines: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'ask-')), 'questions.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

describe('the command ask', () => {
  it('prints one answer as JSON and nothing else', () => {
    const { status, answers } = run('--json', '--place', 'Sơn Tịnh', '--now', NOW, 'Khi nào phải nộp báo cáo?');
    expect(status).toBe(0);
    expect(answers()).toHaveLength(1);
    expect(answers()[0]?.deadlines.map(({ date }) => date)).toEqual(['2024-11-25']);
  });

  it('prints what a person reads without --json', () => {
    const { stdout } = run('--place', 'Sơn Tịnh', '--agency', 'Phòng Tư pháp huyện', 'Đơn vị tôi phải làm gì?');
    expect(stdout).toContain('được giao 3 nhiệm vụ');
  });

  it('answers a batch in its order, with the identifiers as they came', () => {
    const file = batch(
      JSON.stringify({ id: 7, question: 'Cảm ơn' }),
      '',
      JSON.stringify({ id: 'b', question: 'Còn Phòng Tư pháp?', place: 'Sơn Tịnh', history: ['Phòng Y tế làm gì?'] }),
      JSON.stringify({ id: 'c', question: 'a'.repeat(100_000), place: null, agency: null, now: null, history: null }),
    );
    const { status, answers } = run('--json', '--batch', file);
    expect(status).toBe(0);
    expect(answers().map(({ id }) => id)).toEqual([7, 'b', 'c']);
    expect(answers()[1]?.duties).toHaveLength(3);
    expect(answers()[2]?.status).toBe('not_found');
  });

  it.each([
    ['{"id":"a"}', 'dòng không có question'],
    ['không phải JSON', 'dòng không phải JSON'],
    ['{"id":"a","question":"b","now":"hôm nay"}', 'thời điểm sai'],
  ])('refuses a batch with a bad line before it answers anything: %s', (bad) => {
    const { status, stdout, stderr } = run('--json', '--batch', batch('{"id":1,"question":"Cảm ơn"}', bad));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Dòng 2');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [[], 2],
    [['một', 'hai'], 2],
    [['--khác', 'một'], 2],
    [['--now', 'mai', 'Cảm ơn'], 2],
    [['a'.repeat(5000)], 2],
    [['--batch', '/không/có.jsonl'], 66],
  ])('says in one sentence what is wrong, case %#', (args, code) => {
    const { status, stdout, stderr } = run(...args);
    expect(status).toBe(code);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
