import { ModelFailure, NO_USAGE } from '../../domain/model.ts';
import type { Embedder } from '../../ports/embedder.ts';
import type { Timer } from '../../ports/timer.ts';
import { batchesOf } from './batches.ts';
import { prefixesOf } from './embedding-prefixes.ts';
import { loadLibrary, requestEmbeddings, type EmbeddingSettings } from './embedding-request.ts';
import { retrying } from './retrying.ts';
import { WireFailure } from './wire-failure.ts';

/** How long a server may take, and how often it is asked. */
export interface EmbedderPatience {
  /** For one request with its whole reply, in milliseconds: a server without a graphics card takes seconds for a batch. */
  readonly requestMs: number;
  /** For passages, which nobody waits for. */
  readonly tries: number;
}

const PATIENCE: EmbedderPatience = { requestMs: 60_000, tries: 4 };
/** Somebody waits for the answer to a question. */
const QUERY_TRIES = 2;
/** A text that a server refuses is not cut shorter than this, in UTF-16 units. */
const SHORTEST = 100;
/** What no server refuses that takes anything. */
const HARMLESS = 'kế hoạch';

type Embed = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

/**
 * Embeddings of any OpenAI-compatible server. A request that is refused for its size is cut in two, and a text that the
 * model finds too long stands for itself with its beginning; one that is refused all the same has no vector, rather than
 * keeping all others from theirs.
 * @param settings.embeddingModel its name decides what is put before questions and passages
 */
export function openAiEmbedder(
  settings: EmbeddingSettings,
  timer: Timer,
  { requestMs, tries: patient }: EmbedderPatience = PATIENCE,
): Embedder {
  const model = settings.embeddingModel;
  const prefixes = prefixesOf(model);
  // Begun now: the first question has no second to spare. Where it fails, whoever asks first is told.
  void loadLibrary().catch(() => undefined);
  const embedWith = (tries: number, signal: AbortSignal): { embed: Embed; calls: () => number } => {
    let calls = 0;
    const embed: Embed = (texts) =>
      retrying(
        async () => {
          calls += 1;
          return (await requestEmbeddings(texts, settings, { ms: requestMs, signal })).map(ofLengthOne);
        },
        { tries, timer, signal },
      );
    return { embed, calls: () => calls };
  };
  const all = async (
    texts: readonly string[],
    tries: number,
    signal: AbortSignal,
  ): Promise<(Float32Array | null)[]> => {
    const { embed, calls } = embedWith(tries, signal);
    try {
      const vectors: (Float32Array | null)[] = [];
      for (const batch of batchesOf(texts)) {
        if (signal.aborted) throw new WireFailure('timeout', 'called off');
        vectors.push(...(await embedCut(batch, embed)));
      }
      if (new Set(vectors.flatMap((vector) => vector?.length ?? [])).size > 1) {
        throw new WireFailure('malformed', 'vectors of several dimensions');
      }
      return vectors;
    } catch (error) {
      if (!(error instanceof WireFailure)) throw error;
      throw new ModelFailure(error.reason, { ...NO_USAGE, calls: calls() }, { cause: error });
    }
  };
  return {
    model,
    passages: (texts, signal) =>
      all(
        texts.map((text) => prefixes.passage + text),
        patient,
        signal,
      ),
    query: async (text, signal) => {
      const [vector] = await all([prefixes.query + text], QUERY_TRIES, signal);
      if (vector === undefined || vector === null) throw new ModelFailure('refused', NO_USAGE);
      return vector;
    },
  };
}

async function embedCut(texts: readonly string[], embed: Embed): Promise<readonly (Float32Array | null)[]> {
  try {
    return await embed(texts);
  } catch (error) {
    if (!(error instanceof WireFailure) || !error.mayBeSize) throw error;
  }
  // A server that refuses whatever it is sent is asked once more, not once for every text.
  await embed([HARMLESS]);
  return embedParts(texts, embed);
}

/** What was refused together, in halves; what was refused alone, by its beginning. */
async function embedParts(texts: readonly string[], embed: Embed): Promise<readonly (Float32Array | null)[]> {
  const [text = ''] = texts;
  if (texts.length === 1 && text.length <= SHORTEST) return [null];
  const half = texts.length >> 1;
  const parts =
    half === 0 ? [[text.slice(0, text.length >> 1).toWellFormed()]] : [texts.slice(0, half), texts.slice(half)];
  const vectors: (Float32Array | null)[] = [];
  for (const part of parts) {
    const whole = await embed(part).catch((error: unknown) => {
      if (error instanceof WireFailure && error.mayBeSize) return null;
      throw error;
    });
    vectors.push(...(whole ?? (await embedParts(part, embed))));
  }
  return vectors;
}

/** So that inner products are cosines. */
function ofLengthOne(numbers: readonly number[]): Float32Array {
  const length = Math.sqrt(numbers.reduce((sum, one) => sum + one * one, 0));
  if (!Number.isFinite(length) || length === 0) throw new WireFailure('malformed', 'a vector without a direction');
  return Float32Array.from(numbers, (one) => one / length);
}
