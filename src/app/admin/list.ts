import type { Store } from '../../ports/store.ts';
import { documentsListed, listedDocument, type ListedDocument } from '../../text/vi/admin.ts';
import { planName } from '../../text/vi/plans.ts';
import type { ShelvedDocument } from '../shelf.ts';

/** Every document of the corpus with the state of its lineage, versions beside one another, as text. */
export async function listDocuments(
  shelf: readonly ShelvedDocument[],
  store: Store,
  problems: readonly string[],
): Promise<string> {
  const past = await store.past();
  const { corrections, lineages } = await store.clerkWords();
  const byWord = new Set(lineages.values());
  const here = new Set(shelf.map(({ stored }) => stored.hash));
  const lines = inFamilies(shelf).map(({ stored, plan, supersededBy, applied, orphaned }) => {
    const { lineage, fileName } = stored;
    // A content that only changed its name, or still lies in the folder, is no version that went.
    const gone = past.filter((one) => one.lineage === lineage && !here.has(one.hash)).map(({ hash }) => hash);
    const listed: ListedDocument = {
      fileName,
      name: planName(plan.kind, plan.number, plan.year, plan.issuer),
      lineage: byWord.has(lineage) ? 'word' : lineage.startsWith('number:') ? 'number' : 'content',
      supersededBy: supersededBy?.fileName ?? null,
      corrections: applied.length,
      orphaned: orphaned.length,
      past: new Set(gone).size,
    };
    return listedDocument(listed);
  });
  const present = new Set(shelf.map(({ stored }) => stored.lineage));
  return documentsListed(lines, problems, corrections.filter(({ lineage }) => !present.has(lineage)).length);
}

/** Ordered by name, but a version that is out of force right behind the one that took its place. */
function inFamilies(shelf: readonly ShelvedDocument[]): readonly ShelvedDocument[] {
  return shelf
    .filter(({ supersededBy }) => supersededBy === null)
    .flatMap((one) => [one, ...shelf.filter(({ supersededBy }) => supersededBy === one.stored)]);
}
