import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reaches, readScores } from '../../scripts/eval/scores.ts';
import { runScript, type Child } from '../support/child.ts';
import { temporaryFolder } from '../support/folder.ts';

const SCRIPT = new URL('../../scripts/eval.ts', import.meta.url).href;

/** What the scorer prints for three questions and one plan, two of them wrong. */
const PRINTED = `✗ q1  «Hạn nộp báo cáo?» @ Đồng Bằng
    status clarify, expected answered
    no citation
✗ dong-bang-2024 issuer: null, expected "UBND huyện Đồng Bằng"
duty 1/1  missing date 1/2
answers: 2 of 3 right (66.7 %), median 1.25 ms, whole run 1.0 s
extraction F1: agencies 1.000  duties 0.950  deadlines 0.900  other fields 7/8
`;

describe('what the scorer prints', () => {
  it('is read by kind of question, with the reasons of what was wrong', () => {
    expect(readScores(PRINTED)).toEqual({
      answers: {
        right: 2,
        all: 3,
        medianMs: 1.25,
        kinds: [
          { kind: 'duty', right: 1, all: 1 },
          { kind: 'missing date', right: 1, all: 2 },
        ],
      },
      extract: { agencies: 1, duties: 0.95, deadlines: 0.9, fields: { right: 7, all: 8 } },
      faults: [
        'q1  «Hạn nộp báo cáo?» @ Đồng Bằng | status clarify, expected answered | no citation',
        'dong-bang-2024 issuer: null, expected "UBND huyện Đồng Bằng"',
      ],
    });
  });

  it('may lack its time, or either half', () => {
    const untimed = readScores('duty 0/1\nanswers: 0 of 1 right (0.0 %), median ? ms, whole run 1.0 s');
    expect(untimed.answers?.medianMs).toBeNull();
    expect(untimed.extract).toBeNull();
    expect(readScores('').answers).toBeNull();
  });

  it('reaches a floor only where no share lies below it', () => {
    const scores = readScores(PRINTED.replace('2 of 3', '3 of 3'));
    // The lowest share is that of the other fields: seven of eight.
    expect([0.87, 0.875, 0.88].map((floor) => reaches(scores, floor))).toEqual([true, true, false]);
    expect(reaches(readScores(PRINTED), 0.7)).toBe(false);
  });
});

describe('npm run eval', () => {
  /** Runs it where the evaluation data hold a scorer that does as the script says. */
  function evaluate(scorer: string | null, args: readonly string[], env: Record<string, string> = {}) {
    const cwd = temporaryFolder();
    const evalDir = temporaryFolder();
    mkdirSync(join(cwd, 'corpus'));
    if (scorer !== null) {
      mkdirSync(join(evalDir, 'gold'));
      writeFileSync(join(evalDir, 'gold', 'score.mjs'), scorer);
    }
    return { cwd, child: runScript(SCRIPT, args, { cwd, env: { ...env, EVAL_DIR: evalDir } }) };
  }
  const printing = (text: string): string => `process.stdout.write(${JSON.stringify(text)})`;
  const endOf = async ({ child }: { readonly child: Child }): Promise<number | null> => child.ended;

  it('fails below a floor, and keeps everything in a file', async () => {
    const run = evaluate(printing(PRINTED), ['gold']);
    expect(await endOf(run)).toBe(1);
    expect(run.child.stdout()).toMatch(/^missing date +1\/2(?: |$)/mu);
    expect(run.child.stdout()).toContain('Hạn nộp báo cáo?');
    const [file = ''] = readdirSync(join(run.cwd, 'eval-results'));
    expect(readFileSync(join(run.cwd, 'eval-results', file), 'utf8')).toContain('status clarify, expected answered');
  });

  it('succeeds at the floor', async () => {
    const perfect = PRINTED.replace('2 of 3', '3 of 3').replace('0.950', '0.980').replace('0.900', '1.000');
    expect(await endOf(evaluate(printing(perfect.replace('7/8', '8/8')), ['gold']))).toBe(0);
  });

  it('asks over an empty store of its own, at the present time, whatever the settings say', async () => {
    const settings = { DATABASE_URL: 'postgres://server/product', DATA_DIR: 'data', BOT_NOW: '2020-01-01' };
    const told = `const { DATA_DIR, DATABASE_URL, BOT_NOW } = process.env;
      console.log('✗ ' + JSON.stringify([DATA_DIR === 'data', DATABASE_URL, BOT_NOW]));
      ${printing(PRINTED)}`;
    const run = evaluate(told, ['gold'], settings);
    await endOf(run);
    expect(run.child.stdout()).toContain('[false,"",""]');
  });

  it('fails where the scorer ends without its summary', async () => {
    const run = evaluate(printing('duty 1/1\n'), ['gold']);
    expect(await endOf(run)).toBe(1);
    expect(run.child.stderr()).toContain('"gold"');
  });

  it('says what was not run for want of data, and fails on a build server only', async () => {
    const [here, there] = [evaluate(null, []), evaluate(null, [], { CI: 'true' })];
    expect([await endOf(here), await endOf(there)]).toEqual([0, 1]);
    expect(here.child.stdout()).toContain('heldout: not run: no evaluation data');
  });

  it('refuses a set that there is not', async () => {
    const run = evaluate(null, ['vàng']);
    expect(await endOf(run)).toBe(2);
    expect(run.child.stderr()).toContain('heldout-corpus');
  });
});
