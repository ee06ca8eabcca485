import { vi } from 'vitest';
import type { TelegramServer } from '../support/telegram/index.ts';

export const officer = { id: 5001, first_name: 'Cán bộ A', language_code: 'vi' };
export const leader = { id: 5002, first_name: 'Cán bộ B' };
export const privately = { id: 5001, type: 'private', first_name: 'Cán bộ A' } as const;
export const group = { id: -4001, type: 'group', title: 'Tổ công tác' } as const;

/** What a call was answered with. */
export interface Answered {
  readonly status: number;
  readonly ok: boolean;
  readonly result: unknown;
  readonly description: string;
  readonly parameters: unknown;
}

/** Calls a method over the wire, in JSON. */
export async function call(server: TelegramServer, method: string, payload: object = {}): Promise<Answered> {
  return answered(
    await fetch(`${server.apiRoot}/bot${server.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    }),
  );
}

/** Calls a method with a body of another make. */
export async function post(
  server: TelegramServer,
  method: string,
  body: NonNullable<RequestInit['body']>,
): Promise<Answered> {
  const json = body instanceof Uint8Array ? { headers: { 'content-type': 'application/json' } } : {};
  return answered(await fetch(`${server.apiRoot}/bot${server.token}/${method}`, { method: 'POST', body, ...json }));
}

async function answered(response: Response): Promise<Answered> {
  const body = (await response.json()) as Omit<Answered, 'status'>;
  return { ...body, status: response.status };
}

/** Sends a text to the officer, who has written before. */
export function send(server: TelegramServer, text: string, more: object = {}): Promise<Answered> {
  return call(server, 'sendMessage', { chat_id: officer.id, text, ...more });
}

/** Polls a condition until it holds; a busy machine gets ten seconds. */
export async function until(holds: () => void): Promise<void> {
  await vi.waitFor(holds, { timeout: 10_000 });
}
