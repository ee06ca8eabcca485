import { inspect } from 'node:util';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, expect } from 'vitest';
import {
  startZaloServer,
  type ZaloServer,
  type ZaloServerOptions,
} from '../../../packages/zalo-bot-sdk/test/server.ts';
import { webhookRoutes } from '../../../src/adapters/http/webhooks.ts';
import { createZaloChannel, type ZaloSettings } from '../../../src/adapters/zalo/channel.ts';
import { pause } from '../../../src/adapters/receiving/pause.ts';
import type { Incoming } from '../../../src/domain/incoming.ts';
import type { Part } from '../../../src/domain/outgoing.ts';
import type { Channel, ChannelState, Intake } from '../../../src/ports/channel.ts';
import type { RawUpdate } from '../../../src/ports/mail.ts';
import type { Log } from '../../../src/ports/system.ts';

export const TOKEN = '1459232241454765289:rat-bi-mat-cua_bot';
export const SECRET = 'mat-khau-webhook_1';

/** What an operator reads: `level event` and all that stands beside it. */
export interface Logged {
  readonly level: keyof Log;
  readonly event: string;
  readonly facts: string;
}

export interface Rig {
  readonly server: ZaloServer;
  readonly channel: Channel;
  readonly logged: Logged[];
  readonly kept: RawUpdate[];
  /** How often the channel asked whether it may poll, and what it is told. */
  readonly lease: { asked: number; mine: boolean };
  /** Where the product is reached; '' where the channel polls. */
  readonly address: string;
  start(intake?: Intake): void;
  /** What was kept, as the product reads it. */
  read(): readonly Incoming[];
  reached(of: ChannelState['of']): Promise<void>;
}

interface RigOptions {
  readonly server?: Partial<ZaloServerOptions>;
  readonly botName?: string;
  readonly byWebhook?: boolean;
  /** False: what is sent to the webhook's address finds nothing there. */
  readonly served?: boolean;
  readonly takeOver?: boolean;
  readonly pollSeconds?: number;
  readonly grace?: number;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** A channel before a strict Zalo server, both on loopback; pauses pass at once, and the channel's clock knows them. */
export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const server = await startZaloServer({ token: TOKEN, allowHttp: true, ...options.server });
  ends.push(() => server.close());
  const front = options.byWebhook === true ? await startFront() : null;
  const logged: Logged[] = [];
  const log = keepingLog(logged);
  let clock = 0;
  const settings: ZaloSettings = {
    token: TOKEN,
    apiRoot: server.apiRoot,
    webhook: front && { url: front.address, secret: SECRET },
    botName: options.botName ?? null,
  };
  const channel = createZaloChannel(settings, {
    log,
    random: () => 0,
    takeOver: options.takeOver ?? false,
    now: () => clock,
    pause: (ms, signal) => {
      clock += ms;
      return pause(1, signal);
    },
    ...(options.pollSeconds === undefined ? {} : { pollSeconds: options.pollSeconds }),
    grace: options.grace ?? 5000,
  });
  ends.push(() => channel.stop());
  if (options.served !== false) front?.mount(channel, log);
  const kept: RawUpdate[] = [];
  const lease = { asked: 0, mine: true };
  const keep: Intake = (updates) => {
    kept.push(...updates);
    return Promise.resolve();
  };
  return {
    ...{ server, channel, logged, kept, lease },
    address: front?.address ?? '',
    start: (intake = keep) => {
      channel.start(intake, () => {
        lease.asked += 1;
        return Promise.resolve(lease.mine);
      });
    },
    read: () => kept.map((update) => channel.read(update)),
    reached: (of) =>
      expect
        .poll(() => channel.state().of, { timeout: 20_000, interval: 5 })
        .toBe(of)
        .then(() => undefined),
  };
}

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  await expect.poll(holds, { timeout: 20_000, interval: 5 }).toBe(true);
}

export function part(text: string): Part {
  return { text, html: null, buttons: [] };
}

/** Names of events that an operator has to look at. */
export function alarms(logged: readonly Logged[]): readonly string[] {
  return logged.filter(({ level }) => level === 'warn' || level === 'error').map(({ event }) => event);
}

function keepingLog(logged: Logged[]): Log {
  const at =
    (level: keyof Log) =>
    (event: string, facts: object = {}): void => {
      logged.push({ level, event, facts: inspect(facts, { depth: Infinity, showHidden: true }) });
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** The product's own front for webhooks, listening before the channel is made: its address is the channel's setting. */
async function startFront() {
  let serve: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 404 });
  const server = createAdaptorServer({ fetch: (request) => serve(request) });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ends.push(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/zalo/kenh`,
    mount(channel: Channel, log: Log): void {
      const app = new Hono().use(webhookRoutes([channel], log));
      serve = (request) => app.fetch(request);
    },
  };
}
