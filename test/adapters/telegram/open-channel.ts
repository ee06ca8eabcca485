import { afterEach, vi } from 'vitest';
import { createTelegramChannel } from '../../../src/adapters/telegram/channel.ts';
import type { Channel } from '../../../src/ports/channel.ts';
import type { RawUpdate } from '../../../src/ports/mail.ts';
import type { Log } from '../../../src/ports/system.ts';
import { startTelegramServer, type TelegramServer } from '../../support/telegram/index.ts';
import type { Person, Room } from '../../support/telegram/types.ts';

export const OFFICER: Person = { id: 2001, first_name: 'Cán bộ', last_name: 'A' };
export const PRIVATE: Room = { id: 2001, type: 'private', first_name: 'Cán bộ', last_name: 'A' };
export const GROUP: Room = { id: -3001, type: 'group', title: 'Tổ công tác' };

export interface LogLine {
  readonly level: string;
  readonly event: string;
  readonly facts: object;
}

/** A log that keeps whole lines, to see what an operator sees and what must not be seen. */
export function lineLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: string) =>
    (event: string, facts: object = {}): void => {
      lines.push({ level, event, facts });
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** A channel, what it handed over and how long it wanted to wait; its clock runs by its own pauses alone. */
export interface OpenChannel {
  readonly channel: Channel;
  readonly inbox: RawUpdate[];
  readonly log: ReturnType<typeof lineLog>;
  readonly pauses: number[];
  /** Lets the channel receive; `keep` may fail, `mayPoll` may say no. */
  readonly start: (keep?: () => Promise<void>, mayPoll?: () => Promise<boolean>) => void;
}

type Settings = Parameters<typeof createTelegramChannel>[0];
type Options = Parameters<typeof createTelegramChannel>[1];

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** Ends something after the test. */
export function afterwards(close: () => Promise<void>): void {
  closing.push(close);
}

export async function openServer(options: Parameters<typeof startTelegramServer>[0] = {}): Promise<TelegramServer> {
  const server = await startTelegramServer(options);
  afterwards(() => server.close());
  return server;
}

export function openChannel(
  server: Pick<TelegramServer, 'token' | 'apiRoot'>,
  settings: Partial<Settings> = {},
  options: Partial<Options> = {},
): OpenChannel {
  const log = lineLog();
  const inbox: RawUpdate[] = [];
  const pauses: number[] = [];
  let time = 0;
  const channel = createTelegramChannel(
    { token: server.token, apiRoot: server.apiRoot, webhook: null, ...settings },
    {
      log,
      random: () => 0.5,
      takeOver: false,
      commands: [{ command: 'han', description: 'Thời hạn' }],
      now: () => time,
      pause: async (ms) => {
        pauses.push(ms);
        time += ms;
        await new Promise((resolve) => setTimeout(resolve, 1));
      },
      pollSeconds: 1,
      ...options,
    },
  );
  afterwards(() => channel.stop());
  return {
    channel,
    inbox,
    log,
    pauses,
    start: (keep = () => Promise.resolve(), mayPoll = () => Promise.resolve(true)) => {
      channel.start(async (updates) => {
        await keep();
        inbox.push(...updates);
      }, mayPoll);
    },
  };
}

/** Waits for something that comes by itself. */
export function until(condition: () => boolean): Promise<boolean> {
  return vi.waitUntil(condition, { timeout: 10_000, interval: 5 });
}
