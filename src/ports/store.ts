import type { Correction, Decision } from '../domain/correction.ts';
import type { PlacedVersion } from '../domain/lineage.ts';
import type { IsoDate, Plan } from '../domain/plan.ts';

/** One read document as it is kept: its source, what was read out of it, by which reading, and whose version it is. */
export interface StoredDocument extends PlacedVersion {
  /** Identifier that answers carry; unique. */
  readonly plan: string;
  /** Version of the reading rules; a document read by older rules is read again. */
  readonly readingVersion: number;
  /** The source text that every span points into. */
  readonly text: string;
  readonly register: Plan;
}

/** What is needed to tell whether a file must be read again, and whose version it is. */
export type DocumentState = Omit<StoredDocument, 'text' | 'register'>;

/** A content that is no longer in the corpus: another one took its place, or its file went. */
export interface PastVersion extends PlacedVersion {
  readonly plan: string;
  /** ISO 8601 instant at which it went. */
  readonly ended: string;
}

/** The corpus as it changes: all of it takes effect, or none. */
export interface CorpusChange {
  readonly put: readonly StoredDocument[];
  /** Identifiers to drop. */
  readonly remove: readonly string[];
  /** ISO 8601 instant: what goes is kept as a past version that ended then. */
  readonly at: string;
}

/** What a clerk decided, to be kept. */
export type ClerkWord =
  /** Takes the place of an earlier decision of the same kind about the same entry. */
  | { readonly of: 'correction'; readonly lineage: string; readonly on: IsoDate; readonly decision: Decision }
  | { readonly of: 'withdrawal'; readonly correction: number }
  /** Whose version a content is, whatever it says itself; the corrections to `carry` hold in that lineage too. */
  | {
      readonly of: 'lineage';
      readonly hash: string;
      readonly lineage: string;
      readonly carry: readonly number[];
    };

/** Everything that clerks decided. */
export interface ClerkWords {
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** Lineages by the hash of a content. */
  readonly lineages: ReadonlyMap<string, string>;
}

/** Past versions kept of one lineage: the last ones. */
export const MAX_PAST_VERSIONS = 20;

/**
 * Keeps the documents with their register, the versions that went before, and what clerks decided about them. Every
 * method rejects with ProductError `store-failed` on a fault.
 */
export interface Store {
  /** A number that grows with every change; two equal numbers mean an unchanged corpus and unchanged decisions. */
  revision(): Promise<number>;
  states(): Promise<readonly DocumentState[]>;
  /** All documents, ordered by identifier. */
  documents(): Promise<readonly StoredDocument[]>;
  /** The versions that went, oldest first. */
  past(): Promise<readonly PastVersion[]>;
  /** The source text of the latest past version of a lineage with these bytes, or null. */
  pastText(lineage: string, hash: string): Promise<string | null>;
  clerkWords(): Promise<ClerkWords>;
  /**
   * Applies a change in one transaction and returns the new revision. An empty change keeps the revision. A document
   * whose lineage a clerk decided gets that one.
   */
  apply(change: CorpusChange): Promise<number>;
  /** Keeps a decision and returns the new revision; one that changes nothing keeps the revision. */
  record(word: ClerkWord): Promise<number>;
  /** True where the store answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
