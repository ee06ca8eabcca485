import type { Chats } from './chats.ts';
import type { Ledger } from './ledger.ts';
import type { Mail } from './mail.ts';
import type { Spending } from './spending.ts';
import type { Store } from './store.ts';
import type { Vectors } from './vectors.ts';

/** Everything that is kept, in one place: the documents, the letters, the chats and the reminders. */
export interface Database {
  readonly store: Store;
  readonly mail: Mail;
  readonly chats: Chats;
  readonly ledger: Ledger;
  readonly spending: Spending;
  readonly vectors: Vectors;
  /** Closes all of it, as closing the store does; they reject from then on. Safe to call twice. */
  close(): Promise<void>;
}
