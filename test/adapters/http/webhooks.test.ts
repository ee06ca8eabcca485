import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createWebApp, type HttpServer, type MountedChannel, startHttp } from '../../../src/adapters/http/server.ts';
import { ProductError } from '../../../src/domain/errors.ts';
import type { ChannelState } from '../../../src/ports/channel.ts';
import { FakeProduct, keptLog } from './fake-product.ts';

const PATH = '/webhook/bot1:*/x';
const SECRET = 'bi-mat';
const MIB = 1024 * 1024;

class FakeChannel implements MountedChannel {
  readonly name: MountedChannel['name'];
  readonly webhook: NonNullable<MountedChannel['webhook']>;
  readonly bodies: string[] = [];
  failure: Error | null = null;
  now: ChannelState = { of: 'webhook' };

  constructor(name: MountedChannel['name'] = 'telegram', path = PATH) {
    this.name = name;
    this.webhook = {
      path,
      header: 'x-secret',
      authorised: (header) => header === SECRET,
      receive: (body) => {
        if (this.failure !== null) return Promise.reject(this.failure);
        this.bodies.push(new TextDecoder().decode(body));
        return Promise.resolve();
      },
    };
  }

  state = (): ChannelState => this.now;
}

interface Request {
  readonly method?: string;
  readonly secret?: string | null;
  readonly type?: string | null;
  readonly body?: string | ReadableStream<Uint8Array>;
}

function open() {
  const channel = new FakeChannel();
  const log = keptLog();
  const app = createWebApp(new FakeProduct(), log, [channel]);
  const push = async ({ method = 'POST', secret = SECRET, type = 'application/json', body = '{}' }: Request = {}) => {
    const headers = new Headers();
    if (secret !== null) headers.set('x-secret', secret);
    if (type !== null) headers.set('content-type', type);
    const init = { method, headers, ...(method === 'GET' ? {} : { body, duplex: 'half' }) };
    const response = await app.request(PATH, init as RequestInit);
    return { status: response.status, body: await response.text(), headers: response.headers };
  };
  return { channel, log, app, push };
}

/** Fails the test where it is read. */
function unread(): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull() {
        throw new Error('the body was read');
      },
    },
    { highWaterMark: 0 },
  );
}

