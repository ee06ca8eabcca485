import type { Plan } from '../domain/plan.ts';

/** One read document as it is kept: its source, what was read out of it, and by which reading. */
export interface StoredDocument {
  /** Identifier that answers carry; unique. */
  readonly plan: string;
  readonly fileName: string;
  /** Lower-case hexadecimal SHA-256 of the file's bytes. */
  readonly hash: string;
  /** Version of the reading rules; a document read by older rules is read again. */
  readonly readingVersion: number;
  /** The source text that every span points into. */
  readonly text: string;
  readonly register: Plan;
}

/** What is needed to tell whether a file must be read again. */
export type DocumentState = Pick<StoredDocument, 'plan' | 'fileName' | 'hash' | 'readingVersion'>;

/** The corpus as it changes: all of it takes effect, or none. */
export interface CorpusChange {
  readonly put: readonly StoredDocument[];
  /** Identifiers to drop. */
  readonly remove: readonly string[];
}

/** Keeps the documents and their register. Every method rejects with ProductError `store-failed` on a fault. */
export interface Store {
  /** A number that grows with every change; two equal numbers mean an unchanged corpus. */
  revision(): Promise<number>;
  states(): Promise<readonly DocumentState[]>;
  /** All documents, ordered by identifier. */
  documents(): Promise<readonly StoredDocument[]>;
  /** Applies a change in one transaction and returns the new revision. An empty change keeps the revision. */
  apply(change: CorpusChange): Promise<number>;
  /** True where the store answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
