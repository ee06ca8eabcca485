import { shelve } from '../../src/app/shelf.ts';
import type { Product } from '../../src/app/open.ts';
import type { Database } from '../../src/ports/database.ts';
import type { StoredDocument } from '../../src/ports/store.ts';
import type { corpus } from './corpus.ts';
import { storedDocument } from './stored.ts';

/** Documents that stand as they are but for what admins decide, with the chats and the ledger of a database. */
export function keptIn(
  { store, chats, ledger }: Database,
  documents: typeof corpus,
): Pick<Product, 'register' | 'revision' | 'refresh' | 'chats' | 'ledger'> {
  const stored = documents.map(({ plan, text, register }, i): StoredDocument => {
    return { ...storedDocument(plan, text), arrived: i + 1, register };
  });
  let revision = 0;
  let current: readonly StoredDocument[] = stored;
  return {
    register: () => current,
    revision: () => revision,
    refresh: async () => {
      const latest = await store.revision();
      if (latest === revision) return;
      revision = latest;
      const { corrections } = await store.clerkWords();
      current = shelve(stored, corrections).map(({ stored: one, plan }) => ({ ...one, register: plan }));
    },
    chats,
    ledger,
  };
}
