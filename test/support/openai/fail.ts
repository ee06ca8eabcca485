import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Failure } from './script.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const PIECE = ' '.repeat(16_384);

/** Fails a client as the script says. */
export async function fail(response: ServerResponse, failure: Failure): Promise<void> {
  switch (failure.fail) {
    case 'silence':
      return;
    case 'status':
      giveStatus(response, failure);
      return;
    case 'redirect':
      response.writeHead(307, { location: failure.to }).end();
      return;
    case 'empty-body':
      response.writeHead(200, JSON_TYPE).end();
      return;
    case 'empty-choices':
      response.writeHead(200, JSON_TYPE).end('{"id":"c","object":"chat.completion","choices":[],"data":[]}');
      return;
    case 'broken-json':
      response.writeHead(200, JSON_TYPE).end('{"id":"c","choices":[{"message":{"content":"Ch');
      return;
    case 'invalid-utf8':
      response.writeHead(200, JSON_TYPE).end(invalidUtf8());
      return;
    case 'large':
      response.writeHead(200, JSON_TYPE).end(ofBytes(failure.bytes));
      return;
    case 'endless':
      response.writeHead(200, JSON_TYPE);
      await pour(response, () => PIECE);
      return;
    case 'drip':
      response.writeHead(200, JSON_TYPE);
      await pour(response, async () => {
        await wait(failure.everyMs, null, { ref: false });
        return ' ';
      });
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Đăng nhập mạng</title>');
      return;
    case 'reset':
      if (failure.half === true) {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': '500' });
        await new Promise<void>((sent) =>
          response.write('{"id":"c","choices":[', () => {
            sent();
          }),
        );
      }
      response.socket?.resetAndDestroy();
  }
}

function giveStatus(
  response: ServerResponse,
  { status, retryAfter, code, message, param }: Failure & { fail: 'status' },
): void {
  response.writeHead(status, { ...JSON_TYPE, ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) });
  const error = { message: message ?? `scripted ${status}`, type: 'error', param: param ?? null, code: code ?? null };
  response.end(JSON.stringify({ error }));
}

/** A whole answer in JSON, but for one byte in the midst of its text. */
function invalidUtf8(): Buffer {
  const [before, after] = ofBytes(400).split('aaaa', 2) as [string, string];
  return Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28]), Buffer.from(after.padEnd(4, 'a'))]);
}

/** A valid completion of so many bytes. */
function ofBytes(bytes: number): string {
  const whole = (content: string): string =>
    JSON.stringify({
      id: 'c',
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content } }],
    });
  return whole('a'.repeat(Math.max(0, bytes - whole('').length)));
}

/** Writes until the client has gone. */
async function pour(response: ServerResponse, piece: () => string | Promise<string>): Promise<void> {
  const gone = once(response, 'close');
  while (!response.destroyed) {
    if (!response.write(await piece())) await Promise.race([once(response, 'drain'), gone]);
  }
}
