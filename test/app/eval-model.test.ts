import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ScoredAnswer } from '../../scripts/eval/answers.ts';
import { modelFigures, quantile } from '../../scripts/eval/figures.ts';
import type { FallBack, ModelAccount } from '../../src/domain/model.ts';
import { runScript } from '../support/child.ts';
import { temporaryFolder } from '../support/folder.ts';

const SCRIPT = new URL('../../scripts/eval.ts', import.meta.url).href;

function account(fellBack: FallBack | null, over: Partial<ModelAccount> = {}): ModelAccount {
  const usage = { calls: 2, inputTokens: 900, outputTokens: 50 };
  return {
    prompt: { id: 'answer', version: 3 },
    offered: [],
    cited: [],
    kept: 4,
    dropped: {},
    fellBack,
    usage,
    ...over,
  };
}

const answer = (model: ModelAccount, engine: 'extractive' | 'llm' = 'llm'): ScoredAnswer => ({
  id: 'q',
  kind: 'duty',
  right: true,
  ms: 1,
  engine,
  model,
});

describe('what a model did for a set', () => {
  it('counts as its own only the answers that it made, out of those that needed one', () => {
    const figures = modelFigures([
      answer(account(null, { dropped: { digit: 2, word: 1 } })),
      answer(account('left-out', { dropped: { digit: 1 } }), 'extractive'),
      answer(account('not-needed', { usage: { calls: 0, inputTokens: 0, outputTokens: 0 }, kept: 0 }), 'extractive'),
    ]);
    expect(figures).toMatchObject({ eligible: 2, made: 1, kept: 8, prompts: ['answer 3'] });
    expect(figures?.usage).toEqual({ calls: 4, inputTokens: 1800, outputTokens: 100 });
    expect(figures?.dropped).toEqual({ digit: 3, word: 1 });
    expect(figures?.fellBack).toEqual({ 'left-out': 1, 'not-needed': 1 });
  });

  it('is nothing where no model is set', () => {
    expect(modelFigures([{ id: 'q', kind: 'duty', right: true, ms: 1, engine: 'extractive' }])).toBeNull();
  });

  it('is timed by the value that the share of the answers does not exceed', () => {
    const twenty = Array.from({ length: 20 }, (_, at) => 20 - at);
    expect([quantile(twenty, 0.5), quantile(twenty, 0.95), quantile([7], 0.95), quantile([], 0.5)]).toEqual([
      10,
      19,
      7,
      null,
    ]);
  });
});

/** Asks both questions of the project that it is run in, and calls wrong whose text says so. */
const SCORER = `
import { spawnSync } from 'node:child_process';
const { stdout } = spawnSync('npm', ['run', '--silent', 'ask', '--', '--json', '--batch', 'hai câu.jsonl'], { encoding: 'utf8' });
const answers = stdout.split('\\n').filter(Boolean).map((line) => JSON.parse(line));
for (const { id, text } of answers) if (text === 'sai') console.log('✗ ' + id + '  «Hạn nộp?» @ Đồng Bằng\\n    date missing');
const right = answers.filter(({ text }) => text !== 'sai').length;
console.log('duty 1/1  deadline ' + (right - 1) + '/1');
console.log('answers: ' + right + ' of 2 right (1 %), median 3.00 ms, whole run 1.0 s');
if (!process.argv.includes('ask')) console.log('extraction F1: agencies 1.000  duties 1.000  deadlines 1.000  other fields 8/8');
`;

