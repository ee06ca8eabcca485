import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegramServer } from '../support/telegram/index.ts';
import type { TelegramServer } from '../support/telegram/index.ts';
import { call, group, officer, privately, send, until } from './telegram-client.ts';

let server: TelegramServer;
let now = 0;

beforeEach(async () => {
  now = Date.UTC(2024, 10, 25);
  server = await startTelegramServer({ now: () => now });
  server.text({ chat: privately, from: officer, text: '/start' });
});

afterEach(async () => {
  await server.close();
});

const toGroup = (text: string): Promise<{ status: number; parameters: unknown }> =>
  call(server, 'sendMessage', { chat_id: group.id, text });

describe('the limits', () => {
  it('take three messages at once in a chat, then one a second', async () => {
    for (const text of ['1', '2', '3']) expect((await send(server, text)).status).toBe(200);
    expect(await send(server, '4')).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    now += 999;
    expect((await send(server, '4')).status).toBe(429);
    now += 1;
    expect((await send(server, '4')).status).toBe(200);
    // Five came in a window of a second: at 0 three and the refused one, at 999 the early one.
    expect(server.rateReport()).toEqual({ chatSecond: 5, groupMinute: 0, allSecond: 5, early: 2 });
    expect(server.violations).toEqual([]);
  });

  it('take twenty messages a minute in a group', async () => {
    server.join({ chat: group, by: officer });
    for (let sent = 0; sent < 20; sent += 1) {
      expect((await toGroup('Nhắc việc')).status).toBe(200);
      now += 2000;
    }
    // The first was sent 40 s ago.
    expect(await toGroup('21')).toMatchObject({ status: 429, parameters: { retry_after: 20 } });
    now += 20_000;
    expect((await toGroup('21')).status).toBe(200);
    expect(server.rateReport()).toMatchObject({ chatSecond: 1, groupMinute: 21, early: 0 });
  });

  it('take thirty messages a second in all', async () => {
    const people = Array.from({ length: 31 }, (_, index) => ({ id: index + 1, first_name: 'Cán bộ' }));
    for (const from of people) server.text({ chat: { ...from, type: 'private' }, from, text: '/start' });
    const statuses = await Promise.all(
      people.map(async ({ id }) => (await call(server, 'sendMessage', { chat_id: id, text: 'a' })).status),
    );
    expect(statuses.toSorted()).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
    expect(server.rateReport()).toMatchObject({ chatSecond: 1, allSecond: 31 });
  });

  it('may be off, and are counted all the same', async () => {
    const free = await startTelegramServer({ now: () => now, limits: false });
    free.text({ chat: privately, from: officer, text: '/start' });
    for (let sent = 0; sent < 5; sent += 1) expect((await send(free, 'a')).status).toBe(200);
    expect(free.rateReport()).toMatchObject({ chatSecond: 5, early: 0 });
    await free.close();
  });
});

describe('a scripted fault', () => {
  it('is an error of any kind for the chat it names, so many times', async () => {
    server.join({ chat: group, by: officer });
    const fault = { code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } };
    server.script({ method: 'sendMessage', chatId: group.id, times: 2, fault });
    expect((await send(server, 'a')).status).toBe(200);
    expect(await toGroup('a')).toMatchObject({ status: 429, parameters: { retry_after: 7 } });
    now += 6999;
    expect((await toGroup('a')).status).toBe(429);
    now += 7000;
    expect((await toGroup('a')).status).toBe(200);
    expect(server.rateReport().early).toBe(1);
    expect(server.sent.map(({ chatId }) => chatId)).toEqual([officer.id, group.id]);
  });

  it.each([
    ['lost-response', 1],
    ['reset-before', 0],
  ] as const)('breaks the connection: %s leaves %i messages', async (fault, messages) => {
    server.script({ fault });
    await expect(send(server, 'a')).rejects.toThrow('fetch failed');
    expect(server.sent).toHaveLength(messages);
    expect(server.calls.at(-1)).toMatchObject({ method: 'sendMessage', code: null });
    expect((await send(server, 'b')).status).toBe(200);
  });

  it.each([
    ['hang', 0],
    ['hang-recorded', 1],
  ] as const)('never answers: %s leaves %i messages', async (fault, messages) => {
    server.script({ fault });
    const hangs = send(server, 'a');
    const ended = expect(hangs).rejects.toThrow('fetch failed');
    await until(() => {
      expect(server.calls).toHaveLength(1);
    });
    expect((await send(server, 'b')).status).toBe(200);
    expect(server.sent).toHaveLength(messages + 1);
    await server.close();
    await ended;
    server = await startTelegramServer();
  });

  it.each([
    ['html-200', 200, 0],
    ['html-502', 502, 0],
    ['truncated-json', 200, 1],
  ] as const)('answers what is no JSON: %s', async (fault, status, messages) => {
    server.script({ fault });
    const body = JSON.stringify({ chat_id: officer.id, text: 'a' });
    const url = `${server.apiRoot}/bot${server.token}/sendMessage`;
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer.status).toBe(status);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
    expect(server.sent).toHaveLength(messages);
  });

  it('answers late, after the message is there', async () => {
    server.script({ fault: { delayMs: 60_000 } });
    const late = send(server, 'a');
    const ended = expect(late).rejects.toThrow('fetch failed');
    await until(() => {
      expect(server.sent).toHaveLength(1);
    });
    await server.close();
    await ended;
    server = await startTelegramServer();
  });
});

it('waits for its listeners before a message is there and before it is answered', async () => {
  const seen: string[] = [];
  const forget = server.onCall(async ({ method, code }, when) => {
    await Promise.resolve();
    seen.push(`${method} ${when}: ${server.sent.length} sent, ${code ?? 'open'}`);
  });
  await send(server, 'a');
  forget();
  await send(server, 'b');
  expect(seen).toEqual(['sendMessage arrived: 0 sent, open', 'sendMessage done: 1 sent, open']);
});
