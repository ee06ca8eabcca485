import { afterEach } from 'vitest';
import { ZaloBot, type ZaloBotOptions } from '../src/index.ts';
import { startZaloServer, type ZaloServer, type ZaloServerOptions } from './server.ts';

export const TOKEN = '12345:Bi-mat_cua.bot';

const open = new Set<ZaloServer>();

afterEach(async () => {
  for (const server of open) await server.close();
  open.clear();
});

/** A server that ends with the test, and a client of it. */
export async function startBot(
  options: Partial<ZaloServerOptions> = {},
  client: Partial<ZaloBotOptions> = {},
): Promise<{ readonly server: ZaloServer; readonly bot: ZaloBot }> {
  const server = await startZaloServer({ token: TOKEN, ...options });
  open.add(server);
  return { server, bot: new ZaloBot({ token: TOKEN, apiRoot: server.apiRoot, ...client }) };
}

/** The error that a call rejects with. */
export async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('the call was expected to fail');
}

/** Posts JSON as any client would, and reads the answer. */
export async function post(address: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
}
