import type { AuditEntry, Chat, ChatChange, ChatContext, Feedback, IssuedCode, Leader, Link } from '../domain/chat.ts';
import type { ChatKey } from '../domain/incoming.ts';

/** What a handler wants to know. Instants are ISO 8601 in UTC. */
export interface ContextOf {
  readonly key: ChatKey;
  readonly person: string | null;
  /** Identifier of the menu whose button was pressed. */
  readonly pressed: string | null;
  /** Turns and menus from before are no longer fresh. */
  readonly freshSince: string;
  /** Wrong codes are counted from here on. */
  readonly missesSince: string;
}

/** A code as it was found. */
export interface FoundCode extends IssuedCode {
  readonly used: boolean;
}

/** A chat with the agencies it is of. */
export interface LinkedChat extends Chat {
  readonly links: readonly Link[];
}

/**
 * What is known of chats and people: links, roles, conversations. It changes with the handling of an update
 * (`Mail.finish`) or from the terminal (`change`). Every method rejects with ProductError `store-failed` on a fault.
 */
export interface Chats {
  context(of: ContextOf): Promise<ChatContext>;
  /** Finds a code by its hash; null where none was issued or its time has passed before `now` and it was dropped. */
  code(hash: string): Promise<FoundCode | null>;
  /** Applies changes to a chat in one transaction, apart from any update. */
  change(key: ChatKey, changes: readonly ChatChange[], at: string): Promise<void>;
  /**
   * Keeps codes and what the audit says of them in one transaction.
   * @throws ProductError `conflict` where one of the codes is there already.
   */
  issue(codes: readonly IssuedCode[], audit: readonly Omit<AuditEntry, 'at'>[], at: string): Promise<void>;
  /** All chats with their links, ordered by channel and identifier. */
  chats(): Promise<readonly LinkedChat[]>;
  /** Those of some chats that were met, as they are called now; ordered likewise. */
  named(keys: readonly ChatKey[]): Promise<readonly LinkedChat[]>;
  /** Ordered by channel, person and place. */
  leaders(): Promise<readonly Leader[]>;
  /** A secret that all processes share: the one that is kept, or `fresh`, which is kept from then on. */
  secret(fresh: string): Promise<string>;
  /** The latest first. */
  feedback(limit: number): Promise<readonly Feedback[]>;
  /** The latest first. */
  audit(limit: number): Promise<readonly AuditEntry[]>;
}
