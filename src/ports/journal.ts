import type { ChatKey } from '../domain/incoming.ts';
import type { JournalledSend } from './mail.ts';

/**
 * What was sent, on the disk before and after each send, for a database that tells its commits to the disk only now and
 * then. Every method rejects with ProductError `store-failed` where it cannot be written: nothing is sent then.
 */
export interface SendJournal {
  /** Resolves once the disk has it. */
  begins(send: ChatKey & { readonly key: string }): Promise<void>;
  /** @param messageId the platform's; null where the message did not go out, for certain */
  ended(send: ChatKey & { readonly key: string }, messageId: string | null): Promise<void>;
  /** What went out, or may have, as far back as the journal goes: for `Mail.restore`. */
  sends(): readonly JournalledSend[];
  close(): Promise<void>;
}
