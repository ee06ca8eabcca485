import { applyCorrections, type CorrectedPlan } from '../domain/apply-corrections.ts';
import type { Correction } from '../domain/correction.ts';
import { latestOf } from '../domain/lineage.ts';
import type { StoredDocument } from '../ports/store.ts';

/** A document of the corpus as it stands: corrected, and in force or not. */
export interface ShelvedDocument extends CorrectedPlan {
  /** As it is stored; its register is as read. */
  readonly stored: StoredDocument;
  /** The later version that is in force instead, or null. */
  readonly supersededBy: StoredDocument | null;
}

/**
 * Lays the corrections over their documents, and of each lineage sets apart the version that arrived last: the others
 * take no part in answering, or every duty and date of theirs would be given twice.
 */
export function shelve(
  documents: readonly StoredDocument[],
  corrections: readonly Correction[],
): readonly ShelvedDocument[] {
  const latest = latestOf(documents);
  const byLineage = new Map<string, Correction[]>();
  for (const one of corrections) byLineage.set(one.lineage, [...(byLineage.get(one.lineage) ?? []), one]);
  return documents.map((stored) => {
    const inForce = latest.get(stored.lineage) ?? stored;
    const corrected = applyCorrections(stored.register, byLineage.get(stored.lineage) ?? []);
    return { stored, ...corrected, supersededBy: inForce === stored ? null : inForce };
  });
}
