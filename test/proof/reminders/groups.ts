import { openEmbeddedDatabase } from '../../../src/adapters/postgres/embedded.ts';
import { openServerDatabase } from '../../../src/adapters/postgres/server.ts';
import type { Database } from '../../../src/ports/database.ts';
import { recordingLog } from '../../support/log.ts';
import { startTelegramServer, type TelegramServer } from '../../support/telegram/index.ts';
import type { Person } from '../../support/telegram/types.ts';
import { corpusOfTwoPlans, officeOf, PLACE } from './office.ts';

/** Groups of the district's offices at Telegram, and what the product is started with. */
export interface Groups {
  readonly server: TelegramServer;
  readonly env: Readonly<Record<string, string>>;
  /** As the ledger names them. */
  readonly chats: readonly string[];
  /** The product's database; open it only where no product has it. */
  database(): Promise<Database>;
  /** What the product is started with, its clock at an hour in Vietnam: `2025-11-19T07:59:58`. It runs on from there. */
  from(hour: string): void;
  /** The environment of a process that starts now. */
  now(): Readonly<Record<string, string>>;
  /** The local day of the product's clock at an instant of the server's. */
  readonly dayAt: (at: number) => string;
}

const ADMIN: Person = { id: 9001, first_name: 'Cán bộ', last_name: 'A' };
const VIETNAM_MS = 7 * 3_600_000;

/**
 * Makes groups, each linked to its office at an hour in Vietnam.
 * @param where the data folder, and the address of a PostgreSQL server or null for the embedded database
 */
export async function openGroups(
  count: number,
  where: { readonly folder: string; readonly url: string | null },
  linkedAt: string,
): Promise<Groups> {
  const server = await startTelegramServer();
  const ids = Array.from({ length: count }, (_, number) => -(1_000_000_100_000 + number));
  for (const [number, id] of ids.entries()) {
    server.join({ chat: { id, type: 'supergroup', title: `${officeOf(number)} ${number}` }, by: ADMIN });
  }
  await dropPending(server);
  const open = (): Promise<Database> =>
    where.url === null
      ? openEmbeddedDatabase(where.folder, recordingLog())
      : openServerDatabase(where.url, recordingLog());
  const database = await open();
  for (const [number, id] of ids.entries()) {
    const agency = officeOf(number);
    await database.chats.change(
      { channel: 'telegram', chat: String(id) },
      [
        { set: 'met', kind: 'group', title: agency },
        { set: 'linked', place: PLACE, agency, by: `telegram:${ADMIN.id}` },
      ],
      instant(linkedAt),
    );
  }
  await database.close();
  const env = {
    ...{ CORPUS_DIR: corpusOfTwoPlans(), DATA_DIR: where.folder },
    ...(where.url === null ? {} : { DATABASE_URL: where.url }),
    ...{ TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot },
  };
  const spans: { readonly since: number; readonly ms: number }[] = [];
  const clockAt = (at: number): string => {
    const span = spans.findLast(({ since }) => since <= at);
    if (span === undefined) throw new Error('the clock was not set');
    return new Date(span.ms + at - span.since).toISOString();
  };
  return {
    ...{ server, env, database: open },
    chats: ids.map(String),
    from: (hour) => spans.push({ since: serverNow(), ms: Date.parse(instant(hour)) }),
    now: () => ({ ...env, BOT_NOW: clockAt(serverNow()) }),
    dayAt: (at) => new Date(Date.parse(clockAt(at)) + VIETNAM_MS).toISOString().slice(0, 10),
  };
}

/** The server's clock, in milliseconds. */
function serverNow(): number {
  return performance.timeOrigin + performance.now();
}

function instant(hour: string): string {
  return new Date(`${hour}+07:00`).toISOString();
}

/** That the bot came into the groups is known: nobody is greeted. */
async function dropPending({ apiRoot, token }: TelegramServer): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ drop_pending_updates: true });
  await fetch(`${apiRoot}/bot${token}/deleteWebhook`, { method: 'POST', headers, body });
}
