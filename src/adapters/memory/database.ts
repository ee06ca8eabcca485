import { ProductError } from '../../domain/errors.ts';
import type { Database } from '../../ports/database.ts';
import { storeFailed } from '../../text/vi/errors.ts';
import { chatsOf } from './chats.ts';
import { ledgerOf } from './ledger.ts';
import { mailOf } from './mail.ts';
import { spendingOf } from './spending.ts';
import { emptyState } from './state.ts';
import { memoryStore } from './store.ts';
import { vectorsOf } from './vectors.ts';

/** A database that lasts as long as its process: for commands that answer once, and the yardstick of the contracts. */
export function memoryDatabase(): Database {
  const state = emptyState();
  const store = memoryStore(state.shelf);
  let open = true;
  const whileOpen = async <T>(act: () => T): Promise<T> => {
    if (!open) throw new ProductError('store-failed', storeFailed());
    try {
      return structuredClone(await Promise.resolve(act()));
    } catch (error) {
      throw error instanceof ProductError
        ? error
        : new ProductError('store-failed', storeFailed(), {}, { cause: error });
    }
  };
  const close = async (): Promise<void> => {
    open = false;
    await store.close();
  };
  return {
    store: { ...store, close },
    mail: mailOf(state, whileOpen),
    chats: chatsOf(state, whileOpen),
    ledger: ledgerOf(state, whileOpen),
    spending: spendingOf(state, whileOpen),
    vectors: vectorsOf(state, whileOpen),
    close,
  };
}
