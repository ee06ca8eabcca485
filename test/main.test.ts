import { chmodSync, existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAsker } from '../src/app/asker.ts';
import { loadSettings } from '../src/config.ts';
import type { Question } from '../src/domain/question.ts';
import { runScript, type Child } from './support/child.ts';
import { makeDataFolders, type DataFolders } from './support/data-folder.ts';
import { temporaryFolder } from './support/folder.ts';

const MAIN = import.meta.resolve('../src/main.ts');
const READY = 'đã sẵn sàng tại http://127.0.0.1:';
const question: Question = { text: 'Có gì?', place: null, agency: null, history: [], now: '2024-11-20T01:00:00Z' };

let folders: DataFolders;
beforeAll(() => {
  folders = makeDataFolders();
});
afterAll(() => {
  folders.remove();
});

interface Env extends Record<string, string> {
  CORPUS_DIR: string;
  DATA_DIR: string;
  PORT: string;
}

function start(env: Env, options: { uid?: number; cwd?: string } = {}): Child {
  return runScript(MAIN, [], { env, ...options });
}
function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
/** A corpus of one readable file and an empty one, and a data folder, on any free port. */
function newEnv(): Env {
  const corpus = temporaryFolder();
  chmodSync(corpus, 0o755);
  writeFileSync(join(corpus, 'a.txt'), 'KẾ HOẠCH\nTriển khai công tác năm 2024\n');
  writeFileSync(join(corpus, 'rong.txt'), '');
  return { CORPUS_DIR: corpus, DATA_DIR: folders.copy(), PORT: '0' };
}

describe('the running product', () => {
  it('says in one line where it answers, and names the file that it cannot read', async () => {
    const child = start(newEnv());
    await child.prints(READY);
    expect(linesOf(child.stdout())).toHaveLength(1);
    expect(child.stdout()).toContain('với 1 văn bản, 1 tệp không đọc được');
    expect(child.stderr()).toContain('rong.txt');
    const address = /http:\S+/u.exec(child.stdout())?.[0] ?? '';
    expect((await fetch(new URL('readyz', address))).status).toBe(200);
  });

  it('keeps its data folder and its port from a second one, and answers commands', async () => {
    const env = newEnv();
    const first = start(env);
    await first.prints(READY);
    const second = start(env);
    const third = start({
      ...env,
      DATA_DIR: folders.copy(),
      PORT: /:(\d+)\//u.exec(first.stdout())?.[1] ?? '',
      LOG_LEVEL: 'silent',
    });

    expect(await second.ended).toBe(73);
    expect(second.stdout()).toBe('');
    expect(linesOf(second.stderr())).toHaveLength(1);
    expect(second.stderr()).toContain(`tiến trình số ${first.process.pid ?? 0}`);
    expect(second.stderr()).toContain(env.DATA_DIR);

    expect(await third.ended).toBe(2);
    expect(linesOf(third.stderr())).toHaveLength(1);

    const asker = await openAsker(loadSettings(env));
    expect((await asker.ask(question)).answer.question).toBe(question.text);
    await asker.close();

    first.process.kill('SIGSTOP');
    await expect(openAsker(loadSettings(env), 100)).rejects.toMatchObject({
      code: 'data-folder-busy',
      exitCode: 73,
      message: expect.stringContaining(`tiến trình số ${first.process.pid ?? 0}`) as string,
    });
  });

  it('starts again after it was killed, nothing lost and nothing read again, and ends well when asked to', async () => {
    const env = newEnv();
    const first = start(env);
    await first.prints(READY);
    first.process.kill('SIGKILL');
    expect(await first.ended).toBe(null);
    const second = start(env);
    await second.prints('với 1 văn bản');
    expect(second.stderr()).toContain('"unchanged":1');
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(existsSync(join(env.DATA_DIR, 'process.json'))).toBe(false);
  });
});

describe('a start that cannot succeed', () => {
  it('says in one line which setting is wrong, the environment before .env', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, '.env'), '\ufeffPORT=ba nghìn\nLOG_LEVEL=rất to\n');
    const child = start(newEnv(), { cwd });
    expect(await child.ended).toBe(2);
    expect(child.stdout()).toBe('');
    expect(linesOf(child.stderr())).toHaveLength(1);
    expect(child.stderr()).toMatch(/LOG_LEVEL.*"rất to".*một trong các mức/u);
  });

  it('says that the corpus folder is missing, and makes no data folder for it', async () => {
    const env = { ...newEnv(), DATA_DIR: join(temporaryFolder(), 'data') };
    rmSync(env.CORPUS_DIR, { recursive: true });
    const child = start(env);
    expect(await child.ended).toBe(66);
    expect(linesOf(child.stderr())).toHaveLength(1);
    expect(child.stderr()).toContain(env.CORPUS_DIR);
    expect(existsSync(env.DATA_DIR)).toBe(false);
  });

  it.runIf(process.platform !== 'win32')('says that the data folder cannot be written', async () => {
    const parent = temporaryFolder();
    chmodSync(parent, 0o755);
    const env = { ...newEnv(), DATA_DIR: join(parent, 'data') };
    mkdirSync(env.DATA_DIR);
    chmodSync(env.DATA_DIR, 0o555);
    // Root may write everywhere, so it takes another user to be refused.
    const child = start(env, process.getuid?.() === 0 ? { uid: 65_534 } : {});
    expect(await child.ended).toBe(1);
    expect(linesOf(child.stderr())).toHaveLength(1);
    expect(child.stderr()).toContain('Không ghi được vào thư mục dữ liệu');
  });

  it('says that the database is damaged, and keeps it', async () => {
    const env = newEnv();
    const control = join(env.DATA_DIR, 'db', 'global', 'pg_control');
    truncateSync(control, 10);
    const child = start(env);
    expect(await child.ended).toBe(1);
    expect(linesOf(child.stderr())).toHaveLength(1);
    expect(child.stderr()).toMatch(/bị hỏng.*giữ nguyên.*sao lưu/u);
    expect(existsSync(control)).toBe(true);
  });
});

describe('a command where nothing runs', () => {
  it('answers by itself, one after another where several come at once', async () => {
    const settings = loadSettings(newEnv());
    const first = await openAsker(settings);
    const waiting = openAsker(settings);
    expect((await first.ask(question)).answer.question).toBe(question.text);
    await first.close();
    const second = await waiting;
    expect((await second.ask(question)).answer.question).toBe(question.text);
    await second.close();
  });

  it('answers from its own corpus folder while the data folder is another’s', async () => {
    const env = newEnv();
    const first = await openAsker(loadSettings(env));
    const other = await openAsker(loadSettings({ ...env, CORPUS_DIR: newEnv().CORPUS_DIR }), 0);
    expect((await other.ask(question)).answer.question).toBe(question.text);
    expect(other.problems).toHaveLength(1);
    await other.close();
    await first.close();
  });
});
