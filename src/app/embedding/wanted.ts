import { createHash } from 'node:crypto';
import { setImmediate as othersFirst } from 'node:timers/promises';
import type { SearchEntry } from '../../ports/search.ts';

/** Texts that are to have vectors. */
export interface Wanted {
  /** What it was made from, by which it is told from others. */
  readonly of: readonly SearchEntry[];
  readonly entries: readonly { readonly id: string; readonly hash: string }[];
  /** One entry for each text, by hash: what stands in two documents is embedded once. */
  readonly texts: ReadonlyMap<string, SearchEntry>;
}

/** Entries between two pauses in which questions are answered: some milliseconds. */
const AT_ONCE = 500;

/** Hashes the texts of entries. Takes its time where there are many, and keeps nobody waiting. */
export async function wantedOf(of: readonly SearchEntry[]): Promise<Wanted> {
  const entries: { id: string; hash: string }[] = [];
  const texts = new Map<string, SearchEntry>();
  for (const [at, entry] of of.entries()) {
    if (at > 0 && at % AT_ONCE === 0) await othersFirst();
    const hash = createHash('sha256').update(textOf(entry)).digest('hex');
    entries.push({ id: entry.id, hash });
    texts.set(hash, entry);
  }
  return { of, entries, texts };
}

/** What is embedded of an entry: its headings, then its words, in NFC. */
export function textOf({ title = '', text }: SearchEntry): string {
  return (title === '' ? text : `${title}\n${text}`).normalize('NFC');
}
