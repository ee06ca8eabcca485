import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { ProductError } from '../../domain/errors.ts';
import type { Log } from '../../ports/system.ts';
import { unexpected } from '../../text/vi/errors.ts';
import { MAX_LINE, requestSchema, type IpcHandlers, type IpcReply, type IpcRequest } from './protocol.ts';
import { readLine } from './read-line.ts';
import { makeSocketFolder } from './socket-path.ts';

/** A caller that sends nothing for this long, in milliseconds, is cut off. */
const IDLE_MS = 10_000;

/** Answers other processes of this machine, until closed. */
export interface IpcServer {
  /** Cuts running calls off and removes the socket. */
  close(): Promise<void>;
}

/**
 * Listens on a local socket that only this user may open: one request and one reply a connection, a JSON line each.
 * The caller holds the data folder's lock, so a socket that is already there was left by a process that was killed.
 */
export async function serveIpc(path: string, handlers: IpcHandlers, log: Log): Promise<IpcServer> {
  await makeSocketFolder(path);
  const onWindows = process.platform === 'win32';
  if (!onWindows) await rm(path, { force: true });
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.setTimeout(IDLE_MS, () => socket.destroy());
    void converse(socket, handlers, log);
  });
  await listen(server, path);
  if (!onWindows) await chmod(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of connections) socket.destroy();
      }),
  };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function converse(socket: Socket, handlers: IpcHandlers, log: Log): Promise<void> {
  try {
    const request = requestSchema.parse(JSON.parse(await readLine(socket, MAX_LINE.request)));
    socket.setTimeout(0);
    const reply = await replyTo(request, handlers, log);
    socket.end(`${JSON.stringify(reply)}\n`);
  } catch (error) {
    log.warn('ipc.refused', { reason: error instanceof Error ? error.name : 'unknown' });
    socket.destroy();
  }
}

async function replyTo(request: IpcRequest, handlers: IpcHandlers, log: Log): Promise<IpcReply> {
  if (request.method === 'ping') return { ok: true, method: 'ping' };
  try {
    return request.method === 'ask'
      ? { ok: true, method: 'ask', ...(await handlers.ask(request.question)) }
      : { ok: true, method: 'admin', ...(await handlers.admin(request.command)) };
  } catch (error) {
    if (error instanceof ProductError) return { ok: false, method: null, code: error.code, message: error.message };
    log.error('ipc.failed', { error });
    return { ok: false, method: null, code: 'unexpected', message: unexpected() };
  }
}
