import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ProductError } from '../../../src/domain/errors.ts';
import { type HttpServer, startHttp } from '../../../src/adapters/http/server.ts';
import { FakeProduct, keptLog } from './fake-product.ts';

const open: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function start(product = new FakeProduct(), host = '127.0.0.1', port = 0): Promise<HttpServer> {
  const server = await startHttp({ host, port, product, log: keptLog() });
  open.push(server);
  return server;
}

describe('the web server', () => {
  it('listens where it says', async () => {
    const { address } = await start();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('Nhắc Việc');
  });

  it('answers a question whose letters are cut between two packets', async () => {
    const product = new FakeProduct();
    const { address } = await start(product);
    const bytes = new TextEncoder().encode(JSON.stringify({ question: 'Phòng Y tế ệ' }));
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${address}api/ask`, { method: 'POST', headers, body, duplex: 'half' });
    expect(response.status).toBe(200);
    expect(product.asked[0]?.text).toBe('Phòng Y tế ệ');
  });

  it('refuses a body without an end, whatever length it claims', async () => {
    const { address } = await start();
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 16_384;
        if (sent > 10_000_000) controller.close();
        else controller.enqueue(new Uint8Array(16_384).fill(97));
      },
    });
    const headers = { 'content-type': 'application/json' };
    const outcome = await fetch(`${address}api/ask`, { method: 'POST', headers, body, duplex: 'half' }).then(
      (response) => response.status,
      () => 413,
    );
    expect(outcome).toBe(413);
    expect(sent).toBeLessThan(10_000_000);
  });

  it('names the settings where the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const failure = await start(new FakeProduct(), '127.0.0.1', port).catch((error: unknown) => error);
    other.close();
    expect(failure).toBeInstanceOf(ProductError);
    expect(failure).toMatchObject({ code: 'setting-invalid', exitCode: 2 });
    expect((failure as ProductError).message).toContain(`HOST, PORT: không mở được 127.0.0.1:${port}`);
  });

  it('names the settings where the machine has no such address', async () => {
    await expect(start(new FakeProduct(), '203.0.113.1')).rejects.toThrow(/^HOST, PORT: .*sửa HOST\.$/u);
  });

  it('lets a running answer finish when it closes, then takes none', async () => {
    const product = new FakeProduct();
    const server = await start(product);
    const ask = product.ask.bind(product);
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    product.ask = async (question) => {
      begun();
      await held;
      return ask(question);
    };
    const answer = fetch(`${server.address}hoi?question=Hạn báo cáo của huyện?`);
    await running;
    const closed = Promise.all([server.close(), server.close()]);
    release();
    expect((await answer).status).toBe(200);
    await closed;
    await expect(fetch(server.address)).rejects.toThrow();
  });
});
