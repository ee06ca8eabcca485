import type { Embedder } from '../../ports/embedder.ts';
import type { Vectors } from '../../ports/vectors.ts';
import { textOf, type Wanted } from './wanted.ts';

/** Texts that are embedded and then kept: one request, so that whatever stops this costs one request again at most. */
const AT_ONCE = 32;

export interface EmbedOptions {
  readonly embedder: Embedder;
  readonly vectors: Vectors;
  /** Hashes of `wanted` that have no vector. */
  readonly missing: readonly string[];
  readonly signal: AbortSignal;
  /** Asked before every request; false ends it there. */
  readonly goOn: () => Promise<boolean>;
  /** Called with how many texts have just been embedded and kept, and which entries were refused. */
  readonly onKept: (count: number, refused: readonly string[]) => void;
}

/**
 * Embeds what is missing and keeps it, some texts at a time. True where nothing is missing any more but what was refused:
 * that is found by its words alone, and asked for again with the next change.
 * @throws ModelFailure; ProductError `store-failed`. What was kept until then stays.
 */
export async function embedMissing(
  wanted: Wanted,
  { embedder, vectors, missing, signal, goOn, onKept }: EmbedOptions,
): Promise<boolean> {
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    if (!(await goOn())) return false;
    const hashes = missing.slice(from, from + AT_ONCE);
    const texts = hashes.map((hash) => textOf(wanted.texts.get(hash) ?? { id: '', text: '' }));
    const made = await embedder.passages(texts, signal);
    const kept = made.flatMap((vector, at) => (vector === null ? [] : [{ hash: hashes[at] ?? '', vector }]));
    await vectors.add(embedder.model, kept);
    const refused = hashes.filter((_, at) => made[at] === null);
    onKept(
      kept.length,
      refused.flatMap((hash) => wanted.texts.get(hash)?.id ?? []),
    );
  }
  return true;
}
