import type { Chats } from './chats.ts';
import type { Mail } from './mail.ts';
import type { Store } from './store.ts';

/** Everything that is kept, in one place: the documents, the letters and the chats. */
export interface Database {
  readonly store: Store;
  readonly mail: Mail;
  readonly chats: Chats;
  /** Closes all three, as closing the store does; they reject from then on. Safe to call twice. */
  close(): Promise<void>;
}
