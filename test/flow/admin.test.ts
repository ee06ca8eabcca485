import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin } from '../../src/app/admin/admin.ts';
import { openAsker } from '../../src/app/asker.ts';
import { loadSettings } from '../../src/config.ts';
import { runScript, type Child } from '../support/child.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { temporaryFolder } from '../support/folder.ts';
import { planText } from '../support/plan-builder.ts';

const SENTENCE = 'Các cơ quan, đơn vị báo cáo UBND huyện trước ngày 25/11/2025.';
const READY = 'đã sẵn sàng tại';

let folders: DataFolders;
beforeAll(() => {
  folders = makeDataFolders();
});
afterAll(() => {
  folders.remove();
});

function newEnv() {
  const corpus = temporaryFolder();
  writeFileSync(join(corpus, 'a.txt'), planText({ reporting: SENTENCE }));
  return { CORPUS_DIR: corpus, DATA_DIR: folders.copy(), PORT: '0', BOT_NOW: '2025-10-02T08:00:00+07:00' };
}
type Env = ReturnType<typeof newEnv>;

/** The command itself, in a process of its own. */
async function run(env: Env, ...args: string[]) {
  const child = runScript('scripts/admin.ts', args, { env });
  return { code: await child.ended, stdout: child.stdout(), stderr: child.stderr() };
}
async function start(env: Env): Promise<Child> {
  const product = runScript('src/main.ts', [], { env });
  await product.prints(READY);
  return product;
}
/** As the command ask does, in this process: through the running product, or by itself. */
async function ask(env: Env): Promise<{ readonly text: string; readonly problems: readonly string[] }> {
  const asker = await openAsker(loadSettings(env));
  const question = { place: null, agency: null, history: [], now: '2025-10-02T01:00:00Z' };
  const { answer } = await asker.ask({ text: 'Khi nào nộp báo cáo?', ...question });
  await asker.close();
  return { text: answer.text, problems: asker.problems };
}
const CORRECTED = 'Văn bản ghi «trước ngày 25/11/2025»; văn thư đã đính chính vào ngày 02/10/2025.';

describe('a clerk at a terminal', () => {
  it('corrects a date, which holds through a kill, a new name and a new reading, until its sentence is gone', async () => {
    const env = newEnv();
    const product = await start(env);
    const shown = await admin(['show', 'a'], loadSettings(env));
    expect(shown).toContain('2 cơ quan, 2 nhiệm vụ, 1 hạn, 0 hạn chưa chắc');
    const corrected = await run(env, 'correct', 'a', 'H1', '--date', '2025-11-20');
    expect(corrected).toMatchObject({ code: 0, stderr: '' });
    expect(corrected.stdout).toContain(SENTENCE);
    const asked = await ask(env);
    expect(asked.text).toContain('trước ngày 20/11/2025');
    expect(asked.text).toContain(CORRECTED);
    product.process.kill('SIGKILL');
    await product.ended;

    renameSync(join(env.CORPUS_DIR, 'a.txt'), join(env.CORPUS_DIR, 'b.txt'));
    expect((await ask(env)).text).toContain(CORRECTED);
    expect(await admin(['reindex'], loadSettings(env))).toContain('Đã đọc lại 1 văn bản.');
    expect(await admin(['show', 'b'], loadSettings(env))).toContain(CORRECTED);

    writeFileSync(join(env.CORPUS_DIR, 'b.txt'), planText({ reporting: 'Báo cáo theo quy định.' }));
    const gone = await ask(env);
    expect(gone.text).not.toContain('20/11/2025');
    expect(gone.problems).toEqual([expect.stringContaining('Đính chính số 1 của tệp b.txt không còn chỗ áp dụng')]);
    const again = await start(env);
    expect(again.stderr()).toContain('không còn chỗ áp dụng');
  }, 90_000);

  it('is told in one sentence what is wrong, with exit code 2, and reads files that are not in the corpus', async () => {
    const env = newEnv();
    const outside = join(temporaryFolder(), 'ngoai.txt');
    writeFileSync(outside, planText({ title: 'Kế hoạch khác năm 2025' }).replace('Số: 15', 'Số: 16'));
    const wrongDay = await run(env, 'correct', 'a', 'H1', '--date', '30/02/2026');
    expect(wrongDay).toMatchObject({ code: 2, stdout: '' });
    expect(wrongDay.stderr.trim().split('\n')).toEqual([expect.stringContaining('30/02/2026')]);
    const noCommand = await run(env, 'wipe');
    expect(noCommand).toMatchObject({ code: 2, stdout: '' });
    expect(noCommand.stderr).toContain('Cách dùng');
    const shown = await run(env, 'show', outside, '--json');
    expect(shown.code).toBe(0);
    expect(JSON.parse(shown.stdout)).toMatchObject({ plan: 'ngoai', number: '16/KH-UBND', held: null });
    const settings = loadSettings(env);
    const notHeld = expect.stringContaining('chưa có trong kho') as string;
    await expect(admin(['correct', outside, 'H1', '--drop'], settings)).rejects.toMatchObject({ message: notHeld });
    await expect(admin(['show', 'khong-co'], settings)).rejects.toMatchObject({ exitCode: 66 });
    const folder = { exitCode: 66, message: expect.stringContaining('không phải là một tệp') as string };
    await expect(admin(['show', 'test'], settings)).rejects.toMatchObject(folder);
  }, 60_000);
});
