import type { Bound, IsoDate } from './plan.ts';

/** A document as a clerk names it. */
export interface FileRef {
  /** As typed: a path, or a name with or without its ending. */
  readonly words: string;
  /** The file's name without folders, in NFC. */
  readonly name: string;
  /** Hash of the file's bytes, where the words lead to a file outside the corpus folder; null where they are a name. */
  readonly hash: string | null;
}

/** What is to become of an entry. */
export type Change =
  | { readonly set: 'date'; readonly date: IsoDate; readonly bound: Bound | null }
  | { readonly set: 'binds'; readonly binds: readonly string[] }
  | { readonly set: 'name'; readonly name: string }
  | { readonly set: 'parties'; readonly parties: readonly string[] }
  | { readonly set: 'requested'; readonly requested: boolean }
  | { readonly set: 'dropped' };

/** What a clerk asks of the product. `entry` is a number of the read-back: H1, C2, C2.1. */
export type AdminCommand =
  | { readonly of: 'show'; readonly file: FileRef; readonly json: boolean }
  | { readonly of: 'correct'; readonly file: FileRef; readonly entry: string; readonly change: Change }
  | { readonly of: 'uncorrect'; readonly file: FileRef; readonly number: number }
  | { readonly of: 'version-of'; readonly file: FileRef; readonly other: FileRef }
  | { readonly of: 'own'; readonly file: FileRef }
  | { readonly of: 'documents' }
  | { readonly of: 'reindex' };
