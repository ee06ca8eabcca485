import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { adminIpc, askIpc, pingIpc } from '../../../src/adapters/ipc/call.ts';
import type { IpcHandlers } from '../../../src/adapters/ipc/protocol.ts';
import { serveIpc } from '../../../src/adapters/ipc/serve.ts';
import { socketPathOf } from '../../../src/adapters/ipc/socket-path.ts';
import type { AdminCommand } from '../../../src/domain/admin.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { ProductError } from '../../../src/domain/errors.ts';
import type { ModelAccount } from '../../../src/domain/model.ts';
import type { Question } from '../../../src/domain/question.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { recordingLog } from '../../support/log.ts';

const question: Question = {
  text: 'Phòng Y tế phải làm gì?',
  place: 'Đồng Bằng',
  agency: null,
  history: ['Chào bạn'],
  now: '2024-11-20T01:00:00Z',
};
const answer: Answer = {
  question: question.text,
  status: 'answered',
  text: 'Ủy ban nhân dân giao 01 nhiệm vụ.',
  choices: [],
  asks: null,
  duties: [{ plan: 'a', agency: 'Phòng Y tế', section: 'IV.1', text: 'Chủ trì.' }],
  deadlines: [],
  citations: [{ plan: 'a', section: 'IV.1', quote: 'Chủ trì.' }],
  engine: 'extractive',
};

function to(date: string): AdminCommand {
  const file = { words: 'kế hoạch.txt', name: 'kế hoạch.txt', hash: null };
  return { of: 'correct', file, entry: 'H1', change: { set: 'date', date, bound: 'before' } };
}

/** Gives a clerk's command back as it came. */
const admin: IpcHandlers['admin'] = (command) => Promise.resolve({ printed: JSON.stringify(command) });

async function serving(ask: IpcHandlers['ask'], path = socketPathOf(temporaryFolder())): Promise<string> {
  const server = await serveIpc(path, { ask, admin }, recordingLog());
  onTestFinished(() => server.close());
  return path;
}

/** What the server sends back to raw bytes before it closes the connection. */
function raw(path: string, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket: Socket = connect(path, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
    socket
      .on('error', () => undefined)
      .on('close', () => {
        resolve(heard);
      });
  });
}

describe('answering other processes of the machine', () => {
  it('carries a question and its answer whole', async () => {
    const heard: Question[] = [];
    const path = await serving((asked) => {
      heard.push(asked);
      return Promise.resolve({ answer, ms: 12 });
    });
    expect(await askIpc(path, question, 5000)).toEqual({ answer, ms: 12 });
    expect(heard).toEqual([question]);
  });

  it('carries what a model did for the answer', async () => {
    const model: ModelAccount = {
      prompt: { id: 'answer', version: 3 },
      offered: ['a IV.1'],
      cited: ['a IV.1'],
      kept: 2,
      dropped: { digit: 1 },
      fellBack: null,
      usage: { calls: 2, inputTokens: 900, outputTokens: 40 },
    };
    const path = await serving(() =>
      Promise.resolve({ answer: { ...answer, engine: 'llm' as const }, ms: 900, model }),
    );
    expect(await askIpc(path, question, 5000)).toEqual({ answer: { ...answer, engine: 'llm' }, ms: 900, model });
  });

  it('carries a clerk’s command whole, and what is to be printed', async () => {
    const path = await serving(() => Promise.resolve({ answer, ms: 1 }));
    const command = to('2026-11-20');
    expect(JSON.parse((await adminIpc(path, command, 5000))?.printed ?? '')).toEqual(command);
    expect(await adminIpc(`${path}-none`, command, 5000)).toBeNull();
  });

  it('tells whether anybody is there', async () => {
    const path = await serving(() => Promise.resolve({ answer, ms: 1 }));
    expect(await pingIpc(path, 5000)).toBe(true);
    expect(await pingIpc(`${path}-none`, 5000)).toBe(false);
  });

  it('carries answers of megabytes, and many at once', async () => {
    const long = { ...answer, text: 'Nhiệm vụ được giao. '.repeat(100_000) };
    const path = await serving(() => Promise.resolve({ answer: long, ms: 1 }));
    const calls = Array.from({ length: 5 }, () => askIpc(path, question, 20_000));
    for (const reply of await Promise.all(calls)) expect(reply?.answer.text === long.text).toBe(true);
  });

  it('carries the sentence of an error', async () => {
    const path = await serving(() => Promise.reject(new ProductError('question-empty', 'Bạn chưa nhập câu hỏi.')));
    await expect(askIpc(path, question, 5000)).rejects.toMatchObject({
      code: 'question-empty',
      message: 'Bạn chưa nhập câu hỏi.',
      exitCode: 2,
    });
  });

  it('says nothing of an error that was not foreseen but that there was one', async () => {
    const path = await serving(() => Promise.reject(new Error('mat-khau')));
    await expect(askIpc(path, question, 5000)).rejects.toMatchObject({
      code: 'unexpected',
      message: expect.not.stringContaining('mat-khau') as string,
    });
  });

  it.each([
    ['no JSON', 'xin chào\n'],
    ['another method', '{"method":"wipe"}\n'],
    ['a question of the wrong shape', '{"method":"ask","question":{"text":1}}\n'],
    ['a command of the wrong shape', '{"method":"admin","command":{"of":"correct"}}\n'],
    ['a correction to a day that there is not', `${JSON.stringify({ method: 'admin', command: to('2026-02-30') })}\n`],
    ['more than a mebibyte', Buffer.alloc(1024 * 1024 + 1, 'a')],
  ])('cuts off who sends %s, and goes on', async (_, bytes) => {
    const path = await serving(() => Promise.resolve({ answer, ms: 1 }));
    expect(await raw(path, bytes)).toBe('');
    expect(await askIpc(path, question, 5000)).not.toBeNull();
  });

  it('is open to its own user alone', async () => {
    const path = await serving(() => Promise.resolve({ answer, ms: 1 }));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  it('takes the place of a socket that a killed process left', async () => {
    const path = socketPathOf(temporaryFolder());
    const first = await serveIpc(path, { ask: () => Promise.resolve({ answer, ms: 1 }), admin }, recordingLog());
    await first.close();
    writeFileSync(path, '');
    await serving(() => Promise.resolve({ answer, ms: 2 }), path);
    expect((await askIpc(path, question, 5000))?.ms).toBe(2);
  });

  it('leaves no socket behind when it is closed', async () => {
    const path = socketPathOf(temporaryFolder());
    const server = await serveIpc(path, { ask: () => Promise.resolve({ answer, ms: 1 }), admin }, recordingLog());
    await server.close();
    expect(readdirSync(dirname(path))).toEqual([]);
    expect(await askIpc(path, question, 5000)).toBeNull();
  });

  it('gives up on a process that takes the call and never answers', async () => {
    const path = join(temporaryFolder(), 'socket');
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(path, resolve));
    expect(await askIpc(path, question, 50)).toBeNull();
    expect(await pingIpc(path, 50)).toBe(false);
    silent.close();
  });

  it('finds a shorter place for a folder whose path is too long for a socket', async () => {
    const deep = join(temporaryFolder(), 'thư-mục-rất-dài'.repeat(12));
    const path = socketPathOf(deep);
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(100);
    expect(socketPathOf(deep)).toBe(path);
    expect(socketPathOf(`${deep}2`)).not.toBe(path);
    await serving(() => Promise.resolve({ answer, ms: 3 }), path);
    expect((await askIpc(path, question, 5000))?.ms).toBe(3);
  });
});
