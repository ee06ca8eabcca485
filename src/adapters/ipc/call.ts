import { connect } from 'node:net';
import type { AdminCommand } from '../../domain/admin.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Question } from '../../domain/question.ts';
import {
  MAX_LINE,
  replySchema,
  type AdminResult,
  type IpcReply,
  type IpcRequest,
  type TimedAnswer,
} from './protocol.ts';
import { readLine } from './read-line.ts';

/**
 * Asks the process that listens on a socket. Null where nobody does, or no whole reply came within `timeoutMs`
 * milliseconds.
 * @throws ProductError that the other process answered with.
 */
export async function askIpc(path: string, question: Question, timeoutMs: number): Promise<TimedAnswer | null> {
  const reply = await exchange(path, { method: 'ask', question }, timeoutMs);
  if (reply?.ok === false) throw new ProductError(reply.code, reply.message);
  if (reply?.method !== 'ask') return null;
  const { answer, ms, model } = reply;
  return { answer, ms, ...(model && { model }) };
}

/**
 * Has the process that listens on a socket carry out a clerk's command. Null as for `askIpc`: whether it was carried
 * out is then not known.
 * @throws ProductError that the other process answered with.
 */
export async function adminIpc(path: string, command: AdminCommand, timeoutMs: number): Promise<AdminResult | null> {
  const reply = await exchange(path, { method: 'admin', command }, timeoutMs);
  if (reply?.ok === false) throw new ProductError(reply.code, reply.message);
  return reply?.method === 'admin' ? { printed: reply.printed } : null;
}

/** True where a process listens on a socket and answers within `timeoutMs` milliseconds. */
export async function pingIpc(path: string, timeoutMs: number): Promise<boolean> {
  const reply = await exchange(path, { method: 'ping' }, timeoutMs);
  return reply?.method === 'ping';
}

async function exchange(path: string, request: IpcRequest, timeoutMs: number): Promise<IpcReply | null> {
  const socket = connect(path);
  const line = readLine(socket, MAX_LINE.reply);
  // The whole exchange, not the silence between two pieces: a stopped process keeps its sockets open.
  const timer = setTimeout(() => socket.destroy(), timeoutMs);
  try {
    socket.write(`${JSON.stringify(request)}\n`);
    return replySchema.parse(JSON.parse(await line));
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
}
