import { createServer, type Socket } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../support/telegram/faults.ts';
import { afterwards, OFFICER, openChannel, openServer, PRIVATE, until } from './open-channel.ts';

const write = (text: string) => ({ chat: PRIVATE, from: OFFICER, text });

describe('trouble while polling', () => {
  it.each<[string, Fault]>([
    ['500', { code: 500, description: 'Internal Server Error' }],
    ['400', { code: 400, description: 'Bad Request' }],
    ['a proxy page', 'html-502'],
    ["a network's sign-in page", 'html-200'],
    ['half an answer', 'truncated-json'],
    ['a reset connection', 'reset-before'],
    ['a lost answer', 'lost-response'],
  ])('%s: waits from one second on, doubling, and goes on', async (_, fault) => {
    const server = await openServer();
    server.script({ method: 'getUpdates', times: 7, fault });
    const { channel, inbox, pauses, log, start } = openChannel(server);
    server.text(write('một'));
    start();
    await until(() => inbox.length === 1);
    expect(pauses.slice(0, 7)).toEqual([1500, 3000, 6000, 12_000, 22_500, 22_500, 22_500]);
    // The seventh failure came over a minute after the first: one alarm, and the all-clear.
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(log.lines.map(({ event }) => event)).toContain('telegram.recovered');
    expect(channel.state()).toEqual({ of: 'polling' });
  });

  it('waits as long as Telegram asks for after 429', async () => {
    const server = await openServer();
    const fault = { code: 429, description: 'Too Many Requests: retry after 17', parameters: { retry_after: 17 } };
    server.script({ method: 'getUpdates', fault });
    const { inbox, pauses, start } = openChannel(server);
    server.text(write('một'));
    start();
    await until(() => inbox.length === 1);
    expect(pauses[0]).toBe(17_000);
  });

  it('says so while a second poller lasts over a minute, once, and receives when it is gone', async () => {
    const server = await openServer();
    const fault = { code: 409, description: 'Conflict: terminated by other getUpdates request' };
    server.script({ method: 'getUpdates', times: 20, fault });
    const { channel, inbox, pauses, log, start } = openChannel(server);
    const states: string[] = [];
    server.onCall(() => {
      states.push(channel.state().of);
    });
    server.text(write('một'));
    start();
    await until(() => inbox.length === 1);
    expect(pauses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 16_500));
    expect(states).toContain('failed');
    expect(channel.state()).toEqual({ of: 'polling' });
    const alarms = log.lines.filter(({ level }) => level === 'error');
    expect(alarms).toMatchObject([{ event: 'telegram.trouble.lasts', facts: { trouble: 'conflict', code: 409 } }]);
  });

  it.each([401, 404])('%d ends receiving with a sentence; nothing else falls', async (code) => {
    const server = await openServer();
    server.script({ method: 'getUpdates', fault: { code, description: 'Unauthorized' } });
    const { channel, log, start } = openChannel(server);
    start();
    await until(() => channel.state().of === 'failed');
    expect(channel.state()).toMatchObject({ message: expect.stringContaining('TELEGRAM_BOT_TOKEN') as string });
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    const polls = server.calls.filter(({ method }) => method === 'getUpdates');
    await channel.stop();
    expect(server.calls.filter(({ method }) => method === 'getUpdates')).toEqual(polls);
  });

  it('a wrong token is refused at the start', async () => {
    const server = await openServer();
    const { channel, start } = openChannel({ ...server, token: '1000000001:wrong-but-long-enough-token' });
    start();
    await until(() => channel.state().of === 'failed');
    expect(channel.state()).toMatchObject({ message: expect.stringContaining('TELEGRAM_BOT_TOKEN') as string });
  });
});

describe('trouble at the start', () => {
  it('is tried again, step by step, without holding up whoever starts it', async () => {
    const server = await openServer();
    server.script({ method: 'getMe', times: 3, fault: 'html-502' });
    server.script({ method: 'getWebhookInfo', times: 2, fault: 'lost-response' });
    server.script({ method: 'setMyCommands', times: 2, fault: { code: 500, description: 'x' } });
    const { channel, inbox, start } = openChannel(server);
    start();
    server.text(write('một'));
    await until(() => inbox.length === 1 && server.commands.length > 0);
    expect(channel.state()).toEqual({ of: 'polling' });
  });

  it('commands that Telegram refuses keep nothing else from working', async () => {
    const server = await openServer();
    server.script({ method: 'setMyCommands', fault: { code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' } });
    const { inbox, log, start } = openChannel(server);
    server.text(write('một'));
    start();
    await until(() => inbox.length === 1 && log.lines.some(({ event }) => event === 'telegram.commands.refused'));
    expect(server.calls.filter(({ method }) => method === 'setMyCommands')).toHaveLength(1);
  });

  it('a server that is not there is shown once it lasts', async () => {
    const server = await openServer();
    await server.close();
    const { channel, log, start } = openChannel(server);
    start();
    await until(() => channel.state().of === 'failed');
    expect(channel.state()).toMatchObject({ message: expect.stringContaining('TELEGRAM_API_ROOT') as string });
    expect(log.lines.find(({ level }) => level === 'error')?.facts).toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('a connection that died without a word', () => {
  it('is given up after the poll and its grace, and the next poll takes a new one', async () => {
    const server = await openServer();
    const port = Number(new URL(server.apiRoot).port);
    const through = new Set<Socket>();
    const dead = new Set<Socket>();
    let connections = 0;
    const proxy = createServer((near) => {
      connections += 1;
      const far = connect(port, '127.0.0.1');
      through.add(near).add(far);
      near.on('error', () => far.destroy()).on('close', () => far.destroy());
      far.on('error', () => near.destroy());
      near.on('data', (bytes) => dead.has(near) || far.write(bytes));
      far.on('data', (bytes) => dead.has(far) || near.write(bytes));
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    afterwards(async () => {
      for (const socket of through) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    });
    const address = proxy.address();
    const apiRoot = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const { inbox, pauses, log, start } = openChannel({ ...server, apiRoot }, {}, { pollSeconds: 0.1, grace: 200 });
    server.text(write('một'));
    start();
    await until(() => inbox.length === 1);
    const before = connections;
    for (const socket of through) dead.add(socket);
    server.text(write('hai'));
    await until(() => inbox.length === 2);
    expect(connections).toBeGreaterThan(before);
    expect(log.lines.some(({ facts }) => 'code' in facts && facts.code === 'timeout')).toBe(true);
    expect(pauses).toContain(1500);
  });
});