// Each runs a dozen processes, which takes long on a machine that is busy.
describe('npm run eval with a model', { timeout: 120_000 }, () => {
  /** The project's \`ask\` answers q1 and q2; where a model is set, as the accounts and texts say. */
  async function evaluate(
    args: readonly string[],
    model: { readonly accounts: readonly ModelAccount[]; readonly texts: readonly string[] } | null,
    embedding: string | null = null,
  ) {
    const [cwd, evalDir] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(cwd, 'corpus'));
    mkdirSync(join(cwd, 'test', 'eval'), { recursive: true });
    mkdirSync(join(evalDir, 'gold'));
    const questions = '{"id":"q1","kind":"duty"}\n{"id":"q2","kind":"deadline"}\n';
    writeFileSync(join(evalDir, 'gold', 'score.mjs'), SCORER);
    writeFileSync(join(evalDir, 'gold', 'questions.jsonl'), questions);
    writeFileSync(join(cwd, 'test', 'eval', 'questions-corpus.jsonl'), questions);
    writeFileSync(
      join(cwd, 'package.json'),
      JSON.stringify({ scripts: { ask: 'node ask.mjs', admin: 'node admin.mjs' } }),
    );
    // Vectors are made for the data folder that answers are made from.
    writeFileSync(
      join(cwd, 'admin.mjs'),
      `import { mkdirSync, writeFileSync } from 'node:fs';
      const { DATA_DIR, OPENAI_EMBEDDING_MODEL } = process.env;
      if (OPENAI_EMBEDDING_MODEL === 'không có') process.exit(1);
      mkdirSync(DATA_DIR, { recursive: true });
      writeFileSync(DATA_DIR + '/' + process.argv[2], '');`,
    );
    const lines = [0, 1].map((at) => {
      const id = `q${at + 1}`;
      const made = model?.accounts[at];
      const engine = made?.fellBack === null ? 'llm' : 'extractive';
      const without = { id, text: 'đúng', engine: 'extractive', ms: 3 };
      return { without, with: { id, text: model?.texts[at], engine, ms: 40, model: made } };
    });
    writeFileSync(
      join(cwd, 'ask.mjs'),
      `import { existsSync } from 'node:fs';
      const { DATA_DIR, OPENAI_CHAT_MODEL, OPENAI_EMBEDDING_MODEL } = process.env;
      const which = OPENAI_CHAT_MODEL ? 'with' : 'without';
      if (existsSync(DATA_DIR + '/embed') === !OPENAI_EMBEDDING_MODEL) throw new Error('vectors');
      if (process.argv.at(-1) !== 'hai câu.jsonl') throw new Error('arguments');
      for (const line of ${JSON.stringify(lines)}) console.log(JSON.stringify(line[which]));`,
    );
    const server = {
      OPENAI_API_KEY: 'sk-bi-mat',
      OPENAI_BASE_URL: 'http://may-chu.local/v1',
      OPENAI_CHAT_MODEL: 'm-1',
    };
    const env = { ...(model && server), ...(embedding !== null && { OPENAI_EMBEDDING_MODEL: embedding }) };
    const child = runScript(SCRIPT, args, { cwd, env: { ...env, EVAL_DIR: evalDir } });
    const code = await child.ended;
    const results = join(cwd, 'eval-results');
    const [file] = existsSync(results) ? readdirSync(results) : [];
    const kept = file === undefined ? '' : readFileSync(join(results, file), 'utf8');
    return { code, stdout: child.stdout(), stderr: child.stderr(), kept };
  }

  it('says that no model is set, and succeeds', async () => {
    const { code, stdout } = await evaluate(['gold'], null);
    expect(stdout).toMatch(/^Tất cả, đúng\/số câu +2\/2 +không chạy: chưa đặt mô hình$/mu);
    expect(code).toBe(0);
  });

  it('prints both side by side, with what the model cost, and keeps each question without keys', async () => {
    const accounts = [account(null, { dropped: { digit: 2 } }), account('timeout', { prompt: null, kept: 0 })];
    const { code, stdout, kept } = await evaluate(['gold'], { accounts, texts: ['đúng', 'đúng'] });
    expect(stdout).toMatch(/^deadline +1\/1 +1\/1$/mu);
    expect(stdout).toMatch(/^95 % không quá \(ms\) +3\.00 +40\.00$/mu);
    expect(stdout).toMatch(/^Do mô hình soạn\/cần soạn +- +1\/2$/mu);
    expect(stdout).toMatch(/^Token gửi đi +- +1800$/mu);
    expect(stdout).toMatch(/^Không dùng: quá thời gian +- +1$/mu);
    expect(stdout).toMatch(/^Phần bị bỏ: có chữ số +- +2$/mu);
    expect(kept).toMatch(/"models": \{\s+"chat": "m-1"/u);
    expect(kept).toMatch(/"id": "q2",\s+"engine": "extractive"/u);
    expect(kept).toContain('"answer 3"');
    expect(kept).not.toMatch(/bi-mat|may-chu/u);
    expect(code).toBe(0);
  });

  it('fails where an answer is lost that is right without the model', async () => {
    const { code, stdout, kept } = await evaluate(['gold'], {
      accounts: [account(null), account(null)],
      texts: ['đúng', 'sai'],
    });
    expect(stdout).toMatch(/^deadline +1\/1 +0\/1$/mu);
    expect(kept).toMatch(/"right": false/u);
    expect(code).toBe(1);
  });

  it('fails where the model makes less than half of what it was to make', async () => {
    const { code } = await evaluate(['gold'], {
      accounts: [account('server'), account('server')],
      texts: ['đúng', 'đúng'],
    });
    expect(code).toBe(1);
  });

  it('has the vectors made before it asks, and fails where they cannot be', async () => {
    const model = { accounts: [account(null), account(null)], texts: ['đúng', 'đúng'] };
    const made = await evaluate(['gold'], model, 'v-1');
    expect(made.kept).toContain('"embedding": "v-1"');
    expect(made.stdout).toMatch(/^Mô hình +- +m-1, v-1$/mu);
    expect(made.code).toBe(0);
    const failed = await evaluate(['gold'], model, 'không có');
    expect(failed.stderr).toContain('Chưa tạo được vectơ cho bộ "gold"');
    expect(failed.code).toBe(1);
  });

  it('compares other sets where that is asked for', async () => {
    const model = { accounts: [account(null), account(null)], texts: ['đúng', 'đúng'] };
    const [plain, compared] = await Promise.all([
      evaluate(['corpus'], model),
      evaluate(['corpus', '--with-model'], model),
    ]);
    expect(plain.stdout).not.toContain('corpus, có mô hình');
    expect(compared.stdout).toContain('corpus, có mô hình');
  });
});
