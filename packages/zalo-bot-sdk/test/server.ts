import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, faultScript, type ScriptedFault } from './server/faults.ts';
import { type Delivery, Platform, type SentRecord } from './server/platform.ts';
import { type CallRecord, serve, type ZaloServerOptions } from './server/serve.ts';
import type { WebhookState } from './server/webhook-post.ts';

export type { CallRecord, Delivery, Fault, ScriptedFault, SentRecord, WebhookState, ZaloServerOptions };

export interface Letter {
  readonly chat: string;
  readonly from: string;
  readonly text: string;
  readonly group?: boolean;
  readonly name?: string;
  readonly messageId?: string;
}

export interface ZaloServer {
  readonly apiRoot: string;
  /** Messages that were taken on, in order; typing is no message. */
  readonly sent: readonly SentRecord[];
  readonly calls: readonly CallRecord[];
  /** Polls that are held open at present. */
  readonly waitingPolls: number;
  /** May be set, for a webhook that somebody else has set. */
  webhook: WebhookState | null;
  /** Sends an update, the content of `result`; not repeated, whatever comes of it. */
  deliver(result: unknown): Promise<Delivery>;
  deliverText(letter: Letter): Promise<Delivery & { readonly messageId: string }>;
  script(fault: ScriptedFault): void;
  clearScript(): void;
  /** Ends all connections and refuses new ones until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A Zalo Bot API on loopback that refuses what the real one refuses. Stricter where that is unproved: POST with JSON
 * only, unknown methods and parameters 400, lengths in UTF-16 units. Milder in one thing: updates wait for the next
 * poll, however late it comes.
 */
export async function startZaloServer(options: ZaloServerOptions): Promise<ZaloServer> {
  const platform = new Platform(options);
  const faults = faultScript();
  const calls: CallRecord[] = [];
  const server = createServer((request, response) => {
    serve(request, response, { platform, faults, calls, options }).catch(() => response.destroy());
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;

  const down = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });

  return {
    apiRoot: `http://127.0.0.1:${port}`,
    sent: platform.sent,
    calls,
    get waitingPolls() {
      return platform.polls.waiting;
    },
    get webhook() {
      return platform.webhook;
    },
    set webhook(state) {
      platform.webhook = state;
    },
    deliver: (result) => platform.deliver(result),
    async deliverText(letter) {
      const messageId = letter.messageId ?? platform.nextId();
      return { ...(await platform.deliver(textUpdate(letter, messageId, platform.now()))), messageId };
    },
    script(fault) {
      faults.add(fault);
    },
    clearScript() {
      faults.clear();
    },
    down,
    up: () => listen(server, port),
    close: down,
  };
}

function textUpdate({ chat, from, text, group, name }: Letter, message_id: string, date: number): unknown {
  return {
    message: {
      from: { id: from, display_name: name ?? 'Cán bộ A', is_bot: false },
      chat: { id: chat, chat_type: group === true ? 'GROUP' : 'PRIVATE' },
      text,
      message_id,
      date,
    },
    event_name: 'message.text.received',
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
