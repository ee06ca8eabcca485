import type { ServeOptions } from '../../../src/app/serve.ts';
import type { DataFolders } from '../data-folder.ts';
import { startTelegramServer, type TelegramServer } from '../telegram/index.ts';
import type { Person, Room, Sent } from '../telegram/types.ts';
import { startServing, type Serving } from './serving.ts';
import { until } from './stage.ts';

/** A Telegram server and the product that serves it. */
export interface TelegramWorld {
  readonly server: TelegramServer;
  readonly product: Serving;
  readonly close: () => Promise<void>;
}

/** Opens one; `before` may prepare the server for the product's start. */
export async function openTelegramWorld(
  folders: DataFolders,
  env: Readonly<Record<string, string>> = {},
  options: ServeOptions & { readonly before?: (server: TelegramServer) => Promise<unknown> } = {},
): Promise<TelegramWorld> {
  const server = await startTelegramServer();
  await options.before?.(server);
  const connection = { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot };
  const product = await startServing({ DATA_DIR: folders.copy(), ...connection, ...env }, options);
  return {
    server,
    product,
    close: async () => {
      await product.close();
      await server.close();
    },
  };
}

/** A person whom the bot has not met. */
export function stranger(id: number): { readonly from: Person; readonly chat: Room } {
  const from: Person = { id, first_name: 'Cán bộ', last_name: 'A' };
  return { from, chat: { id, type: 'private', first_name: 'Cán bộ', last_name: 'A' } };
}

/** What reached a chat, in order. */
export function sentTo({ sent }: Pick<TelegramServer, 'sent'>, chat: number): readonly Sent[] {
  return sent.filter(({ chatId }) => chatId === chat);
}

export async function untilSent(server: TelegramServer, chat: number, count: number): Promise<readonly string[]> {
  await until(() => sentTo(server, chat).length >= count);
  return sentTo(server, chat).map(({ plain }) => plain);
}