describe("a webhook's path", () => {
  it('hands the body over and says 200 with nothing in it', async () => {
    const { channel, push } = open();
    expect(await push({ body: '{"text":"Phòng Y tế"}' })).toMatchObject({ status: 200, body: '' });
    expect(await push({ type: 'Application/JSON; charset=utf-8' })).toMatchObject({ status: 200 });
    expect(channel.bodies).toEqual(['{"text":"Phòng Y tế"}', '{}']);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s, secret or not', async (method) => {
    const { channel, push } = open();
    const refused = await push({ method, secret: method === 'PUT' ? null : SECRET });
    expect(refused).toMatchObject({ status: 405, body: '' });
    expect(refused.headers.get('allow')).toBe('POST');
    expect(channel.bodies).toEqual([]);
  });

  it.each([null, '', 'x', 'bi-ma', 'bi-mat ruoi', 'x'.repeat(10_000)])(
    'takes nothing with the secret %j, and reads none of it',
    async (secret) => {
      const { channel, log, push } = open();
      expect(await push({ secret, type: 'text/plain', body: unread() })).toMatchObject({ status: 401, body: '' });
      expect(channel.bodies).toEqual([]);
      expect(log.lines).toEqual([]);
    },
  );

  it.each([null, '', 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])(
    'takes nothing of type %j, and reads none of it',
    async (type) => {
      const { channel, push } = open();
      expect(await push({ type, body: unread() })).toMatchObject({ status: 415, body: '' });
      expect(channel.bodies).toEqual([]);
    },
  );

  it('takes a body of one MiB and none that is longer', async () => {
    const { channel, push } = open();
    expect(await push({ body: 'x'.repeat(MIB) })).toMatchObject({ status: 200 });
    expect(await push({ body: 'x'.repeat(MIB + 1) })).toMatchObject({ status: 413, body: '' });
    expect(channel.bodies).toHaveLength(1);
  });

  it('is compared as a whole, whatever signs are in it', async () => {
    const { channel, app } = open();
    const headers = { 'x-secret': SECRET, 'content-type': 'application/json' };
    for (const near of ['/webhook/bot1:*', `${PATH}/`, `${PATH}/y`, '/webhook/bot1:anything/x', '/WEBHOOK/bot1:*/x']) {
      expect((await app.request(near, { method: 'POST', headers, body: '{}' })).status).toBe(404);
    }
    expect((await app.request(`${PATH}?a=1`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
    expect(channel.bodies).toHaveLength(1);
  });

  it.each<[string, Error, number]>([
    ['what is no update', new ProductError('update-unreadable', 'x'), 400],
    ['what cannot be kept now, so that it comes again', new ProductError('store-failed', 'x'), 503],
    ['what nobody foresaw', new Error('secret detail'), 500],
  ])('answers %s with nothing but a status', async (_, failure, status) => {
    const { channel, push } = open();
    channel.failure = failure;
    expect(await push()).toMatchObject({ status, body: '' });
  });
});

describe("a webhook's path among the pages", () => {
  const mount = (...channels: FakeChannel[]) => createWebApp(new FakeProduct(), keptLog(), channels);

  it.each(['/', '/hoi', '/api/ask', '/api/telegram', '/tai-lieu', '/tai-lieu/x', '/assets/x', '/healthz', '/readyz'])(
    '%s is refused by the name of its setting',
    (path) => {
      expect(() => mount(new FakeChannel('zalo', path))).toThrow(
        expect.objectContaining({
          code: 'setting-invalid',
          message: expect.stringContaining(`ZALO_WEBHOOK_URL không đúng: nhận được "${path}"`) as string,
        }) as Error,
      );
    },
  );

  it('is refused where two channels share it', () => {
    expect(() => mount(new FakeChannel('telegram', '/w'), new FakeChannel('zalo', '/w'))).toThrow('ZALO_WEBHOOK_URL');
    expect(() => mount(new FakeChannel('telegram', '/w/t'), new FakeChannel('zalo', '/w/z'))).not.toThrow();
  });

  it.each(['/telegram', '/hoi-dap', '/webhook/telegram', '/webhook/:id', '/*'])('%s is fine', (path) => {
    expect(() => mount(new FakeChannel('telegram', path))).not.toThrow();
  });
});

describe('readiness', () => {
  it('shows what every channel does; one that is down takes nothing else with it', async () => {
    const channel = new FakeChannel();
    channel.now = { of: 'failed', message: 'x' };
    const polls: MountedChannel = { name: 'zalo', webhook: null, state: () => ({ of: 'polling' }) };
    const response = await createWebApp(new FakeProduct(), keptLog(), [channel, polls]).request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ready: true, channels: { telegram: 'failed', zalo: 'polling' } });
  });
});

describe('over the wire', () => {
  const started: HttpServer[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.close()));
  });

  async function listen(slowest?: { headers: number; request: number; checkedEvery: number }) {
    const channel = new FakeChannel();
    const options = { host: '127.0.0.1', port: 0, product: new FakeProduct(), log: keptLog(), channels: [channel] };
    const server = await startHttp(slowest === undefined ? options : { ...options, slowest });
    started.push(server);
    return { channel, port: Number(new URL(server.address).port) };
  }

  /** Writes pieces one by one, each in a packet of its own, and returns what came back until the far end closed. */
  function talk(port: number, pieces: readonly (string | Buffer)[]): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1').setNoDelay(true);
      let answer = '';
      const left = [...pieces];
      const next = (): void => {
        const piece = left.shift();
        if (piece !== undefined) socket.write(piece, () => setImmediate(next));
      };
      socket.on('connect', next);
      socket.on('data', (bytes) => (answer += bytes.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        resolve(answer);
      });
    });
  }

  const head = (...more: string[]) =>
    [`POST ${PATH} HTTP/1.1`, 'host: x', 'content-type: application/json', `x-secret: ${SECRET}`, ...more, '', ''].join(
      '\r\n',
    );

  it('letters that are cut between packets arrive whole', async () => {
    const { channel, port } = await listen();
    const body = Buffer.from('{"text":"Kế hoạch ệ 😀"}');
    const bytes = [...body].map((byte) => Buffer.from([byte]));
    const answer = await talk(port, [head('connection: close', `content-length: ${body.length}`), ...bytes]);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /u);
    expect(channel.bodies).toEqual(['{"text":"Kế hoạch ệ 😀"}']);
  });

  it('a body without a length that does not end is cut off after one MiB', async () => {
    const { channel, port } = await listen();
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const answer = await talk(port, [head('transfer-encoding: chunked'), ...Array.from({ length: 20 }, () => chunk)]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /u);
    expect(channel.bodies).toEqual([]);
  });

  it('a length that is too great is refused before a byte of it', async () => {
    const { port } = await listen();
    expect(await talk(port, [head(`content-length: ${MIB + 1}`)])).toMatch(/^HTTP\/1\.1 413 /u);
  });

  it('a stranger is refused before a byte of the body, and let go', async () => {
    const { port } = await listen();
    const request = head(`content-length: ${MIB}`).replace(SECRET, 'x');
    expect(await talk(port, [request])).toMatch(/^HTTP\/1\.1 401 [^]*\r\ncontent-length: 0\r\n/iu);
  });

  it.each([
    ['headers', [`POST ${PATH} HTTP/1.1\r\nhost: x\r\n`]],
    ['a body', [head('content-length: 100'), '{"text":']],
  ])('a client that never ends %s is cut off', async (_, pieces) => {
    const { channel, port } = await listen({ headers: 100, request: 200, checkedEvery: 50 });
    expect(await talk(port, pieces)).not.toContain(' 200 ');
    expect(channel.bodies).toEqual([]);
  });
});
