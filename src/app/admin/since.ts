import type { ReadBack } from '../../chat/read-back.ts';
import { localDate } from '../../domain/calendar.ts';
import type { SourceDocument } from '../../domain/document.ts';
import type { Plan } from '../../domain/plan.ts';
import { diffOf } from '../../ingest/diff.ts';
import type { Store } from '../../ports/store.ts';
import { versionBefore } from '../../text/vi/admin.ts';
import type { ShelvedDocument } from '../shelf.ts';

export interface SinceOptions {
  readonly store: Store;
  readonly readPlan: (document: SourceDocument) => Plan;
  readonly timeZone: string;
}

/**
 * What changed since the version that arrived before, be its file still there or gone; null for a first version. The
 * older text is read again by the rules of today, so that what rules learned since is not told as a change.
 */
export async function since(
  { stored }: ShelvedDocument,
  shelf: readonly ShelvedDocument[],
  { store, readPlan, timeZone }: SinceOptions,
): Promise<ReadBack['since']> {
  const isEarlier = (one: { readonly lineage: string; readonly hash: string; readonly arrived: number }): boolean =>
    one.lineage === stored.lineage && one.hash !== stored.hash && one.arrived < stored.arrived;
  const present = shelf.map((one) => one.stored).filter(isEarlier);
  const past = (await store.past()).filter(isEarlier);
  const [latest] = [...present, ...past].sort((a, b) => b.arrived - a.arrived);
  if (latest === undefined) return null;
  const text = 'text' in latest ? latest.text : await store.pastText(latest.lineage, latest.hash);
  if (text === null) return null;
  const before = readPlan({ plan: latest.plan, text });
  const ended = 'ended' in latest ? localDate(latest.ended, timeZone) : null;
  return { version: versionBefore(latest.fileName, ended), diff: diffOf(before, stored.register) };
}
