import { lineageAmong, type DocumentIdentity, type PlacedVersion } from '../domain/lineage.ts';
import type { Plan } from '../domain/plan.ts';
import type { DocumentState, PastVersion, StoredDocument } from '../ports/store.ts';
import { fold } from '../text/fold.ts';

/** A file as it was read, before it is known whose version it is. */
export interface ReadFile {
  readonly document: Omit<StoredDocument, 'lineage' | 'arrived'>;
  /** When the file was last written, in nanoseconds. */
  readonly modified: bigint;
}

/** What the store knows when files have been read. */
export interface KnownVersions {
  readonly states: readonly DocumentState[];
  readonly past: readonly PastVersion[];
  /** Lineages that clerks decided, by hash. */
  readonly words: ReadonlyMap<string, string>;
  /** Identifiers of the documents that are still in the folder. */
  readonly present: ReadonlySet<string>;
}

/** What a register says of its document, to compare. */
export function identityOf({ issuer, province, number, title, issued, year }: Plan): DocumentIdentity {
  const folded = (words: string | null): string | null => (words === null ? null : fold(words));
  return {
    issuer: folded(issuer),
    province: folded(province),
    number: folded(number)?.replaceAll(' ', '') ?? null,
    title: folded(title),
    issuedYear: issued.year,
    year,
  };
}

/**
 * Gives each file that was read its lineage and its place in the order of arrival: contents that are new arrive by the
 * time of their files, then by name; one that was only read again or renamed keeps its place. The order is the given.
 */
export function placed(files: readonly ReadFile[], known: KnownVersions): readonly StoredDocument[] {
  const placedByPlan = new Map<string, StoredDocument>();
  // A document that an older version of the product stored has no arrival and no lineage yet.
  const versions: PlacedVersion[] = [...known.past, ...known.states.filter(({ arrived }) => arrived > 0)];
  let last = versions.reduce((most, { arrived }) => Math.max(most, arrived), 0);
  const byWord = new Set(known.words.values());
  for (const { document } of [...files].sort(byArrival)) {
    const lineage = known.words.get(document.hash) ?? lineageAmong(document, versions, byWord);
    const arrived = arrivedBefore(document, known) ?? (last += 1);
    const placedOne = { ...document, lineage, arrived };
    placedByPlan.set(document.plan, placedOne);
    versions.push(placedOne);
  }
  return files.flatMap(({ document }) => placedByPlan.get(document.plan) ?? []);
}

/** When a content arrived that is in the store under this name, or under one whose file has gone; null for a new one. */
function arrivedBefore({ plan, hash }: Pick<StoredDocument, 'plan' | 'hash'>, known: KnownVersions): number | null {
  const before = known.states.filter((state) => state.hash === hash && state.arrived > 0);
  const own = before.find((state) => state.plan === plan) ?? before.find((state) => !known.present.has(state.plan));
  return own?.arrived ?? null;
}

function byArrival(a: ReadFile, b: ReadFile): number {
  if (a.modified !== b.modified) return a.modified < b.modified ? -1 : 1;
  return a.document.fileName < b.document.fileName ? -1 : 1;
}
